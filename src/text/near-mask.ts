import { editsUnderStars } from './similarity.js';

const STAR = 42;
/** Most places of a mask that fit into an integer, one more than its signs. */
const MOST_PLACES = 32;

/**
 * Tells of words whether one edit at most parts them from a mask, each star standing for one letter or for none: as `editsUnderStars`,
 * for many words and one mask. All places up to which a mask may have been read are kept as bits, and each letter moves them all at once
 * (Wu & Manber 1992).
 *
 * ```
 * mask   m o n * l e        read m, o: bit 2 without an edit; with one also bits 1 (a letter more), 3 (one less, or the star for none)
 * bits   0 1 2 3 4 5 6      bit 6 at the end of the word: it fits
 * ```
 */
export function nearMask(mask: string): (word: string) => boolean {
  if (mask.length >= MOST_PLACES) return (word) => editsUnderStars(mask, word) <= 1;
  /** For each letter, the places before which it stands in the mask. */
  const places = new Map<number, number>();
  let stars = 0;
  for (let i = 0; i < mask.length; i++) {
    const sign = mask.charCodeAt(i);
    if (sign === STAR) stars |= 1 << i;
    else places.set(sign, (places.get(sign) ?? 0) | (1 << i));
  }
  /** A star may be left out. */
  const pastStars = (bits: number): number => {
    let all = bits;
    for (let more = all & stars; more !== 0; more = all & stars & ~(all >>> 1)) all |= more << 1;
    return all;
  };
  const end = 1 << mask.length;
  const [noEdit, oneEdit] = [pastStars(1), pastStars(pastStars(1) | (pastStars(1) << 1))];
  return (word) => {
    let [none, one] = [noEdit, oneEdit];
    /** Places before two letters that stand in the word the other way round, the second of which was just read. */
    let turned = 0;
    for (let n = 0; n < word.length; n++) {
      const here = places.get(word.charCodeAt(n)) ?? 0;
      const read = pastStars((none & (here | stars)) << 1);
      // The letter as it should be, another one, one too many, two turned round; then one left out.
      const more = ((one & (here | stars)) << 1) | (none << 1) | none | ((turned & here) << 2);
      turned = none & (here >>> 1);
      none = read;
      one = pastStars(more | read | (read << 1));
      if (one === 0) return false;
    }
    return (one & end) !== 0;
  };
}
