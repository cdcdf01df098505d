import { createHash } from 'node:crypto';
import { type Assessment, createScorer } from '../../src/index.js';
import { weigh } from '../../src/model/assess.js';
import type { Example } from '../../src/model/fit.js';
import type { Weights } from '../../src/model/weights.js';
import { allPacks } from '../../src/packs/all.js';
import { type Row, realListings } from '../quality/data.js';

/** A labelled listing with the signals that the scorer found in it. */
export interface Scored extends Example {
  readonly row: Row;
  readonly signals: readonly { readonly id: string; readonly strength: number; readonly suppressedBy?: string }[];
}

export interface ScoredData {
  /** Firmly labelled rows, in the order of the files. */
  readonly rows: readonly Scored[];
  readonly versions: Assessment['versions'];
  /** First half of the SHA-256 of ids and labels: tells whether two runs saw the same rows. */
  readonly hash: string;
}

/** Scores the real listings of a folder, the weakly labelled left out; undefined when there are none. */
export function scoreListings(folder: string): ScoredData | undefined {
  const real = realListings(folder);
  if (real === undefined) return undefined;
  const scorer = createScorer({ packs: allPacks });
  const hash = createHash('sha256');
  const rows = real
    .filter((row) => !row.weak)
    .map((row): Scored => {
      hash.update(`${row.source}\t${row.id}\t${row.label}\n`);
      const signals = scorer.score(row.listing).signals.map(({ id, strength, suppressedBy }) => ({
        id,
        strength,
        ...(suppressedBy !== undefined && { suppressedBy }),
      }));
      return { row, label: row.label, source: row.source, signals };
    });
  return { rows, versions: scorer.score({ title: 'x' }).versions, hash: hash.digest('hex').slice(0, 32) };
}

/** Log-odds of a listing as the scorer adds them up, caps included. */
export function logOddsWith(weights: Weights, prior: number): (scored: Example) => number {
  return ({ signals }) =>
    weigh(
      signals.map((s) => ({ ...s, params: {}, evidence: [] })),
      [],
      weights,
      prior,
    ).logOdds;
}

/** Bounds that never bind. */
export function withoutCaps(weights: Weights): Weights {
  const caps = Object.fromEntries(Object.keys(weights.caps).map((family) => [family, [-1000, 1000]])) as unknown as Weights['caps'];
  return { ...weights, caps };
}
