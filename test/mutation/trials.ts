import { fork } from 'node:child_process';
import type { Told } from './trial.js';

export type Verdict = 'survived' | 'killed' | 'timeout';

/** A file of tests, and what a run of it without mutants showed. */
export interface TestFile {
  readonly name: string;
  /** Milliseconds, with the start of a process. */
  readonly took: number;
  readonly reached: ReadonlySet<string>;
}

/** A mutant is caught in a loop when it takes so many times as long as the source, and these milliseconds for a busy machine. */
const PATIENCE = 5;
const ALLOWANCE = 10_000;

/** Bundled files run in processes of their own: what one mutant leaves in memory must not reach the next. */
export class Trials {
  constructor(private readonly bundled: (file: string) => string) {}

  /** Runs a file alone and without mutants, so that all it reaches is put down to it, whatever others had made ready. */
  async measure(name: string): Promise<TestFile> {
    const started = performance.now();
    let told: Told = { failure: 'no word from it', reached: [] };
    await this.run('none', [name], [Number.POSITIVE_INFINITY], (last) => {
      told = last;
    });
    if (told.failure !== undefined) throw new Error(`${name} fails without a mutant: ${told.failure}`);
    return { name, took: performance.now() - started, reached: new Set(told.reached) };
  }

  try(mutant: string, files: readonly TestFile[]): Promise<Verdict> {
    const limits = files.map(({ took }) => ALLOWANCE + PATIENCE * took);
    return this.run(
      mutant,
      files.map(({ name }) => name),
      limits,
    );
  }

  /** @param limits milliseconds that each file may take */
  private run(mutant: string, files: readonly string[], limits: readonly number[], hear?: (told: Told) => void): Promise<Verdict> {
    return new Promise((settle) => {
      const child = fork(this.bundled('test/mutation/trial.ts'), [mutant, ...files.map(this.bundled)], { execArgv: [], stdio: 'ignore' });
      let passed = 0;
      let verdict: Verdict | undefined;
      let timer: NodeJS.Timeout | undefined;
      const wait = (): void => {
        clearTimeout(timer);
        const limit = limits[passed];
        if (limit === undefined || limit === Number.POSITIVE_INFINITY) return;
        timer = setTimeout(() => {
          verdict = 'timeout';
          child.kill('SIGKILL');
        }, limit);
      };
      child.on('message', (told: Told) => {
        hear?.(told);
        if (told.failure === undefined) passed++;
        else verdict = 'killed';
        wait();
      });
      child.on('exit', () => {
        clearTimeout(timer);
        settle(verdict ?? (passed === files.length ? 'survived' : 'killed'));
      });
      wait();
    });
  }
}
