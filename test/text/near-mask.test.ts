import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearMask } from '../../src/text/near-mask.js';
import { editsUnderStars } from '../../src/text/similarity.js';

describe('nearMask', () => {
  it.each([
    ['mon*le', 'moncler', true],
    ['jo*radn', 'jordan', true],
    ['supreem', 'supreme', true],
    ['ha*oon', 'hankook', false],
    ['***', '', true],
    ['', 'a', true],
    ['', 'ab', false],
    ['гу*чи', 'гуччи', true],
  ])('tells that %j is near %j: %s', (mask, word, isNear) => {
    expect(nearMask(mask)(word)).toBe(isNear);
  });

  it('agrees with the table of edits, on masks of any length', () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'я');
    const words = fc.string({ unit: letter, maxLength: 10 });
    const masks = fc.oneof(
      fc.string({ unit: fc.oneof(letter, fc.constant('*')), maxLength: 12 }),
      fc.string({ unit: fc.oneof(letter, fc.constant('*')), minLength: 28, maxLength: 36 }),
    );
    fc.assert(
      fc.property(masks, fc.array(words, { maxLength: 12 }), fc.nat(), (mask, some, seed) => {
        const isNear = nearMask(mask);
        // Words that come of the mask itself, a letter changed.
        const own = mask.replaceAll('*', seed % 2 === 0 ? 'a' : '');
        const at = seed % (own.length + 1);
        const slips = [
          own,
          own.slice(0, at) + own.slice(at + 1),
          `${own.slice(0, at)}b${own.slice(at)}`,
          own.slice(0, at) + [...own.slice(at, at + 2)].reverse().join('') + own.slice(at + 2),
        ];
        for (const word of [...some, ...slips]) expect([word, isNear(word)]).toEqual([word, editsUnderStars(mask, word) <= 1]);
      }),
      { numRuns: 2000 },
    );
  });
});
