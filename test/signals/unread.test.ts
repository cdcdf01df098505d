import { describe, expect, it } from 'vitest';
import { createScorer } from '../../src/index.js';

const scorer = createScorer({ limits: { fieldLength: 400, parts: 2 } });
const unread = (listing: object): string[] =>
  scorer
    .score(listing)
    .abstentions.map(({ reason }) => reason)
    .filter((reason) => reason.startsWith('Not all was read'));

describe('what was not read of a listing', () => {
  it('is said once for each kind, with its place', () => {
    const long = 'word '.repeat(100);
    expect(unread({ title: 'Gucci bag', description: long })).toEqual([
      'Not all was read of description: the text is longer than the limit, and its tail was not read.',
    ]);
    const many = unread({
      title: long,
      description: long,
      imageText: long,
      variants: ['a', 'b', 'c'],
      attributes: { a: 'a', b: 'b', c: 'c' },
    });
    expect(many).toEqual([
      'Not all was read of title and 2 other fields: the text is longer than the limit, and its tail was not read.',
      'Not all was read of variants and attributes: there are more of them than the limit, and the rest were not read.',
    ]);
    expect(unread({ title: 'Gucci bag', description: 'word', variants: ['a', 'b'] })).toEqual([]);
  });

  it('widens the interval and leaves the score as it is', () => {
    const [whole, cut] = [2, 3].map((count) => scorer.score({ title: 'Gucci bag', variants: Array.from({ length: count }, () => 'red') }));
    expect(cut?.score).toBe(whole?.score);
    const width = (of: typeof whole): number => (of?.interval[1] ?? 0) - (of?.interval[0] ?? 0);
    expect(width(cut)).toBeGreaterThan(width(whole));
  });
});
