// @ts-nocheck
import CliTable3 from 'cli-table3';
import { MEASURE_NAMES, type Measures } from '../evaluate/ranking.js';
import { printable } from '../explain/width.js';
import type { Change, ChangedRow, Evaluation, Flagging } from './evaluation.js';
import { describeTarget } from './targets.js';
import { cut } from './terminal.js';

const STYLE = { style: { head: [], border: [], compact: true } };
/** Listings shown of those that change sides. */
const SHOWN = 10;
const TITLE = 60;

const figure = (x: number): string => (Number.isNaN(x) ? '–' : Number.isFinite(x) ? x.toFixed(3) : 'none');
const between = ([low, high]: readonly [number, number]): string => `[${figure(low)}, ${figure(high)}]`;

/** An evaluation as text for people. */
export function evaluationText(e: Evaluation): string {
  const lines = [
    `${e.rows} listings, ${e.counterfeit} labelled counterfeit, ${e.sources} ${e.sources === 1 ? 'source' : 'sources'}; prior ${e.prior}`,
  ];
  const table = new CliTable3({ head: ['', 'value', '95 % interval'], ...STYLE });
  for (const key of Object.keys(MEASURE_NAMES) as (keyof Measures)[])
    table.push([MEASURE_NAMES[key], figure(e.measures[key]), between(e.intervals[key])]);
  table.push(['expected calibration error', figure(e.expectedCalibrationError), ''], ['Brier score', figure(e.brierScore), '']);
  lines.push(table.toString(), `flagged from ${e.threshold} on: ${sentence(e.atThreshold)}`);
  if (e.slices.length > 0) {
    const slices = new CliTable3({
      head: ['', '', 'listings', 'counterfeit', 'flagged', 'precision', 'recall', 'FPR', 'average precision'],
      ...STYLE,
    });
    for (const { field, value, flagging: f, averagePrecision } of e.slices)
      slices.push([
        field,
        cut(printable(value), 30),
        f.rows,
        f.counterfeit,
        f.flagged,
        figure(f.precision),
        figure(f.recall),
        figure(f.falsePositiveRate),
        f.counterfeit === 0 || f.counterfeit === f.rows ? '–' : figure(averagePrecision),
      ]);
    lines.push('', slices.toString());
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
  return `${lines.join('\n')}\n`;
}

/** What another set of weights or packs changes, as text for people. */
export function changeText(name: string, { before, after, averagePrecision: [apBefore, apAfter], raised, cleared }: Change): string {
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
  return [`  ${what}: ${rows.length}, rightly ${right}`, ...shown, ...(rows.length > SHOWN ? [`    and ${rows.length - SHOWN} more`] : [])];
}
