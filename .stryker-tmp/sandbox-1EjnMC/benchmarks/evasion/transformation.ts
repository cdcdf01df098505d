/** A number in [0, 1) from a repeatable stream. */
// @ts-nocheck

export type Random = () => number;

/** A listing as the data has it; only texts are changed. */
export type Listing = Readonly<Record<string, unknown>>;

/** A way of writing that is meant to get a word past a filter. */
export interface Transformation {
  /** family/name */
  readonly id: string;
  readonly about: string;
  /** The words as the seller would write them; the same words where the trick cannot be played on them. */
  readonly write?: (words: string, random: Random) => string;
  /** What is done to the listing as a whole, given the words that tell. */
  readonly place?: (listing: Listing, words: readonly string[], random: Random) => Listing;
}

export function family(name: string, ...members: readonly (Omit<Transformation, 'id'> & { readonly name: string })[]): Transformation[] {
  return members.map(({ name: member, ...rest }) => ({ id: `${name}/${member}`, ...rest }));
}

export const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

/** Each run of letters and digits of at least `least` characters, rewritten. */
export function eachWord(text: string, least: number, rewrite: (word: string) => string): string {
  return text.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => (Array.from(word).length >= least ? rewrite(word) : word));
}

export const isLatin = (char: string): boolean => /^[a-z]$/i.test(char);

/** Each Latin letter or digit that the table has, rewritten; `share` of them, but at least one. */
export function substitute(text: string, table: ReadonlyMap<string, readonly string[]>, share: number, random: Random): string {
  return eachWord(text, 3, (word) => {
    const chars = Array.from(word);
    const able = chars.map((_, i) => i).filter((i) => table.has(chars[i] as string) || table.has((chars[i] as string).toLowerCase()));
    if (able.length === 0) return word;
    const sure = pick(able, random);
    return chars
      .map((char, i) => {
        if (!able.includes(i) || (i !== sure && random() >= share)) return char;
        return pick((table.get(char) ?? table.get(char.toLowerCase())) as readonly string[], random);
      })
      .join('');
  });
}

/** A table from two parallel strings. */
export function pairs(from: string, to: string): Map<string, string[]> {
  const targets = Array.from(to);
  return new Map(Array.from(from, (char, i) => [char, [targets[i] as string]]));
}

/** Something put after every letter but the last of each word, or after one of them. */
export function between(text: string, least: number, filling: () => string, where: (index: number, length: number) => boolean): string {
  return eachWord(text, least, (word) => {
    const chars = Array.from(word);
    return chars.map((char, i) => (i < chars.length - 1 && where(i, chars.length) ? char + filling() : char)).join('');
  });
}

/** A text as a literal in a regular expression. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
