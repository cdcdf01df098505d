import type { Scorer } from '../../src/index.js';
import { textLength } from './corpus.js';
import { cost, median, quantile, sum } from './measure.js';
import type { Part } from './part.js';
import { type Section, short, times } from './report.js';
import { warmScorer } from './warm.js';

/** Listings of which the cost is taken together: enough for the clock, few enough for a median over many. */
const CHUNK = 250;

/** Listings that a scorer is given before anything is measured. */
const WARM_UP = 20_000;

/** Most chunks that are measured, and of few at most this share: the others warm up. */
const MEASURED = { quick: 12, full: 160, share: 3 / 4 };

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
  /** Microseconds of single calls by the clock. */
  readonly p50: number;
  readonly p99: number;
}

/** The cost of a listing as a multiple of JSON.parse of the same record, measured in turn: the figure that carries over between machines. */
export const ratioPart: Part = ({ corpus, quick }) => {
  const warmUp = quick ? WARM_UP / 4 : WARM_UP;
  const groups: [string, readonly Record<string, unknown>[]][] = [
    ['all listings', corpus.listings],
    ['with a description', corpus.described],
  ];
  const results = groups
    .filter(([, listings]) => listings.length >= 4 * CHUNK)
    .flatMap(([name, listings]) => {
      const chunks = Math.min(quick ? MEASURED.quick : MEASURED.full, Math.floor((listings.length * MEASURED.share) / CHUNK));
      const measured = listings.slice(0, chunks * CHUNK);
      // Each group has a scorer of its own: to one that scored another group, listings of both would be nothing new.
      const scorer = warmScorer([...listings, ...corpus.listings], measured, warmUp);
      return [
        { name: `${name}, every one new`, key: `${name} stream`, costs: stream(scorer, measured) },
        { name: `${name}, the same again`, key: `${name} hot`, costs: hot(scorer, listings, quick) },
      ];
    });
  const section: Section = {
    title: 'Cost beside JSON.parse',
    notes: [
      'Processor time of scoring, garbage collection and all, as a multiple of that of JSON.parse of the record, measured in turn in one run.',
      `The multiple is the median over ${CHUNK} listings at a time, or over listings where the same are scored again; microseconds are means. p50 and p99 are wall-clock times of single calls, and the clock also counts what else the machine does.`,
      `New: a scorer that was given ${short(warmUp)} other listings before, and none of these. Again: each ${2 * HOT_RUNS} times in a row, the last ${HOT_RUNS} measured.`,
    ],
    columns: ['listings', '× JSON.parse', 'characters', 'us/listing', 'ns/character', 'p50 us', 'p99 us'],
    rows: results.map(({ name, costs }) => [
      name,
      times(costs.ratio),
      short(costs.characters),
      short(costs.score),
      short((costs.score * 1000) / costs.characters),
      short(costs.p50),
      short(costs.p99),
    ]),
    figures: Object.fromEntries(
      results.flatMap(({ key, costs }) => [
        [`${key} ratio`, costs.ratio],
        [`${key} us`, costs.score],
        [`${key} p50 us`, costs.p50],
        [`${key} p99 us`, costs.p99],
      ]),
    ),
  };
  return section;
};

/** Each listing is parsed from its text and scored once, as in a pipeline, by a scorer that has met others only. */
function stream(scorer: Scorer, listings: readonly Record<string, unknown>[]): Costs {
  const texts = listings.map((listing) => JSON.stringify(listing));
  const parse: number[] = [];
  const score: number[] = [];
  const single: number[] = [];
  for (let at = 0; at < texts.length; at += CHUNK) {
    const chunk = texts.slice(at, at + CHUNK);
    let parsed: unknown[] = [];
    parse.push(
      cost(() => {
        parsed = chunk.map((text) => JSON.parse(text));
      }) / CHUNK,
    );
    score.push(
      cost(() => {
        for (const listing of parsed) single.push(microseconds(() => scorer.score(listing)));
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

/** What a call takes by the clock. */
function microseconds(run: () => unknown): number {
  const before = performance.now();
  run();
  return (performance.now() - before) * 1000;
}

/** Each listing is parsed and scored many times in a row, so that all of it is remembered that can be. */
function hot(scorer: Scorer, listings: readonly Record<string, unknown>[], quick: boolean): Costs {
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
  const single: number[] = [];
  for (const listing of chosen) {
    const text = JSON.stringify(listing);
    const scored: number[] = [];
    parse.push(repeated(() => JSON.parse(text)));
    score.push(repeated(() => scored.push(microseconds(() => scorer.score(listing)))));
    single.push(...scored.slice(HOT_RUNS));
  }
  return {
    parse: sum(parse) / parse.length,
    score: sum(score) / score.length,
    ratio: median(score.map((value, i) => value / (parse[i] ?? 1))),
    characters: sum(chosen.map(textLength)) / chosen.length,
    p50: median(single),
    p99: quantile(single, 0.99),
  };
}
