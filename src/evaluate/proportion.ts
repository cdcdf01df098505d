import type { Interval } from './bootstrap.js';

/** Two-sided 95 % quantile of the standard normal distribution. */
const Z95 = 1.959963984540054;

/** 95 % interval of a share of which `successes` in `count` are known (Wilson 1927): honest for few rows, and at 0 and 1. */
export function shareInterval(successes: number, count: number): Interval {
  if (count === 0) return [0, 1];
  const share = successes / count;
  const spread = Z95 ** 2 / count;
  const centre = (share + spread / 2) / (1 + spread);
  const reach = (Z95 * Math.sqrt((share * (1 - share)) / count + spread / (4 * count))) / (1 + spread);
  return [Math.max(0, centre - reach), Math.min(1, centre + reach)];
}
