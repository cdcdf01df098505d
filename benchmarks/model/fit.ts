/**
 * Fits the weights on labelled listings, and says what they are worth on sources that they were not fitted on.
 *
 * Run: npm run model:fit -- [--data DIR] [--write]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { DEFAULT_PRIOR } from '../../src/index.js';
import { logit } from '../../src/model/assess.js';
import { type Fit, fitWeights, withFit } from '../../src/model/fit.js';
import { validateWeights, type WeightEntry, type Weights } from '../../src/model/weights.js';
import { definitionOf } from '../../src/signals/catalogue.js';
import { DEFAULT_DATA } from '../quality/data.js';
import { bootstrap, type Measures, rank } from '../quality/metrics.js';
import { leaveOneSourceOut } from './leave-one-out.js';
import { plattOf, type Report, reportOf } from './measures.js';
import { logOddsWith, type ScoredData, scoreListings, withoutCaps } from './scored.js';

const ROUNDS = 100;
const FILE = new URL('../../data/weights.json', import.meta.url);
const COMMAND = 'npm run model:fit -- --write';

/** The file's form: once fitted, an entry keeps the expert's weight beside its own, so that a later fit starts from there again. */
type FileEntry = WeightEntry & { readonly expert?: number };

const { values: args } = parseArgs({
  options: { data: { type: 'string', default: DEFAULT_DATA }, write: { type: 'boolean', default: false } },
});

const current = validateWeights(JSON.parse(readFileSync(FILE, 'utf8')));
const expert: Weights = {
  ...current,
  weights: Object.fromEntries(
    Object.entries(current.weights).map(([id, { error, expert: own, ...entry }]: [string, FileEntry]) => [
      id,
      own === undefined ? { ...entry, ...(error !== undefined && { error }) } : { ...entry, weight: own },
    ]),
  ),
};

const data = scoreListings(args.data);
if (data === undefined) {
  console.error(`No labelled listings under ${args.data}. Name a folder with --data DIR.`);
  process.exitCode = 1;
} else {
  run(data);
}

function run(data: ScoredData): void {
  const started = performance.now();
  const fit = fitWeights(data.rows, expert, { prior: DEFAULT_PRIOR });
  const seconds = (performance.now() - started) / 1000;
  const version = `fit-${Number(/^fit-(\d+)$/.exec(current.version)?.[1] ?? 0) + 1}`;
  const fitted = withFit(expert, fit, version);

  console.log(
    `${data.rows.length} rows of ${new Set(data.rows.map((r) => r.source)).size} sources, data ${data.versions.data}, rows ${data.hash}\n` +
      `fitted in ${seconds.toFixed(1)} s: ${fit.steps} steps${fit.converged ? '' : ', NOT converged'}, counted as ${fit.effectiveRows.toFixed(0)} independent rows; ` +
      `intercept ${fit.intercept.toFixed(2)} against a base of ${logit(DEFAULT_PRIOR).toFixed(2)}\n`,
  );
  printWeights(fit);
  printMeasures(data, [
    ['expert weights', Float64Array.from(data.rows, logOddsWith(expert, DEFAULT_PRIOR))],
    ['fitted, source left out', leaveOneSourceOut(data.rows, expert, { prior: DEFAULT_PRIOR })],
    ['the same without caps', leaveOneSourceOut(data.rows, expert, { prior: DEFAULT_PRIOR }, withoutCaps)],
  ]);
  if (args.write) write(data, fitted);
  else console.log(`\nNothing written. With --write these weights go to data/weights.json as ${version}.`);
}

