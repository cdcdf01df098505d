/** The letters of an alphabet in their order, from one on, each with the Latin letters that it is written by. */
export function fromLetterOn(first: string, latin: string): [string, string][] {
  return latin.split(' ').map((letters, i) => [String.fromCharCode(first.charCodeAt(0) + i), letters]);
}
