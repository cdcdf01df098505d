import { createRequire } from 'node:module';
import { ACCENTED } from '../../src/knowledge/accented.js';
import { withPlural } from '../../src/knowledge/from-pack.js';
import { misspells } from '../../src/knowledge/misspellings.js';
import { NearTerms } from '../../src/knowledge/near-terms.js';
import type { FoldedPack, Pack } from '../../src/knowledge/pack.js';
import { SURE } from '../../src/knowledge/shelves.js';
import { foldKey } from '../../src/text/fold-key.js';
import { fuzzyLimit } from '../../src/text/fuzzy-limit.js';
import { edits } from '../../src/text/similarity.js';
import { bonesOf, reversed, soundsOf } from '../../src/text/word-shapes.js';

const english = createRequire(import.meta.url)('an-array-of-english-words') as readonly string[];

/** Words of English, inflected forms and rare ones too. */
export const isEnglish: ReadonlySet<string> = new Set(english);

/**
 * Leaves out words of other languages that folding their accents away would turn into English ones: Swedish "bläck" is ink, "black"
 * is a colour. With the accents they are too rare to be missed. Units ("Stück") stay: they count only beside a number.
 */
export function withoutFalseFriends(pack: Pack): Pack {
  const isFriend = (word: string): boolean => {
    const key = foldKey(word);
    return ACCENTED.get(key) !== word.toLowerCase() && key !== word.toLowerCase() && /^[a-z]+$/.test(key) && isEnglish.has(key);
  };
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((word) => typeof word !== 'string' || !isFriend(word));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'quantities' ? inner : clean(inner)]));
  };
  const others = <T extends { readonly language: string }>(list: readonly T[] | undefined): readonly T[] | undefined =>
    list?.map((entry) => (entry.language === 'en' ? entry : (clean(entry) as T)));
  const items = others(pack.items);
  const frames = others(pack.frames);
  return { ...pack, ...(items && { items }), ...(frames && { frames }) };
}

/** A disguised spelling that is an English word ("hemes", "barberry") counts only with another sign of the brand. */
export function demoteOrdinary(pack: FoldedPack): FoldedPack {
  const brands = pack.brands?.map((brand) => {
    const ordinary = (brand.evasive ?? []).filter((key) => isEnglish.has(key));
    if (ordinary.length === 0) return brand;
    return {
      ...brand,
      evasive: (brand.evasive ?? []).filter((key) => !isEnglish.has(key)),
      evasiveWeak: [...(brand.evasiveWeak ?? []), ...ordinary],
    };
  });
  return { ...pack, ...(brands && { brands }) };
}

/**
 * Words of everyday language that stand one or two letters from a brand name ("channel", "couch"), so that fuzzy matching leaves
 * them alone. English from a published word list (an-array-of-english-words); others by hand in data/items/ordinary-words.yaml.
 */
