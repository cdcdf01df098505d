// biome-ignore lint/suspicious/noControlCharactersInRegex: colours that this program wrote itself
const NOT_OURS = /\u001b(?!\[[0-9;]*m)/g;

/** Takes out every escape that is not a colour. Last guard for text that this program coloured itself. */
export function onlyColours(text: string): string {
  return text.replace(NOT_OURS, '\u241b');
}

/** What JSON.stringify leaves unescaped of the unsafe characters. */
const UNSAFE_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** One value as JSON that is safe to show: what steers a terminal is written as \uXXXX, which means the same. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    UNSAFE_IN_JSON,
    (unsafe) => `\\u${unsafe.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
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
