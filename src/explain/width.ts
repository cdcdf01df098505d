/** Characters that take two columns on a terminal: East Asian wide and fullwidth forms, and emoji (UAX #11). */
export function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** Characters that take no column: combining marks, zero-width and other invisible ones. */
const NO_COLUMN = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Columns of one character. */
export function columnsOf(char: string): number {
  if (NO_COLUMN.test(char)) return 0;
  return isWide(char.codePointAt(0) as number) ? 2 : 1;
}

/** Columns of a text. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += columnsOf(char);
  return width;
}

/** A text safe to print: control characters, bidirectional controls and lone surrogates become a middle dot, unit for unit. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '·',
  );
}
