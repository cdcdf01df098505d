import { createFolder } from './fold.js';
import { type FoldedText, isSpaceKept, SPACE } from './folded-text.js';

let keyFolder: ((source: string) => FoldedText) | undefined;

/**
 * The folded form of a short text as a key for matching: as {@link createFolder} folds it, and without the spaces that carry no
 * meaning (between letter and digit, beside unspaced scripts), since sellers write "AJ 1" and "AJ1" alike.
 *
 * @example foldKey('Louis-Vuitton') // 'louis vuitton'
 * @example foldKey('iPhone 15 Pro') // 'iphone15pro'
 */
export function foldKey(source: string): string {
  keyFolder ??= createFolder(1000);
  const text = keyFolder(source);
  let key = '';
  for (let i = 0; i < text.length; i++) {
    if (text.units[i] === SPACE && !isSpaceKept(text, i)) continue;
    key += String.fromCharCode(text.units[i] as number);
  }
  return key;
}
