import type { Vocabulary } from '../../knowledge/vocabulary.js';
import { CharClass, CLASS } from '../../text/characters.js';
import { type FoldedText, SPACE } from '../../text/folded-text.js';
import { isHan, isHangul, isKatakana } from '../../text/scripts.js';
import type { Undoing } from './undoing.js';

const STAR = 0x2a;
/** Shortest name that is read around stars, and around a digit: two syllables are any two words with a number between. */
const SHORTEST = 2;
const SHORTEST_COUNTED = 3;
/** Most letters looked at before a wedge and behind it, and most units with the signs and wedges between them. */
const REACH = 8;
const SPAN = 3 * REACH;

/** A name or term with stars wedged between its Chinese, Japanese or Korean letters, or a digit between its syllables: "卡**地亚", "롤1렉스". */
export function fromWedge(text: FoldedText, w: number, vocabulary: Vocabulary): Undoing | undefined {
  const from = text.wordStarts[w] as number;
  const to = text.wordEnds[w] as number;
  if (from === 0 || !isWedge(text, from)) return undefined;
  const before = lettersFrom(text, from - 1, -1);
  const behind = lettersFrom(text, to, 1);
  const isCounted = text.units[from] !== STAR;
  for (let left = before.length; left > 0; left--) {
    const head = wordOf(before.slice(0, left).reverse());
    // "一加5手机", "아이폰5케이스": the fifth of that name.
    if (isCounted && left > 1 && vocabulary.isKnown(head)) return undefined;
    const found = longest(head, behind, isCounted ? SHORTEST_COUNTED : SHORTEST, vocabulary);
    if (found === undefined) continue;
    let last = w;
    while (last + 1 < text.words && (text.wordStarts[last + 1] as number) < found.last) last++;
    return {
      first: w,
      last,
      word: found.word,
      hidden: true,
      before: text.startOf(from) - text.startOf((before[left - 1] as Letter).at),
      after: text.endOf(found.last) - text.endOf((text.wordEnds[last] as number) - 1),
    };
  }
  return undefined;
}

interface Letter {
  readonly unit: string;
  readonly at: number;
}

const wordOf = (letters: readonly Letter[]): string => letters.map(({ unit }) => unit).join('');

/** The longest name or term that begins with a head and goes on behind the wedge. */
function longest(
  head: string,
  behind: readonly Letter[],
  least: number,
  vocabulary: Vocabulary,
): { readonly word: string; readonly last: number } | undefined {
  let found: { word: string; last: number } | undefined;
  let word = head;
  for (const { unit, at } of behind) {
    word += unit;
    if (word.length >= least && vocabulary.isKnown(word)) found = { word, last: at };
  }
  return found;
}

/** The letters from a place on in one direction, over signs and other wedges, nearest first. */
function lettersFrom(text: FoldedText, from: number, step: 1 | -1): readonly Letter[] {
  const found: Letter[] = [];
  const end = step > 0 ? Math.min(text.length, from + SPAN) : Math.max(-1, from - SPAN);
  for (let at = from; at !== end && found.length < REACH; at += step) {
    const unit = text.units[at] as number;
    if (isLetter(unit)) found.push({ unit: String.fromCharCode(unit), at });
    else if (!isTight(text, at) && !isWedge(text, at)) break;
  }
  return found;
}

/** Whether a star stands there, or a single digit with a syllable or sign right before and behind it. Among Han characters it counts. */
function isWedge(text: FoldedText, at: number): boolean {
  const unit = text.units[at] as number;
  return unit === STAR || (CLASS[unit] === CharClass.digit && isSyllableOrSign(text, at - 1) && isSyllableOrSign(text, at + 1));
}

function isSyllableOrSign(text: FoldedText, at: number): boolean {
  return at >= 0 && at < text.length && (isSyllable(text.units[at] as number) || text.units[at] === STAR || isTight(text, at));
}

/** Whether a sign stands there, which folding makes a space of, and no white space. */
function isTight(text: FoldedText, at: number): boolean {
  return text.units[at] === SPACE && !/\s/.test(text.source.slice(text.startOf(at), text.endOf(at)));
}

const isSyllable = (unit: number): boolean => isHangul(unit) || isKatakana(unit);
const isLetter = (unit: number): boolean => isSyllable(unit) || isHan(unit);
