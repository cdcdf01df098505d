import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atFalsePositiveRate,
  atFlaggedShare,
  atPrecision,
  atThreshold,
  averagePrecisionScore,
  curveOf,
  cutsOf,
  measuresOf,
  rank,
  rocAucScore,
} from '../../src/evaluate/ranking.js';

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 1)), { minLength: 2, maxLength: 60 }).filter((list) => {
  const labels = list.map(([, label]) => label);
  return labels.includes(0) && labels.includes(1);
});
const cuts = (list: readonly (readonly [number, number])[], counts?: number[]) =>
  cutsOf(
    rank(
      list.map(([score]) => score),
      list.map(([, label]) => label),
    ),
    counts,
  );

/** Every threshold tried, the slow and obvious way. */
function slow(list: readonly (readonly [number, number])[]) {
  const positives = list.filter(([, label]) => label === 1).length;
  return [...new Set(list.map(([score]) => score))]
    .sort((a, b) => b - a)
    .map((threshold) => {
      const flagged = list.filter(([score]) => score >= threshold);
      const tp = flagged.filter(([, label]) => label === 1).length;
      return {
        threshold,
        recall: tp / positives,
        precision: tp / flagged.length,
        fpr: (flagged.length - tp) / (list.length - positives),
        share: flagged.length / list.length,
      };
    });
}

describe('ranking measures', () => {
  it("gives scikit-learn's figures for its own example", () => {
    // https://scikit-learn.org/stable/modules/generated/sklearn.metrics.average_precision_score.html and roc_auc_score's
    const example = cutsOf(rank([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]));
    expect(averagePrecisionScore(example)).toBeCloseTo(0.8333, 4);
    expect(rocAucScore(example)).toBeCloseTo(0.75, 12);
  });

  it('agrees with trying every threshold and every pair', () => {
    fc.assert(
      fc.property(rows, fc.double({ min: 0, max: 1, noNaN: true }), (list, limit) => {
        const found = cuts(list);
        const all = slow(list);
        let before = 0;
        const ap = all.reduce((sum, { recall, precision }) => {
          const part = (recall - before) * precision;
          before = recall;
          return sum + part;
        }, 0);
        expect(averagePrecisionScore(found)).toBeCloseTo(ap, 9);
        const pairs = list.flatMap(([a, x]) => list.flatMap(([b, y]) => (x === 1 && y === 0 ? [a > b ? 1 : a === b ? 0.5 : 0] : [])));
        expect(rocAucScore(found)).toBeCloseTo(pairs.reduce((a: number, b) => a + b, 0) / pairs.length, 9);
        const best = (fits: (o: (typeof all)[number]) => boolean): number => Math.max(0, ...all.filter(fits).map((o) => o.recall));
        expect(atPrecision(found, limit).recall).toBeCloseTo(
          best((o) => o.precision >= limit),
          9,
        );
        expect(atFalsePositiveRate(found, limit).recall).toBeCloseTo(
          best((o) => o.fpr <= limit),
          9,
        );
        expect(atFlaggedShare(found, limit).recall).toBeCloseTo(
          best((o) => o.share <= limit),
          9,
        );
        expect(atThreshold(found, limit * 12).recall).toBeCloseTo(
          best((o) => o.threshold >= limit * 12),
          9,
        );
      }),
    );
  });

  it("gives scikit-learn's partial area, by numpy.interp and McClish, to the digit", () => {
    // roc_auc_score([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], max_fpr=m): area up to m, then (1 + (area - m²/2) / (m - m²/2)) / 2.
    const example = cutsOf(rank([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]));
    // The curve rises to (0, 0.5), runs flat to (0.5, 0.5), rises to (0.5, 1) and runs flat to (1, 1).
    expect(rocAucScore(example, 0.5)).toBeCloseTo((1 + (0.25 - 0.125) / (0.5 - 0.125)) / 2, 12);
    expect(rocAucScore(example, 0.75)).toBeCloseTo((1 + (0.5 - 0.28125) / (0.75 - 0.28125)) / 2, 12);
    // Chance is 0.5 at any limit, and a perfect ranking 1.
    const chance = cutsOf(rank([1, 1, 1, 1], [0, 1, 0, 1]));
    const perfect = cutsOf(rank([1, 2, 3, 4], [0, 0, 1, 1]));
    for (const limit of [0.001, 0.01, 0.3, 1]) {
      expect(rocAucScore(chance, limit)).toBeCloseTo(0.5, 12);
      expect(rocAucScore(perfect, limit)).toBeCloseTo(1, 12);
    }
  });

  it('adds up the same partial area as a thousand thin strips under the curve', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 1000 }), (list, thousandths) => {
        const limit = thousandths / 1000;
        const corners = [{ fpr: 0, recall: 0 }, ...slow(list)];
        // Recall at a rate, on the straight lines between corners; where the curve stands upright its upper end.
        const recallAt = (rate: number): number => {
          const to = corners.findIndex(({ fpr }) => fpr > rate);
          if (to === -1) return 1;
          const [a, b] = [corners[to - 1], corners[to]] as [{ fpr: number; recall: number }, { fpr: number; recall: number }];
          return a.recall + ((rate - a.fpr) / (b.fpr - a.fpr)) * (b.recall - a.recall);
        };
        let area = 0;
        for (let k = 0; k < 1000; k++) area += (limit / 1000) * recallAt(((k + 0.5) * limit) / 1000);
        const chance = limit ** 2 / 2;
        const standardised = limit === 1 ? area : (1 + (area - chance) / (limit - chance)) / 2;
        expect(Math.abs(rocAucScore(cuts(list), limit) - standardised)).toBeLessThan(0.005 / (1 - limit / 2));
      }),
    );
  });

  it('draws curves through every threshold, or as many as are asked for with both ends', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 20 }), (list, most) => {
        const all = slow(list);
        const whole = curveOf(cuts(list), 1000);
        expect(whole.map((p) => [p.threshold, p.recall, p.falsePositiveRate])).toEqual(
          all.map((p) => [p.threshold, expect.closeTo(p.recall, 9), expect.closeTo(p.fpr, 9)]),
        );
        const thin = curveOf(cuts(list), most);
        expect(thin.length).toBe(Math.min(most, all.length));
        if (all.length > 1) expect([thin[0], thin.at(-1)]).toEqual([whole[0], whole.at(-1)]);
      }),
    );
  });

  it('counts a row as often as it is drawn', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 60, maxLength: 60 }), (list, counts) => {
        const drawn = list.flatMap((row, i) => Array.from({ length: counts[i] ?? 0 }, () => row));
        if (new Set(drawn.map(([, label]) => label)).size < 2) return;
        const a = measuresOf(cuts(list, counts));
        const b = measuresOf(cuts(drawn));
        for (const key of Object.keys(a) as (keyof typeof a)[])
          if (Number.isFinite(b[key])) expect(a[key], key).toBeCloseTo(b[key], 9);
          else expect(a[key], key).toBe(b[key]);
      }),
    );
  });

  it('says that nothing may be flagged where the top of the list is wrong', () => {
    const wrong = cuts([
      [9, 0],
      [1, 1],
    ]);
    expect(atPrecision(wrong, 0.9)).toMatchObject({ recall: 0, flagged: 0, threshold: Number.POSITIVE_INFINITY });
    expect(atFalsePositiveRate(wrong, 0.5).recall).toBe(0);
  });
});
