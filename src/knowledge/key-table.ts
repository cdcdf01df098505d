import { SPACE } from '../text/folded-text.js';
import { KeyPool, widened } from '../text/key-pool.js';
import { Scanner } from '../text/scanner.js';
import { isLatinLetter } from '../text/scripts.js';
import { type Groups, Pairs } from './pairs.js';
import { isHeadFirst, meaningOf, Role, referenceOf, roleOf } from './roles.js';

/** Codes of letters and digits. */
const ZERO = 0x30;
const NINE = 0x39;
const S = 0x73;

/** Every key with the things it may mean: those of key k are `meanings[offsets[k] .. offsets[k + 1])`. */
export interface Keys {
  readonly scanner: Scanner;
  readonly meanings: Int32Array;
  readonly offsets: Int32Array;
  /** Roles of each key, as bits. */
  readonly roles: Int32Array;
  /** Languages (as bits of their index) in which a key is an everyday word; languages 0..31 and from 32 on. */
  readonly spokenLow: Int32Array;
  readonly spokenHigh: Int32Array;
}

/** In place of a key: the pool is to give one, or there is none. */
const TAKE = -1;
const NO_FORM = -2;

/**
 * Gathers keys and meanings in the order in which packs give them, then sorts the meanings by key.
 *
 * ```
 * pool      gucci  dunk  case  dunks  …          keys by index; second forms ("dunks", "cardholder") stand behind those they are of
 * pairs     (0, brand 7) (2, noun 3) (0, …)      a key and a meaning, as they come
 * spoken    low[2], high[2]                      bits of the languages in which key 2 is an everyday word
 *
 * finish    meanings  | of key 0 | of key 1 | …   by role and reference, each once
 *           offsets   0          2          3 …   where those of each key begin
 *           roles     bits of the roles of each key
 * ```
 */
export class KeyTable {
  readonly pool: KeyPool;
  private readonly pairs: Pairs;
  private spokenLow: Int32Array;
  private spokenHigh: Int32Array;

  /**
   * @param expected about how many keys there will be, without their second forms
   * @param letters how many units they will have together
   */
  constructor(expected: number, letters = expected * 10) {
    this.pool = new KeyPool(Math.ceil(expected * 1.2), Math.ceil(letters * 1.3));
    this.pairs = new Pairs(Math.ceil(expected * 1.3));
    this.spokenLow = new Int32Array(expected + 16);
    this.spokenHigh = new Int32Array(expected + 16);
  }

  /** Index of a key. It may have no meaning of its own: excuses and context words are only asked after. */
  hold(word: string): number {
    return this.pool.addWord(word);
  }

  mean(key: number, role: Role, reference: number): void {
    this.pairs.add(key, meaningOf(role, reference));
  }

  /** The keys of each group mean what stands for it, as `meaningOf` makes it. */
  meanEach(keys: Groups, meanings: Int32Array): void {
    this.pairs.addEach(keys, meanings);
  }

  /** All of these keys are everyday words of a language; negative ones are none. */
  speakAll(keys: Int32Array, language: number): void {
    for (const key of keys) if (key >= 0) this.speak(key, language);
  }

  speak(key: number, language: number): void {
    while (key >= this.spokenLow.length) {
      this.spokenLow = widened(this.spokenLow, 2 * this.spokenLow.length);
      this.spokenHigh = widened(this.spokenHigh, 2 * this.spokenHigh.length);
    }
    const half = language < 32 ? this.spokenLow : this.spokenHigh;
    half[key] = (half[key] as number) | (1 << (language & 31));
  }

  /** "Dunks", "Jordan 1s": for each key of a line's name that of its plural, or a negative number where it takes no s. */
  holdPlurals(keys: Int32Array): Int32Array {
    const plurals = new Int32Array(keys.length).fill(NO_FORM);
    const ends = new Int32Array(keys.length);
    const hashes = new Int32Array(keys.length);
    this.spellPlurals(keys, ends, hashes, plurals);
    this.pool.take(ends, hashes, plurals);
    return plurals;
  }

