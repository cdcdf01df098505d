import type { FoldedText } from './folded-text.js';

/** Letters turned upside down that are no letters of an alphabet in use. */
const TURNED: ReadonlySet<number> = new Set(Array.from('ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ', (c) => c.charCodeAt(0)));
/** Letters that are one another turned. */
const PAIRS = new Map(['bq', 'dp', 'nu'].flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
/** A word is turned where one of so many of its letters is. */
const SHARE = 3;

/** Whether letters of a word are turned upside down: "ɐpᴉpɐs". */
export function isTurned(text: FoldedText, word: number): boolean {
  const [from, to] = [text.wordStarts[word] as number, text.wordEnds[word] as number];
  let turned = 0;
  for (let i = from; i < to; i++) if (TURNED.has(text.source.charCodeAt(text.startOf(i)))) turned++;
  return turned * SHARE >= to - from;
}

/** A turned word whose turned letters are read, with those put right that are another letter when turned: "apipas" is "adidas". */
export const turnedBack = (word: string): string => word.replace(/[bqdpnu]/g, (c) => PAIRS.get(c) as string);
