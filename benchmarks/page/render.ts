import { reliabilityBins } from '../../src/evaluate/calibration.js';
import { shareInterval } from '../../src/evaluate/proportion.js';
import { cutsOf, rank } from '../../src/evaluate/ranking.js';
import { measuredOf } from '../../src/evaluate/report.js';
import { DEFAULT_PRIOR } from '../../src/index.js';
import { sigmoid } from '../../src/log-odds.js';
import { calibrationPart } from '../../src/page/calibration.js';
import { between, page, percent, table, three } from '../../src/page/html.js';
import {
  colorOf,
  curvesPart,
  errorsPart,
  measuresTable,
  type Provenance,
  provenancePart,
  type SignalRow,
  signalsTable,
} from '../../src/page/sections.js';
import { placeOf } from '../model/place.js';
import type { ScoredData } from '../model/scored.js';
import type { SignalRecord } from '../model/signal-records.js';
import { type Comparison, ROWS_A_SOURCE } from '../rivals/compare.js';
import { leadsOf } from '../rivals/lead.js';
import type { Findings, Slice } from './collect.js';

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
  const ways = [
    { name: 'fitted, source left out', color: colorOf(0), logOdds: leftOut.logOdds },
    { name: 'as shipped', color: colorOf(3), logOdds: shipped.logOdds },
  ] as const;
  const series = <T>(values: (logOdds: Float64Array) => T) =>
    ways.map(({ name, color, logOdds }) => ({ name, color, values: values(logOdds) }));
  const parts = [
    `<h1>telltale: quality report</h1>
<p>${data.rows.length.toLocaleString('en')} real listings, ${positives.toLocaleString('en')} of them counterfeit, from ${new Set(data.sources).size} sources; weakly labelled rows left out. Every listing is scored with weights that were fitted without its own source, the sources akin to it, its seller and its text. Brands, words and prices were corrected while looking at errors on these same sources, so expect less on others. Titles below are shown cut, as they came; a score says how suspicious a text is, not what a seller did.</p>`,
    provenancePart(provenance),
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
    measuresTable(ways[0].name, measuredOf(leftOut.report), { name: ways[1].name, measured: measuredOf(shipped.report) }),
    curvesPart(series((logOdds) => cutsOf(rank(logOdds, data.labels)))),
    ...(comparison === undefined ? [] : rivalsPart(comparison)),
    '<h2>Calibration and scores, sources left out</h2>',
    calibrationPart(
      { scores: leftOut.logOdds.map(sigmoid), labels: data.labels, sources: data.sources },
      series((logOdds) => reliabilityBins({ logOdds, labels: data.labels, prior: DEFAULT_PRIOR })),
      DEFAULT_PRIOR,
      leftOut.report.macro,
    ),
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
    signalsTable(records.map(signalRow), {
      'pairs apart–together': records.map(({ pairs }) => between([pairs.apart, pairs.together], String)),
      place: records.map(placeOf),
    }),
    '<h2>Errors at precision 0.9</h2>',
    errorsPart('False alarms', findings.errors.alarms, ERROR_HEADS),
    errorsPart('Misses', findings.errors.misses, ERROR_HEADS),
  ];
  return page('telltale: quality report', parts.join('\n'));
}

const ERROR_HEADS = { place: 'source', score: 'score as shipped' };

function rivalsPart(comparison: Comparison): string[] {
  const { standings, labels, weights, rows } = comparison;
  const series = standings.map(({ rival, scores }, k) => ({
    name: rival.name,
    color: colorOf(k),
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
    curvesPart(series),
  ];
}

function slices(what: string, list: readonly Slice[]): string {
  return table(
    [what, 'label', 'listings', 'flagged', '95 %'],
    list.map(({ name, label, rows, flagged }) => [
      name,
      label === 1 ? 'counterfeit' : 'innocent',
      rows,
      percent(flagged / rows),
      between(shareInterval(flagged, rows), percent),
    ]),
  );
}

function signalRow({ definition: { id }, weight, fires, precision, recall, lift, worth }: SignalRecord): SignalRow {
  return {
    id,
    weight,
    innocent: fires[0],
    counterfeit: fires[1],
    precision: precision.value,
    precisionInterval: precision.interval,
    recall: recall.value,
    lift: lift.value,
    worth: worth.value,
    worthInterval: worth.interval,
  };
}