function printWeights(fit: Fit): void {
  const table = new Table({
    head: ['signal', 'expert', 'now', 'fitted', 'error', 'change', 'rows', ''],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'left'],
    style: { head: [], border: [] },
  });
  for (const { id, expert: hand, weight, error, rows, bounded } of fit.weights) {
    const now = current.weights[id]?.weight ?? 0;
    const family = definitionOf(id)?.family;
    const [least, most] = family === undefined ? [0, 0] : current.caps[family];
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

function printMeasures({ rows }: ScoredData, columns: readonly (readonly [name: string, logOdds: Float64Array])[]): void {
  const labels = Uint8Array.from(rows, (r) => r.label);
  const sources = rows.map((r) => r.source);
  const reports = columns.map(([, logOdds]) => reportOf(rows, logOdds, DEFAULT_PRIOR));
  const intervals = columns.map(([, logOdds]) => bootstrap(rank(logOdds, labels), sources, ROUNDS));
  const table = new Table({ head: ['', ...columns.map(([name]) => name)], style: { head: [], border: [] } });
  const pooled: readonly (readonly [keyof Measures, string])[] = [
    ['averagePrecision', 'average precision'],
    ['rocAuc', 'ROC AUC'],
    ['recallAtPrecision90', 'recall at precision 0.9'],
    ['recallAtPrecision95', 'recall at precision 0.95'],
    ['recallAtFpr1', 'recall at FPR 1 %'],
    ['recallAtFpr01', 'recall at FPR 0.1 %'],
  ];
  for (const [key, name] of pooled)
    table.push([
      name,
      ...reports.map((r, i) => {
        const [low, high] = intervals[i]?.[key] ?? [Number.NaN, Number.NaN];
        return `${r.pooled[key].toFixed(3)}  [${low.toFixed(3)}, ${high.toFixed(3)}]`;
      }),
    ]);
  const others: readonly (readonly [string, (r: Report) => string])[] = [
    ['macro recall at macro FPR 1 %', (r) => r.sources.macroRecall.toFixed(3)],
    ['  recall by source', (r) => [...r.sources.recall].map(([s, x]) => `${s} ${x.toFixed(2)}`).join('\n')],
    ['  worst negative source', (r) => `${r.sources.worstNegative[0]} ${(100 * r.sources.worstNegative[1]).toFixed(2)} %`],
    ['ECE at prior 0.5', (r) => r.balanced.expectedCalibrationError.toFixed(3)],
    ['Brier score at prior 0.5', (r) => r.balanced.brierScore.toFixed(3)],
    [`ECE at prior ${DEFAULT_PRIOR}`, (r) => r.atPrior.expectedCalibrationError.toFixed(3)],
    [`Brier score at prior ${DEFAULT_PRIOR}`, (r) => r.atPrior.brierScore.toFixed(3)],
  ];
  for (const [name, cell] of others) table.push([name, ...reports.map(cell)]);
  table.push([
    'slope and shift that would calibrate',
    ...columns.map(([, logOdds]) => {
      const { slope, shift } = plattOf(rows, logOdds, DEFAULT_PRIOR);
      return `${slope.toFixed(2)}, ${shift.toFixed(2)}`;
    }),
  ]);
  console.log(
    `\n${table.toString()}\n95 % bootstrap intervals, ${ROUNDS} resamples of rows within sources. Every row is scored with weights fitted without its own source. ` +
      'ECE: 15 bins of equal mass, classes weighed to the prior. Calibration by a slope and shift of the log-odds: Platt (1999).',
  );
}

function write({ rows, versions, hash }: ScoredData, fitted: Weights): void {
  const { version, caps, weights } = fitted;
  const file = {
    version,
    fittedOn: {
      rows: rows.length,
      sources: [...new Set(rows.map((r) => r.source))].sort(),
      hash,
      data: versions.data,
      library: versions.library,
    },
    note: `Fitted by ${COMMAND}. An entry without an error was not seen and keeps its expert weight. To change an expert weight edit "expert" and fit again.`,
    caps,
    weights: Object.fromEntries(
      Object.entries(weights).map(([id, { weight, error, reason }]) => [
        id,
        {
          weight,
          ...(error !== undefined && { error }),
          ...(error !== undefined && { expert: expert.weights[id]?.weight }),
          ...(reason !== undefined && { reason }),
        },
      ]),
    ),
  };
  validateWeights(file);
  writeFileSync(FILE, `${JSON.stringify(file, null, 2)}\n`);
  console.log(`\n${version} written to data/weights.json`);
}
