import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/evaluate/bootstrap.js';
import { brierScoreLoss, expectedCalibrationError, plattScaling, reliabilityBins } from '../../src/evaluate/calibration.js';
import { logit, sigmoid } from '../../src/log-odds.js';

/** Labels drawn from the log-odds, so that these are calibrated by making; `share` of the rows are then counterfeit on average. */
function calibrated(size: number, seed = 1) {
  const random = randomStream(seed);
  const logOdds = Array.from({ length: size }, () => -3 + 4 * (random() + random() - 1) + (random() < 0.1 ? 4 : 0));
  const labels = Uint8Array.from(logOdds, (x) => (random() < sigmoid(x) ? 1 : 0));
  const share = labels.reduce((a, b) => a + b, 0) / size;
  return { logOdds, labels, prior: share };
}

describe('calibration', () => {
  it('is near 0 for scores that the labels were drawn from, and large for sharper or duller ones', () => {
    const judged = calibrated(40_000);
    expect(expectedCalibrationError(judged)).toBeLessThan(0.01);
    for (const factor of [0.5, 2]) {
      const off = { ...judged, logOdds: judged.logOdds.map((x) => factor * x) };
      expect(expectedCalibrationError(off)).toBeGreaterThan(0.02);
      expect(brierScoreLoss(off)).toBeGreaterThan(brierScoreLoss(judged));
      expect(plattScaling(off).slope).toBeCloseTo(1 / factor, 1);
    }
  });

  it('shifts to another prior: calibrated scores stay so when counterfeits are rarer', () => {
    const judged = calibrated(40_000);
    expect(expectedCalibrationError(judged, 0.01)).toBeLessThan(0.01);
    const rare = { ...judged, logOdds: judged.logOdds.map((x) => x + logit(0.01) - logit(judged.prior)), prior: 0.01 };
    expect(expectedCalibrationError(rare, judged.prior)).toBeCloseTo(expectedCalibrationError(judged), 9);
  });

  it('counts a row as often as the rows that it stands for', () => {
    const judged = calibrated(500);
    const weights = judged.logOdds.map((_, i) => 1 + (i % 3));
    const repeated = judged.logOdds.flatMap((_, i) => Array<number>(weights[i] as number).fill(i));
    const written = {
      prior: judged.prior,
      logOdds: repeated.map((i) => judged.logOdds[i] as number),
      labels: repeated.map((i) => judged.labels[i] as number),
    };
    for (const measure of [expectedCalibrationError, brierScoreLoss])
      expect(measure({ ...judged, weights })).toBeCloseTo(measure(written), 9);
    expect(plattScaling({ ...judged, weights }).slope).toBeCloseTo(plattScaling(written).slope, 6);
  });

  it('bins hold equal mass, ties apart, and do not depend on the order of the rows', () => {
    const judged = calibrated(3000);
    const bins = reliabilityBins(judged, 0.05, 10);
    expect(bins.reduce((sum, b) => sum + b.mass, 0)).toBeCloseTo(1, 9);
    for (const { mass } of bins) expect(mass).toBeCloseTo(0.1, 1);
    const turned = { ...judged, logOdds: [...judged.logOdds].reverse(), labels: Uint8Array.from(judged.labels).reverse() };
    expect(reliabilityBins(turned, 0.05, 10).map((b) => b.score)).toEqual(bins.map((b) => expect.closeTo(b.score, 9)));
    const tied = { logOdds: [0, 0, 0, 0], labels: [1, 0, 0, 1], prior: 0.5 };
    expect(reliabilityBins(tied)).toEqual([{ mass: 1, score: 0.5, share: 0.5 }]);
  });

  it('ends in a number where a threshold parts the labels wholly', () => {
    const { slope, shift } = plattScaling({ logOdds: [-2, -1, 1, 2], labels: [0, 0, 1, 1], prior: 0.5 });
    expect(slope).toBeGreaterThan(3);
    expect(Number.isFinite(shift)).toBe(true);
  });
});
