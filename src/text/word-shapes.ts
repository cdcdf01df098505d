/** Letters, digits and signs that readers take for one another: each class folds to its first member. */
const LIKE = new Map(
  ['il1!|', 'o0°', 'e3€', 'a4@', 's5$§', 't7+', 'b8', 'g9', 'c(¢', 'z2', 'y¥'].flatMap((group) =>
    Array.from(group, (c) => [c, group.charAt(0)] as const),
  ),
);

/** A word by its bones: letters that look alike folded together, "rn" as m, "vv" as w, "cl" as d. */
export function bonesOf(word: string): string {
  let out = '';
  for (const c of word) out += LIKE.get(c) ?? c;
  return out.replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/ci/g, 'd');
}

/** A word without repeated letters: "guuucci" and "gucci" are both "guci". */
export function collapsed(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

export function reversed(word: string): string {
  return Array.from(word).reverse().join('');
}

const STAR = 42;

/** Whether a word fits a mask in which each star stands for one letter or for none. Steps: letters of the mask times those of the word. */
export function fitsStars(mask: string, word: string): boolean {
  // fits[n]: the mask read so far can stand for the first n letters of the word. Downwards, so that each step reads the one before.
  const fits = new Uint8Array(word.length + 1);
  fits[0] = 1;
  for (let m = 0; m < mask.length; m++) {
    const sign = mask.charCodeAt(m);
    for (let n = word.length; n >= 0; n--) {
      if (sign === STAR) fits[n] = fits[n] || fits[n - 1] || 0;
      else fits[n] = n > 0 && word.charCodeAt(n - 1) === sign ? (fits[n - 1] as number) : 0;
    }
  }
  return fits[word.length] === 1;
}
