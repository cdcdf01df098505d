/**
 * Edits allowed between a word and a name of this length: short names are matched exactly, since one letter makes another word.
 * Two edits only where the name is long enough that chance hits are rare (after Garbe's SymSpell, 2012).
 */
// @ts-nocheck

export function fuzzyLimit(length: number): 0 | 1 | 2 {
  return length < 5 ? 0 : length < 9 ? 1 : 2;
}
