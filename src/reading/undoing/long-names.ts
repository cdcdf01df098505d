import { type Beside, mayStand, NO_PARTS, type Parts, traceOf } from '../../knowledge/slips.js';
import type { Undone, Vocabulary } from '../../knowledge/vocabulary.js';
import { type FoldedText, isAscii, WordTrait, wordAt } from '../../text/folded-text.js';
import { bareOf, bonesHash } from '../../text/word-shapes.js';
import type { Effort } from '../effort.js';
import { hasEdges } from './edges.js';
import { LONGEST, SHORTEST, type Undoing } from './undoing.js';
import { type Group, groupFrom, groupOf, groupTo, isDrawnApart, isOneWord, lettersOf, partsOfGroup } from './written-groups.js';
import { isInRow, isMixed, seenAt, sizeOf, sourceOf } from './written-words.js';

/** A name or term of several words that this one and those beside it spell, each in its own way. */
export function fromParts(text: FoldedText, w: number, undone: Undone, vocabulary: Vocabulary): Undoing | undefined {
  const { parts, isWhole } = undone;
  if (isWhole || (parts.before | parts.after) === 0) return undefined;
  const words = mayStand(parts, tracesAt(text, w, w - 1, vocabulary), tracesAt(text, w, w + 1, vocabulary))
    ? fromRow(new Row(text, groupOf(text, w), groupOf, groupOf), parts, vocabulary)
    : undefined;
  if (words !== undefined || (isLone(text, w - 1) && isLone(text, w + 1))) return words;
  const row = new Row(text, groupOf(text, w), groupFrom, groupTo);
  return row.isBroken() ? fromRow(row, parts, vocabulary) : undefined;
}

/** The same where signs part the letters of the word that begins here, or stand at its ends: "S.ton Isl.and", "$ton€ Is|and". */
export function fromGroups(text: FoldedText, first: number, vocabulary: Vocabulary, effort: Effort): Undoing | undefined {
  const group = groupFrom(text, first);
  if (isOneWord(group) || !hasCompany(text, group, vocabulary) || !effort.takeDear()) return undefined;
  const parts = partsOfGroup(text, group, vocabulary);
  // Stryker disable next-line ConditionalExpression: saves time only
  return parts === NO_PARTS ? undefined : fromRow(new Row(text, group, groupFrom, groupTo), parts, vocabulary);
}

/** Whether a word of a name, or what may hide one, stands in a row with a group: beside most there is none ("and/or", "high-quality"). */
function hasCompany(text: FoldedText, { first, last }: Group, vocabulary: Vocabulary): boolean {
  return mayBeNamed(text, first - 1, first - 1, vocabulary) || mayBeNamed(text, last + 1, last, vocabulary);
}

/** @param joint the word before what parts it from the group */
function mayBeNamed(text: FoldedText, w: number, joint: number, vocabulary: Vocabulary): boolean {
  if (w < 0 || w >= text.words || !isInRow(text, joint, joint + 1)) return false;
  if (!isOneWord(w > joint ? groupFrom(text, w) : groupTo(text, w))) return true;
  return vocabulary.mayHave(text.wordHashes[w] as number) || isMixed(text, w);
}

function fromRow(row: Row, parts: Parts, vocabulary: Vocabulary): Undoing | undefined {
  const { text } = row;
  const before = tracesOf(text, row.at(-1), vocabulary);
  const after = tracesOf(text, row.at(1), vocabulary);
  // Stryker disable next-line ConditionalExpression: saves time only
  if (!mayStand(parts, before, after)) return undefined;
  // Many names may hold the part, and each asks for the same words beside it.
  const asked = new Map<number, ReturnType<Beside>>();
  const found = vocabulary.slipped(parts, before, after, (distance) => {
    // Stryker disable next-line ConditionalExpression: saves time only
    if (!asked.has(distance)) asked.set(distance, besideOf(text, row.at(distance), vocabulary));
    return asked.get(distance);
  });
  if (found === undefined) return undefined;
  const groups = found.words.map((word, i) => withoutMarks(text, row.at(found.start + i) as Group, word));
  if (groups.every((group, i) => isOneWord(group) && wordAt(text, group.first) === found.words[i])) return undefined;
  const [head, tail] = [groups[0] as Group, groups[groups.length - 1] as Group];
  const { first } = head;
  const { last } = tail;
  // "Кико Милано" is a name as it stands.
  let written = wordAt(text, first);
  for (let w = first + 1; w <= last; w++) written += ` ${wordAt(text, w)}`;
  if (vocabulary.isKnown(written)) return undefined;
  const hidden = groups.some((g, i) => hides(text, g, found.words[i] as string, vocabulary));
  return { first, last, word: found.words.join(' '), hidden, misspelt: true, before: head.before, after: tail.after };
}

