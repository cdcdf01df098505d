// @ts-nocheck
import { between, eachWord, family, pick } from '../transformation.js';

const strewn = (text: string, signs: readonly string[], random: () => number): string =>
  between(
    text,
    3,
    () => pick(signs, random),
    () => true,
  );
const once = (text: string, sign: string): string =>
  between(
    text,
    3,
    () => sign,
    (i) => i === 1,
  );

export const invisible = family(
  'invisible',
  {
    name: 'zero-width',
    about: 'zero-width spaces, joiners and non-joiners',
    write: (t, r) => strewn(t, ['\u200b', '\u200c', '\u200d', '\ufeff', '\u2060'], r),
  },
  { name: 'soft-hyphen', about: 'a soft hyphen', write: (t) => once(t, '\u00ad') },
  {
    name: 'bidi-marks',
    about: 'direction marks, embeddings and isolates',
    write: (t, r) => strewn(t, ['\u200e', '\u200f', '\u202a', '\u202c', '\u2066', '\u2069'], r),
  },
  {
    name: 'bidi-reversed',
    about: 'written backwards under a right-to-left override',
    write: (t) => eachWord(t, 4, (w) => `\u202e${Array.from(w).reverse().join('')}\u202c`),
  },
  { name: 'variation-selectors', about: 'variation selectors', write: (t, r) => strewn(t, ['\ufe0e', '\ufe0f', '\u{e0101}'], r) },
  {
    name: 'combining',
    about: 'one combining mark a letter',
    write: (t, r) => strewn(t, ['\u0301', '\u0323', '\u0336', '\u0338', '\u034f', '\u035c'], r),
  },
  {
    name: 'zalgo',
    about: 'heaps of combining marks',
    write: (t, r) => strewn(t, ['\u0301\u0323\u0336\u0489', '\u0335\u0353\u030a\u20dd', '\u0310\u032e\u0368'], r),
  },
  { name: 'tags', about: 'tag characters', write: (t) => once(t, '\u{e0041}\u{e007f}') },
  { name: 'private-use', about: 'a private-use character', write: (t) => once(t, '\ue000') },
  {
    name: 'fillers',
    about: 'Hangul fillers, invisible operators, shorthand controls',
    write: (t, r) => strewn(t, ['\u3164', '\u115f', '\u2062', '\u2064', '\u{1bca0}', '\u180e', '\uffa0'], r),
  },
  { name: 'controls', about: 'control characters', write: (t) => once(t, '\u0007') },
);
