/** The bytes of one record, or why there are none, with the line it begins on (from 1). */
export type RawRecord = { readonly line: number; readonly bytes: Buffer } | { readonly line: number; readonly problem: string };

/** Cuts a stream of bytes into records, whatever the chunks. UTF-8 lets all the marks looked for be compared as bytes. */
export interface Splitter {
  push(chunk: Buffer): RawRecord[];
  /** The records that only the end of the input completes. */
  end(): RawRecord[];
}

/**
 * Longest record that is held, in bytes. A longer one is passed over and reported, so that memory stays bounded: parsed, a record of
 * nothing but brackets or commas takes thirty times its size.
 */
export const MAX_RECORD_BYTES = 4 * 1024 * 1024;

export const LF = 0x0a;
export const CR = 0x0d;
export const QUOTE = 0x22;

/** Collects the pieces of the record being read, and lets go of them when there are too many. */
export class Pieces {
  readonly #limit: number;
  #parts: Buffer[] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#size;
  }

  add(part: Buffer): void {
    this.#size += part.length;
    if (this.#size > this.#limit) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  /** The record that began on `line`; empties the collection. */
  take(line: number): RawRecord {
    const parts = this.#parts;
    const size = this.#size;
    this.#parts = [];
    this.#size = 0;
    if (size > this.#limit) return { line, problem: `a record of ${size} bytes is too long; allowed: at most ${this.#limit} bytes` };
    return { line, bytes: parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts) };
  }
}

/** Whether a byte is white space to JSON. */
export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === LF || byte === CR || byte === 0x09;
}

/** JSON Lines: one record a line, blank lines passed over. */
export class LineSplitter implements Splitter {
  readonly #pieces: Pieces;
  #line = 1;

  constructor(limit = MAX_RECORD_BYTES) {
    this.#pieces = new Pieces(limit);
  }

  push(chunk: Buffer): RawRecord[] {
    const records: RawRecord[] = [];
    let start = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, start)) {
      this.#pieces.add(chunk.subarray(start, at));
      this.#finish(records);
      this.#line++;
      start = at + 1;
    }
    this.#pieces.add(chunk.subarray(start));
    return records;
  }

  end(): RawRecord[] {
    const records: RawRecord[] = [];
    this.#finish(records);
    return records;
  }

  #finish(records: RawRecord[]): void {
    const record = this.#pieces.take(this.#line);
    if ('problem' in record || !record.bytes.every(isSpace)) records.push(record);
  }
}
