/**
 * Does a listing cost more than at another commit? Builds that commit in a folder of its own and measures its build and the one in dist/
 * in turn, each time in a process of its own: two processes that run the same code differ by up to a tenth, so only many tell.
 *
 * Run: npm run bench:speed:against -- --commit 3e13e0c [--data DIR] [--rounds N] [--core]
 * Each scores with every pack that it brings, with --core with none of them.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_DATA } from '../quality/data.js';
import { readCorpus } from './corpus.js';
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

/** Listings that are scored over and over, and how often before and while their cost is taken. */
const AGAIN = { listings: 1000, warmUp: 8, runs: 10 };

/** Scores the listings of a file: the first ones again and again, or each once, the first half without the clock. Writes microseconds. */
const measuring = (file: string, again: boolean): string => `
  const { readFileSync } = await import('node:fs');
  const { createScorer } = await import(dist + 'index.js');
  const packs = ${args.core} ? [] : await Promise.all(['brands', 'languages'].map(
    (name) => import(dist + 'packs-' + name + '.js').then((pack) => pack[name], () => undefined)));
  const scorer = createScorer({ packs: packs.filter((pack) => pack !== undefined) });
  const listings = readFileSync(${JSON.stringify(file)}, 'utf8').split('\\n').map((line) => JSON.parse(line));
  const cost = (some) => {
    const before = process.cpuUsage();
    for (const listing of some) scorer.score(listing);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / some.length;
  };
  const half = Math.floor(listings.length / 2);
  const few = listings.slice(0, ${AGAIN.listings});
  for (let i = 0; ${again} && i < ${AGAIN.warmUp}; i++) cost(few);
  if (!${again}) cost(listings.slice(0, half));
  const taken = ${again} ? Math.min(...Array.from({ length: ${AGAIN.runs} }, () => cost(few))) : cost(listings.slice(half));
  process.stdout.write(String(taken));
`;

const folder = mkdtempSync(join(tmpdir(), 'telltale-against-'));
const tree = join(folder, 'tree');
const run = (command: string, ...rest: string[]): unknown =>
  execFileSync(command, rest, { cwd: tree, stdio: ['ignore', 'ignore', 'inherit'] });
try {
  execFileSync('git', ['worktree', 'add', '--quiet', '--detach', tree, args.commit]);
  run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent');
  run('npm', 'run', '--silent', 'build');
  const corpus = readCorpus(args.data);
  const groups = Object.entries({ 'all listings': corpus.listings, 'with a description': corpus.described }).map(([name, listings], i) => {
    const file = join(folder, `${i}.jsonl`);
    writeFileSync(
      file,
      listings
        .filter(isListing)
        .map((listing) => JSON.stringify(listing))
        .join('\n'),
    );
    return { name, file };
  });
  const kinds = groups.flatMap(({ name, file }) => [
    { name: `${name}, every one new`, code: measuring(file, false) },
    { name: `${name}, the same again`, code: measuring(file, true) },
  ]);
  const costs = kinds.map(() => ({ there: [] as number[], here: [] as number[] }));
  for (let round = 0; round < Number(args.rounds); round++)
    kinds.forEach(({ code }, i) => {
      costs[i]?.there.push(Number(child(code, '', `file://${tree}/dist/`)));
      costs[i]?.here.push(Number(child(code, '')));
    });
  console.log(
    asText({
      title: `Cost of a listing beside ${args.commit}`,
      notes: [
        `${corpus.name}. Processor time, medians of ${args.rounds} processes each, in turn; ${args.core ? 'no packs' : 'every pack that each brings'}.`,
      ],
      columns: ['listings', `us at ${args.commit}`, 'us here', 'here by there'],
      rows: kinds.map(({ name }, i) => {
        const [there, here] = [median(costs[i]?.there ?? []), median(costs[i]?.here ?? [])];
        return [name, short(there), short(here), times(here / there)];
      }),
      figures: {},
    }),
  );
} finally {
  execFileSync('git', ['worktree', 'remove', '--force', tree]);
  rmSync(folder, { recursive: true });
}

/** Some real records are refused; a failure would end the run of a process. */
function isListing({ title, description }: Record<string, unknown>): boolean {
  return [title, description].some((text) => typeof text === 'string' && text.trim() !== '');
}
