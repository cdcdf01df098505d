/** Most matches kept of a field; a text that holds more is a list of key words, and its head tells as much. */
// @ts-nocheck

const MAX_MATCHES = 4096;

/** Bit beside the roles of a key: the word excuses some term. */
export const EXCUSE = 1 << 31;

/** Matches of one field in order of place, in columns: a key and what roles it has, from where to where. */
export class RawMatches {
  count = 0;
  readonly keys = new Int32Array(MAX_MATCHES);
  readonly roles = new Int32Array(MAX_MATCHES);
  readonly from = new Int32Array(MAX_MATCHES);
  readonly to = new Int32Array(MAX_MATCHES);

  /** Adds one, if there is room. */
  push(key: number, roles: number, from: number, to: number): boolean {
    const at = this.count;
    if (at >= MAX_MATCHES) return false;
    this.keys[at] = key;
    this.roles[at] = roles;
    this.from[at] = from;
    this.to[at] = to;
    this.count++;
    return true;
  }
}
