import { type Beside, trace, traceOf } from '../../knowledge/slips.js';
import type { Undone, Vocabulary } from '../../knowledge/vocabulary.js';
import { type FoldedText, isAscii, wordAt } from '../../text/folded-text.js';
import { bonesHash } from '../../text/word-shapes.js';
import { LONGEST, SHORTEST, type Undoing } from './undoing.js';
import { isInRow, isMixed, seenAt, sizeOf, sourceOf } from './written-words.js';

/** A name or term of several words that this one and those beside it spell, each in its own way. */
export function fromParts(text: FoldedText, w: number, undone: Undone, vocabulary: Vocabulary): Undoing | undefined {
  if (undone.parts === undefined && vocabulary.isWhole(undone.text)) return undefined;
  const parts = partsOf(undone);
  const before = tracesAt(text, w, w - 1, vocabulary);
  const after = tracesAt(text, w, w + 1, vocabulary);
  if ((before | after) === 0) return undefined;
  // Many names may hold the part, and each asks for the same words beside it.
  const asked = new Map<number, ReturnType<Beside>>();
  const found = vocabulary.slipped(parts, before, after, (distance) => {
    if (!asked.has(distance)) asked.set(distance, besideAt(text, w, w + distance, vocabulary));
    return asked.get(distance);
  });
  if (found === undefined) return undefined;
  const first = w + found.start;
  const last = first + found.words.length - 1;
  // "Кико Милано" is a name as it stands.
  const written = found.words.map((_, i) => wordAt(text, first + i)).join(' ');
  if (vocabulary.isKnown(written)) return undefined;
  let hidden = false;
  for (let at = first; at <= last; at++) hidden ||= isMixed(text, at) && sourceOf(text, at).toLowerCase() !== found.words[at - first];
  return { first, last, word: found.words.join(' '), hidden, misspelt: true };
}

/** Traces of what a word beside another may be, none where there is none. */
function tracesAt(text: FoldedText, w: number, at: number, vocabulary: Vocabulary): number {
  if (at < 0 || at >= text.words || !isInRow(text, Math.min(w, at), Math.max(w, at))) return 0;
  // A word of another alphabet is known by its sound, and one in disguise by how it looks.
  if (!isAscii(text, at)) return -1;
  let traces = traceOf(bonesHash(text.units, text.wordStarts[at] as number, text.wordEnds[at] as number));
  for (const part of partsAt(text, at, vocabulary)) traces |= trace(part);
  return traces;
}

/** What a word may be a part of. */
function besideAt(text: FoldedText, w: number, at: number, vocabulary: Vocabulary): ReturnType<Beside> {
  if (at < 0 || at >= text.words || !isInRow(text, Math.min(w, at), Math.max(w, at))) return undefined;
  return { word: isMixed(text, at) ? seenAt(text, at) : wordAt(text, at), parts: partsAt(text, at, vocabulary) };
}

function partsAt(text: FoldedText, w: number, vocabulary: Vocabulary): readonly string[] {
  const size = sizeOf(text, w);
  if (size < SHORTEST || size > LONGEST) return NO_PARTS;
  const undone = isMixed(text, w) ? vocabulary.behindOdd(text, w, seenAt) : vocabulary.behindLetters(text, w);
  const parts = undone === undefined ? NO_PARTS : partsOf(undone);
  return text.suspects.includes(w) ? [...parts, seenAt(text, w)] : parts;
}

function partsOf({ text, parts }: Undone): readonly string[] {
  return text === '' ? (parts ?? NO_PARTS) : parts === undefined ? [text] : [text, ...parts];
}

const NO_PARTS: readonly string[] = Object.freeze([]);
