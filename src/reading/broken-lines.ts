import type { Vocabulary } from '../knowledge/vocabulary.js';
import { foldKey } from '../text/fold-key.js';
import { LONGEST, SHORTEST } from './undoing/undoing.js';

/** What ends a line. */
const LINE_BREAKS = /[\n\r\u2028\u2029]/gu;
/** All up to the letters at the end of a text. */
const UP_TO_LETTERS = /^.*[^\p{L}\p{M}\p{N}]/su;
const LETTERS_BEHIND = /^[\p{L}\p{M}\p{N}]+/u;
/** Shortest name that is broken into two words. */
const UNMISTAKABLE = 7;
/** What a break inside a word is read as: a sign that nobody sees. */
const SOFT_HYPHEN = '\u00ad';

/**
 * A text in which no line ends within a word of a name or term: "G\nucci". It is as long as before.
 *
 * @param isTitle whether it is one line, wherever it is broken: no sentence ends there
 */
export function unbroken(text: string, isTitle: boolean, vocabulary: Vocabulary): string {
  return text.replace(LINE_BREAKS, (sign, at: number) => (breaksWord(text, at, vocabulary) ? SOFT_HYPHEN : isTitle ? ' ' : sign));
}

function breaksWord(text: string, at: number, vocabulary: Vocabulary): boolean {
  const head = text.slice(Math.max(0, at - LONGEST), at).replace(UP_TO_LETTERS, '');
  const tail = LETTERS_BEHIND.exec(text.slice(at + 1, at + 1 + LONGEST))?.[0];
  if (head === '' || tail === undefined) return false;
  const word = foldKey(head + tail);
  if (word.length < SHORTEST || !vocabulary.has(word)) return false;
  const pieces = [foldKey(head), foldKey(tail)];
  if (vocabulary.isKey(pieces.join(' '))) return false;
  const areWords = pieces.every((piece) => piece.length > 1 && vocabulary.isKnown(piece));
  return !areWords || (word.length >= UNMISTAKABLE && vocabulary.isName(word));
}
