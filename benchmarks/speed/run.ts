/**
 * What does a listing cost? As a multiple of JSON.parse of the same record in the same run, the one figure that carries over between
 * machines, and as growth with the length of the text.
 *
 * Run: npm run bench:speed -- [--data DIR]   (on the built library in dist/)
 */
import { parseArgs } from 'node:util';
import { randomStream } from '../../src/evaluate/bootstrap.js';
import { DEFAULT_DATA, type Row, realListings, writtenTwins } from '../quality/data.js';

// The build is measured, not the sources; its types are those of the sources.
const { createScorer }: typeof import('../../src/index.js') = await import(new URL('../../dist/index.js', import.meta.url).href);

const { values: args } = parseArgs({ options: { data: { type: 'string', default: DEFAULT_DATA } } });
const scorer = createScorer();

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** Nanoseconds of one call: the median of several short runs. */
function cost(run: () => unknown, repeats: number): number {
  const samples: number[] = [];
  for (let k = 0; k < 5; k++) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < repeats; i++) run();
    samples.push(Number(process.hrtime.bigint() - start) / repeats);
  }
  return median(samples);
}

function sample(rows: readonly Row[], count: number): Row[] {
  const random = randomStream(11);
  return Array.from({ length: count }, () => rows[Math.floor(random() * rows.length)] as Row);
}

const real = realListings(args.data as string);
const rows = real ?? writtenTwins();
console.log(
  real === undefined ? `No real listings under ${args.data}: the written samples are measured.` : `${rows.length} real listings.`,
);
const groups: [string, Row[]][] = [
  ['all listings', sample(rows, 400)],
  [
    'with a description',
    sample(
      rows.filter((r) => String(r.listing.description ?? '').length > 200),
      400,
    ),
  ],
];
for (const row of sample(rows, 4000)) scorer.score(row.listing); // warm up
for (const [name, list] of groups) {
  const ratios: number[] = [];
  let parseSum = 0;
  let scoreSum = 0;
  let characters = 0;
  for (const { listing } of list) {
    const text = JSON.stringify(listing);
    characters += text.length;
    const parse = cost(() => JSON.parse(text), 40);
    const score = cost(() => scorer.score(listing), 40);
    ratios.push(score / parse);
    parseSum += parse;
    scoreSum += score;
  }
  console.log(
    `${name}: ${Math.round(characters / list.length)} characters, ${(scoreSum / list.length / 1000).toFixed(1)} us a listing; ` +
      `median ${median(ratios).toFixed(1)} x JSON.parse of the record, total ${(scoreSum / parseSum).toFixed(1)} x`,
  );
}

const long = String((rows.find((r) => String(r.listing.description ?? '').length > 600) ?? rows[0])?.listing.description ?? '').slice(
  0,
  600,
);
const base = cost(() => scorer.score({ title: 'Leather shoulder bag', description: long }), 200);
for (const times of [10, 80]) {
  const grown = cost(() => scorer.score({ title: 'Leather shoulder bag', description: `${long} `.repeat(times) }), 20);
  console.log(`text x ${times}: cost x ${(grown / base).toFixed(1)}`);
}
