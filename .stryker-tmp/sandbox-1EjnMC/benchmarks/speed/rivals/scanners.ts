// @ts-nocheck
import { finder, installed, type Rival, type World } from './rival.js';

const scanner = (name: string, prepare: (words: readonly string[]) => Promise<(text: string) => Iterable<string>>): Rival => ({
  name,
  does: 'finds terms and names',
  kinds: ['term', 'name'],
  async prepare({ terms, names }: World) {
    const scan = await prepare([...new Set([...terms, ...names])]);
    return finder(({ text }) => scan(text.toLowerCase()));
  },
});

/** Many words in one pass over the text, as they are written. */
export const scanners: readonly Rival[] = [
  scanner('@monyone/aho-corasick/fast', async (words) => {
    const { AhoCorasick } = await installed<{
      AhoCorasick: new (words: readonly string[]) => { matchInText(text: string): { keyword: string }[] };
    }>('@monyone/aho-corasick/fast');
    const automaton = new AhoCorasick(words);
    return (text) => automaton.matchInText(text).map(({ keyword }) => keyword);
  }),
  scanner('ahocorasick', async (words) => {
    const { default: AhoCorasick } = await installed<{
      default: new (words: readonly string[]) => { search(text: string): [number, string[]][] };
    }>('ahocorasick');
    const automaton = new AhoCorasick(words);
    return (text) => automaton.search(text).flatMap(([, found]) => found);
  }),
  scanner('modern-ahocorasick', async (words) => {
    const { default: AhoCorasick } = await installed<{
      default: new (words: readonly string[]) => { search(text: string): { pattern: string }[] };
    }>('modern-ahocorasick');
    const automaton = new AhoCorasick(words);
    return (text) => automaton.search(text).map(({ pattern }) => pattern);
  }),
  scanner('one RegExp of all words', async (words) => {
    const longestFirst = [...words].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
    return (text) => text.match(pattern) ?? [];
  }),
];
