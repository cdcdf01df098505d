// @ts-nocheck
import { CR, LF, MAX_RECORD_BYTES, Pieces, QUOTE, type RawRecord, type Splitter } from './split.js';

const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const TAB = 0x09;

/**
 * Rows of a CSV file (RFC 4180), which may run over several lines inside quotation marks. Only the ends of rows are found
 * here; csv-parse reads the cells. A mark inside an unquoted cell (5" pipe) is text, so one bad row doesn't swallow the next.
 *
 * What parts the cells is read from the header: a comma, a semicolon as spreadsheets write it where the comma is the decimal
 * mark, or a tab.
 */
export class CsvSplitter implements Splitter {
  readonly #pieces: Pieces;
  #state: 'cell' | 'plain' | 'quoted' | 'closing' = 'cell';
  #delimiter: number | undefined;
  #counts = new Map([
    [COMMA, 0],
    [SEMICOLON, 0],
    [TAB, 0],
  ]);
  #afterReturn = false;
  #line = 1;
  #startLine = 1;

  constructor(limit = MAX_RECORD_BYTES) {
    this.#pieces = new Pieces(limit);
  }

  /** The character between cells; a comma until the header has been read. */
  get delimiter(): string {
    return String.fromCharCode(this.#delimiter ?? COMMA);
  }

  push(chunk: Buffer): RawRecord[] {
    const records: RawRecord[] = [];
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      const secondOfPair = byte === LF && this.#afterReturn;
      this.#afterReturn = byte === CR;
      const newline = byte === LF || byte === CR;
      if (newline && !secondOfPair) this.#line++;
      if (newline && this.#state !== 'quoted') {
        if (!secondOfPair) {
          this.#pieces.add(chunk.subarray(from, i));
          this.#finish(records);
        }
        this.#startLine = this.#line;
        from = i + 1;
      } else if (byte === QUOTE) {
        this.#state = this.#state === 'quoted' ? 'closing' : this.#state === 'plain' ? 'plain' : 'quoted';
      } else if (this.#state !== 'quoted') {
        this.#state = this.#parts(byte) ? 'cell' : 'plain';
      }
    }
    this.#pieces.add(chunk.subarray(from));
    return records;
  }

  end(): RawRecord[] {
    const records: RawRecord[] = [];
    if (this.#state === 'quoted')
      records.push({
        line: this.#startLine,
        problem: 'a quoted cell of this row is never closed; the rows after it can not be told apart',
      });
    else this.#finish(records);
    return records;
  }

  /** Whether a byte outside quotation marks parts two cells. In the header all three do, and are counted. */
  #parts(byte: number | undefined): boolean {
    if (this.#delimiter !== undefined) return byte === this.#delimiter;
    const count = byte === undefined ? undefined : this.#counts.get(byte);
    if (byte === undefined || count === undefined) return false;
    this.#counts.set(byte, count + 1);
    return true;
  }

  #finish(records: RawRecord[]): void {
    this.#state = 'cell';
    if (this.#pieces.size === 0) return;
    this.#delimiter ??= [...this.#counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
    records.push(this.#pieces.take(this.#startLine));
  }
}
