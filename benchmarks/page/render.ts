import { reliabilityBins } from '../../src/evaluate/calibration.js';
import { shareInterval } from '../../src/evaluate/proportion.js';
import { cutsOf, rank } from '../../src/evaluate/ranking.js';
import { FIGURE_NAMES, type Figures, type Report } from '../../src/evaluate/report.js';
import { DEFAULT_PRIOR } from '../../src/index.js';
import { sigmoid } from '../../src/log-odds.js';
import { placeOf } from '../model/place.js';
import type { ScoredData } from '../model/scored.js';
import type { SignalRecord } from '../model/signal-records.js';
import { type Comparison, ROWS_A_SOURCE } from '../rivals/compare.js';
import { leadsOf } from '../rivals/lead.js';
import type { Findings, Slice } from './collect.js';
import type { ErrorGroup, WrongRow } from './errors.js';
import { type Bar, barFigure, type Histogram, histogramFigure, precisionRecallFigure, reliabilityFigure, rocFigure } from './figures.js';
import { escaped, figure, page, table } from './html.js';

const COLORS = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => `var(--c${k})`);
const three = (x: number): string => x.toFixed(3);
const percent = (x: number): string => `${(100 * x).toFixed(1)} %`;
const between = ([low, high]: readonly [number, number]): string => `${three(low)}–${three(high)}`;

export interface Provenance {
  readonly command: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly dataHash: string;
  readonly node: string;
}

/** The whole report as one page. */
export function render(
  data: ScoredData,
  findings: Findings,
  comparison: Comparison | undefined,
  records: readonly SignalRecord[],
  provenance: Provenance,
): string {
  const { leftOut, shipped } = findings;
  const positives = data.labels.reduce((a, b) => a + b, 0);
  const parts = [
    `<h1>telltale: quality report</h1>
<p>${data.rows.length.toLocaleString('en')} real listings, ${positives.toLocaleString('en')} of them counterfeit, from ${new Set(data.sources).size} sources; weakly labelled rows left out. Every listing is scored with weights that were fitted without its own source, the sources akin to it, its seller and its text. Brands, words and prices were corrected while looking at errors on these same sources, so expect less on others. Titles below are shown cut, as they came; a score says how suspicious a text is, not what a seller did.</p>
<pre>${escaped(
      `${provenance.command}\n${Object.entries(provenance.versions)
        .map(([name, v]) => `${name} ${v}`)
        .join(', ')}, node ${provenance.node}\nrows ${provenance.dataHash}`,
    )}</pre>`,
    '<h2>Against what was asked</h2>',
    table(
      ['measure, sources left out', 'asked', 'found', ''],
      findings.goals.map(({ name, asked, value, met }) => [
        name,
        asked,
        three(value),
        { html: met ? '<span class="ok">met</span>' : '<span class="short">short</span>' },
      ]),
    ),
    '<h2>Measures</h2>',
    measuresTable(leftOut.report, shipped.report),
    ...(comparison === undefined ? [] : rivalsPart(comparison)),
    '<h2>Calibration and scores</h2>',
    `<div class="figures">${figure(
      reliabilityFigure(
        [leftOut, shipped].map(({ logOdds }, k) => ({
          name: '',
          color: COLORS[k === 0 ? 0 : 3] as string,
          values: reliabilityBins({ logOdds, labels: data.labels, prior: DEFAULT_PRIOR }),
        })),
      ),
      `Reliability at a prior of ${DEFAULT_PRIOR}: 15 bins of equal mass, both axes logarithmic, values below 0.1 % drawn there. On the dashed line scores are what they say.`,
      [
        { name: 'fitted, source left out', color: COLORS[0] as string },
        { name: 'as shipped', color: COLORS[3] as string },
      ],
    )}${figure(
      histogramFigure(histogramsOf(data, leftOut.logOdds)),
      'Scores by source, sources left out: share of its listings in each twentieth of the score, drawn by its root so that small shares are seen.',
      [
        { name: 'counterfeit', color: 'var(--bad)' },
        { name: 'innocent', color: 'var(--good)' },
      ],
    )}${figure(
      barFigure(sourceBars(leftOut.report), 'share flagged'),
      'Share flagged by source at a macro false-positive rate of 1 %: recall of counterfeit sources, false alarms of innocent ones.',
    )}</div>`,
    '<h2>By language, length and what is lacking</h2>',
    `<p>Same threshold as above. Rows do not say their language: it is recognised from title and description by the package eld, which names the language of ${percent(findings.recognition.right)} of the written listings rightly, of ${percent(findings.recognition.wrong)} wrongly, and leaves the rest open. Short titles, and those of names only, are undetermined. French on a page in English is mostly the name of a scent. Brackets: 95 % (Wilson).</p>`,
    slices('language', findings.languages),
    '<details><summary>Recall by source and language</summary>',
    slices('source: language', findings.sourceLanguages),
    '</details>',
    slices('title', findings.lengths),
    slices('listing', findings.writing),
    '<h2>Written pairs</h2>',
    `<p>Of ${findings.twins.pairs} pairs written for the project, ${findings.twins.open} of them not solved yet and marked so, ${findings.twins.ordered} are ordered rightly and ${findings.twins.apart} more than 0.5 apart; of ${findings.twins.listings} listings ${findings.twins.right} are on the right side of 0.5 at a prior of 0.1.</p>`,
    '<h2>Signals</h2>',
    signalsTable(records),
    '<h2>Errors at precision 0.9</h2>',
    errorsPart('False alarms', findings.errors.alarms),
    errorsPart('Misses', findings.errors.misses),
  ];
  return page('telltale: quality report', parts.join('\n'));
}

