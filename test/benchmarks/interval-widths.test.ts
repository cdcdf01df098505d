import { describe, expect, it } from 'vitest';
import { widthDifference } from '../../benchmarks/model/interval-widths.js';
import { found } from '../../benchmarks/model/scored.js';
import { writtenTwins } from '../../benchmarks/quality/data.js';
import { builtInWeights, type Weights } from '../../src/model/weights.js';
import { scorer } from '../support/shipped.js';

const rows = writtenTwins().map((row) => ({ row, label: row.label, source: row.source, signals: found(scorer.score(row.listing)) }));
const weights = builtInWeights();
const withCorrelation = (value: number): Weights => {
  const entries = Object.entries(weights.weights).map(([id, { correlations: _, ...entry }]) => [id, entry] as const);
  const later = Object.fromEntries(entries.map(([id]) => [id, value]));
  return { ...weights, weights: Object.fromEntries(entries.map(([id, entry]) => [id, { ...entry, correlations: later }])) };
};

describe('widths of intervals', () => {
  it('are hardly moved by the correlations of the built-in weights, which are written all the same', () => {
    expect(Object.values(weights.weights).filter((w) => w.correlations !== undefined).length).toBeGreaterThan(2);
    const { most, mean } = widthDifference(rows, withCorrelation(0), weights, 0.05);
    expect(most).not.toBe(0);
    expect(Math.abs(most)).toBeLessThan(0.02);
    expect(mean).toBeLessThan(0.005);
  });

  it('would be moved by large ones', () => {
    expect(widthDifference(rows, withCorrelation(0.9), weights, 0.05).most).toBeGreaterThan(0.1);
    expect(widthDifference(rows, withCorrelation(-0.9), weights, 0.05).most).toBeLessThan(-0.1);
  });
});
