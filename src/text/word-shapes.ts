import { fromLetterOn } from './alphabet.js';
import { hashOf, hashOn, SPACE } from './folded-text.js';
import { isLatin, isLetters, isTripled } from './made-of.js';

/** Letters of a sound that loses no silent e at its end: little would be left of "nike". */
const SHORT_SOUND = 4;

/** Letters, digits and signs that readers take for one another: each class folds to its first member. */
const LIKE = new Map(
  ['il1!|£', 'o0°', 'e3€', 'a4@', 's5$§', 't7+₮', 'b8', 'g96₲', 'c(¢₡₵©', 'z2', 'y¥', 'p₱', 'n₦', 'k₭', 'w₩', 'r®', 'd₫', 'f₣'].flatMap(
    (group) => Array.from(group, (c) => [c, group.charAt(0)] as const),
  ),
);

/** Signs that can stand for a letter. */
export const SIGNS: readonly string[] = [...LIKE.keys()].filter((sign) => !/[a-z0-9]/.test(sign));

const IS_SIGN = new Uint8Array(0x2100);
for (const sign of SIGNS) IS_SIGN[sign.charCodeAt(0)] = 1;

/** Whether a sign can stand for a letter, by its code. */
export const isSign = (code: number): boolean => code < IS_SIGN.length && IS_SIGN[code] === 1;

/** Each unit's first member of its class, or the unit itself. */
const FIRST_LIKE = new Uint16Array(IS_SIGN.length);
for (let code = 0; code < FIRST_LIKE.length; code++) FIRST_LIKE[code] = code;
for (const [c, first] of LIKE) FIRST_LIKE[c.charCodeAt(0)] = first.charCodeAt(0);

const firstLike = (code: number): number => (code < FIRST_LIKE.length ? (FIRST_LIKE[code] as number) : code);

/** Most signs that may be an i or an l in a word that is tried with either. */
const MOST_EITHER = 3;

/** The words of plain letters that signs and digits may stand for; those that look like an i may be an l. None where there are no signs. */
export function lettersBehind(word: string): readonly string[] {
  if (word === '' || isLetters(word)) return [];
  let words = [''];
  let run = '';
  let either = 0;
  for (const c of word) {
    const letter = isLetter(c) ? c : (LIKE.get(c) ?? c);
    if (letter === 'i' && c !== 'i' && ++either <= MOST_EITHER) {
      words = words.flatMap((w) => [`${w}${run}i`, `${w}${run}l`]);
      run = '';
    } else run += letter;
  }
  return words.map((w) => w + run);
}

const isLetter = (c: string): boolean => (c >= 'a' && c <= 'z') || /\p{L}/u.test(c);

/** The letter that two side by side look like ("rn" like m, "vv" like w, "cl" like d, "()" like o), or 0. */
function joinedLike(before: number, unit: number): number {
  if (unit === 0x6e) return before === 0x72 ? 0x6d : 0;
  if (unit === 0x76) return before === 0x76 ? 0x77 : 0;
  if (unit === 0x29) return before === 0x63 ? 0x6f : 0;
  return unit === 0x69 && before === 0x63 ? 0x64 : 0;
}

/** A word with letters, digits and signs that look alike folded together, one for one. */
export function classesOf(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    out += String.fromCharCode(firstLike(word.charCodeAt(i)));
  }
  return out;
}

/** A word by its bones: letters that look alike folded together, "rn" as m, "vv" as w, "cl" as d, "()" as o. */
export function bonesOf(word: string): string {
  let out = '';
  let before = -1;
  for (let i = 0; i < word.length; i++) {
    const unit = firstLike(word.charCodeAt(i));
    const whole = joinedLike(before, unit);
    if (whole === 0 && before !== -1) out += String.fromCharCode(before);
    before = whole === 0 ? unit : whole;
  }
  return before === -1 ? out : out + String.fromCharCode(before);
}

/** Whether two letters of a word look like one, so that its bones are fewer. */
export function isDrawn(word: string): boolean {
  for (let i = 1; i < word.length; i++) if (joinedLike(firstLike(word.charCodeAt(i - 1)), firstLike(word.charCodeAt(i))) !== 0) return true;
  return false;
}

