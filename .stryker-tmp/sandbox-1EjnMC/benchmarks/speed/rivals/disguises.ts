// @ts-nocheck
import { finder, installed, type Rival } from './rival.js';

interface Obscenity {
  readonly RegExpMatcher: new (options: object) => { getAllMatches(text: string): { termId: number }[] };
  readonly englishRecommendedTransformers: object;
  parseRawPattern(pattern: string): object;
}

/** What undoes letters that look like others. */
export const disguises: readonly Rival[] = [
  {
    name: 'obscenity',
    does: 'sees through look-alike letters',
    kinds: ['term in look-alike letters', 'name in look-alike letters'],
    async prepare({ terms, names }) {
      const { RegExpMatcher, englishRecommendedTransformers, parseRawPattern } = await installed<Obscenity>('obscenity');
      const words = [...new Set([...terms, ...names])];
      const matcher = new RegExpMatcher({
        blacklistedTerms: words.map((word, id) => ({ id, pattern: parseRawPattern(word.replace(/[[\]?|\\]/g, '\\$&')) })),
        ...englishRecommendedTransformers,
      });
      return finder(({ text }) => matcher.getAllMatches(text).map(({ termId }) => words[termId] ?? ''));
    },
  },
  {
    name: 'unhomoglyph',
    does: 'sees through look-alike letters',
    kinds: ['term in look-alike letters', 'name in look-alike letters'],
    async prepare() {
      const { default: unhomoglyph } = await import('unhomoglyph');
      return {
        run: ({ text }) => unhomoglyph(text).toLowerCase(),
        // It maps some plain letters too ("m" to "rn"), so what is looked for has to be put through it as well.
        found: (folded, { entry }) => typeof folded === 'string' && folded.includes(unhomoglyph(entry).toLowerCase()),
      };
    },
  },
];
