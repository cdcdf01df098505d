/** Words, from the first to the last, that spell another, or two. */
export interface Undoing {
  readonly first: number;
  readonly last: number;
  readonly word: string;
  readonly hidden: boolean;
  readonly misspelt?: boolean;
  /** Signs before and after the words that belong to it. */
  readonly before?: number;
  readonly after?: number;
}

/** Shortest and longest word looked at. */
export const SHORTEST = 4;
export const LONGEST = 24;

/** Shortest word that is put together from two pieces with white space between them. */
export const SHORTEST_SPLIT = 5;

/** Letters of a half that may be a word by itself. */
export const LONG_HALF = 3;
