import type { Vocabulary } from '../../knowledge/vocabulary.js';
import { CharClass, CLASS } from '../../text/characters.js';
import { type FoldedText, SPACE } from '../../text/folded-text.js';
import { isHangul, isKatakana } from '../../text/scripts.js';
import type { Undoing } from './undoing.js';
import { sizeOf } from './written-words.js';

/** Shortest name that is read around a digit: two syllables are any two words with a number between. */
const SHORTEST = 3;
/** Most syllables looked at before a digit and behind it. */
const REACH = 8;

/** A name or term of Korean or Japanese syllables with a digit wedged between them: "롤1렉스", "정품1동일". */
export function fromWedge(text: FoldedText, w: number, vocabulary: Vocabulary): Undoing | undefined {
  if (sizeOf(text, w) !== 1) return undefined;
  const at = text.wordStarts[w] as number;
  if (!isWedge(text, at)) return undefined;
  const before = syllables(text, at - 1, -1);
  const behind = syllables(text, at + 1, 1);
  for (let left = before.length; left > 0; left--) {
    let word = before
      .slice(0, left)
      .reverse()
      .map(({ unit }) => unit)
      .join('');
    let longest: string | undefined;
    let last = at;
    for (const { unit, at: end } of behind) {
      word += unit;
      if (word.length < SHORTEST || !vocabulary.isKnown(word)) continue;
      longest = word;
      last = end;
    }
    if (longest === undefined) continue;
    const start = text.startOf((before[left - 1] as Syllable).at);
    let lastWord = w;
    while (lastWord + 1 < text.words && (text.wordStarts[lastWord + 1] as number) < last) lastWord++;
    return {
      first: w,
      last: lastWord,
      word: longest,
      hidden: true,
      before: text.startOf(at) - start,
      after: text.endOf(last) - text.endOf((text.wordEnds[lastWord] as number) - 1),
    };
  }
  return undefined;
}

interface Syllable {
  readonly unit: string;
  readonly at: number;
}

/** The syllables from a place on in one direction, over signs and other wedged digits, nearest first. */
function syllables(text: FoldedText, from: number, step: 1 | -1): readonly Syllable[] {
  const found: Syllable[] = [];
  for (let at = from; at >= 0 && at < text.length && found.length < REACH; at += step) {
    const unit = text.units[at] as number;
    if (isSyllable(unit)) found.push({ unit: String.fromCharCode(unit), at });
    else if (!(unit === SPACE && isTight(text, at)) && !isWedge(text, at)) break;
  }
  return found;
}

/** Whether a sign stands there without white space, which folding makes a space of as well. */
function isTight(text: FoldedText, at: number): boolean {
  return !/\s/.test(text.source.slice(text.startOf(at), text.endOf(at)));
}

/** Whether a single digit stands there with a syllable or sign right before and behind it. */
function isWedge(text: FoldedText, at: number): boolean {
  return CLASS[text.units[at] as number] === CharClass.digit && isBeside(text, at - 1) && isBeside(text, at + 1);
}

function isBeside(text: FoldedText, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unit = text.units[at] as number;
  return isSyllable(unit) || (unit === SPACE && isTight(text, at));
}

const isSyllable = (unit: number): boolean => isHangul(unit) || isKatakana(unit);
