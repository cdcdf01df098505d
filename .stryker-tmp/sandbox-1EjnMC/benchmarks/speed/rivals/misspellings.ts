// @ts-nocheck
import { distance } from 'fastest-levenshtein';
import type { PlantedListing } from './planted.js';
import { finder, installed, type Rival } from './rival.js';

/** Words shorter than this are too short to be a misspelt name. */
const LEAST = 5;

/** The words of a title, where telltale looks for misspelt names too. */
const words = ({ listing }: PlantedListing): string[] => listing.title.toLowerCase().match(new RegExp(`\\p{L}{${LEAST},}`, 'gu')) ?? [];

const speller = (name: string, prepare: (names: readonly string[]) => Promise<(word: string) => Iterable<string>>): Rival => ({
  name,
  does: 'finds misspelt names',
  kinds: ['misspelt name'],
  async prepare({ names }) {
    const near = await prepare(names.filter((brand) => brand.length >= LEAST));
    return finder((planted) => words(planted).flatMap((word) => [...near(word)]));
  },
});

/** Names near a word. */
export const misspellings: readonly Rival[] = [
  speller('fuse.js', async (names) => {
    const { default: Fuse } = await installed<{
      default: new (list: readonly string[], options: object) => { search(word: string): { item: string }[] };
    }>('fuse.js');
    const fuse = new Fuse(names, { threshold: 0.2 });
    return (word) => fuse.search(word).map(({ item }) => item);
  }),
  speller('fuzzball', async (names) => {
    const { extract, ratio } = await installed<{
      extract(word: string, list: readonly string[], options: object): [string, number, number][];
      ratio: unknown;
    }>('fuzzball');
    return (word) => extract(word, names, { scorer: ratio, cutoff: 84 }).map(([found]) => found);
  }),
  speller('node-symspell', async (names) => {
    const { default: SymSpell } = await installed<{
      default: {
        new (
          most: number,
        ): { createDictionaryEntry(word: string, count: number): void; lookup(word: string, how: number): { term: string }[] };
        readonly Verbosity: { readonly CLOSEST: number };
      };
    }>('node-symspell');
    const index = new SymSpell(1);
    for (const name of names) index.createDictionaryEntry(name, 1);
    return (word) => index.lookup(word, SymSpell.Verbosity.CLOSEST).map(({ term }) => term);
  }),
  speller('mnemonist PassjoinIndex', async (names) => {
    const { PassjoinIndex } = await installed<{
      PassjoinIndex: new (
        distance: (a: string, b: string) => number,
        most: number,
      ) => { add(word: string): void; search(word: string): Set<string> };
    }>('mnemonist');
    const index = new PassjoinIndex(distance, 1);
    for (const name of names) index.add(name);
    return (word) => index.search(word);
  }),
];
