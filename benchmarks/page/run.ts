/**
 * The whole benchmark: one page that opens offline, the same as JSON, and a short text on the terminal.
 *
 * Run: npm run bench -- [--data DIR] [--to DIR] [--without-rivals] [--card]   (--card writes docs/MODEL_CARD.md)
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { placeOf } from '../model/place.js';
import { scoreListings } from '../model/scored.js';
import { recordsOf } from '../model/signal-records.js';
import { startingWeights } from '../model/weights-file.js';
import { DEFAULT_DATA } from '../quality/data.js';
import { compareRivals } from '../rivals/compare.js';
import { leadsOf } from '../rivals/lead.js';
import { leadText, rivalsTable } from '../rivals/run.js';
import { modelCard } from './card.js';
import { collect } from './collect.js';
import { render } from './render.js';

const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: DEFAULT_DATA },
    to: { type: 'string', default: fileURLToPath(new URL('../report', import.meta.url)) },
    'without-rivals': { type: 'boolean', default: false },
    card: { type: 'boolean', default: false },
  },
});

const data = scoreListings(args.data);
if (data === undefined) {
  console.error(`No labelled listings under ${args.data}. Name a folder with --data DIR; telltale eval judges a single file.`);
  process.exitCode = 1;
} else {
  const say = (line: string): void => console.error(`${(performance.now() / 1000).toFixed(0)} s  ${line}`);
  say(`${data.rows.length} listings scored`);
  const findings = collect(data);
  say('sources left out one after another');
  const records = recordsOf(data, findings.leftOut.weights, 30);
  say('each signal left out');
  const comparison = args['without-rivals'] ? undefined : compareRivals(data, startingWeights(), say);
  const provenance = {
    command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
    versions: data.versions,
    dataHash: data.hash,
    node: process.version,
  };
  mkdirSync(args.to, { recursive: true });
  writeFileSync(join(args.to, 'index.html'), render(data, findings, comparison, records, provenance));

  if (args.card) writeFileSync(fileURLToPath(new URL('../../docs/MODEL_CARD.md', import.meta.url)), modelCard(data, findings));

  const summary = {
    ...provenance,
    rows: data.rows.length,
    counterfeit: data.labels.reduce((a, b) => a + b, 0),
    goals: findings.goals,
    leftOut: withLists(findings.leftOut.report),
    shipped: withLists(findings.shipped.report),
    rivals: comparison?.standings.map(({ rival, report, millisecondsEach }) => ({ ...rival, ...withLists(report), millisecondsEach })),
    aboveRivals: comparison === undefined ? undefined : leadsOf(comparison),
    languages: findings.languages,
    sourceLanguages: findings.sourceLanguages,
    languageRecognition: findings.recognition,
    titleLengths: findings.lengths,
    writing: findings.writing,
    errors: { alarms: findings.errors.alarms.groups, misses: findings.errors.misses.groups },
    twins: findings.twins,
    signals: records.map((r) => ({
      id: r.definition.id,
      weight: r.weight,
      fires: r.fires,
      worth: r.worth,
      atFpr1: r.atFpr1,
      pairs: r.pairs,
      place: placeOf(r),
    })),
  };
  writeFileSync(join(args.to, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  for (const { name, asked, value, met } of findings.goals)
    console.log(`${met ? 'met  ' : 'SHORT'}  ${name}: ${value.toFixed(3)}, asked ${asked}`);
  if (comparison !== undefined) console.log(`${rivalsTable(comparison)}\n${leadText(comparison)}`);
  console.log(`written to ${join(args.to, 'index.html')} and summary.json`);
}

/** Maps as plain objects, for JSON. */
function withLists<
  R extends { readonly macro: { readonly recall: ReadonlyMap<string, number>; readonly falsePositiveRate: ReadonlyMap<string, number> } },
>(report: R) {
  const { macro, ...rest } = report;
  return {
    ...rest,
    macro: { ...macro, recall: Object.fromEntries(macro.recall), falsePositiveRate: Object.fromEntries(macro.falsePositiveRate) },
  };
}
