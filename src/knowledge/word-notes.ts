import { type FoldedText, wordAt } from '../text/folded-text.js';
import type { Scanner } from '../text/scanner.js';
import { type Known, LONGEST_WORD, RECORD } from '../text/word-memo.js';

/** Long words remembered at most, so that memory stays bounded on any input. */
const MEMO_SIZE = 10_000;
/** Notes: nothing was found, or what was found stands in `held`. */
const NOTHING = 1;
const SOMETHING = 2;

/**
 * Remembers what was found out about a word by its letters, since listings repeat their words: with what the scanner knows of it; of
 * longer words, by their hash. Both memories are bounded.
 */
export class WordNotes<T> {
  /** What was found, by record. */
  private readonly held: (T | undefined)[] = [];
  private readonly long = new Map<number, { readonly letters: string; readonly found: T | undefined }>();

  /** @param cell where the note stands in the scanner's records */
  constructor(
    private readonly scanner: Scanner,
    private readonly cell: typeof Known.note | typeof Known.secondNote,
  ) {}

  /** What `find` finds out about a word of a text by its letters, or found when the word was met before. */
  get(text: FoldedText, word: number, find: (letters: string) => T | undefined): T | undefined {
    const from = text.wordStarts[word] as number;
    const to = text.wordEnds[word] as number;
    if (to - from > LONGEST_WORD) return this.getLong(text, word, find);
    const record = this.scanner.recordOf(text.wordHashes[word] as number, text.units, from, to);
    const { cells } = this.scanner.memo;
    const noted = cells[record + this.cell];
    if (noted === NOTHING) return undefined;
    if (noted === SOMETHING) return this.held[record / RECORD];
    const found = find(wordAt(text, word));
    cells[record + this.cell] = found === undefined ? NOTHING : SOMETHING;
    if (found !== undefined) this.held[record / RECORD] = found;
    return found;
  }

  private getLong(text: FoldedText, word: number, find: (letters: string) => T | undefined): T | undefined {
    const hash = text.wordHashes[word] as number;
    const letters = wordAt(text, word);
    const known = this.long.get(hash);
    if (known?.letters === letters) return known.found;
    const found = find(letters);
    if (known === undefined) {
      if (this.long.size >= MEMO_SIZE) this.long.clear();
      this.long.set(hash, { letters, found });
    }
    return found;
  }
}
