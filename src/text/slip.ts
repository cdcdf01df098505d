import { addTo } from './add-to.js';
import { bitCount, letterBits } from './letter-bits.js';
import { isLetters } from './made-of.js';
import { once } from './once.js';
import { isBeyondLatin } from './scripts.js';
import { isOneEdit } from './similarity.js';
import { bonesOf, collapsed, fitsStars, soundOf } from './word-shapes.js';

/** Shortest word that is read with a slip in it, and shortest that may have lost two letters. */
const SHORTEST = 6;
const LONG = 7;
/** Most letters that a slip takes away or adds, and most kinds of letters that then stand in one of the two words only. */
const MOST = 2;
const NONE: readonly number[] = [];

/**
 * Whether a writer may have meant a word by what stands there: a letter wrong, missing, twice or changed with the next, the first or the
 * last letters lost, or with digits, signs and stars for letters.
 *
 * @param written letters, and signs that stand for some
 */
export function mayMean(written: string, word: string): boolean {
  if (written === word) return true;
  if (written.includes('*'))
    return written.replaceAll('*', '') === word || (written.length <= word.length + MOST && fitsStars(written, word));
  if (!isLetters(written) && bonesOf(written) === bonesOf(word)) return true;
  const longer = written.length - word.length;
  if (word.length < SHORTEST || longer < -MOST || longer > MOST) return false;
  // With an ending more it is another form of a word, and no slip: "tallas".
  if (longer >= -1 && longer <= 1 && !written.startsWith(word) && isOneEdit(written, word)) return true;
  if (longer === -2 && word.length >= LONG && word.startsWith(written)) return true;
  return longer > 0 && collapsed(written) === collapsed(word);
}

/**
 * Words among which those are found that a writer may have meant.
 *
 * ```
 * bits      letters of each as bits          most words are told apart by these
 * byBones   "airsoft" -> [0, …]              for "a1rs0ft"
 * bySound   "airsoft" -> [0, …]              for "аирсофт"
 * ```
 */
export class MeantWords {
  private readonly bits: Int32Array;
  private readonly byBones = once(() => this.byShape(bonesOf));
  private readonly bySound = once(() => this.byShape(soundOf));

  constructor(private readonly words: readonly string[]) {
    this.bits = Int32Array.from(words, letterBits);
  }

  /** Indices of the words that {@link mayMean} says may be meant. */
  find(written: string): readonly number[] {
    const { words, bits } = this;
    const letters = written.replaceAll('*', '');
    const isMask = letters !== written;
    if (!isMask && !isLetters(written)) return this.byBones().get(bonesOf(written)) ?? NONE;
    const own = letterBits(letters);
    const found: number[] = [];
    for (let i = 0; i < words.length; i++) {
      const other = bits[i] as number;
      if (isMask ? (own & ~other) !== 0 : bitCount(own ^ other) > MOST) continue;
      const word = words[i] as string;
      // A star stands for one letter at most.
      if (isMask && (word.length < letters.length || word.length > written.length)) continue;
      if (mayMean(written, word)) found.push(i);
    }
    return found;
  }

  /** Indices of the words that sound like one of another alphabet, where the sound has `least` letters. */
  alike(written: string, least: number): readonly number[] {
    if (!isBeyondLatin(written.charCodeAt(0))) return NONE;
    const sound = soundOf(written);
    return sound.length < least ? NONE : (this.bySound().get(sound) ?? NONE);
  }

  private byShape(shapeOf: (word: string) => string): ReadonlyMap<string, readonly number[]> {
    const shelf = new Map<string, number[]>();
    this.words.forEach((word, i) => {
      addTo(shelf, shapeOf(word), i);
    });
    return shelf;
  }
}
