/**
 * Changes the source in one place at a time and counts how many of these mutants the tests notice; lists those they don't.
 *
 * Run: npm run test:mutation -- [--sample N] [--seed N] [--in text|reading|model, or a file such as model/fit.ts] [--jobs N]
 * Without --sample every mutant is tried, which takes hours.
 */
import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { shareInterval } from '../../src/evaluate/proportion.js';
import { Chance } from '../fuzz/chance.js';
import { bundle } from './bundle.js';
import { type Mutant, mutate } from './mutants.js';
import { type TestFile, Trials, type Verdict } from './trials.js';

/** The tests that mirror what is mutated, of what reads from it, and the written twins. Others notice hardly more, and take long. */
const TESTS = /^test\/(?:(?:model|reading|signals|text|twins)\/|knowledge\/(?:name|near)-).*\.test\.ts$/;

const { values: args } = parseArgs({
  options: { sample: { type: 'string' }, seed: { type: 'string' }, in: { type: 'string' }, jobs: { type: 'string' } },
});
const folders = args.in === undefined ? ['model', 'reading', 'text'] : [args.in];
const seed = args.seed === undefined ? Date.now() >>> 0 : Number(args.seed);
const jobs = Number(args.jobs ?? 1);

const { sources, mutants, count } = await mutate(
  folders.flatMap((folder) => sourcesIn(`src/${folder}`)),
  args.sample === undefined ? Number.POSITIVE_INFINITY : Number(args.sample),
  new Chance(seed),
);
console.log(`${mutants.length} of ${count} mutants, seed ${seed}`);

const names = sourcesIn('test').filter((file) => TESTS.test(file));
const trials = new Trials(await bundle([...names, 'test/mutation/trial.ts'], sources));
const tests = (await inTurn(names, (name) => trials.measure(name))).sort((a, b) => a.took - b.took);
console.log(`${tests.length} files of tests, ${(tests.reduce((sum, { took }) => sum + took, 0) / 1000).toFixed(0)} s`);

const verdicts = await inTurn(mutants, async (mutant) => {
  const verdict = await trials.try(mutant.id, inOrder(mutant));
  if (verdict === 'survived') console.log(describe(mutant));
  return { mutant, verdict };
});
for (const part of folders.length > 1 ? [...folders.map((folder) => [folder]), folders] : [folders]) report(part, verdicts);

/** The tests that reach a mutant: those that mirror its file first, and then the quickest, because the run ends at the first that fails. */
function inOrder({ id, fileName }: Mutant): readonly TestFile[] {
  const mirror = relative('src', fileName).replace(/\.ts$/, '');
  const reaching = tests.filter(({ reached }) => reached.has(id));
  const isMirror = ({ name }: TestFile): boolean => name === `test/${mirror}.test.ts`;
  return [...reaching.filter(isMirror), ...reaching.filter((test) => !isMirror(test))];
}

function sourcesIn(folder: string): readonly string[] {
  if (folder.endsWith('.ts')) return [folder];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort();
}

/** Does all, so many at once as there are jobs. */
async function inTurn<T, R>(list: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  let next = 0;
  const take = async (): Promise<void> => {
    while (next < list.length) {
      const index = next++;
      done[index] = await work(list[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: jobs }, take));
  return done;
}

function describe({ fileName, location, mutatorName, replacement }: Mutant): string {
  const place = `${relative('.', fileName)}:${location.start.line + 1}:${location.start.column + 1}`;
  return `survived ${place} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`;
}

function report(part: readonly string[], verdicts: readonly { readonly mutant: Mutant; readonly verdict: Verdict }[]): void {
  const inPart = verdicts.filter(({ mutant }) => part.some((folder) => mutant.fileName.startsWith(resolve('src', folder))));
  if (inPart.length === 0) return;
  const noticed = inPart.filter(({ verdict }) => verdict !== 'survived').length;
  const [low, high] = shareInterval(noticed, inPart.length).map((share) => (100 * share).toFixed(1));
  const share = ((100 * noticed) / inPart.length).toFixed(1);
  console.log(`${part.join(', ').padEnd(20)} ${share} % of ${inPart.length} noticed (95 % interval ${low} to ${high})`);
}
