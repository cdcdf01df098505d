import type { Level } from '../assessment.js';
import { EXIT } from './exit.js';
import type { Input } from './input.js';
import { complain, type Io, type Output } from './io.js';
import type { Outcome } from './judge.js';
import { LEVEL_NAMES } from './levels.js';
import type { Progress } from './progress.js';
import type { RawBatch } from './split-input.js';
import { Top } from './top.js';
import type { Frame } from './write.js';

export interface RunOptions {
  readonly top?: number;
  readonly failOn?: Level;
}

/** Text is written in pieces of about this many UTF-16 units. */
const PIECE = 65_536;

/** What a run of `telltale score` has seen so far: writes what is to be shown, tells of failures, and knows the exit code. */
export class Run {
  readonly #top: Top<string> | undefined;
  readonly #failRank: number;
  /** For each batch that is being judged, oldest first: the bytes of the input up to its end. */
  readonly #ends: number[] = [];
  #records = 0;
  #failures = 0;
  #levelReached = false;
  #begun = false;

  constructor(
    options: RunOptions,
    private readonly frame: Frame,
    private readonly output: Output,
    private readonly progress: Progress,
    private readonly io: Io,
    private readonly input: Pick<Input, 'name' | 'bytesRead'>,
  ) {
    this.#top = options.top === undefined ? undefined : new Top(options.top);
    this.#failRank = options.failOn === undefined ? Number.POSITIVE_INFINITY : LEVEL_NAMES.indexOf(options.failOn);
  }

  /** Hands on batches, and marks where each ends: progress is what was scored, however far threads let the input be read ahead. */
  async *marked(batches: AsyncIterable<RawBatch>): AsyncGenerator<RawBatch> {
    for await (const batch of batches) {
      this.#ends.push(this.input.bytesRead());
      yield batch;
    }
  }

  /** Takes the outcome of the oldest batch that was handed on. */
  async take({ records, failures, highest, text, candidates }: Outcome): Promise<void> {
    this.#records += records;
    this.#failures += failures.length;
    if (highest >= this.#failRank) this.#levelReached = true;
    if (failures.length > 0) this.progress.pause();
    for (const { line, problem } of failures) complain(this.io, `${this.input.name}:${line}: ${problem}`);
    for (const candidate of candidates) this.#top?.add(candidate.score, candidate.text);
    await this.#write(text);
    this.progress.update(this.#ends.shift() ?? 0, this.#records);
  }

  /** Takes the progress bar off the screen. */
  pause(): void {
    this.progress.pause();
  }

  async finish(): Promise<number> {
    this.progress.pause();
    for (const piece of pieces(this.#top?.values() ?? [], this.frame.between)) await this.#write(piece);
    await this.output.write(this.#begun ? this.frame.after : this.frame.none);
    if (this.#failures > 0) complain(this.io, `${this.#failures} of ${this.#records} records failed`);
    if (this.#levelReached) return EXIT.levelReached;
    return this.#failures > 0 ? EXIT.recordsFailed : EXIT.scored;
  }

  async #write(text: string | Uint8Array): Promise<void> {
    if (text.length === 0) return;
    this.progress.pause();
    await this.output.write(this.#begun ? this.frame.between : this.frame.before);
    this.#begun = true;
    await this.output.write(text);
  }
}

function* pieces(texts: readonly string[], between: string): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += piece === '' ? text : between + text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
