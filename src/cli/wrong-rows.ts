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

/** The worst false alarms, highest score first, and the worst misses, lowest first. */
export function wrongRows(rows: readonly Labelled[], weights: Weights, threshold: number) {
  const wrong = rows
    .map((row) => ({ row, score: sigmoid(row.logOdds) }))
    .filter(({ row, score }) => score >= threshold !== (row.label === 1));
  const worst = (label: 0 | 1): WrongRow[] =>
    wrong
      .filter(({ row }) => row.label === label)
      .sort((a, b) => (label === 0 ? b.score - a.score : a.score - b.score) || a.row.line - b.row.line)
      .slice(0, MOST)
      .map(({ row: { line, title, signals }, score }) => ({ line, title, score, found: foundIn(signals, weights) }));
  return { falseAlarms: worst(0), misses: worst(1) };
}

function foundIn(signals: Labelled['signals'], weights: Weights): WrongRow['found'] {
  const seen = signals.map((s) => ({ ...s, params: {}, evidence: [] }));
  // The prior moves no contribution.
  return weigh(seen, [], weights, 0.5)
    .weighed.filter((w) => w.contribution !== 0)
    .map(({ observation: { id }, contribution }) => ({ id, contribution, means: definitionOf(id)?.description ?? '' }));
}
