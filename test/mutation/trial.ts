/**
 * Runs test files in this process, one after another up to the first that fails, with one mutant switched on from the start, or none.
 *
 * Run by trials.ts: node trial.mjs MUTANT|none FILE...
 */
import { pathToFileURL } from 'node:url';
import { startTests, type VitestRunner } from '@vitest/runner';
import fc from 'fast-check';

/** Where the code that Stryker instruments looks for its switch, and counts what is passed through. */
interface Switch {
  activeMutant?: string;
  mutantCoverage?: { readonly static: Readonly<Record<string, number>> };
}

/** What is told to the parent after each file. */
export interface Told {
  /** Why the file has failed, if it has. */
  readonly failure?: string;
  /** Mutants that the run has passed through. */
  readonly reached: readonly string[];
}

const [mutant = 'none', ...files] = process.argv.slice(2);
const stryker: Switch = mutant === 'none' ? {} : { activeMutant: mutant };
Object.assign(globalThis, { __stryker__: stryker });

// That a value shows a mutant is all we want to know, not the least value that does. One seed, so that its fate does not depend on the day.
fc.configureGlobal({ endOnFailure: true, seed: 1 });

const tell = (told: Told): Promise<void> => new Promise((sent) => process.send?.(told, undefined, undefined, () => sent()));
const reached = (): string[] => Object.keys(stryker.mutantCoverage?.static ?? {});

const runner: VitestRunner = {
  config: {
    root: process.cwd(),
    setupFiles: [],
    name: undefined,
    passWithNoTests: false,
    testNamePattern: undefined,
    allowOnly: false,
    sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
    chaiConfig: undefined,
    maxConcurrency: 1,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    retry: 0,
    includeTaskLocation: false,
    tags: [],
    tagsFilter: undefined,
    strictTags: false,
  },
  importFile: (path) => import(pathToFileURL(path).href),
  async onAfterRunTask({ result }) {
    if (result?.state === 'fail') await fail(result.errors);
  },
};

async function fail(errors: readonly { readonly message: string }[] = []): Promise<never> {
  await tell({ failure: errors.map(({ message }) => message).join('\n'), reached: reached() });
  process.exit();
}

for (const file of files) {
  const [ran] = await startTests([file], runner);
  if (ran?.result?.state !== 'pass') await fail(ran?.result?.errors);
  await tell({ reached: reached() });
}
process.disconnect();
