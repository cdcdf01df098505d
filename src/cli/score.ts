import type { Level } from '../assessment.js';
import { EXIT, PipeClosed } from './exit.js';
import { type Input, openInput } from './input.js';
import { complain, type Io, Output } from './io.js';
import { LEVEL_NAMES } from './levels.js';
import { createProgress, type Progress } from './progress.js';
import { readRecords } from './read.js';
import { loadScorer, type ScoringOptions, scoreRecord } from './scoring.js';
import { wantsColor } from './terminal.js';
import { Top } from './top.js';
import { createWriter, type OutputFormat, type Result, titleOf, type Writer } from './write.js';

export interface ScoreOptions extends ScoringOptions {
  readonly to?: OutputFormat;
  readonly minScore?: number;
  readonly top?: number;
  readonly failOn?: Level;
}

/** Width of a table that no terminal limits. */
const DEFAULT_WIDTH = 120;

/** `telltale score [FILE|-]`: scores every record and returns the exit code. */
export async function scoreCommand(file: string | undefined, options: ScoreOptions, io: Io): Promise<number> {
  const input = await openInput(file, io);
  try {
    const scorer = await loadScorer(options);
    const toTerminal = io.stdout.isTTY === true;
    const writer = await createWriter(options.to ?? (toTerminal ? 'table' : 'jsonl'), {
      toTerminal,
      color: wantsColor(options.color, io.env, io.stdout.isTTY),
      width: io.stdout.columns ?? DEFAULT_WIDTH,
    });
    const progress = await createProgress(io, input.size);
    const run = new Run(options, writer, new Output(io.stdout), progress, io, input);
    try {
      for await (const records of readRecords(input, { format: options.from, map: options.map })) {
        for (const record of records) {
          const scored = scoreRecord(scorer, record);
          if ('problem' in scored) run.failed(record.line, scored.problem);
          else run.scored({ title: 'value' in record ? titleOf(record.value) : '', assessment: scored.assessment });
        }
        await run.flush();
      }
      return await run.finish();
    } finally {
      progress.pause();
    }
  } catch (error) {
    if (error instanceof PipeClosed) return EXIT.scored;
    throw error;
  } finally {
    input.close();
  }
}

/** What a run has seen so far, and the text that waits to be written. */
class Run {
  readonly #top: Top<Result> | undefined;
  readonly #failRank: number;
  #text = '';
  #records = 0;
  #failures = 0;
  #levelReached = false;

  constructor(
    private readonly options: ScoreOptions,
    private readonly writer: Writer,
    private readonly output: Output,
    private readonly progress: Progress,
    private readonly io: Io,
    private readonly input: Input,
  ) {
    this.#top = options.top === undefined ? undefined : new Top(options.top);
    this.#failRank = options.failOn === undefined ? Number.POSITIVE_INFINITY : LEVEL_NAMES.indexOf(options.failOn);
  }

  scored(result: Result): void {
    const { score, level } = result.assessment;
    this.#records++;
    // The level counts whether or not the listing is shown: --top and --min-score choose what to read, not what was found.
    if (LEVEL_NAMES.indexOf(level) >= this.#failRank) this.#levelReached = true;
    if (score < (this.options.minScore ?? 0)) return;
    if (this.#top === undefined) this.#text += this.writer.row(result);
    else this.#top.add(score, result);
  }

  failed(line: number, problem: string): void {
    this.#records++;
    this.#failures++;
    this.progress.pause();
    complain(this.io, `${this.input.name}:${line}: ${problem}`);
  }

  async flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    if (text !== '') this.progress.pause();
    await this.output.write(text);
    this.progress.update(this.input.bytesRead(), this.#records);
  }

  async finish(): Promise<number> {
    this.progress.pause();
    for (const result of this.#top?.values() ?? []) {
      this.#text += this.writer.row(result);
      await this.#writeWhenLong();
    }
    this.#text += this.writer.end();
    await this.output.write(this.#text);
    if (this.#failures > 0) complain(this.io, `${this.#failures} of ${this.#records} records failed`);
    if (this.#levelReached) return EXIT.levelReached;
    return this.#failures > 0 ? EXIT.recordsFailed : EXIT.scored;
  }

  async #writeWhenLong(): Promise<void> {
    if (this.#text.length < 65_536) return;
    await this.output.write(this.#text);
    this.#text = '';
  }
}
