import { OFFER_KINDS } from '../assessment.js';
import { Role, subjectOf } from '../knowledge/knowledge.js';
import { CharClass, CLASS } from '../text/characters.js';
import type { FieldHits } from './field-hits.js';
import type { Mention } from './mention.js';

/** Larger counts are parts of one thing: pieces of a puzzle, sheets, pixels. */
const MOST_ARTICLES = 300;
const PAIRS = 1;
const SETS = 2;
const LOT = OFFER_KINDS.indexOf('lot');

/** "10 pcs", "pack of 6", "5 шт", "lot de 50": how many articles one price buys; undefined when the text does not say. */
export function countOf(fieldHits: FieldHits, mentions: readonly Mention[]): number | undefined {
  const { text } = fieldHits;
  const lots = fieldHits.of(Role.offer).filter((h) => subjectOf(h.reference) === LOT && fieldHits.isSpoken(h));
  for (const h of lots) {
    const count = numberStartingAt(text.units, h.to, text.length);
    if (isCount(count)) return count;
  }
  for (const h of fieldHits.of(Role.quantity)) {
    if (h.reference === SETS) continue;
    // In Chinese, Japanese and Korean a counter that runs on is part of another word ("3개월" is three months).
    if (h.to < text.length && CLASS[text.units[h.to] as number] === CharClass.unspaced && h.to - h.from === 1) continue;
    const before = numberEndingAt(text.units, h.from);
    const after = numberStartingAt(text.units, h.to, text.length);
    if (h.to - h.from === 1 && text.units[h.from] === 0x78 && (after !== undefined || h.from > 4)) continue; // "20 x 30" is a measure
    // "Lot of 50" counts what follows; a Chinese, Japanese or Korean counter only what goes before.
    const count = before ?? (CLASS[text.units[h.from] as number] === CharClass.unspaced || h.reference === PAIRS ? undefined : after);
    if (isCount(count)) return count;
  }
  // "10 Velloro watches, lot": beside a word for a lot the number that leads to the name counts its articles.
  const leading = lots.length > 0 ? numberStartingAt(text.units, 0, text.length) : undefined;
  return isCount(leading) && mentions.some((m) => m.from === String(leading).length + 1) ? leading : undefined;
}

function isCount(count: number | undefined): count is number {
  return count !== undefined && count >= 2 && count <= MOST_ARTICLES;
}

function numberEndingAt(units: Uint16Array, at: number): number | undefined {
  let to = at;
  if (to > 0 && units[to - 1] === 32) to--;
  let from = to;
  while (from > 0 && CLASS[units[from - 1] as number] === CharClass.digit && to - from < 6) from--;
  return from === to || (from > 0 && isInCode(units[from - 1] as number))
    ? undefined
    : Number(String.fromCharCode(...units.subarray(from, to)));
}

/** The end of a decimal, of a long number or of a code ("A10") counts nothing; "x10" does. */
function isInCode(before: number): boolean {
  return before === 0x2e || CLASS[before] === CharClass.digit || (before !== 0x78 && CLASS[before] === CharClass.letter);
}

function numberStartingAt(units: Uint16Array, at: number, length: number): number | undefined {
  let from = at;
  if (from < length && units[from] === 32) from++;
  let to = from;
  while (to < length && CLASS[units[to] as number] === CharClass.digit && to - from < 6) to++;
  // "Lot of 90s tees" counts nothing.
  const runsOn = to < length && (units[to] === 0x2e || CLASS[units[to] as number] === CharClass.letter);
  return from === to || runsOn ? undefined : Number(String.fromCharCode(...units.subarray(from, to)));
}
