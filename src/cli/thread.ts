import { Worker } from 'node:worker_threads';
import { reasonOf, UsageError } from './exit.js';
import type { JudgeSetup, Outcome } from './judge.js';
import { toParcel } from './parcel.js';
import type { RawBatch } from './split-input.js';

/** What a worker thread says: once whether it can begin, then one outcome for each parcel, in their order. */
export type ThreadMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

interface Waiting {
  readonly lines: string;
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
}

/**
 * Megabytes for objects that have just been made, twice what Node gives a thread. Listings leave nothing behind: the rarer the garbage is
 * gathered, the less of it is still in use, and the threads share the cores that gather it.
 */
const YOUNG_MB = 96;

/** One worker thread, as the main thread sees it. */
export class Thread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #lost: string | undefined;
  /** Fails when the thread can't be started with this setup. */
  readonly ready: Promise<void>;

  constructor(file: URL, setup: JudgeSetup) {
    this.#worker = new Worker(file, { workerData: setup, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: ThreadMessage) => {
        if (message.kind === 'ready') resolve();
        else if (message.kind === 'outcome') this.#waiting.shift()?.resolve(message.outcome);
        else {
          this.#lose(message.message);
          reject(new UsageError(message.message));
        }
      });
      const lose = (reason: string): void => {
        this.#lose(reason);
        reject(new UsageError(`a worker thread could not be started: ${reason}`));
      };
      this.#worker.on('error', (error) => lose(reasonOf(error)));
      this.#worker.on('messageerror', (error) => lose(reasonOf(error)));
      this.#worker.on('exit', (code) => lose(`it ended with code ${code}`));
    });
    this.ready.catch(() => {});
  }

  /** Batches that were handed over and are not done. */
  get load(): number {
    return this.#waiting.length;
  }

  /** @throws {UsageError} when the thread ends before it is done */
  judge(batch: RawBatch): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const lines = `${batch.records[0]?.line} to ${batch.records.at(-1)?.line}`;
      this.#waiting.push({ lines, resolve, reject });
      if (this.#lost !== undefined) return this.#lose(this.#lost);
      const parcel = toParcel(batch);
      this.#worker.postMessage(parcel, [parcel.bytes.buffer]);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #lose(reason: string): void {
    this.#lost ??= reason;
    for (const { lines, reject } of this.#waiting.splice(0))
      reject(
        new UsageError(
          `the worker thread for the records of lines ${lines} was lost: ${this.#lost}; what was written is complete up to them`,
        ),
      );
  }
}
