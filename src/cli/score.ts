import { openInput } from './input.js';
import { type Io, Output } from './io.js';
import { createJudge, type JudgeSetup, type Outcome } from './judge.js';
import { createProgress } from './progress.js';
import { Run, type RunOptions } from './run.js';
import { loadParts, type ScoringOptions } from './scoring.js';
import { type RawBatch, splitInput } from './split-input.js';
import { wantsColor } from './terminal.js';
import { createWriter, type OutputFormat } from './write.js';

export interface ScoreOptions extends ScoringOptions, RunOptions {
  readonly to?: OutputFormat;
  readonly minScore?: number;
  /** Threads that score; with 1 the main one does. */
  readonly jobs?: number;
}

/** Width of a table that no terminal limits. */
const DEFAULT_WIDTH = 120;

/** `telltale score [FILE|-]`: scores every record and returns the exit code. */
export async function scoreCommand(file: string | undefined, options: ScoreOptions, io: Io): Promise<number> {
  const input = await openInput(file, io);
  let judges: Judges | undefined;
  try {
    const setup = await setUp(options, io);
    judges = await startJudges(setup, options.jobs ?? 1);
    const { frame } = await createWriter(setup.to, setup.writing);
    const run = new Run(options, frame, new Output(io.stdout), await createProgress(io, input.size), io, input);
    try {
      const batches = run.marked(splitInput(input, { format: options.from, map: options.map }));
      for await (const outcome of judges.judgeAll(batches)) await run.take(outcome);
      return await run.finish();
    } finally {
      run.pause();
    }
  } finally {
    input.close();
    await judges?.end();
  }
}

async function setUp(options: ScoreOptions, io: Io): Promise<JudgeSetup> {
  const toTerminal = io.stdout.isTTY === true;
  return {
    scoring: await loadParts(options),
    to: options.to ?? (toTerminal ? 'table' : 'jsonl'),
    writing: {
      toTerminal,
      color: wantsColor(options.color, io.env, io.stdout.isTTY),
      width: io.stdout.columns ?? DEFAULT_WIDTH,
    },
    minScore: options.minScore ?? 0,
    top: options.top,
  };
}

/** Where batches are judged: here, or in threads of their own. */
interface Judges {
  judgeAll(batches: AsyncIterable<RawBatch>): AsyncGenerator<Outcome>;
  end(): Promise<void>;
}

async function startJudges(setup: JudgeSetup, jobs: number): Promise<Judges> {
  if (jobs > 1) return (await import('./pool.js')).Pool.start(setup, jobs);
  const judge = await createJudge(setup);
  return {
    async *judgeAll(batches) {
      for await (const batch of batches) yield await judge(batch);
    },
    end: async () => {},
  };
}
