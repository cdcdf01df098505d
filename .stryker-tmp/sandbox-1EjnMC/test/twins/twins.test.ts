// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { readTwins } from '../../data/samples/twins.js';
import { scorer } from '../support/shipped.js';

/** How far apart the twins of a pair should score. */
const APART = 0.5;
const SHARE_APART = 0.9;

const pairs = new Map<string, { idea: string; open: boolean; suspicious?: number; innocent?: number }>();
for (const { pair, label, idea, open, listing } of readTwins()) {
  const entry = pairs.get(pair) ?? { idea, open };
  entry[label === 1 ? 'suspicious' : 'innocent'] = scorer.score(listing).score;
  pairs.set(pair, entry);
}
const scored = [...pairs].map(([pair, { idea, open, suspicious = Number.NaN, innocent = Number.NaN }]) => ({
  pair,
  idea,
  open,
  suspicious,
  innocent,
  apart: suspicious - innocent,
}));
const list = (rows: typeof scored): string[] =>
  rows.map((r) => `${r.pair} ${r.suspicious.toFixed(2)} against ${r.innocent.toFixed(2)}: ${r.idea}`);

describe('twins: the same word, brand or form, suspicious once and innocent once', () => {
  it('are many, and each has its twin', () => {
    expect(scored.length).toBeGreaterThan(900);
    expect(new Set(scored.map((r) => r.pair.slice(0, 2))).size).toBeGreaterThanOrEqual(12);
    expect(list(scored.filter((r) => Number.isNaN(r.apart)))).toEqual([]);
  });

  it('are ordered rightly, every pair that is not open', () => {
    expect(list(scored.filter((r) => !r.open && !(r.apart > 0)))).toEqual([]);
  });

  it(`are more than ${APART} apart, ${SHARE_APART * 100} % of the pairs that are not open`, () => {
    const settled = scored.filter((r) => !r.open);
    const near = settled.filter((r) => !(r.apart > APART));
    if (near.length > 0)
      console.log(`${near.length} of ${settled.length} pairs are not more than ${APART} apart:\n${list(near).join('\n')}`);
    expect(1 - near.length / settled.length).toBeGreaterThanOrEqual(SHARE_APART);
  });
});
