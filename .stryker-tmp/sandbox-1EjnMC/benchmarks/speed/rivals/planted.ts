// @ts-nocheck
import { lookAlikes } from '../../evasion/families/look-alikes.js';
import { Inventor } from '../invented.js';
import { shippedKnowledge } from '../knowledge.js';

/** How a term or name was put into a title. */
export const KINDS = ['term', 'name', 'term in look-alike letters', 'name in look-alike letters', 'misspelt name'] as const;
export type Kind = (typeof KINDS)[number];

/** Something that stands in a listing and is to be found. */
export interface Hit {
  readonly kind: Kind;
  /** The term or name as the dictionary has it, in small letters. */
  readonly entry: string;
  /** Where it stands in the title, half-open, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface PlantedListing {
  readonly listing: { readonly title: string; readonly description: string };
  /** Title and description, in one. */
  readonly text: string;
  readonly hits: readonly Hit[];
}

/** What is looked for: every term and every brand name that telltale knows, in small letters. */
export interface Dictionary {
  readonly terms: readonly string[];
  readonly names: readonly string[];
}

export function dictionary(): Dictionary {
  const { phrases, brands } = shippedKnowledge();
  const unique = (words: readonly string[]): string[] => [...new Set(words.map((word) => word.toLowerCase()))];
  return { terms: unique(phrases.map(({ term }) => term)), names: unique(brands.map(({ name }) => name)) };
}

/** Words that are safe to disguise and misspell: of one Latin word, long enough not to become another. */
const PLAIN = /^[A-Z][a-z]{6,}$/;

/** Kinds of terms that say that the article is a copy. Terms that count for one sort of goods only are left out. */
const COPIES: ReadonlySet<string> = new Set(['grade', 'admission']);

const cyrillic = lookAlikes.find(({ id }) => id === 'look-alikes/cyrillic');

/** Listings with one hit of every kind in the title, and a copy of each without any. */
export function plant(
  listings: readonly Record<string, unknown>[],
  seed: number,
): { readonly planted: PlantedListing[]; readonly plain: PlantedListing[] } {
  const { phrases, brands } = shippedKnowledge();
  const terms = phrases
    .filter(({ language, strength, kind, only }) => language === 'en' && strength >= 2 && COPIES.has(kind) && only === undefined)
    .map(({ term }) => term);
  const names = brands.filter(({ commonWord, name }) => !commonWord && PLAIN.test(name)).map(({ name }) => name);
  const inventor = new Inventor(seed);
  const disguised = (words: string): string => cyrillic?.write?.(words, () => inventor.below(1e6) / 1e6) ?? words;
  const misspelt = (name: string): string => {
    // The first letter stays: it is the one that is seldom wrong.
    const at = 1 + inventor.below(name.length - 1);
    return name.slice(0, at) + inventor.pick('bcdfghjklmnpqrstvwxz') + name.slice(at + 1);
  };
  const written: Readonly<Record<Kind, () => [entry: string, words: string]>> = {
    term: () => twice(inventor.pick(terms)),
    name: () => twice(inventor.pick(names)),
    'term in look-alike letters': () => changed(inventor.pick(terms), disguised),
    'name in look-alike letters': () => changed(inventor.pick(names), disguised),
    'misspelt name': () => changed(inventor.pick(names), misspelt),
  };
  const all = listings.map(({ title, description }) => ({ title: String(title ?? ''), description: String(description ?? '') }));
  const planted = all.map(({ title: before, description }) => {
    let title = before;
    const hits = KINDS.map((kind): Hit => {
      const [entry, words] = written[kind]();
      title += ' - ';
      const start = title.length;
      title += words;
      return { kind, entry: entry.toLowerCase(), start, end: title.length };
    });
    return { listing: { title, description }, text: `${title}\n${description}`, hits };
  });
  const plain = all.map((listing) => ({ listing, text: `${listing.title}\n${listing.description}`, hits: [] }));
  return { planted, plain };
}

const twice = (word: string): [string, string] => [word, word];
const changed = (word: string, change: (word: string) => string): [string, string] => [word, change(word)];
