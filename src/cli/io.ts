import type { Readable, Writable } from 'node:stream';
import { printable } from '../explain/width.js';
import { codeOf, PipeClosed, reasonOf, UsageError } from './exit.js';

/** The streams and environment a command works with. `process` is one. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean; readonly fd?: number };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Writes one line for people on stderr. What a listing holds can't break out of that line or steer the terminal. */
export function complain(io: Io, message: string): void {
  io.stderr.write(`telltale: ${printable(message)}\n`);
}

/**
 * Stdout with backpressure: `write` waits until all of what it was given has been taken, so that a slow reader holds back the reading of the
 * input, nothing piles up in memory, and nothing is lost unseen, however late a full disk says so.
 */
export class Output {
  readonly #stream: Writable;
  #error: Error | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: Error) => {
      this.#error ??= error;
    });
  }

  /**
   * @throws {PipeClosed} when the reader has gone
   * @throws {UsageError} when it can't be written
   */
  async write(text: string | Uint8Array): Promise<void> {
    this.#check();
    if (text.length === 0) return;
    await new Promise<void>((resolve) => {
      this.#stream.write(text, (error) => {
        this.#error ??= error ?? undefined;
        resolve();
      });
    });
    this.#check();
  }

  #check(): void {
    if (this.#error === undefined) return;
    const code = codeOf(this.#error);
    if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') throw new PipeClosed('the reader of the output has gone');
    throw new UsageError(`cannot write the output: ${reasonOf(this.#error)}`);
  }
}
