import { createFolder } from './fold.js';
import { type FoldedText, isSpaceKept, SPACE } from './folded-text.js';

/** Longest text folded, in UTF-16 units. */
const LONGEST = 1000;
/** Words of ASCII letters fold to the same in small letters. */
const WORDS = /^[a-z]+(?: [a-z]+)*$/i;

/** Units of a key while it is made. */
let kept = new Uint16Array(LONGEST);

let keyFolder: ((source: string) => FoldedText) | undefined;

/**
 * The folded form of a short text as a key for matching: as {@link createFolder} folds it, and without the spaces that carry no
 * meaning (between letter and digit, beside unspaced scripts), since sellers write "AJ 1" and "AJ1" alike.
 *
 * @example foldKey('Louis-Vuitton') // 'louis vuitton'
 * @example foldKey('iPhone 15 Pro') // 'iphone15pro'
 */
export function foldKey(source: string): string {
  keyFolder ??= createFolder(LONGEST);
  if (source.length <= LONGEST && WORDS.test(source)) return source.toLowerCase();
  const text = keyFolder(source);
  if (kept.length < text.length) kept = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.units[i] === SPACE && !isSpaceKept(text, i)) continue;
    kept[length++] = text.units[i] as number;
  }
  return String.fromCharCode.apply(null, kept.subarray(0, length) as unknown as number[]);
}
