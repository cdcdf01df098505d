import { copiedBrands } from '../knowledge/copied-brands.js';
import { isHeadFirst, type Knowledge, Role, subjectOf } from '../knowledge/knowledge.js';
import { CharClass, CLASS } from '../text/characters.js';
import { Break, type FoldedText, Mark, SPACE } from '../text/folded-text.js';
import { hasNoCase, isBeyondLatin, isHangul, isLatinLetter } from '../text/scripts.js';
import { isColour, isNamedColour, namesAnother } from './colours.js';
import type { FieldHits } from './field-hits.js';
import { matchKindOf } from './match-kind.js';
import type { Mention } from './mention.js';
import { isOwnSpelling } from './own-spelling.js';
import { around, BEHIND_LATIN, firstWithin, gap, type Hit, lastWithin, outermost, sentenceEnds, spanOf } from './places.js';
import { governed } from './targets.js';

/** Most letters of a short name that is none but the brand's: "LV", "AJ1". */
export const LONGEST_CODE = 4;
/** Most letters that end a model code. */
const LONGEST_TAIL = 3;
/** Of the scripts beyond Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic stand before this. */
const LAST_ARABIC = 0x700;
/** First bytes of small capitals and superscripts, in which nobody writes by chance either. */
const PHONETIC = [0x1d, 0xa7];

const LINE_ROLES = new Set<number>([Role.line, Role.lineWeak, Role.lineEvasive]);
const bits = (roles: Iterable<number>): number => [...roles].reduce((all, role) => all | (1 << role), 0);
/** Roles of the names of brands and lines, as bits. */
const NAMES = bits([Role.brand, Role.brandCommon, Role.brandWeak, Role.brandEvasive, Role.brandEvasiveWeak, ...LINE_ROLES]);
/** Names that stand only with another sign of the brand beside them, as bits. */
const NEEDY = bits([Role.brandCommon, Role.brandWeak, Role.brandEvasiveWeak, Role.lineWeak]);
const isNeedy = (role: number): boolean => ((NEEDY >>> role) & 1) === 1;
const NO_MENTIONS: readonly Mention[] = [];
const NO_CATEGORIES: readonly number[] = [];
/** Most names of a field that goods beside them support. */
const MOST_SUPPORTED = 200;
/** A hidden word with letters missing or wrong may be another; two that make one name are not. How near it is to the name, about. */
const GUESSED = Mark.hidden | Mark.slip;
const GUESS = 0.9;
const TWO_LETTERS = /^[a-z]{2}$/;
/** Marks of letters that hide what they stand for. */
const HIDING = Mark.hidden | Mark.lookalike | Mark.invisible | Mark.styled;
const NEARBY = 4;

