/**
 * What is left of the score when sellers write to get past filters? Plays each documented trick, alone and in pairs, on counterfeit
 * listings and on honest ones.
 *
 * - kept: of the counterfeit listings flagged before, the share flagged after, at the threshold of a 1 % false-positive rate
 * - shift: mean change of their log-odds
 * - strewn: false alarms on honest listings when the trick is played on other words, as decoration, in points above those before
 * - hidden: the same when an honest listing hides its brand names, which no honest seller has a reason to do
 *
 * Run: npm run bench:evasion -- [--data DIR] [--json FILE] [--positives N] [--negatives N] [--pairs N] [--only FAMILY]
 * [--misses TRICK] [--threshold SCORE]   (a threshold given needs no scoring of all listings; each pair is played on three times N
 * counterfeit listings and six times N honest ones, the next ones in turn)
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { randomStream } from '../../src/evaluate/bootstrap.js';
import { atFalsePositiveRate, cutsOf, rank } from '../../src/evaluate/ranking.js';
import { createScorer } from '../../src/index.js';
import { allPacks } from '../../src/packs/all.js';
import { DEFAULT_DATA, type Row, realListings, writtenTwins } from '../quality/data.js';
import { otherWords, played, type Sample, tellingWords } from './apply.js';
import { TRANSFORMATIONS } from './families/all.js';
import type { Random, Transformation } from './transformation.js';

const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: DEFAULT_DATA },
    json: { type: 'string', default: 'benchmarks/report/evasion.json' },
    positives: { type: 'string', default: '400' },
    negatives: { type: 'string', default: '4000' },
    pairs: { type: 'string', default: '50' },
    misses: { type: 'string' },
    only: { type: 'string', default: '' },
    threshold: { type: 'string' },
  },
});

const scorer = createScorer({ packs: allPacks });
const scoreOf = (listing: Sample['listing']): { score: number; logOdds: number } => scorer.score(listing);

/** Rows of each source in turn, drawn by chance, so that large sources don't drown the small ones. */
function drawn(rows: readonly Row[], count: number, random: Random): Row[] {
  const shelves = new Map<string, Row[]>();
  for (const row of rows) shelves.set(row.source, [...(shelves.get(row.source) ?? []), row]);
  const pools = [...shelves.values()].map((pool) => [...pool]);
  const out: Row[] = [];
  while (out.length < count && pools.some((pool) => pool.length > 0))
    for (const pool of pools) {
      if (pool.length === 0 || out.length >= count) continue;
      const at = Math.floor(random() * pool.length);
      out.push(pool[at] as Row);
      pool[at] = pool[pool.length - 1] as Row;
      pool.pop();
    }
  return out;
}

interface Case extends Sample {
  readonly score: number;
  readonly logOdds: number;
}

const random = randomStream(7);
const real = realListings(args.data as string)?.filter((row) => !row.weak);
if (real === undefined)
  console.log(`No real listings under ${args.data}: only the written ones are disguised. Name a folder with --data DIR.\n`);
const written = writtenTwins();
const pool = real ?? written;
const lowestFlagged = (): number => {
  const scores = Float64Array.from(pool, (row) => scoreOf(row.listing).score);
  return atFalsePositiveRate(
    cutsOf(
      rank(
        scores,
        Uint8Array.from(pool, (row) => row.label),
      ),
    ),
    0.01,
  ).threshold;
};
const threshold = args.threshold === undefined ? lowestFlagged() : Number(args.threshold);
const tricks = TRANSFORMATIONS.filter(({ id }) => id.startsWith(args.only as string));

const caseOf = (row: Row): Case => {
  const { score, logOdds, ...rest } = scorer.score(row.listing);
  return { listing: row.listing, words: tellingWords({ score, logOdds, ...rest }), score, logOdds };
};
const isFlagged = ({ score }: { score: number }): boolean => score >= threshold;
const ofLabel = (rows: readonly Row[], label: 0 | 1): Row[] => rows.filter((row) => row.label === label);
const positives = [
  ...(real === undefined ? [] : drawn(ofLabel(real, 1), Number(args.positives), random)),
  ...drawn(ofLabel(written, 1), Number(args.positives), random),
]
  .map(caseOf)
  .filter((c) => isFlagged(c) && c.words.length > 0);
const honest = [
  ...(real === undefined ? [] : drawn(ofLabel(real, 0), Number(args.negatives), random)),
  ...drawn(ofLabel(written, 0), Number(args.positives), random),
].map(caseOf);
// Each listing draws for itself, so that one that is read otherwise does not change what is drawn for the others.
const strewn = honest.map((c, i) => ({ ...c, words: otherWords(c.listing, c.words, randomStream(i + 1)) }));

interface Outcome {
  readonly id: string;
  readonly family: string;
  /** Listings on which the trick changes something. */
  readonly played: number;
  readonly kept: number;
  readonly shift: number;
  readonly strewn: number;
  readonly hidden: number;
}

/** Fewest listings that a trick must have changed for its figure to count. */
const ENOUGH = 8;

/** Plays tricks one after another on each case that they change; all of them must. */
function playedOn(cases: readonly Case[], tricks: readonly Transformation[]): { before: Case; after: Case }[] {
  const dice = randomStream(11);
  const out: { before: Case; after: Case }[] = [];
  for (const before of cases) {
    let sample: Sample | undefined = before;
    for (const trick of tricks) sample = sample && played(sample, trick, dice);
    if (sample !== undefined) out.push({ before, after: { ...sample, ...scoreOf(sample.listing) } });
  }
  return out;
}
const mean = (values: readonly number[]): number => (values.length === 0 ? Number.NaN : values.reduce((a, b) => a + b, 0) / values.length);
const alarms = (results: readonly { before: Case; after: Case }[]): number =>
  results.length < ENOUGH ? Number.NaN : mean(results.map(({ before, after }) => Number(isFlagged(after)) - Number(isFlagged(before))));

