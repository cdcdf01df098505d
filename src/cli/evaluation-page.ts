import { reliabilityBins } from '../evaluate/calibration.js';
import { shareInterval } from '../evaluate/proportion.js';
import { cutsOf, rank } from '../evaluate/ranking.js';
import { sigmoid } from '../log-odds.js';
import { calibrationPart } from '../page/calibration.js';
import { between, brief, escaped, page, percent, table, three } from '../page/html.js';
import {
  colorOf,
  curvesPart,
  errorsPart,
  groupsOf,
  measuresTable,
  type Provenance,
  provenancePart,
  type SignalRow,
  signalsTable,
} from '../page/sections.js';
import type { ChangedRow, Other } from './comparison.js';
import type { Evaluation, Flagging } from './evaluation.js';
import type { Labelled } from './labelled.js';
import type { SignalFigures } from './signal-figures.js';
import { describeTarget } from './targets.js';
import { type WrongRow, wrongSide } from './wrong-rows.js';

/** Listings shown of those that change sides. */
const MOST_CHANGED = 50;
/** Slices shown of a field, the largest. */
const MOST_SLICES = 50;

/** An evaluation as one page, like that of the benchmark. Needs the packages that draw: load this module only when a page is asked for. */
export function evaluationPage(rows: readonly Labelled[], e: Evaluation, provenance: Provenance, other?: Other): string {
  const labels = Uint8Array.from(rows, (r) => r.label);
  const logOdds = Float64Array.from(rows, (r) => r.logOdds);
  const ways = [
    { name: other === undefined ? 'telltale' : 'as asked', color: colorOf(0), logOdds },
    ...(other === undefined ? [] : [{ name: brief(other.name), color: colorOf(3), logOdds: Float64Array.from(other.logOdds) }]),
  ];
  const series = <T>(values: (logOdds: Float64Array) => T) =>
    ways.map(({ name, color, logOdds: own }) => ({ name, color, values: values(own) }));
  const parts = [
    `<h1>telltale: evaluation</h1>
<p>${count(e.rows)} listings, ${count(e.counterfeit)} of them labelled counterfeit, from ${count(e.sources)} ${e.sources === 1 ? 'source' : 'sources'}; prior ${e.prior}. Titles below are shown cut, as they came; a score says how suspicious a text is, not what a seller did.</p>`,
    provenancePart(provenance),
    ...(e.warnings.length === 0 ? [] : [`<ul>${e.warnings.map((warning) => `<li>${escaped(warning)}</li>`).join('')}</ul>`]),
    '<h2>Measures</h2>',
    measuresTable('value', e),
    curvesPart(series((own) => cutsOf(rank(own, labels)))),
    '<h2>Calibration and scores</h2>',
    calibrationPart(
      { scores: logOdds.map(sigmoid), labels, sources: rows.map((r) => r.source) },
      series((own) => reliabilityBins({ logOdds: own, labels, prior: e.prior })),
      e.prior,
      { recall: Object.entries(e.bySource.recall), falsePositiveRate: Object.entries(e.bySource.falsePositiveRate) },
    ),
    `<h2>Flagged from ${e.threshold} on</h2>`,
    slicesTable(e),
    ...(e.targets.length === 0 ? [] : ['<h2>Thresholds for a goal</h2>', targetsTable(e)]),
    ...(other === undefined ? [] : changePart(other)),
    '<h2>Signals</h2>',
    signalsTable(e.signals.map(signalRow)),
    `<h2>Errors at the threshold of ${e.threshold}</h2>`,
    ...errorParts(rows, e),
  ];
  return page('telltale: evaluation', parts.join('\n'));
}

const count = (n: number): string => n.toLocaleString('en');

const FLAGGING_HEADS = ['listings', 'counterfeit', 'flagged', 'precision', '95 %', 'recall', '95 %', 'FPR', '95 %', 'average precision'];

