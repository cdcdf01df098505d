import { flipsOf } from '../evaluate/flips.js';
import { averagePrecisionScore, cutsOf, rank } from '../evaluate/ranking.js';
import { sigmoid } from '../log-odds.js';
import { type Flagging, flagging } from './evaluation.js';
import type { Labelled } from './labelled.js';

/** The same listings under other weights or packs. */
export interface Change {
  readonly before: Flagging;
  readonly after: Flagging;
  readonly averagePrecision: readonly [before: number, after: number];
  /** Rows flagged by the other only, and those flagged no more. */
  readonly raised: readonly ChangedRow[];
  readonly cleared: readonly ChangedRow[];
}

export interface ChangedRow extends Pick<Labelled, 'line' | 'title' | 'label'> {
  readonly before: number;
  readonly after: number;
}

/** Another way to score the same listings, and what it changes. */
export interface Other {
  /** The file of its weights or pack, as given. */
  readonly name: string;
  readonly logOdds: readonly number[];
  readonly change: Change;
}

export function compare(rows: readonly Labelled[], name: string, logOdds: readonly number[], threshold: number): Other {
  return { name, logOdds, change: changeOf(rows, logOdds, threshold) };
}

function changeOf(rows: readonly Labelled[], otherLogOdds: readonly number[], threshold: number): Change {
  const labels = Uint8Array.from(rows, (r) => r.label);
  const before = Float64Array.from(rows, (r) => sigmoid(r.logOdds));
  const after = Float64Array.from(otherLogOdds, sigmoid);
  const { raised, cleared } = flipsOf(before, after, [threshold, threshold]);
  const changed = (i: number): ChangedRow => {
    const { line, title, label } = rows[i] as Labelled;
    return { line, title, label, before: before[i] as number, after: after[i] as number };
  };
  return {
    before: flagging(before, labels, threshold),
    after: flagging(after, labels, threshold),
    averagePrecision: [averagePrecisionScore(cutsOf(rank(before, labels))), averagePrecisionScore(cutsOf(rank(after, labels)))],
    raised: raised.map(changed),
    cleared: cleared.map(changed),
  };
}
