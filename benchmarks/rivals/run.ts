/**
 * telltale beside what others would build, on the same rows and the same folds, whole sources left out.
 *
 * Run: npm run bench:rivals -- [--data DIR]
 */
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { MEASURE_NAMES, type Measures } from '../../src/evaluate/ranking.js';
import { scoreListings } from '../model/scored.js';
import { startingWeights } from '../model/weights-file.js';
import { DEFAULT_DATA } from '../quality/data.js';
import { type Comparison, compareRivals, ROWS_A_SOURCE } from './compare.js';
import { leadsOf } from './lead.js';

const SHOWN: readonly (keyof Measures)[] = ['averagePrecision', 'recallAtPrecision90', 'recallAtFpr1', 'recallAtFpr01'];

/** telltale against the best rival, a line each measure. */
export function leadText(comparison: Comparison): string {
  return leadsOf(comparison)
    .map(
      ({ name, own, best, leads }) =>
        `${leads ? 'above' : 'BELOW'}  ${name}: ${own.toFixed(3)}, the best rival ${best.value.toFixed(3)} (${best.rival})`,
    )
    .join('\n');
}

/** The table of all rivals. */
export function rivalsTable({ standings, rows, labels }: Comparison): string {
  const table = new Table({
    head: [
      '',
      ...SHOWN.map((key) => MEASURE_NAMES[key]),
      'macro recall',
      'worst innocent source',
      'calibration error',
      'us a listing',
      'learns from',
    ],
    style: { head: [], border: [], compact: true },
  });
  for (const { rival, report, millisecondsEach } of standings) {
    const [worst, rate] = [...report.macro.falsePositiveRate][0] ?? ['', 0];
    table.push([
      rival.name,
      ...SHOWN.map((key) => `${report.point[key].toFixed(3)} [${report.rows[key].map((x) => x.toFixed(3)).join(', ')}]`),
      report.macro.macroRecall.toFixed(3),
      `${worst} ${(100 * rate).toFixed(1)} %`,
      report.calibration?.expectedCalibrationError.toFixed(3) ?? 'only ranks',
      (1000 * millisecondsEach).toFixed(0),
      rival.learnsFrom,
    ]);
  }
  const positives = labels.reduce((a, b) => a + b, 0);
  return (
    `${table.toString()}\n${rows.length} rows, ${positives} counterfeit, at most ${ROWS_A_SOURCE} of a source and weighed to stand for all; whole sources left out by ` +
    'thirds.\nBrackets: 95 % bootstrap, rows within sources. Macro recall: mean over counterfeit sources at a mean false-positive rate of 1 % over innocent ones.'
  );
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { values: args } = parseArgs({ options: { data: { type: 'string', default: DEFAULT_DATA } } });
  const data = scoreListings(args.data);
  if (data === undefined) {
    console.error(`No labelled listings under ${args.data}: there is nothing to train a rival on. Name a folder with --data DIR.`);
    process.exitCode = 1;
  } else {
    const comparison = compareRivals(data, startingWeights(), console.error);
    console.log(`${rivalsTable(comparison)}\n\n${leadText(comparison)}`);
  }
}
