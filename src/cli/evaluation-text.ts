import CliTable3 from 'cli-table3';
import { CALIBRATION_NAMES, type Calibration, FIGURE_NAMES, type Figures } from '../evaluate/report.js';
import { printable } from '../explain/width.js';
import type { ChangedRow, Other } from './comparison.js';
import type { Evaluation, Flagging } from './evaluation.js';
import { describeTarget } from './targets.js';
import { cut } from './terminal.js';
import type { WrongRow } from './wrong-rows.js';

const STYLE = { style: { head: [], border: [], compact: true } };
/** Listings shown of those that change sides, or stand on the wrong one. */
const SHOWN = 10;
/** Rows of a table of sources, or of the slices of a field. */
const MOST_ROWS = 30;
const TITLE = 60;

const figure = (x: number): string => (Number.isNaN(x) ? '–' : Number.isFinite(x) ? x.toFixed(3) : 'none');
const between = ([low, high]: readonly [number, number]): string => `[${figure(low)}, ${figure(high)}]`;

/** An evaluation as text for people. */
export function evaluationText(e: Evaluation): string {
  const lines = [
    `${e.rows} listings, ${e.counterfeit} labelled counterfeit, ${e.sources} ${e.sources === 1 ? 'source' : 'sources'}; prior ${e.prior}`,
    ...e.warnings.map((warning) => `warning: ${warning}`),
  ];
  const table = new CliTable3({ head: ['', 'value', '95 %, rows drawn', '95 %, sources drawn too'], ...STYLE });
  for (const key of Object.keys(FIGURE_NAMES) as (keyof Figures)[])
    table.push([
      FIGURE_NAMES[key],
      figure(e.measures[key]),
      between(e.intervals[key]),
      e.sourceIntervals === undefined ? '–' : between(e.sourceIntervals[key]),
    ]);
  for (const key of Object.keys(CALIBRATION_NAMES) as (keyof Calibration)[]) table.push([CALIBRATION_NAMES[key], figure(e[key]), '', '']);
  lines.push(table.toString(), `flagged from ${e.threshold} on: ${sentence(e.atThreshold)}`, '', reliabilityTable(e), '', sourcesTable(e));
  if (e.slices.length > 0) {
    const slices = new CliTable3({
      head: ['', '', 'listings', 'counterfeit', 'flagged', 'precision', 'recall', 'FPR', 'average precision'],
      ...STYLE,
    });
    // The largest of each field; JSON has all.
    const shown = [...new Set(e.slices.map((slice) => slice.field))].flatMap((field) =>
      e.slices.filter((slice) => slice.field === field).slice(0, MOST_ROWS),
    );
    for (const { field, value, flagging: f, averagePrecision } of shown)
      slices.push([
        printable(field),
        cut(printable(value), 30),
        f.rows,
        f.counterfeit,
        f.flagged,
        figure(f.precision),
        figure(f.recall),
        figure(f.falsePositiveRate),
        f.counterfeit === 0 || f.counterfeit === f.rows ? '–' : figure(averagePrecision),
      ]);
    lines.push('', slices.toString(), ...andMore(e.slices.length - shown.length));
  }
  for (const { target, point } of e.targets) {
    if (point === undefined) {
      lines.push('', `${describeTarget(target)}: not attainable on this data`);
      continue;
    }
    const { intervals: i } = point;
    lines.push(
      '',
      `${describeTarget(target)}: flag from ${figure(point.threshold)} on ${between(i.threshold)}`,
      `  finds ${figure(point.recall)} ${between(i.recall)} of the counterfeits and misses ${point.missed}; precision ${figure(point.precision)} ${between(i.precision)}, ` +
        `false-positive rate ${figure(point.falsePositiveRate)} ${between(i.falsePositiveRate)}; flags ${point.flagged} of ${e.rows}`,
    );
  }
  lines.push('', signalsTable(e), '', ...wrong('false alarms', e.falseAlarms), ...wrong('misses', e.misses));
  return `${lines.join('\n')}\n`;
}

