/** Characters that take two columns on a terminal: East Asian wide and fullwidth forms, and emoji (UAX #11). */
// @ts-nocheck

function isWide(code: number): boolean {
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

/**
 * Characters that steer a terminal or reorder its text: C0 and C1 controls, DEL, line and paragraph separators, and the
 * explicit bidirectional controls of UAX #9. Lone surrogates have no UTF-8 form.
 */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Control Pictures (U+2400…) show a C0 control by its name. */
const CONTROL_PICTURES = 0x2400;

function visible(unsafe: string): string {
  const code = unsafe.charCodeAt(0);
  if (code === 0x09) return ' ';
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/**
 * Text that is safe to show on a terminal, on one line. Each unsafe UTF-16 unit becomes one visible unit, so offsets into
 * the original stay right.
 *
 * @example printable('\u001b[2Jhi\u202e') // '␛[2Jhi�'
 */
export function printable(text: string): string {
  return text.replace(UNSAFE, visible);
}
