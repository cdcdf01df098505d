/**
 * The letters of a word as bits; those of large scripts share them. Tells words apart that have few letters in common.
 *
 * ```
 * bit      … 21 … 9 … 7 … 3 … 1 0      a is bit 1, b bit 2 …
 * "gucci"     u   i   g   c            each letter once, in any order
 * ```
 */
export function letterBits(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

/** Bits of a number, counted side by side (Warren, Hacker's Delight 5-1). */
export function bitCount(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