const andMore = (count: number, indent = ''): string[] => (count > 0 ? [`${indent}and ${count} more`] : []);

function reliabilityTable({ reliability }: Evaluation): string {
  const table = new CliTable3({ head: ['mean score', 'counterfeit', 'mass of the bin'], ...STYLE });
  for (const { score, share, mass } of reliability) table.push([figure(score), figure(share), figure(mass)]);
  return `calibration at the prior, bins of equal mass:\n${table.toString()}`;
}

function sourcesTable({ bySource, measures }: Evaluation): string {
  const table = new CliTable3({ head: ['source', 'found of counterfeits', 'flagged of innocent'], ...STYLE });
  const recall = new Map(Object.entries(bySource.recall));
  const falsePositiveRate = new Map(Object.entries(bySource.falsePositiveRate));
  const sources = [...new Set([...recall.keys(), ...falsePositiveRate.keys()])];
  for (const source of sources.slice(0, MOST_ROWS))
    table.push([cut(printable(source), 30), figure(recall.get(source) ?? Number.NaN), figure(falsePositiveRate.get(source) ?? Number.NaN)]);
  return [
    `by source, at a macro false-positive rate of 1 % (macro recall ${figure(measures.macroRecall)}):`,
    table.toString(),
    ...andMore(sources.length - MOST_ROWS),
  ].join('\n');
}

function signalsTable({ signals }: Evaluation): string {
  const table = new CliTable3({ head: ['signal', 'weight', 'counterfeit', 'innocent', 'precision', 'recall', 'lift', 'worth'], ...STYLE });
  for (const s of signals)
    table.push([
      s.id,
      s.weight,
      s.counterfeit,
      s.innocent,
      figure(s.precision),
      figure(s.recall),
      s.lift.toFixed(2),
      (100 * s.worth).toFixed(2),
    ]);
  return `signals; worth is what average precision loses without one, in points of a hundred:\n${table.toString()}`;
}

function wrong(what: string, rows: readonly WrongRow[]): string[] {
  if (rows.length === 0) return [`no ${what} at the threshold`];
  return [
    `worst ${what} at the threshold:`,
    ...rows.slice(0, SHOWN).map(({ line, title, score, found }) => {
      const why = found
        .slice(0, 3)
        .map(({ id, contribution }) => `${contribution > 0 ? '+' : '−'}${Math.abs(contribution).toFixed(1)} ${id}`);
      return `    line ${String(line).padStart(6)}  ${score.toFixed(3)}  ${cut(printable(title), TITLE)}  (${why.join(', ') || 'nothing found'})`;
    }),
  ];
}

/** What another set of weights or packs changes, as text for people. */
export function changeText({ name, change }: Other): string {
  const {
    before,
    after,
    averagePrecision: [apBefore, apAfter],
    raised,
    cleared,
  } = change;
  const lines = [
    '',
    `against ${printable(name)}:`,
    `  before: ${sentence(before)}; average precision ${figure(apBefore)}`,
    `  after:  ${sentence(after)}; average precision ${figure(apAfter)}`,
    ...flips('flagged only after', raised),
    ...flips('flagged no more', cleared),
  ];
  return `${lines.join('\n')}\n`;
}

function sentence({ flagged, rows, precision, recall, falsePositiveRate }: Flagging): string {
  return `${flagged} of ${rows} flagged, precision ${figure(precision)}, recall ${figure(recall)}, false-positive rate ${figure(falsePositiveRate)}`;
}

function flips(what: string, rows: readonly ChangedRow[]): string[] {
  const right = rows.filter((r) => (r.label === 1) === r.after > r.before).length;
  const shown = rows.slice(0, SHOWN).map(({ line, label, before, after, title }) => {
    const truth = label === 1 ? 'counterfeit' : 'genuine    ';
    return `    line ${String(line).padStart(6)}  ${truth}  ${before.toFixed(3)} -> ${after.toFixed(3)}  ${cut(printable(title), TITLE)}`;
  });
  return [`  ${what}: ${rows.length}, rightly ${right}`, ...shown, ...andMore(rows.length - SHOWN, '    ')];
}
