// @ts-nocheck
import { inOrder } from './in-order.js';
import type { JudgeSetup, Outcome } from './judge.js';
import type { RawBatch } from './split-input.js';
import { Thread } from './thread.js';

/** Built beside the file that this one ends up in. */
const WORKER = new URL('./worker.js', import.meta.url);

/** Batches that a thread holds: one that it works on, and one so that it needn't wait for the next. */
const BATCHES_EACH = 2;

/** Worker threads that judge batches side by side. A further one is started only when those there are have their hands full. */
export class Pool {
  readonly #setup: JudgeSetup;
  readonly #size: number;
  readonly #file: URL;
  readonly #threads: Thread[] = [];

  /** @param size most threads; at least 1 */
  private constructor(setup: JudgeSetup, size: number, file: URL) {
    this.#setup = setup;
    this.#size = size;
    this.#file = file;
  }

  /**
   * A pool whose first thread is ready.
   *
   * @throws {UsageError} when the packs or weights can't be used
   */
  static async start(setup: JudgeSetup, size: number, file = WORKER): Promise<Pool> {
    const pool = new Pool(setup, size, file);
    try {
      await pool.#startThread().ready;
    } catch (error) {
      await pool.end();
      throw error;
    }
    return pool;
  }

  /**
   * The outcomes of batches, in their order. However fast the batches come, only so many as keep the threads busy are held.
   *
   * @throws {UsageError} when a thread is lost
   */
  judgeAll(batches: AsyncIterable<RawBatch>): AsyncGenerator<Outcome> {
    return inOrder(batches, (batch) => this.#freest().judge(batch), this.#size * BATCHES_EACH);
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }

  #freest(): Thread {
    const freest = this.#threads.reduce((best, thread) => (thread.load < best.load ? thread : best));
    return freest.load >= BATCHES_EACH && this.#threads.length < this.#size ? this.#startThread() : freest;
  }

  #startThread(): Thread {
    const thread = new Thread(this.#file, this.#setup);
    this.#threads.push(thread);
    return thread;
  }
}
