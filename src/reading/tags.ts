import { builtInFacts } from '../knowledge/facts.js';
import { foldKey } from '../text/fold-key.js';
import { wordAtEnd } from './fact-words.js';

/** UTF-16 units on either side of a hit that are looked at. */
const REACH = 200;
/** Items of a list of key words beside a hit, and words of one. */
const ITEMS = 6;
/** Items on one side that are enough by themselves. */
const ENOUGH = ITEMS + 1;
const ITEM_WORDS = 3;

/** Longest name of such a list and the space behind it, in UTF-16 units. */
const LONGEST_HEADING = 24;
/** What may end one on a line, the first so many looked at: a line of nothing else costs no more. */
const MOST_ENDS = 4;

const LINE_FEED = 10;
const HASH = 0x23;
const WIDE_HASH = 0xff03;
/** What parts key words, what a heading ends with, and what stands in no key word, as bits. */
enum Sign {
  separator = 1,
  headingEnd = 2,
  sentence = 4,
}
const SIGN = new Uint8Array(65536);
for (const c of ',，、;；|#') SIGN[c.charCodeAt(0)] = Sign.separator;
for (const c of '])') SIGN[c.charCodeAt(0)] = Sign.headingEnd;
for (const c of ':：') SIGN[c.charCodeAt(0)] = Sign.headingEnd | Sign.sentence;
for (const c of '.!?。！？') SIGN[c.charCodeAt(0)] = Sign.sentence;

/** Whether a hit stands among key words for the search rather than in a sentence: behind a "#", on a line of tags, in a long list. */
export function isTag(source: string, start: number, end: number): boolean {
  if (isHash(source, start - 1) || (isHash(source, start - 2) && /\s/u.test(source.charAt(start - 1)))) return true;
  let separators = 0;
  let mayBeHeaded = false;
  let from = start;
  for (const least = Math.max(0, start - REACH); from > least && source.charCodeAt(from - 1) !== LINE_FEED; from--) {
    const sign = SIGN[source.charCodeAt(from - 1)] as number;
    if ((sign & Sign.separator) !== 0) separators++;
    else if ((sign & Sign.headingEnd) !== 0) mayBeHeaded = true;
  }
  if (mayBeHeaded && isHeaded(source.slice(from, start))) return true;
  let to = end;
  for (const most = Math.min(source.length, end + REACH); to < most && source.charCodeAt(to) !== LINE_FEED; to++) {
    const sign = SIGN[source.charCodeAt(to)] as number;
    if ((sign & Sign.separator) !== 0) separators++;
    else if ((sign & Sign.sentence) !== 0) {
      // No list goes on behind it.
      to++;
      break;
    }
  }
  if (separators < ITEMS - 1) return false;
  const before = source.slice(from, start).split(SEPARATOR).reverse();
  const after = source.slice(end, to).split(SEPARATOR);
  return itemsOf(before.slice(0, ENOUGH)) + itemsOf(after.slice(0, ENOUGH)) - 1 >= ITEMS;
}

/** Whether the name of such a list, and what ends it, stands in a line. */
function isHeaded(line: string): boolean {
  for (let at = 0, ends = 0; at < line.length && ends < MOST_ENDS; at++) {
    if (((SIGN[line.charCodeAt(at)] as number) & Sign.headingEnd) === 0) continue;
    ends++;
    if (wordAtEnd(foldKey(line.slice(Math.max(0, at - LONGEST_HEADING), at)), builtInFacts().keyWords) !== undefined) return true;
  }
  return false;
}

function isHash(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === HASH || code === WIDE_HASH;
}

const SEPARATOR = /[,，、;；|]|\s#/u;

/** Short items in a row from the hit outwards, its own among them. */
function itemsOf(parts: readonly string[]): number {
  const end = parts.findIndex((part) => /[.!?。！？:：]/u.test(part) || part.trim().split(/\s+/u).length > ITEM_WORDS);
  return end === -1 ? parts.length : end;
}
