import { CharClass, CLASS } from './characters.js';
import { Lane } from './lanes.js';

const STAR = 0x2a;
const PLUS = 0x2b;
const COLON = 0x3a;
const DOLLAR = 0x24;

/**
 * Whether a symbol stands for a letter or carries a grade, rather than parting words: a star beside a letter, a plus behind one, a
 * dollar sign before one, any of them inside a word.
 *
 * @param before lane of the unit before
 * @param next class of the unit after
 * @param last the unit before
 */
export function isSymbolKept(unit: number, before: number, next: number, last: number): boolean {
  const follows = before !== Lane.separator && before !== Lane.symbol;
  const inside = follows && isWordClass(next);
  if (unit === STAR) return follows || isWordClass(next) || next === CharClass.symbol;
  if (unit === PLUS) return follows || (before === Lane.symbol && last === PLUS);
  if (unit === DOLLAR) return inside || (before === Lane.separator && next === CharClass.letter);
  return inside || (unit === COLON && before === Lane.digit);
}

export function isWordClass(klass: number): boolean {
  return klass === CharClass.letter || klass === CharClass.digit || klass === CharClass.unspaced;
}

/** Class of the next unit that is seen: what is invisible, or set on the one before, is passed over. */
export function classAhead(source: string, at: number, limit: number): number {
  while (at < limit) {
    const klass = CLASS[source.charCodeAt(at)] as number;
    if (klass === CharClass.surrogate && isInvisible(source.codePointAt(at) as number)) at++;
    else if (klass !== CharClass.ignorable && klass !== CharClass.mark) return klass;
    at++;
  }
  return CharClass.separator;
}

/** Tags, variation selectors, musical controls and those of shorthand beyond the BMP. */
export function isInvisible(code: number): boolean {
  return (code >= 0xe0000 && code <= 0xe01ef) || (code >= 0x1d165 && code <= 0x1d1ad) || (code >= 0x1bca0 && code <= 0x1bca3);
}
