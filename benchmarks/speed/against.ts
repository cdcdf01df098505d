/**
 * Does a listing cost more than at another commit? Builds that commit in a folder of its own and measures its build and the one in dist/
 * in turn, each time in a process of its own: two processes that run the same code differ by up to a tenth, so only many tell.
 *
 * Run: npm run bench:speed:against -- --commit 3e13e0c [--data DIR] [--rounds N] [--core]
 * Each scores with every pack that it brings, with --core with none of them.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DEFAULT_DATA } from '../quality/data.js';
import { atCommit } from './at-commit.js';
import { apartFrom, readCorpus } from './corpus.js';
import { median } from './measure.js';
import { child } from './processes.js';
import { asText, short, times } from './report.js';

const { values: args } = parseArgs({
  options: {
    commit: { type: 'string' },
    data: { type: 'string', default: DEFAULT_DATA },
    rounds: { type: 'string', default: '5' },
    core: { type: 'boolean', default: false },
  },
});
if (args.commit === undefined) throw new Error('--commit is missing; allowed: anything that git takes for a commit');
const { commit, rounds, core } = { ...args, commit: args.commit };

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** Most listings that are measured new, and of few at most half: the others warm up. */
const NEW = 10_000;
/** Listings that are measured from the start of a process on. */
const FIRST = 5000;
/** Listings that are scored over and over, and how often before and while their cost is taken. */
const AGAIN = { listings: 1000, warmUp: 8, runs: 10 };

/** How a process goes about it. */
interface Way {
  readonly name: string;
  /** Scores listings of the file before, without the clock: others, or the same again and again. */
  readonly before: { readonly file?: string; readonly times: number };
  /** How many of the measured ones are scored, and how often; the least of these is taken. */
  readonly most: number;
  readonly runs: number;
}

/** Code that makes a scorer, scores as told and writes microseconds of processor time a listing. */
const measuring = (measured: string, { before, most, runs }: Way): string => `
  const { readFileSync } = await import('node:fs');
  const { createScorer } = await import(dist + 'index.js');
  const packs = ${core} ? [] : await Promise.all(['brands', 'languages'].map(
    (name) => import(dist + 'packs-' + name + '.js').then((pack) => pack[name], () => undefined)));
  const scorer = createScorer({ packs: packs.filter((pack) => pack !== undefined) });
  scorer.score({ title: 'Leather bag' });
  const read = (file) => readFileSync(file, 'utf8').split('\\n').map((line) => JSON.parse(line));
  const cost = (some) => {
    const before = process.cpuUsage();
    for (const listing of some) scorer.score(listing);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / some.length;
  };
  const measured = read(${JSON.stringify(measured)}).slice(0, ${most});
  const others = ${before.file === undefined ? 'measured' : `read(${JSON.stringify(before.file)})`};
  for (let i = 0; i < ${before.times}; i++) cost(others);
  process.stdout.write(String(Math.min(...Array.from({ length: ${runs} }, () => cost(measured)))));
`;

const corpus = readCorpus(args.data);
const all = corpus.listings.filter(isListing);

atCommit(REPOSITORY, commit, ({ tree, scratch }) => {
  const run = (command: string, ...rest: string[]): unknown =>
    execFileSync(command, rest, { cwd: tree, stdio: ['ignore', 'ignore', 'inherit'] });
  run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent');
  run('npm', 'run', '--silent', 'build');
  const written = (name: string, listings: readonly object[]): string => {
    const file = join(scratch, `${name}.jsonl`);
    writeFileSync(file, listings.map((listing) => JSON.stringify(listing)).join('\n'));
    return file;
  };
  const groups = Object.entries({ 'all listings': all, 'with a description': corpus.described.filter(isListing) });
  const kinds = groups
    .filter(([, listings]) => listings.length > 1)
    .flatMap(([group, listings], i) => {
      const measured = listings.slice(0, Math.min(NEW, Math.floor(listings.length / 2)));
      const file = written(`${i}`, measured);
      const others = written(`${i}-others`, apartFrom(measured, all));
      const ways: Way[] = [
        { name: 'every one new, after all others', before: { file: others, times: 1 }, most: NEW, runs: 1 },
        { name: `cold: the first ${short(Math.min(FIRST, measured.length))} of a process`, before: { times: 0 }, most: FIRST, runs: 1 },
        { name: 'the same again', before: { times: AGAIN.warmUp }, most: AGAIN.listings, runs: AGAIN.runs },
      ];
      return ways.map((way) => ({
        name: `${group}, ${way.name}`,
        code: measuring(file, way),
        there: [] as number[],
        here: [] as number[],
      }));
    });
  for (let round = 0; round < Number(rounds); round++)
    for (const { code, there, here } of kinds) {
      there.push(Number(child(code, '', `file://${tree}/dist/`)));
      here.push(Number(child(code, '')));
    }
  console.log(
    asText({
      title: `Cost of a listing beside ${commit}`,
      notes: [
        `${corpus.name}. Processor time, medians of ${rounds} processes each, in turn; ${core ? 'no packs' : 'every pack that each brings'}.`,
        'After all others: a service that has been running, which has compiled what it will and met most words. Cold: the engine still compiles.',
      ],
      columns: ['listings', `us at ${commit}`, 'us here', 'here by there'],
      rows: kinds.map(({ name, ...costs }) => {
        const [there, here] = [median(costs.there), median(costs.here)];
        return [name, short(there), short(here), times(here / there)];
      }),
      figures: {},
    }),
  );
});

/** Some real records are refused; a failure would end the run of a process. */
function isListing({ title, description }: Record<string, unknown>): boolean {
  return [title, description].some((text) => typeof text === 'string' && text.trim() !== '');
}
