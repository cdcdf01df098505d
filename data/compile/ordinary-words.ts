import { createRequire } from 'node:module';
import type { FoldedPack, Pack } from '../../src/knowledge/pack.js';
import { foldKey } from '../../src/text/fold.js';
import { fuzzyLimit } from '../../src/text/fuzzy-limit.js';
import { edits } from '../../src/text/similarity.js';

const english = createRequire(import.meta.url)('an-array-of-english-words') as readonly string[];

/** Words of English, inflected forms and rare ones too. */
export const isEnglish: ReadonlySet<string> = new Set(english);

/**
 * Leaves out words of other languages that folding their accents away would turn into English ones: Swedish "bläck" is ink, "black"
 * is a colour. With the accents they are too rare to be missed.
 */
export function withoutFalseFriends(pack: Pack): Pack {
  const isFriend = (word: string): boolean => {
    const key = foldKey(word);
    return key !== word.toLowerCase() && /^[a-z]+$/.test(key) && isEnglish.has(key);
  };
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((word) => typeof word !== 'string' || !isFriend(word));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
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
  for (const brand of pack.brands ?? []) {
    for (const key of [...(brand.latin ?? []), ...(brand.evasive ?? [])]) {
      const name = key.replace(/ /g, '');
      if (/^[a-z]+$/.test(name) && fuzzyLimit(name.length) > 0) names.add(name);
    }
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
  for (const word of english) {
    if (!names.has(word) && fuzzyLimit(word.length) > 0 && isNear(word)) out.add(word);
  }
  return [...out].sort();
}

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
