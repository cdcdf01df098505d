/** Longest key remembered: form values are short, and what is not is hardly seen twice. */
// @ts-nocheck

const LONGEST = 200;
const SIZE = 5000;

/** Remembers what was made of short texts that come again and again. Bounded: when full it starts afresh. */
export class Memo<T> {
  private readonly known = new Map<string, T>();

  get(key: string, make: () => T): T {
    if (key.length > LONGEST) return make();
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const made = make();
    if (this.known.size >= SIZE) this.known.clear();
    this.known.set(key, made);
    return made;
  }
}
