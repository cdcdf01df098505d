import { sigmoid } from '../log-odds.js';
import { weigh } from '../model/assess.js';
import type { Weights } from '../model/weights.js';
import { definitionOf } from '../signals/catalogue.js';
import type { Labelled } from './labelled.js';

/** A listing on the wrong side of the threshold, and what was found in it. */
export interface WrongRow extends Pick<Labelled, 'line' | 'title'> {
  readonly score: number;
  /** Largest first. */
  readonly found: readonly { readonly id: string; readonly contribution: number; readonly means: string }[];
}

const MOST = 50;

/** Rows of a label that a threshold puts on the other side. */
export function wrongSide(rows: readonly Labelled[], label: 0 | 1, threshold: number): Labelled[] {
  return rows.filter((row) => row.label === label && sigmoid(row.logOdds) >= threshold !== (label === 1));
}

/** The worst false alarms, highest score first, and the worst misses, lowest first. */
export function wrongRows(rows: readonly Labelled[], weights: Weights, threshold: number) {
  const worst = (label: 0 | 1): WrongRow[] =>
    wrongSide(rows, label, threshold)
      .sort((a, b) => (label === 0 ? b.logOdds - a.logOdds : a.logOdds - b.logOdds) || a.line - b.line)
      .slice(0, MOST)
      .map(({ line, title, signals, logOdds }) => ({ line, title, score: sigmoid(logOdds), found: foundIn(signals, weights) }));
  return { falseAlarms: worst(0), misses: worst(1) };
}

function foundIn(signals: Labelled['signals'], weights: Weights): WrongRow['found'] {
  const seen = signals.map((s) => ({ ...s, params: {}, evidence: [] }));
  // The prior moves no contribution.
  return weigh(seen, [], weights, 0.5)
    .weighed.filter((w) => w.contribution !== 0)
    .map(({ observation: { id }, contribution }) => ({ id, contribution, means: definitionOf(id)?.description ?? '' }));
}