/** Brands and lines named in one field by a name we hold. Disguised and misspelt names come from `disguise.ts`. */
export function readBrands(fieldHits: FieldHits, knowledge: Knowledge): readonly Mention[] {
  // Stryker disable next-line ConditionalExpression: saves time only
  if (!fieldHits.has(NAMES)) return NO_MENTIONS;
  const { text } = fieldHits;
  const blocked = fieldHits.of(Role.brandNot);
  const named = fieldHits
    .among(NAMES)
    .filter(
      (h) =>
        !isSyllablesOfWord(fieldHits, h) &&
        !isPartOfCode(fieldHits, h) &&
        !isOfHome(fieldHits, h) &&
        !(blocked.length > 0 && isBlocked(h, around(blocked, h.from, h.to), knowledge)),
    );
  const found = outermost(named.filter((h) => !isCutShort(fieldHits, h, named)));
  // Stryker disable next-line ConditionalExpression: saves time only
  if (found.length === 0) return NO_MENTIONS;
  const { hasUpperCase, hasLowerCase } = casesOf(fieldHits);
  const mentions: Mention[] = [];
  for (let i = 0; i < found.length; i++) {
    const hit = found[i] as Hit;
    if (isOutranked(found, i)) continue;
    let marks = 0;
    for (let u = hit.from; u < hit.to; u++) marks |= text.marks[u] as number;
    if ((marks & Mark.hidden) !== 0 && hasOwnSpelling(fieldHits, hit, knowledge)) marks &= ~Mark.hidden;
    const span = spanOf(fieldHits, hit.from, hit.to);
    const letters = hit.to - hit.from === 2 ? writtenPlainly(text, hit) : '';
    const guessed = (marks & GUESSED) === GUESSED && !/\s/.test(span.text);
    const upperFirst = ((text.marks[hit.from] as number) & (Mark.upper | Mark.styled)) !== 0;
    const match = matchKindOf(hit.role, marks, fieldHits, hit);
    const isLine = LINE_ROLES.has(hit.role);
    // A line of one word is a letter from many another word.
    const isSlip = isLine && match === 'misspelt' && !/\s/.test(span.text);
    const isDoubtful = guessed || isSlip || (isNeedy(hit.role) && !holdsOwnName(hit, named, knowledge));
    const brand = brandOf(hit, knowledge);
    const mayBeAnother = !isDoubtful && (match === 'masked' || match === 'look-alike-letters') && !copiedBrands(knowledge).has(brand);
    const needsSupport = isDoubtful || mayBeAnother;
    const colour = isColour((marks & HIDING) === 0 ? span.text : writtenPlainly(text, hit)) && !namesAnother(text.source, span.end);
    mentions.push({
      brand,
      line: isLine ? hit.reference : -1,
      match,
      similarity: guessed ? GUESS : 1,
      span,
      from: hit.from,
      to: hit.to,
      guessed,
      common: colour || (hit.role === Role.brandWeak && hit.to - hit.from > LONGEST_CODE),
      holdsPlainName: (marks & HIDING) !== 0 && holdsPlainName(fieldHits, hit, named, knowledge),
      needsSupport,
      mayBeAnother,
      named: colour
        ? isNamedColour(span.text)
        : upperFirst ||
          !hasUpperCase ||
          !hasLowerCase ||
          hasNoCase(text.units[hit.from] as number) ||
          isForeign(text, hit) ||
          isTransliterated(text, hit),
      shouted: (hasLowerCase && isShouted(fieldHits, hit)) || isTransliterated(text, hit),
      role: 'subject',
      initials: TWO_LETTERS.test(letters) ? letters : '',
      negated: (hit.role === Role.brand || hit.role === Role.line) && isNegated(fieldHits, hit),
      nearbyCategories:
        needsSupport && mentions.length < MOST_SUPPORTED
          ? nearbyCategories(fieldHits, hit, hasUpperCase && hasLowerCase, colour)
          : NO_CATEGORIES,
    });
  }
  return governed(mentions, fieldHits, knowledge);
}

function writtenPlainly({ units }: FoldedText, { from, to }: Hit): string {
  return String.fromCharCode(...units.subarray(from, to));
}

/** Whether what is parted or put together in a name is so as its owner has it: "Mc Queen". */
function hasOwnSpelling({ text }: FieldHits, hit: Hit, knowledge: Knowledge): boolean {
  const isHidden = (u: number): boolean => ((text.marks[u] as number) & Mark.hidden) !== 0;
  let [from, to] = [hit.from, hit.to];
  while (!isHidden(from)) from++;
  while (!isHidden(to - 1)) to--;
  const written = text.source.slice(text.startOf(from), text.endOf(to - 1));
  const line = LINE_ROLES.has(hit.role) ? knowledge.lines[hit.reference]?.line : undefined;
  return [knowledge.brands[brandOf(hit, knowledge)]?.name, line].some((name) => name !== undefined && isOwnSpelling(written, name));
}

/** Whether another name of the brand stands in a longer one, written plainly. */
function holdsPlainName({ text }: FieldHits, hit: Hit, named: readonly Hit[], knowledge: Knowledge): boolean {
  return around(named, hit.from, hit.to).some(
    (h) =>
      h.from >= hit.from &&
      h.to <= hit.to &&
      h.to - h.from < hit.to - hit.from &&
      !isNeedy(h.role) &&
      brandOf(h, knowledge) === brandOf(hit, knowledge) &&
      text.marks.subarray(h.from, h.to).every((marks) => (marks & HIDING) === 0),
  );
}

/** Whether the name is only part of words that the brand's entry excludes. */
function isBlocked(h: Hit, blocked: readonly Hit[], knowledge: Knowledge): boolean {
  return blocked.some((b) => b.from <= h.from && b.to >= h.to && b.reference === brandOf(h, knowledge));
}

