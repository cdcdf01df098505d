/**
 * Fits the weights on labelled listings, and says what they are worth on sources that they were not fitted on.
 *
 * Run: npm run model:fit -- [--data DIR] [--dry-run]
 */
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { FIGURE_NAMES, type Figures, type Report, reportOf } from '../../src/evaluate/report.js';
import { DEFAULT_PRIOR } from '../../src/index.js';
import { logOddsOf } from '../../src/model/assess.js';
import { type Fit, fitWeights, LEAST_CORRELATION, withFit } from '../../src/model/fit.js';
import { scaled, shortOfCritical } from '../../src/model/scale.js';
import type { Weights } from '../../src/model/weights.js';
import { definitionOf } from '../../src/signals/catalogue.js';
import { DEFAULT_DATA } from '../quality/data.js';
import { widthDifference } from './interval-widths.js';
import { logOddsUnder, scaleFor, sourceFolds, weightsLeftOut } from './leave-one-out.js';
import { type ScoredData, scoreListings } from './scored.js';
import { twinsUnder } from './twins.js';
import { expertOf, readWeights, writeWeights } from './weights-file.js';

const COMMAND = 'npm run model:fit';

const { values: args } = parseArgs({
  options: { data: { type: 'string', default: DEFAULT_DATA }, 'dry-run': { type: 'boolean', default: false } },
});

const current = readWeights();
const expert = expertOf(current);

const data = scoreListings(args.data);
if (data === undefined) {
  console.error(`No labelled listings under ${args.data}. Name a folder with --data DIR.`);
  process.exitCode = 1;
} else {
  run(data);
}

