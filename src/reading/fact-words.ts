const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** The first of some folded words that stands in a folded text, apart from other letters where its script has spaces. */
export function wordIn(key: string, words: readonly string[]): string | undefined {
  const isLetter = (i: number): boolean => LETTER.test(key.charAt(i));
  return words.find((word) => {
    for (let at = key.indexOf(word); at !== -1; at = key.indexOf(word, at + 1)) {
      const end = at + word.length;
      if (!(isLetter(at) && isLetter(at - 1)) && !(isLetter(end - 1) && isLetter(end))) return true;
    }
    return false;
  });
}
