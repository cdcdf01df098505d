import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

interface Twin {
  readonly id: string;
  readonly pair: string;
  readonly label: 0 | 1;
  readonly idea: string;
}

/** How far apart the twins of a pair should score. */
const APART = 0.5;
const SHARE_APART = 0.9;

const lines = readFileSync(new URL('../../data/samples/twins.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const pairs = new Map<string, { idea: string; suspicious?: number; innocent?: number }>();
for (const line of lines) {
  const { pair, label, idea, ...listing }: Twin = JSON.parse(line);
  const entry = pairs.get(pair) ?? { idea };
  entry[label === 1 ? 'suspicious' : 'innocent'] = scorer.score(listing).score;
  pairs.set(pair, entry);
}
const scored = [...pairs].map(([pair, { idea, suspicious = Number.NaN, innocent = Number.NaN }]) => ({
  pair,
  idea,
  suspicious,
  innocent,
  apart: suspicious - innocent,
}));
const list = (rows: typeof scored): string[] =>
  rows.map((r) => `${r.pair} ${r.suspicious.toFixed(2)} against ${r.innocent.toFixed(2)}: ${r.idea}`);

describe('twins: the same word, brand or form, suspicious once and innocent once', () => {
  it('are many, and each has its twin', () => {
    expect(scored.length).toBeGreaterThan(250);
    expect(list(scored.filter((r) => Number.isNaN(r.apart)))).toEqual([]);
  });

  it('are ordered rightly, every pair', () => {
    expect(list(scored.filter((r) => !(r.apart > 0)))).toEqual([]);
  });

  it(`are more than ${APART} apart, ${SHARE_APART * 100} % of the pairs`, () => {
    const near = scored.filter((r) => !(r.apart > APART));
    if (near.length > 0)
      console.log(`${near.length} of ${scored.length} pairs are not more than ${APART} apart:\n${list(near).join('\n')}`);
    expect(1 - near.length / scored.length).toBeGreaterThanOrEqual(SHARE_APART);
  });
});