function measuresTable(leftOut: Report, shipped: Report): string {
  const keys = (Object.keys(FIGURE_NAMES) as (keyof Figures)[]).filter((key) => key !== 'thresholdAtFpr1');
  return `${table(
    ['', 'fitted, source left out', '95 %, rows drawn', '95 %, sources drawn too', 'as shipped'],
    [
      ...keys.map((key) => [
        FIGURE_NAMES[key],
        three(leftOut.point[key]),
        between(leftOut.rows[key]),
        between(leftOut.sources[key]),
        three(shipped.point[key]),
      ]),
      ...(['expectedCalibrationError', 'brierScore', 'slope', 'shift'] as const).map((key) => [
        {
          expectedCalibrationError: 'expected calibration error',
          brierScore: 'Brier score',
          slope: 'slope that would calibrate',
          shift: 'shift that would calibrate',
        }[key],
        three(leftOut.calibration?.[key] ?? Number.NaN),
        '',
        '',
        three(shipped.calibration?.[key] ?? Number.NaN),
      ]),
    ],
  )}`;
}

function rivalsPart(comparison: Comparison): string[] {
  const { standings, labels, weights, rows } = comparison;
  const series = standings.map(({ rival, scores }, k) => ({
    name: rival.name,
    color: COLORS[k % COLORS.length] as string,
    values: cutsOf(rank(scores, labels), weights),
  }));
  return [
    '<h2>Beside what others would build</h2>',
    `<p>The same ${rows.length.toLocaleString('en')} rows (at most ${ROWS_A_SOURCE} of a source, weighed to stand for all) and the same folds: whole sources left out by thirds. The price rule is given telltale’s own brands and reference prices.</p>`,
    table(
      [
        '',
        'average precision',
        '95 %',
        'recall at precision 0.9',
        'recall at FPR 1 %',
        'recall at FPR 0.1 %',
        'macro recall',
        'worst innocent',
        'calibration error',
        'µs a listing',
        'learns from',
      ],
      standings.map(({ rival, report, millisecondsEach }) => [
        rival.name,
        three(report.point.averagePrecision),
        between(report.rows.averagePrecision),
        three(report.point.recallAtPrecision90),
        three(report.point.recallAtFpr1),
        three(report.point.recallAtFpr01),
        three(report.macro.macroRecall),
        percent([...report.macro.falsePositiveRate][0]?.[1] ?? Number.NaN),
        report.calibration === undefined ? 'only ranks' : three(report.calibration.expectedCalibrationError),
        (1000 * millisecondsEach).toFixed(0),
        rival.learnsFrom,
      ]),
    ),
    table(
      ['above every rival', 'telltale, fitted', 'the best rival', '', ''],
      leadsOf(comparison).map(({ name, own, best, leads }) => [
        name,
        three(own),
        three(best.value),
        best.rival,
        { html: leads ? '<span class="ok">above</span>' : '<span class="short">below</span>' },
      ]),
    ),
    `<div class="figures">${figure(precisionRecallFigure(series), 'Precision over recall.', series)}${figure(rocFigure(series), 'Recall over the false-positive rate; dashed: 1 %.', series)}</div>`,
  ];
}