/** Where several brands share a word, a name goes before a code. Hits in one place stand side by side. */
function isOutranked(found: readonly Hit[], index: number): boolean {
  const { from, to, role } = found[index] as Hit;
  const isBetter = (other: Hit | undefined): boolean => other !== undefined && rank(other.role) < rank(role);
  const isHere = (other: Hit | undefined): boolean => other !== undefined && other.from === from && other.to === to;
  for (let i = index - 1; isHere(found[i]); i--) if (isBetter(found[i])) return true;
  for (let i = index + 1; isHere(found[i]); i++) if (isBetter(found[i])) return true;
  return false;
}

/**
 * Names that syllables of longer words happen to spell: from the end of one word to the head of the next ("되어 그냥" holds "어그", "箱あり
 * コート" Ricoh), and in Korean doubtful ones of one or two syllables ("에코백" is a tote, not ECCO).
 */
function isSyllablesOfWord({ text }: FieldHits, h: Hit): boolean {
  const script = syllablesOf(text, h.from);
  if (script === Syllables.none) return false;
  const runsOnBefore = h.from > 0 && syllablesOf(text, h.from - 1) === script;
  if (runsOnBefore && text.units.subarray(h.from, h.to).includes(SPACE)) return true;
  if (script !== Syllables.hangul || !isNeedy(h.role) || h.to - h.from > 2) return false;
  return runsOnBefore || (h.to < text.length && isHangul(text.units[h.to] as number));
}

/** "iPhone AirPods": the "iPhone Air" ends within a word that is another name. */
function isCutShort({ text }: FieldHits, h: Hit, named: readonly Hit[]): boolean {
  return text.breaks[h.to] === Break.soft && around(named, h.from, h.to).some((o) => o.from > h.from && o.from < h.to && o.to > h.to);
}

/** The last letters of a model code with letters before its digits, "EB-L988BBK", or letters inside one: "MAN-RM-11-BM". */
function isPartOfCode({ text }: FieldHits, h: Hit): boolean {
  if (isEndOfCode(text, h)) return true;
  if (h.to - h.from > LONGEST_TAIL || !isLatinLetter(text.units[h.from] as number)) return false;
  const { source } = text;
  const start = text.startOf(h.from);
  const end = text.endOf(h.to - 1);
  if (/[a-z]-$/i.test(source.slice(start - 2, start)) && /^-\d/.test(source.slice(end, end + 2))) return true;
  let at = h.from;
  while (at > 0 && CLASS[text.units[at - 1] as number] === CharClass.digit) at--;
  return at < h.from && at > 0 && isLatinLetter(text.units[at - 1] as number);
}

/** Whether the first word of a name is a letter that belongs to digits before it: the "d home" of "3d home". */
function isEndOfCode({ units }: FoldedText, { from }: Hit): boolean {
  return units[from + 1] === SPACE && from > 0 && CLASS[units[from - 1] as number] === CharClass.digit;
}

/** 家, with which house codes end ("D家"), and what makes a word of the home of it: 家具 furniture, 家居, 家纺, 家电, 家用, 家庭, 家装, 家常, 家园. */
const HOUSE = 0x5bb6;
const HOME = '具居纺电用庭装常园';

function isOfHome({ text: { units } }: FieldHits, { to }: Hit): boolean {
  return units[to - 1] === HOUSE && HOME.includes(String.fromCharCode(units[to] as number));
}

/** "Nike Tech Fleece" holds the name that vouches for it. */
function holdsOwnName(hit: Hit, named: readonly Hit[], knowledge: Knowledge): boolean {
  const brand = brandOf(hit, knowledge);
  return around(named, hit.from, hit.to).some(
    (h) => !isNeedy(h.role) && h.from >= hit.from && h.to <= hit.to && brandOf(h, knowledge) === brand,
  );
}

enum Syllables {
  none = 0,
  hiragana = 1,
  katakana = 2,
  hangul = 3,
}

