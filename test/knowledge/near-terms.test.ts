import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NearTerms } from '../../src/knowledge/near-terms.js';
import { isLatin } from '../../src/text/made-of.js';
import { edits } from '../../src/text/similarity.js';
import { shippedTerms } from '../support/names.js';
import { writtenWords } from '../support/written.js';

function slowNear(terms: readonly string[], word: string): string | undefined {
  return terms.find(
    (term) => !word.startsWith(term) && (term[0] === word[0] || term[term.length - 1] === word[word.length - 1]) && edits(term, word) === 1,
  );
}

describe('NearTerms', () => {
  it('agree with a slow twin on words of few letters', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), word, (terms, written) => {
        const near = new NearTerms();
        for (const term of terms) near.add(term);
        expect(near.oneEditFrom(written)).toBe(slowNear(terms, written));
      }),
      { numRuns: 1000 },
    );
  });

  it('take only what is accepted', () => {
    const near = new NearTerms();
    for (const term of ['marla', 'marlo', 'marlas']) near.add(term);
    expect(near.oneEditFrom('marlu', (term) => term === 'marlo')).toBe('marlo');
    expect(near.oneEditFrom('marlo', () => false)).toBeUndefined();
  });

  it('leave plurals alone', () => {
    const near = new NearTerms();
    near.add('replica');
    expect([near.oneEditFrom('replicas'), near.oneEditFrom('repliica')]).toEqual([undefined, 'replica']);
  });
});

describe('NearTerms against a slow twin, on written listings', () => {
  it('find the same of each word and of each with a slip in it', () => {
    const long = [...shippedTerms].filter((term) => term.length >= 7 && isLatin(term));
    const near = new NearTerms();
    for (const term of long) near.add(term);
    const words = writtenWords().filter((word, i) => word.length > 5 && (i % 7 === 0 || long.includes(word)));
    const slips = words.map((word, i) => word.slice(0, i % word.length) + word.slice((i % word.length) + 1));
    const found = [...words, ...slips].map((word) => [word, near.oneEditFrom(word)]);
    expect(found.filter(([, term]) => term !== undefined).length).toBeGreaterThan(20);
    expect(found).toEqual([...words, ...slips].map((word) => [word, slowNear(long, word)]));
  });
});