const BINS = 20;

function histogramsOf({ rows, labels, sources }: ScoredData, logOdds: Float64Array): Histogram[] {
  const found = new Map<string, { source: string; label: 0 | 1; counts: number[]; size: number }>();
  rows.forEach((_, i) => {
    const source = sources[i] as string;
    const own = found.get(source) ?? { source, label: labels[i] === 1 ? 1 : 0, counts: Array<number>(BINS).fill(0), size: 0 };
    own.size++;
    own.counts[Math.min(BINS - 1, Math.floor(BINS * sigmoid(logOdds[i] as number)))]! += 1;
    found.set(source, own);
  });
  return [...found.values()]
    .sort((a, b) => b.label - a.label || (a.source < b.source ? -1 : 1))
    .map(({ source, label, counts, size }) => ({ source, label, shares: counts.map((n) => n / size) }));
}

function sourceBars({ macro }: Report): Bar[] {
  const bars = (shares: ReadonlyMap<string, number>, bad: boolean): Bar[] => [...shares].map(([name, share]) => ({ name, share, bad }));
  return [...bars(macro.recall, true), ...bars(macro.falsePositiveRate, false)];
}

function slices(what: string, list: readonly Slice[]): string {
  return table(
    [what, 'label', 'listings', 'flagged', '95 %'],
    list.map(({ name, label, rows, flagged }) => [
      name,
      label === 1 ? 'counterfeit' : 'innocent',
      rows,
      percent(flagged / rows),
      shareInterval(flagged, rows).map(percent).join('–'),
    ]),
  );
}

function signalsTable(records: readonly SignalRecord[]): string {
  // A true minus, which parts the ends of an interval from its dash; and no zero below zero.
  const points = (x: number): string =>
    (100 * x)
      .toFixed(2)
      .replace(/^-0\.00$/, '0.00')
      .replace('-', '−');
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
      '95 %',
      'pairs apart–together',
      'place',
    ],
    records.map((r) => {
      const seen = r.fires[0] + r.fires[1] > 0;
      return [
        r.definition.id,
        String(r.weight),
        r.fires[1],
        r.fires[0],
        seen ? percent(r.precision.value) : '',
        seen ? `${percent(r.precision.interval[0])}–${percent(r.precision.interval[1])}` : '',
        seen ? percent(r.recall.value) : '',
        seen ? r.lift.value.toFixed(2) : '',
        seen ? points(r.worth.value) : '',
        seen ? `${points(r.worth.interval[0])}–${points(r.worth.interval[1])}` : '',
        `${r.pairs.apart}–${r.pairs.together}`,
        placeOf(r),
      ];
    }),
  );
}

function errorsPart(
  name: string,
  { count, shown, groups }: { readonly count: number; readonly shown: readonly WrongRow[]; readonly groups: readonly ErrorGroup[] },
): string {
  return `<h3>${name}: ${count}</h3>
${table(
  ['what was found in them', 'listings', 'share'],
  groups.map((g) => [g.signals, g.rows, percent(g.share)]),
)}
<details><summary>The ${shown.length} worst</summary>${table(
    ['source', 'title', 'score as shipped', 'why'],
    shown.map(({ source, title, score, why }) => [source, title, three(score), { html: `<span class="why">${escaped(why)}</span>` }]),
  )}</details>`;
}