/** The hash of the bones of the words [from, to) in units, without the spaces between them, by which words of the same bones are known. */
export function bonesHash(units: Uint16Array, from: number, to: number): number {
  let hash = 0;
  let before = -1;
  for (let i = from; i < to; i++) {
    const code = units[i] as number;
    if (code === SPACE) continue;
    const unit = firstLike(code);
    const whole = joinedLike(before, unit);
    if (whole === 0 && before !== -1) hash = hashOn(hash, before);
    before = whole === 0 ? unit : whole;
  }
  return before === -1 ? hash : hashOn(hash, before);
}

const letters = new Uint16Array(64);

/** The same of a word given as a string. */
export function bonesHashOf(word: string): number {
  if (word.length > letters.length) return hashOf(bonesOf(word));
  for (let i = 0; i < word.length; i++) letters[i] = word.charCodeAt(i);
  return bonesHash(letters, 0, word.length);
}

/** A word without repeated letters: "guuucci" and "gucci" are both "guci". */
export function collapsed(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== word.charCodeAt(i - 1)) out += word.charAt(i);
  return out;
}

/** Signs before and after a word that stand for no letter of it as often as they do. */
const AROUND = /^[*#@$(~"]+|[*()|!~"]+$/g;
/** A word without the signs around it. */
export const bareOf = (written: string): string => written.replace(AROUND, '');

const BOLD = /\*\*([^*]+)\*\*/g;

/** A word without the double stars that set letters in it in bold: "g**uc**ci". */
export const unbolded = (written: string): string => (written.includes('**') ? written.replace(BOLD, '$1') : written);

/** Whether signs stand around a word of letters, and nowhere in it. */
export function isAround(written: string): boolean {
  const bare = bareOf(written);
  return bare !== written && isLetters(bare);
}

/** A word with no letter more than once where it stands there three times or more: "guuuucci" is "gucci". */
export function untripled(word: string): string {
  return isTripled(word) ? word.replace(/([^*])\1{2,}/gu, '$1') : word;
}

/** Whether a word holds a Latin vowel. */
export const hasVowel = (word: string): boolean => /[aeiou]/.test(word);

/** A word of Latin letters without its vowels: "blncg". */
export const consonantsOf = (word: string): string => word.replace(/[aeiou]/g, '');

export function reversed(word: string): string {
  return Array.from(word).reverse().join('');
}

/** The hash of a word read backwards, unit by unit. */
export function reversedHash(word: string): number {
  let hash = 0;
  for (let i = word.length - 1; i >= 0; i--) hash = hashOn(hash, word.charCodeAt(i));
  return hash;
}

const STAR = 42;

/** Whether a word as long as a mask has its letters, a star standing for any. */
export function fitsLetters(mask: string, word: string): boolean {
  for (let i = 0; i < mask.length; i++) if (mask.charCodeAt(i) !== STAR && mask.charCodeAt(i) !== word.charCodeAt(i)) return false;
  return true;
}

/** Whether a word fits a mask in which each star stands for one letter or for none. Steps: letters of the mask times those of the word. */
export function fitsStars(mask: string, word: string): boolean {
  // fits[n]: the mask read so far can stand for the first n letters of the word. Downwards, so that each step reads the one before.
  const fits = new Uint8Array(word.length + 1);
  fits[0] = 1;
  for (let m = 0; m < mask.length; m++) {
    const sign = mask.charCodeAt(m);
    for (let n = word.length; n >= 0; n--) {
      if (sign === STAR) fits[n] = fits[n] || fits[n - 1] || 0;
      else fits[n] = n > 0 && word.charCodeAt(n - 1) === sign ? (fits[n - 1] as number) : 0;
    }
  }
  return fits[word.length] === 1;
}

type Rule = readonly [letters: string, sound: string];

const rules = (table: string): ReadonlyMap<string, string> => new Map(table.split(' ').map((cell) => cell.split('=') as [string, string]));

/** The Latin letters by which those of other scripts are written (after ISO 9 and ELOT 743, the sounds told apart coarsely). */
const LATIN = new Map([
  ...fromLetterOn('а', 'a b v g d e j z i i k l m n o p r s t u f h ts ch sh sh  i  e u a'),
  ...fromLetterOn('α', 'a v g d e z i th i k l m n x o p r s s t y f h ps o'),
  ...rules('ё=e і=i ї=i є=e ґ=g'),
]);

/** Numbers for the two letters that stand at a place, shared by letters of large scripts; 0 stands for a second one that is missing. */
const STARTS = 128 * 32;
const startAt = (word: string, at: number): number => ((word.charCodeAt(at) & 127) << 5) | (word.charCodeAt(at + 1) & 31);

/**
 * Letters that sound alike, or that one alphabet writes for a sound of another: Greek has ντ for d, μπ for b, τσ for ch. By the letters
 * that they begin with, longest first, so that hardly any is tried in vain.
 */
const ALIKE: readonly (readonly Rule[])[] = tableOf(
  'sch=s nch=ns nts=ns ntz=nj ndj=nj nth=d nnt=d nqu=g ngk=g mph=mf mmp=b dj=j tz=j ch=s sh=s ts=s cz=s ph=f th=t qu=k gk=g nd=d nt=d mb=b mp=b ng=g nk=g ' +
    'nc=g nq=g ts=s ou=u oo=u ee=i ea=i au=o aw=o z=s c=k q=k x=ks w=v y=i',
);

function tableOf(table: string): Rule[][] {
  const byStart: Rule[][] = Array.from({ length: STARTS }, () => []);
  for (const rule of rules(table)) {
    const start = startAt(rule[0], 0);
    // One letter stands before any other.
    const last = rule[0].length === 1 ? start + 31 : start;
    for (let i = start; i <= last; i++) byStart[i]?.push(rule);
  }
  return byStart;
}

/**
 * How a word of Latin, Cyrillic or Greek letters sounds, coarsely: "адидас", "αντιντας" and "adidas" are one. A Latin c before e, i and y
 * sounds like s, or like k where another alphabet put a letter for a letter.
 *
 * @returns one form, or two
 */
export function soundsOf(written: string): readonly string[] {
  const latin = lettersOf(written);
  return latin.includes('c') ? [coarse(softened(latin)), coarse(latin)] : [coarse(latin)];
}

/** The first of these forms. */
export function soundOf(written: string): string {
  const latin = lettersOf(written);
  return coarse(latin.includes('c') ? softened(latin) : latin);
}

const lettersOf = (written: string): string => (isLatin(written) ? written : inLatin(written));

const softened = (latin: string): string => latin.replace(/c+(?=[eiy])/g, 's');

function inLatin(written: string): string {
  // In Greek two letters are a u, and three a w.
  const word = written.includes('ου') ? written.replace(/γου(?=[αεηιουωχ]|$)/g, 'w').replace(/ου/g, 'u') : written;
  let latin = '';
  for (let i = 0; i < word.length; i++) latin += word.charCodeAt(i) < 0x80 ? word.charAt(i) : (LATIN.get(word.charAt(i)) ?? word.charAt(i));
  return latin;
}

function coarse(latin: string): string {
  let out = '';
  // The last two letters of it.
  let last = -1;
  let before = -1;
  for (let i = 0; i < latin.length; ) {
    const rule = ruleAt(latin, i);
    const sound = rule === undefined ? latin.charAt(i) : rule[1];
    i += rule === undefined ? 1 : rule[0].length;
    const end = sound.charCodeAt(sound.length - 1);
    const start = sound.length > 1 ? sound.charCodeAt(0) : before;
    if (end === last && start === before) continue;
    out += sound;
    before = sound.length > 1 ? start : last;
    last = end;
  }
  return out.length > SHORT_SOUND && out.endsWith('e') ? out.slice(0, -1) : out;
}

/** The rule for the letters that begin here. */
function ruleAt(latin: string, at: number): Rule | undefined {
  for (const rule of ALIKE[startAt(latin, at)] as readonly Rule[]) if (latin.startsWith(rule[0], at)) return rule;
  return undefined;
}

/** Whether a word of few letters loses none in another script: "легко" is easy, and no LEGO. Greek writes two letters for some. */
export function isSpelling(word: string, alike: string): boolean {
  if (alike.endsWith('e') !== /[еэε]$/.test(word)) return false;
  return /^[\u0370-\u03ff]+$/.test(word) || (word.length === alike.length && /^[\u0400-\u04ff]+$/.test(word));
}
