/** Most matches kept of a field: more than a text of ordinary length holds. */
const MAX_MATCHES = 16_384;

/** Bit beside the roles of a key: the word excuses some term. */
export const EXCUSE = 1 << 31;

/**
 * Matches of one field in order of place, in columns: a key and what roles it has, from where to where.
 *
 * ```
 * keys    | 812 | 40 | …
 * roles   | brand | phrase, excuse | …     as bits
 * from    | 0 | 6 | …                      in folded units
 * to      | 5 | 9 | …
 * ```
 */
export class RawMatches {
  count = 0;
  /** Whether there were more. */
  isFull = false;
  readonly keys = new Int32Array(MAX_MATCHES);
  readonly roles = new Int32Array(MAX_MATCHES);
  readonly from = new Int32Array(MAX_MATCHES);
  readonly to = new Int32Array(MAX_MATCHES);

  clear(): void {
    this.count = 0;
    this.isFull = false;
  }

  /** Adds one, if there is room. */
  push(key: number, roles: number, from: number, to: number): boolean {
    const at = this.count;
    if (at >= MAX_MATCHES) {
      this.isFull = true;
      return false;
    }
    this.keys[at] = key;
    this.roles[at] = roles;
    this.from[at] = from;
    this.to[at] = to;
    this.count++;
    return true;
  }
}
