/**
 * Characters that steer a terminal or reorder its text: C0 and C1 controls, DEL, line and paragraph separators, and the
 * explicit bidirectional controls of UAX #9. Lone surrogates have no UTF-8 form.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours that this program wrote itself
const NOT_OURS = /\u001b(?!\[[0-9;]*m)/g;

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

/** As `printable`, with line feeds kept, for text of several lines. */
export function printableLines(text: string): string {
  return text.replace(UNSAFE, (unsafe) => (unsafe === '\n' ? unsafe : visible(unsafe)));
}

/** Makes every string inside a value safe, the keys of objects too; offsets stay right. */
export function printableDeep<T>(value: T, clean?: (text: string) => string): T;
export function printableDeep(value: unknown, clean: (text: string) => string = printable): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((item: unknown) => printableDeep(item, clean));
  if (typeof value !== 'object' || value === null) return value;
  // fromEntries defines its keys, so one called "__proto__" stays a key.
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [printable(key), printableDeep(item, clean)]));
}

/** Takes out every escape that is not a colour. Last guard for text that this program coloured itself. */
export function onlyColours(text: string): string {
  return text.replace(NOT_OURS, '\u241b');
}

/** What JSON.stringify leaves unescaped of the unsafe characters. */
const UNSAFE_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** One value as JSON that is safe to show: what steers a terminal is written as \uXXXX, which means the same. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE_IN_JSON, (unsafe) => `\\u${unsafe.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Wide and Fullwidth of UAX #11, and pictographs, which terminals draw over two columns. */
const WIDE =
  /[\u1100-\u115f\u231a\u231b\u2329\u232a\u2e80-\u303e\u3040-\u3247\u3250-\u4dbf\u4e00-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Extended_Pictographic}/u;

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return code === 0xa9 || code === 0xae ? 2 : 1;
  if (code <= 0x36f) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Columns that a text takes on a terminal; never less than cli-table3 counts, so that its own cutting never comes in. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** Cuts a text to at most `columns`, between characters, with "…" at the end where something was cut. */
export function cut(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  let keep = 0;
  for (const character of text) {
    width += widthOf(character);
    if (width > columns) return columns < 1 ? '' : `${text.slice(0, keep)}…`;
    end += character.length;
    if (width <= columns - 1) keep = end;
  }
  return text;
}

/** Whether to colour: https://no-color.org first, then FORCE_COLOR, then whether a terminal is listening. */
export function wantsColor(flag: boolean, env: Readonly<Record<string, string | undefined>>, isTTY: boolean | undefined): boolean {
  if (!flag || (env.NO_COLOR ?? '') !== '') return false;
  if ((env.FORCE_COLOR ?? '') !== '') return env.FORCE_COLOR !== '0';
  return isTTY === true && env.TERM !== 'dumb';
}