  /** Spells the plurals out behind the last key, for the pool to take them in. */
  private spellPlurals(keys: Int32Array, ends: Int32Array, hashes: Int32Array, plurals: Int32Array): void {
    let end = this.pool.room(this.pool.lettersOf(keys) + keys.length);
    const { pool, starts, hashes: known } = this.pool;
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k] as number;
      const from = starts[key] as number;
      const to = starts[key + 1] as number;
      ends[k] = end;
      if (to - from < 4 || pool[to - 1] === S || pool[to - 1] === SPACE) continue;
      let i = from;
      while (i < to) {
        const unit = pool[i] as number;
        if (!isLatinLetter(unit) && unit !== SPACE && !(unit >= ZERO && unit <= NINE)) break;
        pool[end + i++ - from] = unit;
      }
      if (i < to) continue;
      end += to - from;
      pool[end++] = S;
      ends[k] = end;
      hashes[k] = (Math.imul(known[key] as number, 31) + S) | 0;
      plurals[k] = TAKE;
    }
  }

  /** "card holder" is written "cardholder" as well: for each key that of its two plain words joined, or a negative number. */
  holdJoined(keys: Int32Array): Int32Array {
    const joined = new Int32Array(keys.length).fill(NO_FORM);
    const ends = new Int32Array(keys.length);
    const hashes = new Int32Array(keys.length);
    this.spellJoined(keys, ends, hashes, joined);
    this.pool.take(ends, hashes, joined);
    return joined;
  }

  /** Spells them out behind the last key, for the pool to take them in. */
  private spellJoined(keys: Int32Array, ends: Int32Array, hashes: Int32Array, joined: Int32Array): void {
    let end = this.pool.room(this.pool.lettersOf(keys));
    const { pool, starts } = this.pool;
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k] as number;
      const from = starts[key] as number;
      const to = starts[key + 1] as number;
      ends[k] = end;
      let space = -1;
      let at = end;
      let hash = 0;
      let i = from;
      for (; i < to; i++) {
        const unit = pool[i] as number;
        if (unit === SPACE && space === -1) space = i;
        else if (isLatinLetter(unit)) {
          pool[at++] = unit;
          hash = (Math.imul(hash, 31) + unit) | 0;
        } else break;
      }
      if (i < to || space - from < 3 || to - space < 4) continue;
      end = at;
      ends[k] = end;
      hashes[k] = hash;
      joined[k] = TAKE;
    }
  }

  /** Meanings of each key, by role and reference; nouns and offer words stay in the order in which the languages list them. */
  finish(): Keys {
    const { size } = this.pool;
    const { starts, members: meanings } = this.pairs.byGroup(size);
    const offsets = new Int32Array(size + 1);
    const roles = new Int32Array(size);
    const used = ordered(meanings, starts, offsets, roles);
    return {
      scanner: new Scanner(this.pool),
      meanings: meanings.slice(0, used),
      offsets,
      roles,
      spokenLow: fitted(this.spokenLow, size),
      spokenHigh: fitted(this.spokenHigh, size),
    };
  }
}

/** Orders the meanings of each key and drops repeated ones, in place; gives how many are left. */
function ordered(meanings: Int32Array, starts: Int32Array, offsets: Int32Array, roles: Int32Array): number {
  let place = 0;
  let from = 0;
  for (let key = 0; key < roles.length; key++) {
    const to = starts[key + 1] as number;
    if (to - from === 1) {
      const meaning = meanings[from] as number;
      meanings[place++] = meaning;
      roles[key] = 1 << roleOf(meaning);
    } else {
      const first = place;
      for (let i = from; i < to; i++) {
        const meaning = meanings[i] as number;
        roles[key] = (roles[key] as number) | (1 << roleOf(meaning));
        place = insert(meanings, first, place, meaning);
      }
    }
    offsets[key + 1] = place;
    from = to;
  }
  return place;
}

const fitted = (bits: Int32Array, size: number): Int32Array => (bits.length < size ? widened(bits, size) : bits.subarray(0, size));

const isNaming = (meaning: number): boolean => roleOf(meaning) === Role.category || roleOf(meaning) === Role.offer;

/** Where a meaning belongs among those of its key. */
const rank = (meaning: number): number => (isNaming(meaning) ? Role.category * 2 ** 26 : roleOf(meaning) * 2 ** 26 + referenceOf(meaning));

/** Puts a meaning among those in [from, to) unless it is there, and gives the new end. */
function insert(list: Int32Array, from: number, to: number, meaning: number): number {
  for (let i = from; i < to; i++) {
    const held = list[i] as number;
    if (held === meaning) return to;
    // One language that puts the head noun last is enough.
    if (isNaming(meaning) && (held ^ meaning) === meaningOf(0, 1)) {
      if (!isHeadFirst(referenceOf(meaning))) list[i] = meaning;
      return to;
    }
  }
  let at = to;
  if (to > from) {
    const own = rank(meaning);
    while (at > from && rank(list[at - 1] as number) > own) {
      list[at] = list[at - 1] as number;
      at--;
    }
  }
  list[at] = meaning;
  return to + 1;
}
