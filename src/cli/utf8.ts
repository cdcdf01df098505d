/** Room at first, in bytes: what a chunk of input is commonly written out as. */
const FIRST_ROOM = 1 << 18;
/** Most bytes of a UTF-16 unit. */
const LONGEST = 3;

/**
 * Texts one behind the other as UTF-8. They are encoded as they come: strings that are kept until a batch is done outlive the young
 * generation of the heap, and moving them costs more than writing them.
 */
export class Utf8 {
  #room = Buffer.allocUnsafeSlow(FIRST_ROOM);
  #end = 0;

  get isEmpty(): boolean {
    return this.#end === 0;
  }

  add(text: string): void {
    const most = this.#end + LONGEST * text.length;
    if (most > this.#room.length) {
      const room = Buffer.allocUnsafeSlow(2 * most);
      room.set(this.#room.subarray(0, this.#end));
      this.#room = room;
    }
    this.#end += this.#room.write(text, this.#end);
  }

  /** What was added since the last time, in a buffer of its own. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#end);
    bytes.set(this.#room.subarray(0, this.#end));
    this.#end = 0;
    return bytes;
  }
}
