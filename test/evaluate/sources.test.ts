import { describe, expect, it } from 'vitest';
import { bootstrap, resamples } from '../../src/evaluate/bootstrap.js';
import { rank } from '../../src/evaluate/ranking.js';
import { bySource } from '../../src/evaluate/sources.js';

describe('bySource', () => {
  it('gives a short source as much say as a long one', () => {
    // 100 innocent rows of "long", 1 of them high; 10 of "short", 1 of them high: means of 1 % and 10 %.
    const scores = [
      ...Array.from({ length: 100 }, (_, i) => (i === 0 ? 5 : 0)),
      ...Array.from({ length: 10 }, (_, i) => (i === 0 ? 6 : 0)),
      7,
      5.5,
    ];
    const sources = [...Array<string>(100).fill('long'), ...Array<string>(10).fill('short'), 'copies', 'copies'];
    const labels = [...Array<number>(110).fill(0), 1, 1];
    expect(bySource(rank(scores, labels), sources, { macroFpr: 0.055 })).toMatchObject({ threshold: 5, macroRecall: 1 });
    const strict = bySource(rank(scores, labels), sources, { macroFpr: 0.05 });
    expect(strict).toMatchObject({ threshold: 5.5, macroRecall: 1, worstFalsePositiveRate: 0.1 });
    expect([...strict.falsePositiveRate]).toEqual([
      ['short', 0.1],
      ['long', 0],
    ]);
    expect(bySource(rank(scores, labels), sources).macroRecall).toBe(0.5);
  });

  it('finds what is asked for, at its price', () => {
    const names = ['shop', 'shop', 'market', 'copies', 'copies', 'sheet'];
    const ranked = rank([4, 1, 0, 5, 3, 2], [0, 0, 0, 1, 1, 1]);
    const priceOf = (macroRecall: number) => bySource(ranked, names, { macroRecall });
    expect(priceOf(0.25)).toMatchObject({ threshold: 5, macroRecall: 0.25, worstFalsePositiveRate: 0 });
    expect(priceOf(0.5)).toMatchObject({ threshold: 3, macroRecall: 0.5, worstFalsePositiveRate: 0.5 });
    expect(priceOf(1)).toMatchObject({ threshold: 2, macroRecall: 1, worstFalsePositiveRate: 0.5 });
  });

  it('counts rows as often as they are drawn, and a source drawn twice as two of its kind', () => {
    const names = ['shop', 'shop', 'market', 'copies', 'copies', 'sheet', 'sheet', 'sheet'];
    const labels = [0, 0, 0, 1, 1, 1, 1, 1];
    const scores = [4, 1, 0, 5, 3, 5, 2, 2];
    // Copies twice, and sheet never; of the shop only its high row.
    const counts = [2, 0, 1, 2, 2, 0, 0, 0];
    const drawn = names.flatMap((source, i) =>
      Array.from({ length: counts[i] as number }, (_, k) => ({
        // Two draws of a counterfeit source stand for two sources.
        source: labels[i] === 1 ? `${source} ${k}` : source,
        label: labels[i] as number,
        score: scores[i] as number,
      })),
    );
    for (const macroFpr of [0, 0.3, 0.5, 1]) {
      const found = bySource(rank(scores, labels), names, { macroFpr, counts });
      const written = bySource(
        rank(
          drawn.map((r) => r.score),
          drawn.map((r) => r.label),
        ),
        drawn.map((r) => r.source),
        { macroFpr },
      );
      for (const key of ['threshold', 'macroRecall', 'worstFalsePositiveRate'] as const)
        expect(found[key], `${key} at ${macroFpr}`).toBeCloseTo(written[key], 12);
    }
  });
});

describe('resamples', () => {
  const sources = ['a', 'a', 'a', 'b', 'c', 'c'];
  const labels = [1, 1, 1, 1, 0, 0];

  it('draws rows within their source, so that sources keep their size', () => {
    for (const counts of resamples(sources, labels, { rounds: 20 })) {
      expect((counts[0] ?? 0) + (counts[1] ?? 0) + (counts[2] ?? 0)).toBe(3);
      expect(counts[3]).toBe(1);
    }
  });

  it('draws sources too, and never loses a label', () => {
    const seen = new Set<number>();
    for (const counts of resamples(sources, labels, { level: 'sources', rounds: 60 })) {
      expect((counts[4] ?? 0) + (counts[5] ?? 0)).toBe(2);
      seen.add(counts[3] ?? -1);
    }
    expect([...seen].sort()).toEqual([0, 1, 2]);
  });

  it('gives intervals that hold the true mean about as often as they say', () => {
    const values = Array.from({ length: 200 }, (_, i) => (i * 7919) % 200);
    const { mean } = bootstrap(resamples(values.map(String).fill('one'), Array<number>(200).fill(1)), (counts) => ({
      mean: values.reduce((sum, v, i) => sum + v * (counts[i] as number), 0) / 200,
    }));
    // Standard error of the mean of 0..199 is 57.7 / sqrt(200) = 4.08.
    expect(mean[0]).toBeGreaterThan(99.5 - 3 * 4.08);
    expect(mean[1]).toBeLessThan(99.5 + 3 * 4.08);
    expect(mean[1] - mean[0]).toBeGreaterThan(2.5 * 4.08);
  });
});
