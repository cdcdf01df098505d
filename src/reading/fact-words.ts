const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const isLetter = (key: string, i: number): boolean => LETTER.test(key.charAt(i));

/** Whether no word of a script with spaces runs over the place before unit i. */
const isBetweenWords = (key: string, i: number): boolean => !(isLetter(key, i - 1) && isLetter(key, i));

/** The first of some folded words that stands in a folded text, apart from other letters where its script has spaces. */
export function wordIn(key: string, words: readonly string[]): string | undefined {
  return words.find((word) => {
    for (let at = key.indexOf(word); at !== -1; at = key.indexOf(word, at + 1)) {
      if (isBetweenWords(key, at) && isBetweenWords(key, at + word.length)) return true;
    }
    return false;
  });
}

/** The same of the words that begin the text, or at most `beside` units behind its beginning. */
export function wordAtStart(key: string, words: readonly string[], beside = 0): string | undefined {
  return words.find((word) => {
    const at = key.indexOf(word);
    return at !== -1 && at <= beside && isBetweenWords(key, at) && isBetweenWords(key, at + word.length);
  });
}

/** The same of the words that end it, or at most `beside` units before its end. */
export function wordAtEnd(key: string, words: readonly string[], beside = 0): string | undefined {
  return words.find((word) => {
    const at = key.lastIndexOf(word);
    const end = at + word.length;
    return at !== -1 && end >= key.length - beside && isBetweenWords(key, at) && isBetweenWords(key, end);
  });
}
