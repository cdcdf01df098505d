import { rank } from '../../src/evaluate/ranking.js';
import { FIGURE_NAMES } from '../../src/evaluate/report.js';
import { bySource } from '../../src/evaluate/sources.js';
import type { Comparison, Standing } from './compare.js';

/** telltale beside the best of its rivals, by one of the measures that it is asked to lead in. */
export interface Lead {
  readonly name: string;
  /** telltale fitted on the same folds. */
  readonly own: number;
  readonly best: { readonly rival: string; readonly value: number };
  readonly leads: boolean;
}

/** A recall at which sources are compared: at a false-positive rate of 1 % a rival that flags nothing has no bad source. */
const ASKED_RECALL = 0.8;

/** Whether telltale is above every rival, measure by measure. Rivals that state no probability have no calibration error to compare. */
export function leadsOf({ standings, labels, sources }: Comparison): Lead[] {
  const isOwn = ({ rival }: Standing): boolean => rival.name.startsWith('telltale');
  const own = standings.find(({ rival }) => rival.name === 'telltale, fitted') as Standing;
  const worst = ({ scores }: Standing): number =>
    bySource(rank(scores, labels), sources, { macroRecall: ASKED_RECALL }).worstFalsePositiveRate;
  const lead = (name: string, measure: (s: Standing) => number | undefined, better: 1 | -1): Lead => {
    const others = standings.flatMap((s) => {
      const value = measure(s);
      return isOwn(s) || value === undefined ? [] : [{ rival: s.rival.name, value }];
    });
    const best = others.reduce((a, b) => (better * b.value > better * a.value ? b : a));
    const value = measure(own) ?? Number.NaN;
    return { name, own: value, best, leads: better * value > better * best.value };
  };
  return [
    ...(['averagePrecision', 'recallAtFpr1', 'recallAtPrecision90', 'macroRecall'] as const).map((key) =>
      lead(FIGURE_NAMES[key], (s) => s.report.point[key], 1),
    ),
    lead(`worst innocent source at a macro recall of ${ASKED_RECALL}`, worst, -1),
    lead('expected calibration error', (s) => s.report.calibration?.expectedCalibrationError, -1),
  ];
}
