import { averagePrecisionScore, cutsOf, rank } from '../evaluate/ranking.js';
import { logOddsOf } from '../model/assess.js';
import type { Weights } from '../model/weights.js';
import { type SignalId, signalCatalogue } from '../signals/catalogue.js';
import type { Labelled } from './labelled.js';

/** What a signal did on labelled listings. */
export interface SignalFigures {
  readonly id: SignalId;
  readonly weight: number;
  /** Listings it counts in. */
  readonly counterfeit: number;
  readonly innocent: number;
  /** Share of counterfeits among them, or of innocent ones where it speaks for the seller. */
  readonly precision: number;
  /** Of the listings it should count in, the share it does. */
  readonly recall: number;
  /** Precision over the share of such listings in the data: 1 is chance. */
  readonly lift: number;
  /** What average precision loses when it is taken out and all others stay. */
  readonly worth: number;
}

export function signalFigures(rows: readonly Labelled[], weights: Weights, prior: number): SignalFigures[] {
  const labels = Uint8Array.from(rows, (r) => r.label);
  const scores = Float64Array.from(rows, (r) => r.logOdds);
  const positives = labels.reduce((a, b) => a + b, 0);
  const whole = averagePrecisionScore(cutsOf(rank(scores, labels)));
  const counts = new Map<string, number[]>();
  rows.forEach(({ signals }, i) => {
    for (const id of new Set(signals.filter((s) => s.suppressedBy === undefined).map((s) => s.id))) {
      const list = counts.get(id);
      if (list === undefined) counts.set(id, [i]);
      else list.push(i);
    }
  });
  return signalCatalogue.flatMap(({ id, polarity }) => {
    const own = counts.get(id);
    if (own === undefined) return [];
    const without: Weights = { ...weights, weights: { ...weights.weights, [id]: { weight: 0 } } };
    const rest = scores.slice();
    for (const i of own) rest[i] = logOddsOf((rows[i] as Labelled).signals, without, prior);
    const counterfeit = own.filter((i) => labels[i] === 1).length;
    const innocent = own.length - counterfeit;
    const [right, all] = polarity === 'for' ? [innocent, rows.length - positives] : [counterfeit, positives];
    return [
      {
        id,
        weight: weights.weights[id]?.weight ?? 0,
        counterfeit,
        innocent,
        precision: right / own.length,
        recall: right / all,
        lift: (right / own.length / all) * rows.length,
        worth: whole - averagePrecisionScore(cutsOf(rank(rest, labels))),
      },
    ];
  });
}
