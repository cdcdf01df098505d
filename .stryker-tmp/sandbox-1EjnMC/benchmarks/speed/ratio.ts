// @ts-nocheck
import { textLength } from './corpus.js';
import { cost, median, quantile, sum } from './measure.js';
import type { Bench, Part } from './part.js';
import { type Section, short, times } from './report.js';

/** Listings of which the cost is taken together: enough for the clock, few enough for a median over many. */
const CHUNK = 250;

/** Listings that are scored before anything is measured, not those that are measured. */
const WARM_UP = 6000;

/** Runs of the same listing, after as many for warming up. */
const HOT_RUNS = 40;
const HOT_LISTINGS = 300;

interface Costs {
  /** Microseconds a listing. */
  readonly parse: number;
  readonly score: number;
  /** Score by parse, the median over chunks or listings. */
  readonly ratio: number;
  readonly characters: number;
  readonly p50: number;
  readonly p99: number;
}

/** The cost of a listing as a multiple of JSON.parse of the same record, measured in turn: the figure that carries over between machines. */
export const ratioPart: Part = (bench) => {
  const { corpus } = bench;
  const groups: [string, readonly Record<string, unknown>[]][] = [
    ['all listings', corpus.listings],
    ['with a description', corpus.described],
  ];
  const measured = groups
    .filter(([, listings]) => listings.length >= 4 * CHUNK)
    .flatMap(([name, listings]) => [
      { name: `${name}, every one new`, key: `${name} stream`, costs: stream(bench, listings) },
      { name: `${name}, the same again`, key: `${name} hot`, costs: hot(bench, listings) },
    ]);
  const section: Section = {
    title: 'Cost beside JSON.parse',
    notes: [
      'Processor time of scoring, garbage collection and all, as a multiple of that of JSON.parse of the record, measured in turn in one run.',
      'p50 and p99 are wall-clock times of single listings.',
    ],
    columns: ['listings', '× JSON.parse', 'characters', 'us/listing', 'ns/character', 'p50 us', 'p99 us'],
    rows: measured.map(({ name, costs }) => [
      name,
      times(costs.ratio),
      short(costs.characters),
      short(costs.score),
      short((costs.score * 1000) / costs.characters),
      short(costs.p50),
      short(costs.p99),
    ]),
    figures: Object.fromEntries(
      measured.flatMap(({ key, costs }) => [
        [`${key} ratio`, costs.ratio],
        [`${key} us`, costs.score],
        [`${key} p50 us`, costs.p50],
        [`${key} p99 us`, costs.p99],
      ]),
    ),
  };
  return section;
};

/** Each listing is parsed from its text and scored once, as in a pipeline. */
function stream({ scorer, quick }: Bench, listings: readonly Record<string, unknown>[]): Costs {
  const texts = listings.map((listing) => JSON.stringify(listing));
  const chunks = Array.from({ length: Math.floor(texts.length / CHUNK) }, (_, i) => texts.slice(i * CHUNK, (i + 1) * CHUNK));
  const warmUp = Math.min(Math.ceil(chunks.length / 4), WARM_UP / CHUNK);
  for (let scored = 0; scored < WARM_UP; scored += warmUp * CHUNK)
    for (const chunk of chunks.slice(0, warmUp)) for (const text of chunk) scorer.score(JSON.parse(text));
  const parse: number[] = [];
  const score: number[] = [];
  const single: number[] = [];
  for (const chunk of chunks.slice(warmUp, warmUp + (quick ? 12 : 160))) {
    let parsed: unknown[] = [];
    parse.push(
      cost(() => {
        parsed = chunk.map((text) => JSON.parse(text));
      }) / CHUNK,
    );
    score.push(
      cost(() => {
        for (const listing of parsed) {
          const before = performance.now();
          scorer.score(listing);
          single.push((performance.now() - before) * 1000);
        }
      }) / CHUNK,
    );
  }
  return {
    parse: sum(parse) / parse.length,
    score: sum(score) / score.length,
    ratio: median(score.map((value, i) => value / (parse[i] ?? 1))),
    characters: sum(listings.map(textLength)) / listings.length,
    p50: median(single),
    p99: quantile(single, 0.99),
  };
}

/** Each listing is parsed and scored many times in a row, so that all of it is remembered that can be. */
function hot({ scorer, quick }: Bench, listings: readonly Record<string, unknown>[]): Costs {
  const chosen = listings.slice(0, quick ? HOT_LISTINGS / 5 : HOT_LISTINGS);
  const repeated = (run: () => unknown): number => {
    for (let i = 0; i < HOT_RUNS; i++) run();
    return (
      cost(() => {
        for (let i = 0; i < HOT_RUNS; i++) run();
      }) / HOT_RUNS
    );
  };
  const parse: number[] = [];
  const score: number[] = [];
  for (const listing of chosen) {
    const text = JSON.stringify(listing);
    parse.push(repeated(() => JSON.parse(text)));
    score.push(repeated(() => scorer.score(listing)));
  }
  return {
    parse: sum(parse) / parse.length,
    score: sum(score) / score.length,
    ratio: median(score.map((value, i) => value / (parse[i] ?? 1))),
    characters: sum(chosen.map(textLength)) / chosen.length,
    p50: median(score),
    p99: quantile(score, 0.99),
  };
}