function flaggingCells({ rows, counterfeit, flagged, precision, recall, falsePositiveRate }: Flagging, averagePrecision: number) {
  const share = (value: number, of: number): string[] =>
    Number.isNaN(value) ? ['–', ''] : [percent(value), between(shareInterval(Math.round(value * of), of), percent)];
  return [
    rows,
    counterfeit,
    flagged,
    ...share(precision, flagged),
    ...share(recall, counterfeit),
    ...share(falsePositiveRate, rows - counterfeit),
    counterfeit === 0 || counterfeit === rows ? '–' : three(averagePrecision),
  ];
}

function slicesTable({ atThreshold, measures, slices }: Evaluation): string {
  const fields = [...new Set(slices.map((slice) => slice.field))];
  const shown = fields.flatMap((field) => slices.filter((slice) => slice.field === field).slice(0, MOST_SLICES));
  const left = slices.length - shown.length;
  return `<p>Intervals of 95 % after Wilson.${left === 0 ? '' : ` The ${MOST_SLICES} largest slices of a field are shown; ${count(left)} smaller ones are not.`}</p>${table(
    ['slice', ...FLAGGING_HEADS],
    [
      ['all listings', ...flaggingCells(atThreshold, measures.averagePrecision)],
      ...shown.map(({ field, value, flagging, averagePrecision }) => [
        `${brief(field)}: ${brief(value)}`,
        ...flaggingCells(flagging, averagePrecision),
      ]),
    ],
  )}`;
}

function targetsTable({ targets }: Evaluation): string {
  return table(
    ['goal', 'flag from', '95 %', 'recall', '95 %', 'precision', '95 %', 'FPR', '95 %', 'flagged', 'missed'],
    targets.map(({ target, point }) => {
      if (point === undefined) return [describeTarget(target), 'not attainable on this data', ...Array<string>(9).fill('')];
      const { intervals: i } = point;
      return [
        describeTarget(target),
        three(point.threshold),
        between(i.threshold),
        three(point.recall),
        between(i.recall),
        three(point.precision),
        between(i.precision),
        three(point.falsePositiveRate),
        between(i.falsePositiveRate),
        point.flagged,
        point.missed,
      ];
    }),
  );
}

function changePart({ name, change: { before, after, averagePrecision, raised, cleared } }: Other): string[] {
  const changed = (what: string, rows: readonly ChangedRow[]): string => {
    const right = rows.filter((r) => (r.label === 1) === r.after > r.before).length;
    const heading = `<h3>${what}: ${rows.length}, rightly ${right}</h3>`;
    if (rows.length === 0) return heading;
    return `${heading}<details><summary>The ${Math.min(rows.length, MOST_CHANGED)} largest changes</summary>${table(
      ['line', 'title', 'label', 'before', 'after'],
      rows
        .slice(0, MOST_CHANGED)
        .map((r) => [r.line, brief(r.title), r.label === 1 ? 'counterfeit' : 'innocent', three(r.before), three(r.after)]),
    )}</details>`;
  };
  return [
    `<h2>Against ${escaped(brief(name))}</h2>`,
    table(
      ['', ...FLAGGING_HEADS],
      [
        ['before', ...flaggingCells(before, averagePrecision[0])],
        ['after', ...flaggingCells(after, averagePrecision[1])],
      ],
    ),
    changed('Flagged only after', raised),
    changed('Flagged no more', cleared),
  ];
}

function signalRow(s: SignalFigures): SignalRow {
  const seen = s.counterfeit + s.innocent;
  return { ...s, precisionInterval: shareInterval(Math.round(s.precision * seen), seen) };
}

function errorParts(rows: readonly Labelled[], e: Evaluation): string[] {
  const part = (name: string, wrong: readonly Labelled[], shown: readonly WrongRow[]): string =>
    errorsPart(name, { count: wrong.length, groups: groupsOf(wrong), shown: shown.map(shownOf) }, { place: 'line', score: 'score' });
  return [part('False alarms', wrongSide(rows, 0, e.threshold), e.falseAlarms), part('Misses', wrongSide(rows, 1, e.threshold), e.misses)];
}

const shownOf = ({ line, title, score, found }: WrongRow) => ({
  place: line,
  title,
  score,
  why:
    found.length === 0
      ? ['nothing was found']
      : found.map(({ contribution, means }) => `${contribution > 0 ? '+' : '−'}${Math.abs(contribution).toFixed(1)} ${means}`),
});
