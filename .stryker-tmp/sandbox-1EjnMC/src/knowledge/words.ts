// @ts-nocheck
import { LEADS, LITERAL, LONGEST_SHARED, type PackedPack, ROW_END, ROW_ENDS, SCRIPTS, SYMBOLS, TAILS, WIDE } from './packed.js';

/** Longest word that a pack may hold. */
export const LONGEST_WORD = 1024;

/** The words of one script, one row after another. */
class WordStream {
  private readonly table: Uint16Array;
  private at = 0;
  /** The next row that may have words. */
  next = 0;
  /** The last word read, which the next one shares its first letters with. */
  private readonly last = new Uint16Array(LONGEST_WORD);

  constructor(
    private readonly stream: string,
    private readonly alphabet: string,
    private readonly wide: boolean,
  ) {
    this.table = new Uint16Array(128);
    for (let i = 0; i < SYMBOLS.length; i++) this.table[SYMBOLS.charCodeAt(i)] = (wide ? SYMBOLS : alphabet).charCodeAt(i);
  }

  /** Visits the words of row `next`. */
  visitNext(visit: (units: Uint16Array, length: number) => void): void {
    this.next++;
    const { stream, alphabet, wide, table, last } = this;
    let at = this.at;
    let length = -1;
    for (; at < stream.length; at++) {
      const code = stream.charCodeAt(at);
      if (code >= FIRST_SHARED && code <= LAST_SHARED) {
        if (length !== -1) visit(last, length);
        length = code - FIRST_SHARED;
      } else if (code === ROW_END_CODE) break;
      else if (code === ROW_ENDS_CODE) {
        this.next += TAIL_RANKS[stream.charCodeAt(++at)] as number;
        break;
      } else if (code === LITERAL_CODE) last[length++] = stream.charCodeAt(++at);
      else if (wide && (LEAD_RANKS[code] as number) >= 0)
        last[length++] = alphabet.charCodeAt((LEAD_RANKS[code] as number) * TAILS.length + (TAIL_RANKS[stream.charCodeAt(++at)] as number));
      else last[length++] = table[code] as number;
    }
    if (length !== -1) visit(last, length);
    this.at = at + 1;
    if (this.at >= stream.length) this.next = NEVER;
  }
}

/** Beyond the last row of any pack. */
const NEVER = 0x3fffffff;
const FIRST_SHARED = 65;
const LAST_SHARED = FIRST_SHARED + LONGEST_SHARED;
const ROW_END_CODE = ROW_END.charCodeAt(0);
const ROW_ENDS_CODE = ROW_ENDS.charCodeAt(0);
const LITERAL_CODE = LITERAL.charCodeAt(0);
const LEAD_RANKS = new Int8Array(128).fill(-1);
for (let i = 0; i < LEADS.length; i++) LEAD_RANKS[LEADS.charCodeAt(i)] = i;
const TAIL_RANKS = new Int8Array(128);
for (let i = 0; i < TAILS.length; i++) TAIL_RANKS[TAILS.charCodeAt(i)] = i;

/**
 * Reads words back, a row of every script at a time.
 *
 * A word is a capital for the letters that it shares with the word before it, then the rest of it; `~` ends a row, a backquote and a
 * tail end one and leave as many rows empty, and `,` says that the next character stands for itself. "Abag~Dgage" is [bag], [baggage].
 */
export class WordReader {
  private readonly streams: readonly WordStream[];
  private at = 0;
  /** The next row in which any script may have words: most rows have none, or of one script. */
  private next = 0;

  constructor(packed: PackedPack) {
    this.streams = SCRIPTS.filter((script) => packed.words[script] !== undefined).map(
      (script) => new WordStream(packed.words[script] ?? '', packed.alphabet[script] ?? '', WIDE.has(script)),
    );
  }

  /** Visits the words of the next row, each as the first units of a buffer that the next one is written over. */
  visitRow(visit: (units: Uint16Array, length: number) => void): void {
    const row = this.at++;
    if (row < this.next) return;
    let next = NEVER;
    for (const stream of this.streams) {
      if (stream.next === row) stream.visitNext(visit);
      if (stream.next < next) next = stream.next;
    }
    this.next = next;
  }

  row(): string[] {
    const out: string[] = [];
    this.visitRow((units, length) => out.push(String.fromCharCode(...units.subarray(0, length))));
    return out;
  }
}
