// @ts-nocheck
import type { Target } from '../evaluate/operating-point.js';
import { UsageError } from './exit.js';

const EXAMPLES = 'precision=0.9, fpr=0.001 or review=200/day';

/**
 * Reads `--target precision=0.9`, `fpr=0.001` or `review=200/day`.
 *
 * @throws {UsageError} when it is none of them
 */
export function parseTarget(text: string): Target {
  const [, kind, number = '', unit] = /^(precision|fpr|review)=([\d.]+)(\/day)?$/.exec(text.trim()) ?? [];
  const value = number === '' ? Number.NaN : Number(number);
  const isShare = value > 0 && value < 1;
  if (kind === 'precision' && unit === undefined && isShare) return { kind, least: value };
  if (kind === 'fpr' && unit === undefined && isShare) return { kind, most: value };
  if (kind === 'review' && Number.isInteger(value) && value >= 1) return { kind, count: value };
  throw new UsageError(`--target: "${text}" is no target; allowed: ${EXAMPLES}`);
}

export function describeTarget(target: Target): string {
  switch (target.kind) {
    case 'precision':
      return `precision of ${target.least} or more`;
    case 'fpr':
      return `false-positive rate of ${target.most} or less`;
    case 'review':
      return `at most ${target.count} flagged of as many listings as these`;
  }
}