function run(data: ScoredData): void {
  const started = performance.now();
  const version = `fit-${Number(/^fit-(\d+)$/.exec(current.version)?.[1] ?? 0) + 1}`;
  const scale = scaleFor(data.rows, expert, DEFAULT_PRIOR);
  const start = shortOfCritical(scaled(expert, scale), DEFAULT_PRIOR);
  const fit = fitWeights(data.rows, start, { prior: DEFAULT_PRIOR });
  const weights = withFit(start, fit, version);
  console.log(
    `${data.rows.length} rows of ${new Set(data.sources).size} sources, data ${data.versions.data}, rows ${data.hash}\n` +
      `fitted in ${((performance.now() - started) / 1000).toFixed(1)} s: expert weights times ${scale.toFixed(2)}, then ${fit.steps} steps` +
      `${fit.converged ? '' : ', NOT converged'}, counted as ${fit.effectiveRows.toFixed(0)} independent rows\n`,
  );
  printDiff(fit, weights);
  printCovariance(data, start, fit);
  const folds = sourceFolds(data.rows);
  const onAll = (w: Weights): Float64Array => Float64Array.from(data.rows, (r) => logOddsOf(r.signals, w, DEFAULT_PRIOR));
  printMeasures(data, [
    ['expert', onAll(expert)],
    ['now in use', onAll(current)],
    ['scaled', onAll(start)],
    [
      'fitted, source left out',
      logOddsUnder(
        data.rows,
        weightsLeftOut(data.rows, folds, (train, name) => withFit(start, fitWeights(train, start, { prior: DEFAULT_PRIOR }), name)),
        DEFAULT_PRIOR,
      ),
    ],
  ]);
  printTwins([
    ['expert', expert],
    ['now in use', current],
    ['scaled', start],
    ['fitted', weights],
  ]);
  console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s in all`);
  if (args['dry-run']) console.log(`Nothing written. Without --dry-run these weights go to data/weights.json as ${version}.`);
  else write(data, scale, weights);
}

function printDiff(fit: Fit, weights: Weights): void {
  const table = new Table({
    head: ['signal', 'expert', 'now', 'fitted', 'error', 'change', 'rows', ''],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  });
  for (const { id, weight, error, rows, bounded } of fit.weights) {
    const hand = expert.weights[id]?.weight ?? 0;
    const now = current.weights[id]?.weight ?? 0;
    const family = definitionOf(id)?.family;
    const [least, most] = family === undefined ? [0, 0] : weights.caps[family];
    const remark = bounded
      ? 'the data asks for the other sign: held at 0'
      : rows > 0 && (weight > most || weight < least)
        ? `beyond the cap of its family [${least}, ${most}]`
        : '';
    table.push(
      rows === 0
        ? [id, hand.toFixed(2), now.toFixed(2), '', '', '', 0, 'kept']
        : [id, hand.toFixed(2), now.toFixed(2), weight.toFixed(2), error.toFixed(2), (weight - now).toFixed(2), rows, remark],
    );
  }
  console.log(table.toString());
}

/** Which errors go together, and what intervals would be without knowing it, or with what is not written down. */
function printCovariance({ rows }: ScoredData, start: Weights, fit: Fit): void {
  const whole = withFit(start, fit, 'whole', 0);
  const percent = (x: number): string => `${(100 * x).toFixed(2)} %`;
  const pairs = fit.correlations.filter((c) => Math.abs(c.correlation) >= LEAST_CORRELATION);
  console.log(
    `errors of two weights go together by ${LEAST_CORRELATION} or more in ${pairs.length} of ${fit.correlations.length} pairs, most in ` +
      pairs
        .slice(0, 3)
        .map(({ signals, correlation }) => `${signals.join(' and ')} ${correlation.toFixed(3)}`)
        .join(', '),
  );
  for (const [name, least] of [
    ['as written', LEAST_CORRELATION],
    ['without correlations', Number.POSITIVE_INFINITY],
  ] as const) {
    const { most, mean } = widthDifference(rows, withFit(start, fit, name, least), whole, DEFAULT_PRIOR);
    console.log(`  intervals ${name}: off by ${percent(most)} of their width at most, ${percent(mean)} on average`);
  }
}

function printMeasures({ labels, sources }: ScoredData, columns: readonly (readonly [name: string, logOdds: Float64Array])[]): void {
  const reports = columns.map(([, logOdds]) => reportOf(logOdds, labels, sources, { prior: DEFAULT_PRIOR }));
  const table = new Table({ head: ['', ...columns.map(([name]) => name)], style: { head: [], border: [], compact: true } });
  const interval = ([low, high]: readonly [number, number]): string => `[${low.toFixed(3)}, ${high.toFixed(3)}]`;
  for (const key of Object.keys(FIGURE_NAMES) as (keyof Figures)[])
    table.push([FIGURE_NAMES[key], ...reports.map((r) => `${r.point[key].toFixed(3)}  ${interval(r.rows[key])}`)]);
  table.push([
    'average precision, sources drawn too',
    ...reports.map((r) => `${r.point.averagePrecision.toFixed(3)}  ${interval(r.sources.averagePrecision)}`),
  ]);
  const percent = (x = Number.NaN): string => `${(100 * x).toFixed(1)} %`;
  const others: readonly (readonly [string, (r: Report) => string])[] = [
    ['recall by source', (r) => [...r.macro.recall].map(([s, x]) => `${s} ${x.toFixed(2)}`).join('\n')],
    [
      'worst innocent sources',
      (r) =>
        [...r.macro.falsePositiveRate]
          .slice(0, 3)
          .map(([s, x]) => `${s} ${percent(x)}`)
          .join('\n'),
    ],
    [`ECE at prior ${DEFAULT_PRIOR}`, (r) => r.calibration?.expectedCalibrationError.toFixed(3) ?? ''],
    [`Brier score at prior ${DEFAULT_PRIOR}`, (r) => r.calibration?.brierScore.toFixed(4) ?? ''],
    ['slope, shift that would calibrate', (r) => `${r.calibration?.slope.toFixed(2)}, ${r.calibration?.shift.toFixed(2)}`],
  ];
  for (const [name, cell] of others) table.push([name, ...reports.map(cell)]);
  console.log(
    `\n${table.toString()}\n95 % bootstrap intervals, 100 resamples. "Source left out": every row is scored with weights made without its own source, ` +
      'its kin, its seller and its text. ECE: 15 bins of equal mass, classes weighed to the prior.',
  );
}

function printTwins(columns: readonly (readonly [name: string, weights: Weights])[]): void {
  for (const [name, weights] of columns) {
    const { pairs, ordered, apart, listings, right } = twinsUnder(weights);
    const share = (n: number, of: number): string => `${n} (${((100 * n) / of).toFixed(1)} %)`;
    console.log(
      `written twins, ${name}: of ${pairs} pairs ${share(ordered, pairs)} ordered rightly, ${share(apart, pairs)} more than 0.5 apart; ` +
        `of ${listings} listings ${share(right, listings)} on the right side of 0.5 at prior 0.1`,
    );
  }
}

function write({ rows, sources, versions, hash }: ScoredData, scale: number, { version, base, caps, weights }: Weights): void {
  writeWeights({
    version,
    fittedOn: {
      rows: rows.length,
      sources: [...new Set(sources)].sort(),
      hash,
      data: versions.data,
      library: versions.library,
      scale: Number(scale.toFixed(3)),
    },
    note: `Fitted by ${COMMAND} on the expert weights, which people set and the reasons explain. To change one edit "expert" (or "expertCaps", or "base") and fit again. Without "error" a weight was not seen in the data.`,
    ...(base !== undefined && { base }),
    caps,
    expertCaps: expert.caps,
    weights: Object.fromEntries(
      Object.entries(weights).map(([id, { weight, error, correlations, reason }]) => [
        id,
        {
          weight,
          ...(error !== undefined && { error }),
          ...(correlations !== undefined && { correlations }),
          expert: expert.weights[id]?.weight ?? 0,
          ...(reason !== undefined && { reason }),
        },
      ]),
    ),
  });
  console.log(`${version} written to data/weights.json`);
}
