import { createRequire } from 'node:module';
import type { FoldedPack, Pack } from '../../src/knowledge/pack.js';
import { deletions, fuzzyLimit } from '../../src/text/deletions.js';
import { foldKey } from '../../src/text/fold.js';
import { edits } from '../../src/text/similarity.js';

const english = createRequire(import.meta.url)('an-array-of-english-words') as readonly string[];

const isEnglish = new Set(english);

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
  const others = <T extends { readonly language: string }>(list: readonly T[] | undefined): readonly T[] | undefined => list?.map((entry) => (entry.language === 'en' ? entry : (clean(entry) as T)));
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
  const near = new Map<string, string[]>();
  for (const name of names) {
    for (const form of deletions(name, fuzzyLimit(name.length))) {
      const list = near.get(form);
      if (list === undefined) near.set(form, [name]);
      else list.push(name);
    }
  }
  const isNear = (word: string): boolean => {
    const limit = fuzzyLimit(word.length);
    for (const form of deletions(word, limit)) {
      for (const name of near.get(form) ?? []) if (edits(word, name) <= Math.min(limit, fuzzyLimit(name.length))) return true;
    }
    return false;
  };
  const out = new Set((pack.ordinaryWords ?? []).map(foldKey));
  for (const word of english) {
    const key = foldKey(word);
    if (!names.has(key) && fuzzyLimit(key.length) > 0 && isNear(key)) out.add(key);
  }
  return [...out].sort();
}
