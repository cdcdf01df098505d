// @ts-nocheck
import { isSpace, LF, MAX_RECORD_BYTES, Pieces, QUOTE, type RawRecord, type Splitter } from './split.js';

const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * Elements of a JSON array, or JSON values one after another, without holding more than one.
 *
 *   start ──"["──> between ──any──> element ──","──> between ──"]"──> done       an array
 *     └────any───> element ──brackets closed, or white space──> between          values in a row
 *
 * Within an element only strings and the depth of brackets are followed; what it holds is for JSON.parse to judge.
 */
export class JsonSplitter implements Splitter {
  readonly #pieces: Pieces;
  #state: 'start' | 'between' | 'element' | 'done' = 'start';
  #inArray = false;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #line = 1;
  #startLine = 1;
  #saidTrailing = false;

  constructor(limit = MAX_RECORD_BYTES) {
    this.#pieces = new Pieces(limit);
  }

  push(chunk: Buffer): RawRecord[] {
    const records: RawRecord[] = [];
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (this.#state === 'element') {
        if (this.#inElement(byte)) {
          // The closing bracket belongs to a value in a row; the comma or bracket after an element does not.
          const end = !this.#inArray && (byte === CLOSE_BRACE || byte === CLOSE_BRACKET || byte === QUOTE) ? i + 1 : i;
          this.#pieces.add(chunk.subarray(from, end));
          records.push(this.#pieces.take(this.#startLine));
          this.#state = this.#inArray && byte === CLOSE_BRACKET ? 'done' : 'between';
        }
      } else if (!isSpace(byte)) {
        if (this.#outside(byte, records)) from = i;
      }
      if (byte === LF) this.#line++;
    }
    if (this.#state === 'element') this.#pieces.add(chunk.subarray(from));
    return records;
  }

  end(): RawRecord[] {
    if (this.#state === 'element') {
      const record = this.#pieces.take(this.#startLine);
      // A number or word is complete when a row of values ends; anything else was cut off.
      const cutOff = this.#inArray || this.#depth > 0 || this.#inString;
      return [
        cutOff
          ? { line: this.#startLine, problem: 'the input ends inside this record; a bracket or quotation mark is not closed' }
          : record,
      ];
    }
    if (this.#state === 'between' && this.#inArray)
      return [{ line: this.#line, problem: 'the array is not closed; the input may have been cut off' }];
    return [];
  }

  /** Follows a byte between records; true when a record begins with it. */
  #outside(byte: number | undefined, records: RawRecord[]): boolean {
    if (this.#state === 'start' && byte === OPEN_BRACKET) {
      this.#inArray = true;
      this.#state = 'between';
      return false;
    }
    if (this.#state === 'done') {
      if (!this.#saidTrailing) records.push({ line: this.#line, problem: 'text after the end of the array' });
      this.#saidTrailing = true;
      return false;
    }
    if (byte === COMMA) return false;
    if (this.#inArray && byte === CLOSE_BRACKET) {
      this.#state = 'done';
      return false;
    }
    this.#state = 'element';
    this.#startLine = this.#line;
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
    this.#inElement(byte);
    return true;
  }

  /** Follows a byte of an element; true when the element ends with it or before it. */
  #inElement(byte: number | undefined): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) {
        this.#inString = false;
        return !this.#inArray && this.#depth === 0;
      }
      return false;
    }
    if (byte === QUOTE) this.#inString = true;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#depth++;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      if (this.#depth === 0) return byte === CLOSE_BRACKET && this.#inArray;
      this.#depth--;
      return !this.#inArray && this.#depth === 0;
    } else if (this.#depth === 0) return this.#inArray ? byte === COMMA : isSpace(byte) || byte === COMMA;
    return false;
  }
}
