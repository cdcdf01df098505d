import type { Knowledge, Phrase } from '../knowledge/knowledge.js';
import { type FoldedText, wordAt } from '../text/folded-text.js';
import { MeantWords } from '../text/slip.js';
import type { FieldHits } from './field-hits.js';
import type { Place } from './places.js';
import type { UnreadWord } from './unread-words.js';

/** Shortest word that excuses, or a part of one, with a slip in it. */
const SHORTEST = 4;
/** Shortest sound by which a word excuses, alone and beside another. */
const LONG_SOUND = 5;
const BESIDE_SOUND = 4;

/** A word of an excuse, and the one that has to stand before or behind it. */
interface Part {
  readonly word: string;
  readonly before?: string;
  readonly behind?: string;
}

interface Excuses {
  readonly parts: readonly Part[];
  readonly words: MeantWords;
}

const known = new WeakMap<ReadonlySet<number>, Excuses>();

/**
 * A word that may be meant for one which excuses the term, though it is written with a slip or in disguise: "airsft", "j*rsey". Whoever
 * hides something gains nothing by it, since the word itself excuses as well.
 *
 * @param isNear whether an excuse may stand there
 */
export function unreadExcuse(
  fieldHits: FieldHits,
  { innocentKeys }: Phrase,
  isNear: (place: Place) => boolean,
  knowledge: Knowledge,
): Place | undefined {
  if (innocentKeys.size === 0) return undefined;
  const unread = fieldHits.unread().filter(isNear);
  if (unread.length === 0) return undefined;
  let excuses = known.get(innocentKeys);
  if (excuses === undefined) {
    const parts = Array.from(innocentKeys).flatMap((key) => partsOf(knowledge.wordOf(key)));
    excuses = { parts, words: new MeantWords(parts.map(({ word }) => word)) };
    known.set(innocentKeys, excuses);
  }
  const { parts, words } = excuses;
  return unread.find((word) => {
    const stands = (i: number): boolean => isBeside(fieldHits.text, word, parts[i] as Part);
    const isAlone = (i: number): boolean => parts[i]?.before === undefined && parts[i]?.behind === undefined;
    return (
      words.find(word.seen).some(stands) ||
      (word.own !== word.seen && words.find(word.own).some(stands)) ||
      words.alike(word.seen, BESIDE_SOUND).some((i) => !isAlone(i) && stands(i)) ||
      words.alike(word.seen, LONG_SOUND).some(isAlone)
    );
  });
}

/** The words of an excuse of one or two that are long enough. */
function partsOf(excuse: string): readonly Part[] {
  const [head = '', tail, ...more] = excuse.split(' ');
  if (more.length > 0) return [];
  const parts: readonly Part[] =
    tail === undefined
      ? [{ word: head }]
      : [
          { word: head, behind: tail },
          { word: tail, before: head },
        ];
  return parts.filter(({ word }) => word.length >= SHORTEST);
}

function isBeside(text: FoldedText, { first, last }: UnreadWord, { before, behind }: Part): boolean {
  return (
    (before === undefined || (first > 0 && wordAt(text, first - 1) === before)) &&
    (behind === undefined || (last + 1 < text.words && wordAt(text, last + 1) === behind))
  );
}
