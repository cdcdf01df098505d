import type { Interval } from '../evaluate/bootstrap.js';
import type { Cuts } from '../evaluate/ranking.js';
import { CALIBRATION_NAMES, type Calibration, FIGURE_NAMES, type Figures, type Measured } from '../evaluate/report.js';
import { precisionRecallFigure, rocFigure, type Series } from './figures.js';
import { between, brief, type Cell, escaped, figure, percent, table, three } from './html.js';

/** What the benchmark's page and that of `telltale eval` both tell, a section each. Each returns HTML. */

/** Colours of series, by the page's theme. */
export const COLORS = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => `var(--c${k})`);
export const colorOf = (k: number): string => COLORS[k % COLORS.length] as string;

export interface Provenance {
  /** As it was typed. */
  readonly command: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly dataHash: string;
  readonly node: string;
}

export function provenancePart({ command, versions, dataHash, node }: Provenance): string {
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `<pre>${escaped(`${command}\n${[...named, `node ${node}`].join(', ')}\ndata ${dataHash}`)}</pre>`;
}

/** All measures of one way to score with their intervals, and if there is another one its values beside them. */
export function measuresTable(name: string, own: Measured, beside?: { readonly name: string; readonly measured: Measured }): string {
  const other = (value: (measured: Measured) => number): string[] => (beside === undefined ? [] : [three(value(beside.measured))]);
  return table(
    ['', name, '95 %, rows drawn', '95 %, sources drawn too', ...(beside === undefined ? [] : [beside.name])],
    [
      ...(Object.keys(FIGURE_NAMES) as (keyof Figures)[]).map((key) => [
        FIGURE_NAMES[key],
        three(own.measures[key]),
        between(own.intervals[key]),
        own.sourceIntervals === undefined ? '–' : between(own.sourceIntervals[key]),
        ...other(({ measures }) => measures[key]),
      ]),
      ...(Object.keys(CALIBRATION_NAMES) as (keyof Calibration)[]).map((key) => [
        CALIBRATION_NAMES[key],
        three(own[key]),
        '',
        '',
        ...other((measured) => measured[key]),
      ]),
    ],
  );
}

export function curvesPart(series: readonly Series<Cuts>[]): string {
  return `<div class="figures">${figure(precisionRecallFigure(series), 'Precision over recall.', series)}${figure(
    rocFigure(series),
    'Recall over the false-positive rate; dashed: 1 %.',
    series,
  )}</div>`;
}

/** What a signal did; precision and recall as its polarity has them. */
export interface SignalRow {
  readonly id: string;
  readonly weight: number;
  /** Listings it counts in. */
  readonly counterfeit: number;
  readonly innocent: number;
  readonly precision: number;
  readonly precisionInterval: Interval;
  readonly recall: number;
  readonly lift: number;
  /** What average precision loses without it. */
  readonly worth: number;
  readonly worthInterval?: Interval;
}

/** A true minus, which parts the ends of an interval from its dash; and no zero below zero. */
const points = (x: number): string =>
  (100 * x)
    .toFixed(2)
    .replace(/^-0\.00$/, '0.00')
    .replace('-', '−');

/** @param more further columns, a cell for each signal in turn */
export function signalsTable(signals: readonly SignalRow[], more: Readonly<Record<string, readonly Cell[]>> = {}): string {
  const hasIntervals = signals.some((s) => s.worthInterval !== undefined);
  return table(
    [
      'signal',
      'weight',
      'counterfeit',
      'innocent',
      'precision',
      '95 %',
      'recall',
      'lift',
      'worth, points of average precision',
      ...(hasIntervals ? ['95 %'] : []),
      ...Object.keys(more),
    ],
    signals.map((s, k) => {
      const ifSeen = (text: string): string => (s.counterfeit + s.innocent > 0 ? text : '');
      return [
        s.id,
        String(s.weight),
        s.counterfeit,
        s.innocent,
        ifSeen(percent(s.precision)),
        ifSeen(between(s.precisionInterval, percent)),
        ifSeen(percent(s.recall)),
        ifSeen(s.lift.toFixed(2)),
        ifSeen(points(s.worth)),
        ...(hasIntervals ? [s.worthInterval === undefined ? '' : ifSeen(between(s.worthInterval, points))] : []),
        ...Object.values(more).map((cells) => cells[k] ?? ''),
      ];
    }),
  );
}

/** A listing that came out on the wrong side. */
export interface WrongListing {
  /** Where to find it: its source, or its line. */
  readonly place: Cell;
  readonly title: string;
  readonly score: number;
  readonly why: readonly string[];
}

/** Listings in which the same signals count. */
export interface ErrorGroup {
  readonly signals: string;
  readonly rows: number;
  /** Part of all that are grouped. */
  readonly share: number;
}

const MOST_GROUPS = 12;

/** The commonest sets of signals that count in the listings, the largest first. */
export function groupsOf(
  listings: readonly { readonly signals: readonly { readonly id: string; readonly suppressedBy?: string }[] }[],
): ErrorGroup[] {
  const counts = new Map<string, number>();
  for (const { signals } of listings) {
    const ids = signals.filter((s) => s.suppressedBy === undefined).map((s) => s.id);
    const key = [...new Set(ids)].sort().join(', ') || 'nothing found';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_GROUPS)
    .map(([signals, rows]) => ({ signals, rows, share: rows / listings.length }));
}

export interface Errors {
  /** All of them; `shown` are the worst. */
  readonly count: number;
  readonly groups: readonly ErrorGroup[];
  readonly shown: readonly WrongListing[];
}

/** @param heads of the columns that say where a listing is to be found, and which score is shown */
export function errorsPart(
  name: string,
  { count, shown, groups }: Errors,
  heads: { readonly place: string; readonly score: string },
): string {
  if (count === 0) return `<h3>${escaped(name)}: none</h3>`;
  return `<h3>${escaped(name)}: ${count}</h3>
${table(
  ['what was found in them', 'listings', 'share'],
  groups.map((g) => [g.signals, g.rows, percent(g.share)]),
)}
<details><summary>The ${shown.length} worst</summary>${table(
    [heads.place, 'title', heads.score, 'why'],
    shown.map(({ place, title, score, why }) => [
      place,
      brief(title),
      three(score),
      { html: `<span class="why">${escaped(why.join(' · '))}</span>` },
    ]),
  )}</details>`;
}