function outcomeOf(tricks: readonly Transformation[], bad: readonly Case[], good: readonly Case[], plain: readonly Case[]): Outcome {
  const results = playedOn(bad, tricks);
  if (args.misses === tricks.map((t) => t.id).join(' + '))
    for (const { before, after } of results)
      if (!isFlagged(after)) console.log(after.score.toFixed(3), JSON.stringify(before.listing.title), JSON.stringify(after.words));
  return {
    id: tricks.map((t) => t.id).join(' + '),
    family: (tricks[0] as Transformation).id.split('/')[0] as string,
    played: results.length,
    kept: mean(results.map(({ after }) => Number(isFlagged(after)))),
    shift: mean(results.map(({ before, after }) => after.logOdds - before.logOdds)),
    strewn: alarms(playedOn(good, tricks)),
    hidden: alarms(playedOn(plain, tricks)),
  };
}

const counted = (outcomes: readonly Outcome[]): Outcome[] => outcomes.filter((o) => o.played >= ENOUGH);
const percent = (x: number): string => (Number.isNaN(x) ? '-' : `${(100 * x).toFixed(1)} %`);
const points = (x: number): string => (Number.isNaN(x) ? '-' : (100 * x).toFixed(2));

const singles = tricks.map((trick) => outcomeOf([trick], positives, strewn, honest));
const table = new Table({
  head: ['trick', 'what it does', 'listings', 'recall kept', 'shift of log-odds', 'strewn, points', 'hidden, points'],
  style: { head: [], border: [] },
});
for (const o of singles)
  table.push([
    o.id,
    tricks.find((t) => t.id === o.id)?.about,
    o.played,
    percent(o.kept),
    o.shift.toFixed(2),
    points(o.strewn),
    points(o.hidden),
  ]);
console.log(table.toString());

const summary = (outcomes: readonly Outcome[]): { kept: number; shift: number; strewn: number; hidden: number } => ({
  kept: mean(counted(outcomes).map((o) => o.kept)),
  shift: mean(counted(outcomes).map((o) => o.shift)),
  strewn: mean(outcomes.map((o) => o.strewn).filter((x) => !Number.isNaN(x))),
  hidden: mean(outcomes.map((o) => o.hidden).filter((x) => !Number.isNaN(x))),
});
const families = new Table({
  head: ['family', 'tricks', 'recall kept', 'shift', 'strewn, points', 'hidden, points'],
  style: { head: [], border: [] },
});
const byFamily: Record<string, ReturnType<typeof summary>> = {};
for (const name of new Set(singles.map((o) => o.family))) {
  const members = singles.filter((o) => o.family === name);
  const s = summary(members);
  byFamily[name] = s;
  families.push([name, members.length, percent(s.kept), s.shift.toFixed(2), points(s.strewn), points(s.hidden)]);
}
const all = summary(singles);
families.push(['all', singles.length, percent(all.kept), all.shift.toFixed(2), points(all.strewn), points(all.hidden)]);
console.log(families.toString());

const shuffled = <T>(list: readonly T[]): T[] => {
  const dice = randomStream(13);
  const rest = [...list];
  const out: T[] = [];
  while (rest.length > 0) out.push(...rest.splice(Math.floor(dice() * rest.length), 1));
  return out;
};
const [bad, good, plain] = [shuffled(positives), shuffled(strewn), shuffled(honest)];
/** The listings for one pair. Each pair takes the next ones, so that no few listings decide about all pairs. */
const share = <T>(list: readonly T[], pair: number, count: number): T[] =>
  Array.from({ length: Math.min(count, list.length) }, (_, i) => list[(pair * count + i) % list.length] as T);
const each = Number(args.pairs);
const pairs: Outcome[] = [];
if (each > 0)
  for (let a = 0; a < tricks.length; a++)
    for (let b = a + 1; b < tricks.length; b++) {
      const [one, two, pair] = [tricks[a] as Transformation, tricks[b] as Transformation, pairs.length];
      pairs.push(outcomeOf([one, two], share(bad, pair, each * 3), share(good, pair, each * 6), share(plain, pair, each)));
    }
const both = summary(pairs);
if (pairs.length > 0) {
  console.log(
    `${counted(pairs).length} pairs of ${pairs.length} change ${ENOUGH} listings or more: ${percent(both.kept)} of recall kept, shift ${both.shift.toFixed(2)}, strewn ${points(both.strewn)} points, hidden ${points(both.hidden)} points`,
  );
  const worst = counted(pairs)
    .sort((x, y) => x.kept - y.kept)
    .slice(0, 10);
  console.log(`worst: ${worst.map((o) => `${o.id} ${percent(o.kept)}`).join('; ')}`);
}
console.log(
  `\n${positives.length} counterfeit listings flagged at ${threshold.toFixed(3)}, ${honest.length} honest ones${real === undefined ? ', all of them written for the project' : ''}`,
);

mkdirSync(dirname(args.json as string), { recursive: true });
writeFileSync(
  args.json as string,
  `${JSON.stringify({ command: 'npm run bench:evasion', versions: scorer.score({ title: 'x' }).versions, realData: real !== undefined, threshold, positives: positives.length, negatives: honest.length, singles, byFamily, all, pairs: both, eachPair: pairs }, null, 2)}\n`,
);
console.log(`written to ${args.json}`);