/** Which syllables are written at a place. */
function syllablesOf(text: FoldedText, at: number): Syllables {
  const code = text.source.charCodeAt(text.startOf(at));
  if (isHangul(code)) return Syllables.hangul;
  if (code <= 0x3040 || code >= 0x3100) return Syllables.none;
  return code < 0x30a0 ? Syllables.hiragana : Syllables.katakana;
}

function casesOf({ text }: FieldHits): { hasUpperCase: boolean; hasLowerCase: boolean } {
  let hasUpperCase = false;
  let hasLowerCase = false;
  // Letters with cases stand in words: scripts without spaces have none.
  for (let w = 0; w < text.words && !(hasUpperCase && hasLowerCase); w++)
    for (let i = text.wordStarts[w] as number; i < (text.wordEnds[w] as number); i++) {
      if (((text.marks[i] as number) & Mark.upper) !== 0) hasUpperCase = true;
      else if (isLatinLetter(text.units[i] as number)) hasLowerCase = true;
    }
  return { hasUpperCase, hasLowerCase };
}

function isShouted({ text }: FieldHits, hit: Hit): boolean {
  let letters = 0;
  for (let i = hit.from; i < hit.to; i++) {
    if (!isLatinLetter(text.units[i] as number)) continue;
    if (((text.marks[i] as number) & Mark.upper) === 0) return false;
    letters++;
  }
  return letters >= 3;
}

/** Latin letters right behind a word of another script, in whose language they are no ordinary word: "для принтера brother". */
function isForeign({ units }: FoldedText, { from }: Hit): boolean {
  const before = units[from - 1] === SPACE ? units[from - 2] : units[from - 1];
  return isLatinLetter(units[from] as number) && before !== undefined && before >= BEHIND_LATIN;
}

/** Whether letters of another alphabet stand for a Latin name, which is no ordinary word of that language: "супреме". */
function isTransliterated(text: FoldedText, { from }: Hit): boolean {
  if (!isLatinLetter(text.units[from] as number) || ((text.marks[from] as number) & Mark.lookalike) !== 0) return false;
  const code = text.source.charCodeAt(text.startOf(from));
  return (isBeyondLatin(code) && code < LAST_ARABIC) || PHONETIC.includes(code >> 8);
}

function brandOf(hit: Hit, knowledge: Knowledge): number {
  return LINE_ROLES.has(hit.role) ? (knowledge.lines[hit.reference]?.brandIndex ?? -1) : hit.reference;
}

function rank(role: number): number {
  if (role === Role.brand) return 0;
  if (role === Role.line) return 1;
  if (role === Role.brandEvasive || role === Role.lineEvasive) return 2;
  return role === Role.brandCommon ? 3 : 4;
}

function isNegated(fieldHits: FieldHits, hit: Hit): boolean {
  if (!fieldHits.has(1 << Role.negatorBefore)) return false;
  const { text } = fieldHits;
  return around(fieldHits.of(Role.negatorBefore), hit.from, hit.to).some(
    (h) => h.to <= hit.from && gap(text, h.to, hit.from, 0) === 0 && !sentenceEnds(text, h.to, hit.from),
  );
}

/**
 * Categories named near a mention. Where capitals tell nothing only a noun after it counts: "coach bag", not "skirt - coach"; in a language
 * that begins with the noun also one right before a name in capitals: "BOLSA COACH". Of a colour only one right after it counts: "off
 * white hoodie", not "Off White Cotton Dress".
 */
function nearbyCategories(fieldHits: FieldHits, hit: Hit, cased: boolean, colour: boolean): number[] {
  const { text } = fieldHits;
  const near = around(fieldHits.of(Role.category), hit.from, hit.to);
  if (near.length === 0) return [];
  const isCaseless = !cased && isLatinLetter(text.units[hit.from] as number);
  const countsBefore = !colour && (!isCaseless || isShouted(fieldHits, hit));
  const first = countsBefore ? firstWithin(text, hit.from, isCaseless ? 0 : NEARBY) : 0;
  const last = lastWithin(text, hit.to, colour ? 0 : NEARBY);
  const isBefore = (h: Hit): boolean => countsBefore && h.to <= hit.from && h.to >= first && (!isCaseless || isHeadFirst(h.reference));
  return near.filter((h) => (h.from >= hit.to ? h.from <= last : isBefore(h))).map((h) => subjectOf(h.reference));
}