/** Signs at the ends of a word that is whole without them belong to the sentence: "(PlayStation 4!". */
function withoutMarks(text: FoldedText, group: Group, word: string): Group {
  return group.first === group.last && wordAt(text, group.first) === word ? groupOf(text, group.first) : group;
}

function hides(text: FoldedText, group: Group, word: string, vocabulary: Vocabulary): boolean {
  const { first } = group;
  if (!isOneWord(group)) return isDrawnApart(text, group, vocabulary);
  return isMixed(text, first) && bareOf(sourceOf(text, first).toLowerCase()) !== word;
}

/** The words or groups around one, by their distance from it, as far as they stand in a row. */
class Row {
  private readonly behind: Group[];
  private readonly ahead: Group[];

  /**
   * @param from the word or group that begins at a word
   * @param to the word or group that ends at one
   */
  constructor(
    readonly text: FoldedText,
    group: Group,
    private readonly from: (text: FoldedText, w: number) => Group,
    private readonly to: (text: FoldedText, w: number) => Group,
  ) {
    this.behind = [group];
    this.ahead = [group];
  }

  at(distance: number): Group | undefined {
    const { text } = this;
    const side = distance < 0 ? this.behind : this.ahead;
    while (side.length <= Math.abs(distance)) {
      const { first, last } = side[side.length - 1] as Group;
      const before = distance < 0 ? first - 1 : last;
      if (before < 0 || before + 1 >= text.words || !isInRow(text, before, before + 1)) return undefined;
      side.push(distance < 0 ? this.to(text, before) : this.from(text, before + 1));
    }
    return side[Math.abs(distance)];
  }

  /** Whether what stands right before or behind is more than a word. */
  isBroken(): boolean {
    return [this.at(-1), this.at(1)].some((group) => group !== undefined && !isOneWord(group));
  }
}

/** Traces of what a word or group may be, none where there is none. */
function tracesOf(text: FoldedText, group: Group | undefined, vocabulary: Vocabulary): number {
  // What is in pieces is known by how it looks.
  return group === undefined ? 0 : isOneWord(group) ? tracesOfWord(text, group.first, vocabulary) : -1;
}

function tracesOfWord(text: FoldedText, w: number, vocabulary: Vocabulary): number {
  // A word of another alphabet is known by its sound, and one in disguise by how it looks.
  if (!isAscii(text, w)) return -1;
  const own = traceOf(bonesHash(text.units, text.wordStarts[w] as number, text.wordEnds[w] as number));
  return own | partsAt(text, w, vocabulary).traces;
}

/** The same of the word right before or behind another, none where they don't stand in a row. */
function tracesAt(text: FoldedText, w: number, beside: number, vocabulary: Vocabulary): number {
  const isBeside = beside >= 0 && beside < text.words && isInRow(text, Math.min(w, beside), Math.max(w, beside));
  return isBeside ? tracesOfWord(text, beside, vocabulary) : 0;
}

/** Whether nothing touches a word, or there is none: then it is no part of a group. */
function isLone(text: FoldedText, w: number): boolean {
  // Stryker disable next-line ConditionalExpression,LogicalOperator,EqualityOperator,BooleanLiteral: saves time only
  if (w < 0 || w >= text.words) return true;
  const before = w === 0 ? 0 : (text.wordTraits[w - 1] as number);
  return ((before | (text.wordTraits[w] as number)) & WordTrait.touched) === 0 && !hasEdges(text, w, w);
}

/** What a word or group may be a part of. */
function besideOf(text: FoldedText, group: Group | undefined, vocabulary: Vocabulary): ReturnType<Beside> {
  if (group === undefined) return undefined;
  const { first } = group;
  if (!isOneWord(group)) return { word: lettersOf(text, group), parts: partsOfGroup(text, group, vocabulary).words };
  const { words } = partsAt(text, first, vocabulary);
  const parts = text.suspects.includes(first) ? [...words, seenAt(text, first)] : words;
  return { word: isMixed(text, first) ? seenAt(text, first) : wordAt(text, first), parts };
}

function partsAt(text: FoldedText, w: number, vocabulary: Vocabulary): Parts {
  const size = sizeOf(text, w);
  if (size < SHORTEST || size > LONGEST) return NO_PARTS;
  const undone = isMixed(text, w) ? vocabulary.behindOdd(text, w, seenAt) : vocabulary.behindLetters(text, w);
  return undone === undefined ? NO_PARTS : undone.parts;
}
