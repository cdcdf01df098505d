/**
 * Mutates the source and counts how many of the mutants the tests notice; lists those they don't (Stryker).
 *
 * Run: npm run test:mutation -- [--sample N] [--seed N] [--in text|reading|model]
 * Without --sample every mutant is run, which takes hours.
 */
import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { shareInterval } from '../../src/evaluate/proportion.js';
import { Chance } from '../fuzz/chance.js';
import { drawMutants } from './sample.js';

interface Result {
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'RuntimeError' | 'CompileError' | 'Ignored' | 'Pending';
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

interface Stryker {
  runMutationTest(): Promise<readonly Result[]>;
}

const { values: args } = parseArgs({ options: { sample: { type: 'string' }, seed: { type: 'string' }, in: { type: 'string' } } });
const folders = args.in === undefined ? ['model', 'reading', 'text'] : [args.in];
const seed = args.seed === undefined ? Date.now() >>> 0 : Number(args.seed);
const files = folders
  .flatMap((folder) => readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `src/${folder}/${name}`))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

if (args.sample !== undefined) {
  const mutants = await drawMutants(files, Number(args.sample), new Chance(seed));
  console.log(`${args.sample} of ${mutants} mutants, seed ${seed}`);
}
const { Stryker }: { Stryker: new (options: object) => Stryker } = await import(
  new URL('./node_modules/@stryker-mutator/core/dist/src/index.js', import.meta.url).href
);
const results = await new Stryker({ configFile: 'test/mutation/stryker.config.json', mutate: files }).runMutationTest();
report(results);

function report(results: readonly Result[]): void {
  const noticed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  const unnoticed = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  for (const { fileName, location, mutatorName, replacement, status } of unnoticed) {
    const place = `${relative('.', fileName)}:${location.start.line}:${location.start.column}`;
    console.log(`${status} ${place} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`);
  }
  for (const part of folders.length > 1 ? [...folders.map((folder) => [folder]), folders] : [folders]) {
    const inFolder = ({ fileName }: Result): boolean => part.some((folder) => resolve(fileName).startsWith(resolve('src', folder)));
    const good = noticed.filter(inFolder).length;
    const all = good + unnoticed.filter(inFolder).length;
    if (all === 0) continue;
    const [low, high] = shareInterval(good, all).map((share) => (100 * share).toFixed(1));
    console.log(`${part.join(', ').padEnd(20)} ${((100 * good) / all).toFixed(1)} % of ${all} noticed (95 % interval ${low} to ${high})`);
  }
}
