/** Longest key remembered: form values are short, and what is not is hardly seen twice. */
const LONGEST = 200;
const SIZE = 10_000;

/** A part of a longer text keeps all of it in memory, unless its letters are written anew. */
const ownCopy = (key: string): string => ` ${key}`.slice(1);

/**
 * Remembers what was made of short texts that come again and again. Bounded: what was not asked for while as many others came anew is
 * forgotten.
 *
 * ```
 * late    bag -> …   belt -> …   …     what was asked for last; once it is full it becomes `early`, and what stood there is gone
 * early   bag -> …   shoe -> …   …     asked for again, a key is put into `late`
 * ```
 */
export class Memo<T> {
  /** The latest, and those before them. */
  private late = new Map<string, T>();
  private early = new Map<string, T>();

  get(key: string, make: () => T): T {
    if (key.length > LONGEST) return make();
    const late = this.late.get(key);
    if (late !== undefined) return late;
    const early = this.early.get(key);
    const found = early === undefined ? make() : early;
    if (this.late.size >= SIZE) {
      this.early = this.late;
      this.late = new Map();
    }
    this.late.set(ownCopy(key), found);
    return found;
  }
}
