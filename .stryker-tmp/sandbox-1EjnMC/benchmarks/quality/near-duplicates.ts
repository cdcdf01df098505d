/** Share of words that two texts have in common before they are one (Jaccard). */
// @ts-nocheck

const ALIKE = 0.8;
/** Texts of fewer different words say too little to be told apart by likeness: they are one only when they are the same. */
const FEW = 4;

/**
 * Groups texts that are the same but for a word or two: gives each text the number of its group. Every pair with at least `ALIKE` of their
 * words in common is found (prefix filtering, Bayardo et al. 2007), and likeness is passed on.
 */
export function nearDuplicateGroups(texts: readonly string[]): Int32Array {
  const sets = texts.map((text) => [
    ...new Set(
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  ]);
  const frequency = new Map<string, number>();
  for (const words of sets) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  // Rare words first: texts that are alike share one of their first.
  for (const words of sets)
    words.sort((a, b) => (frequency.get(a) as number) - (frequency.get(b) as number) || (a < b ? -1 : a > b ? 1 : 0));
  const group = Int32Array.from({ length: texts.length }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (group[root] !== root) root = group[root] as number;
    while (group[i] !== root) [group[i], i] = [root, group[i] as number];
    return root;
  };
  const join = (a: number, b: number): void => {
    const [x, y] = [find(a), find(b)];
    group[Math.max(x, y)] = Math.min(x, y);
  };

  // The same words are one at once, so that only different sets are compared.
  const first = new Map<string, number>();
  const distinct: number[] = [];
  sets.forEach((words, i) => {
    if (words.length === 0) return;
    const key = words.join(' ');
    const before = first.get(key);
    if (before !== undefined) join(before, i);
    else {
      first.set(key, i);
      if (words.length >= FEW) distinct.push(i);
    }
  });
  distinct.sort((a, b) => (sets[a] as string[]).length - (sets[b] as string[]).length || a - b);
  const index = new Map<string, number[]>();
  for (const i of distinct) {
    const words = sets[i] as string[];
    const prefix = words.length - Math.ceil(ALIKE * words.length) + 1;
    const seen = new Set<number>();
    for (const word of words.slice(0, prefix)) {
      const list = index.get(word);
      if (list === undefined) {
        index.set(word, [i]);
        continue;
      }
      for (const j of list) {
        if (seen.has(j)) continue;
        seen.add(j);
        if (find(i) !== find(j) && areAlike(words, sets[j] as string[])) join(i, j);
      }
      list.push(i);
    }
  }
  return group.map((_, i) => find(i));
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  if (Math.min(a.length, b.length) < ALIKE * Math.max(a.length, b.length)) return false;
  const words = new Set(a);
  let common = 0;
  for (const word of b) if (words.has(word)) common++;
  return common >= ALIKE * (a.length + b.length - common);
}