export function ordinaryWords(pack: FoldedPack): string[] {
  const names = new Set<string>();
  for (const phrase of pack.phrases ?? [])
    for (const key of phrase.strength >= 2 ? (phrase.variants ?? []) : []) if (/^[a-z]{7,}$/.test(key)) names.add(key);
  for (const brand of pack.brands ?? []) {
    for (const key of [...(brand.latin ?? []), ...(brand.evasive ?? [])]) {
      const name = key.replace(/ /g, '');
      if (/^[a-z]+$/.test(name) && fuzzyLimit(name.length) > 0) names.add(name);
    }
    for (const key of [...(brand.commonWord === true ? [foldKey(brand.name)] : []), ...(brand.weak ?? [])])
      if (/^[a-z]{7,}$/.test(key)) names.add(key);
  }
  // Fuzzy matching asks for the same first or the same last letter, so only such names need comparing.
  const byEnds = new Map<string, { name: string; letters: number }[]>();
  for (const name of names) {
    for (const end of [`${name.charAt(0)}^`, `$${name.charAt(name.length - 1)}`]) {
      const list = byEnds.get(`${end}${name.length}`);
      if (list === undefined) byEnds.set(`${end}${name.length}`, [{ name, letters: lettersOf(name) }]);
      else list.push({ name, letters: lettersOf(name) });
    }
  }
  const isNear = (word: string): boolean => {
    const limit = fuzzyLimit(word.length);
    const letters = lettersOf(word);
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      const allowed = Math.min(limit, fuzzyLimit(length));
      for (const end of [`${word.charAt(0)}^`, `$${word.charAt(word.length - 1)}`]) {
        for (const near of byEnds.get(`${end}${length}`) ?? []) {
          if (bits(letters ^ near.letters) <= 2 * allowed && edits(word, near.name) <= allowed) return true;
        }
      }
    }
    return false;
  };
  const out = new Set((pack.ordinaryWords ?? []).map(foldKey));
  for (const word of nearDoubtful(pack)) out.add(word);
  const sounds = new Set([...names].flatMap(soundsOf).filter((sound) => sound.length >= 5));
  const cut = new Set(
    [...names].filter((name) => name.length === 5).flatMap((name) => Array.from(name, (_, i) => name.slice(0, i) + name.slice(i + 1))),
  );
  for (const word of english) {
    if (names.has(word)) continue;
    if (fuzzyLimit(word.length) > 0 ? isNear(word) || soundsOf(word).some((sound) => sounds.has(sound)) : cut.has(word)) out.add(word);
  }
  for (const word of likeHidden(pack, names)) out.add(word);
  return [...out].sort();
}

/** English words a slip away from a line, or from an ordinary word that names a brand ("angle" from Aigle). */
function nearDoubtful(pack: FoldedPack): Set<string> {
  const codes = (pack.brands ?? []).flatMap((b) => [...(b.commonWord === true ? [foldKey(b.name)] : []), ...(b.weak ?? [])]);
  const lines = (pack.lines ?? [])
    .filter(({ needs }) => needs === undefined)
    .flatMap((l) => [l.line, ...(l.also ?? [])].flatMap(withPlural));
  const terms = new NearTerms();
  const names = new Set([...codes, ...lines].filter((key) => key.length >= SURE && /^[a-z]+$/.test(key)));
  for (const name of names) terms.add(name);
  const isNear = (word: string): boolean => terms.oneEditFrom(word, (name) => misspells(word, name)) !== undefined;
  return new Set(english.filter((word) => !names.has(word) && isNear(word)));
}

/**
 * English words that have the shape of a hidden name or term: one read backwards ("decaf"), one with "cl" for d ("clown"), a name and
 * goods in one ("sparkling"); and two words that make one ("hand bag").
 */
function likeHidden(pack: FoldedPack, names: ReadonlySet<string>): Set<string> {
  const words = new Set([...names].filter((name) => name.length >= 5));
  const goods = new Set((pack.items ?? []).flatMap((i) => Object.values(i.categories ?? {}).flat()));
  const bones = new Set([...words].map(bonesOf));
  const backwards = new Set((pack.brands ?? []).flatMap((b) => [...(b.latin ?? []), ...(b.evasive ?? [])]).map(reversed));
  const out = new Set<string>();
  for (const word of english) {
    if (names.has(word) || word.length < 4) continue;
    if (backwards.has(word) || words.has(reversed(word)) || (word.length >= 5 && bones.has(bonesOf(word)))) out.add(word);
    for (let at = 4; word.length > 8 && at <= word.length - 3; at++) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if ((names.has(head) && (goods.has(tail) || words.has(tail))) || (words.has(tail) && goods.has(head))) out.add(word);
    }
  }
  for (const name of words)
    for (let at = 2; at <= name.length - 2; at++) {
      const [head, tail] = [name.slice(0, at), name.slice(at)];
      if (isPlain(head) && isPlain(tail)) out.add(`${head} ${tail}`);
    }
  return out;
}

const SHORT = new Set('am an as at be by do go he if in is it me my no of on or so to up us we'.split(' '));

/** Whether a half is an everyday word; the word list has many of two letters that nobody writes. */
const isPlain = (half: string): boolean => (half.length > 2 ? isEnglish.has(half) : SHORT.has(half));

/** The letters of a word as bits: two words that are n edits apart differ in at most 2n of them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) - 97);
  return letters;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
