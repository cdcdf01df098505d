import type { FieldPath } from '../assessment.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Vocabulary } from '../knowledge/vocabulary.js';
import { readEscapes } from '../text/escapes.js';
import { createFolder } from '../text/fold.js';
import type { FoldedText } from '../text/folded-text.js';
import { type Rewriting, rewrite } from '../text/rewriting.js';
import { unbroken } from './broken-lines.js';
import type { Cut } from './cut.js';
import { Effort } from './effort.js';
import { FieldHits } from './field-hits.js';
import { EXCUSE, RawMatches } from './raw-matches.js';
import { undisguise } from './undisguise.js';

/** Largest number of a listing: `seen` holds integers of 32 bits. */
const MOST_LISTINGS = 2 ** 31 - 1;

/** Folds and scans one field after another. */
export class FieldReader {
  private readonly fold: (source: string) => FoldedText;
  private readonly raw = new RawMatches();
  readonly effort = new Effort();
  private readonly keep = (key: number, from: number, to: number): void => {
    if (this.raw.push(key, this.roles[key] as number, from, to) && this.marking) this.seen[key] = this.listing;
  };
  /** Roles of each key as bits, and the bit of words that excuse. */
  private readonly roles: Int32Array;
  /** For each key, the last listing that held it. */
  private readonly seen: Int32Array;
  private listing = 1;
  private marking = true;
  private readonly hits: FieldHits;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly vocabulary: Vocabulary,
    private readonly maxLength: number,
  ) {
    this.fold = createFolder(maxLength);
    this.seen = new Int32Array(knowledge.roles.length);
    this.roles = Int32Array.from(knowledge.roles);
    for (const key of knowledge.excuses.members) this.roles[key] = (this.roles[key] as number) | EXCUSE;
    this.hits = new FieldHits(this.fold(''), this.raw, knowledge);
  }

  /** Forgets which keys were seen: another listing begins. */
  begin(): void {
    if (this.listing === MOST_LISTINGS) {
      this.seen.fill(0);
      this.listing = 0;
    }
    this.listing++;
    this.effort.begin();
  }

  /** Whether any field of this listing so far held one of these keys. */
  hasSeen(keys: readonly number[]): boolean {
    for (const key of keys) if (this.seen[key] === this.listing) return true;
    return false;
  }

  /**
   * @param close whether words of plain letters are looked at for what they hide
   * @param marks whether its keys count as seen in the listing; not for values that are remembered from listing to listing
   */
  read(field: FieldPath, source: string, close: boolean, marks = true): FieldHits {
    this.marking = marks;
    this.effort.beginField(marks);
    const text = this.undone(source, close, field === 'title');
    this.raw.clear();
    this.knowledge.scanner.scan(text, this.keep);
    this.hits.begin(field, text);
    return this.hits;
  }

  /** Notes what of the field was not read. */
  noteCuts(cuts: Cut[]): void {
    const { field, text } = this.hits;
    if (text.truncated) cuts.push({ kind: 'text', field });
    if (this.effort.isSpent) cuts.push({ kind: 'disguises', field });
    if (this.raw.isFull) cuts.push({ kind: 'matches', field });
  }

  /**
   * A text folded, its escapes and disguises undone. Folded again only where there were any.
   *
   * @param isTitle whether it is one line, wherever it is broken
   */
  private undone(source: string, close: boolean, isTitle: boolean): FoldedText {
    let shown = source.length > this.maxLength ? source.slice(0, this.maxLength) : source;
    let written: Rewriting | undefined;
    let text = this.fold(shown);
    if (text.holdsLineBreak) {
      const joined = unbroken(shown, isTitle, this.vocabulary);
      if (joined !== shown) {
        shown = joined;
        text = this.fold(shown);
      }
    }
    if (text.mayHoldEscapes) {
      const escapes = readEscapes(shown);
      if (escapes.length > 0) {
        written = rewrite(shown, escapes);
        text = this.fold(written.text);
      }
    }
    const disguises = undisguise(text, this.vocabulary, close, this.effort);
    if (disguises.length > 0) {
      written = rewrite(written?.text ?? shown, disguises, written);
      text = this.fold(written.text);
    }
    if (written !== undefined) text.restore(written, source);
    text.source = source;
    text.truncated = source.length > this.maxLength;
    return text;
  }
}
