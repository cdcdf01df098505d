import { type FoldedText, wordAt } from '../text/folded-text.js';
import type { Scanner } from '../text/scanner.js';
import { type Known, LONGEST_WORD, RECORD } from '../text/word-memo.js';

/** Most words remembered of which something was found, and most long ones, so that memory stays bounded on any input. */
const MEMO_SIZE = 10_000;
/** Notes: nothing was found, or what was found stands in `held`, so many behind its beginning. */
const NOTHING = 1;
const SOMETHING = 2;

/**
 * Remembers what was found out about a word by its letters, since listings repeat their words: with what the scanner knows of it; of
 * longer words, by their hash. Both memories are bounded.
 *
 * ```
 * record of the scanner   | hash length key … note |     note: 0 not asked yet, 1 nothing was found, 2 + k it is held[k]
 * held                    [ found, found, … ]            when it is full, all notes of something become 0, and it is begun anew
 * long                    hash -> { letters, found }     words that are too long for a record; when it is full, it is emptied
 * ```
 */
export class WordNotes<T> {
  private held: T[] = [];
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
    const noted = cells[record + this.cell] as number;
    if (noted === NOTHING) return undefined;
    if (noted >= SOMETHING) return this.held[noted - SOMETHING];
    const found = find(wordAt(text, word));
    if (this.held.length >= MEMO_SIZE) this.forget();
    cells[record + this.cell] = found === undefined ? NOTHING : SOMETHING + this.held.length;
    if (found !== undefined) this.held.push(found);
    return found;
  }

  /** Words that gave way to others leave behind what was found of them. */
  private forget(): void {
    const { cells } = this.scanner.memo;
    for (let at = this.cell; at < cells.length; at += RECORD) if ((cells[at] as number) >= SOMETHING) cells[at] = 0;
    this.held = [];
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
