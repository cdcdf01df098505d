/**
 * Edits allowed between a word and a name of this length: short names are matched exactly, since one letter makes another word.
 * Two edits only where the name is long enough that chance hits are rare (after Garbe's SymSpell, 2012).
 */
export function fuzzyLimit(length: number): 0 | 1 | 2 {
  return length < 5 ? 0 : length < 9 ? 1 : 2;
}

/** The word itself and every form with up to `limit` letters left out. Two words within `limit` edits share at least one form. */
export function deletions(word: string, limit: number): Set<string> {
  let edge = new Set([word]);
  const all = new Set(edge);
  for (let depth = 0; depth < limit; depth++) {
    const next = new Set<string>();
    for (const form of edge) {
      for (let i = 0; i < form.length; i++) {
        const shorter = form.slice(0, i) + form.slice(i + 1);
        if (!all.has(shorter)) {
          all.add(shorter);
          next.add(shorter);
        }
      }
    }
    edge = next;
  }
  return all;
}
