import { type Replacement, rewrite } from './rewriting.js';

/**
 * What a page shows otherwise than it is written: character references and tags of HTML, BBCode, URL-encoding, escapes of JavaScript,
 * UTF-8 that a feed took for Windows-1252 ("L'OrÃ©al"), and what stands under a right-to-left override (UAX #9). Every repetition is
 * bounded, so that the time is linear in the text.
 */
const ESCAPE =
  /&#(?<decimal>\d{1,7});|&#x(?<hex>[0-9a-f]{1,6});|&(?<name>[a-z]{2,14});|<!--[\s\S]{0,200}?-->|<\/?(?<tag>[a-z][a-z0-9]{0,9})(?=[\s/>])[^<>]{0,200}>|\[\/?(?:b|i|u|s|color|size|font)(?:=[^\][]{0,40})?\]|(?<url>(?:%[0-9a-f]{2}){1,8})|(?<pair>\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2})|\\u(?<unit>[0-9a-f]{4})|\\x(?<byte>[0-9a-f]{2})|(?<garbled>(?:â[€„]|Ã|[ÂÄÅ](?![–—]))[\u0081-\u009f\u00a1-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])|\u202e(?<turned>[^\u202c\u202e\n]{1,200})(?=\u202c)/gi;

/** What escapes begin with; of garbled text what no common letter is of ("â€™" begins with one). */
export const ESCAPE_SIGNS = '&<%\\[\u202eÂÃÄÅ€';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['shy', '\u00ad'],
  ['zerowidthspace', '\u200b'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['szlig', 'ß'],
  ['aelig', 'æ'],
  ['oelig', 'œ'],
  ['oslash', 'ø'],
  ['sol', '/'],
  ['period', '.'],
  ['ast', '*'],
  ['num', '#'],
  ['excl', '!'],
  ['dollar', '$'],
  ['commat', '@'],
  ['colon', ':'],
  ['hyphen', '-'],
  ['middot', '·'],
  ['bull', '•'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
]);

/** What Windows-1252 has for the bytes from 0x80 on, where Latin-1 has controls. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const ACCENTED = /^([a-z])(uml|acute|grave|circ|tilde|cedil|ring|caron)$/i;

/** Tags that part words; others are only about looks and may stand inside one. */
const BLOCKS: ReadonlySet<string> = new Set(
  'br p div li ul ol tr td th table hr h1 h2 h3 h4 h5 h6 section article header footer dt dd option title'.split(' '),
);

const isAscii = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** The escapes of a text, each begun by one of `ESCAPE_SIGNS`, with what they stand for; a plain letter written as a code is hidden, since no program writes it so. */
export function readEscapes(source: string): Replacement[] {
  const found: Replacement[] = [];
  let end = 0;
  for (const match of source.matchAll(ESCAPE)) {
    const text = shown(match, source, end);
    if (text === undefined) continue;
    const hidden = match.groups?.name === undefined && Array.from(text).some((c) => isAscii(c.charCodeAt(0)));
    end = match.index + match[0].length;
    found.push({ start: match.index, end, text, hidden });
  }
  return found;
}

/** @param before where the escape before this one ended */
function shown(match: RegExpExecArray, source: string, before: number): string | undefined {
  const { decimal, hex, name, tag, url, pair, unit, byte, turned, garbled } = match.groups as Record<string, string | undefined>;
  if (turned !== undefined) return turnedRound(turned);
  // Small letters, which the expression takes for capitals too, are their own.
  if (garbled !== undefined) return /^(?:[ÂÃÄÅ].|â..)$/s.test(garbled) ? ungarbled(garbled) : undefined;
  if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
  if (hex !== undefined) return character(Number.parseInt(hex, 16));
  if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? (ACCENTED.test(name) ? name.charAt(0) : undefined);
  if (pair !== undefined) return String.fromCharCode(Number.parseInt(pair.slice(2, 6), 16), Number.parseInt(pair.slice(8), 16));
  if (unit !== undefined || byte !== undefined) return character(Number.parseInt((unit ?? byte) as string, 16));
  if (url !== undefined) return decoded(url, isBehindNumber(source, match.index, before));
  return tag !== undefined && BLOCKS.has(tag.toLowerCase()) ? '\n' : '';
}

/** The character whose bytes of UTF-8 were each read as one of Windows-1252. */
function ungarbled(written: string): string {
  let code = written.length === 2 ? written.charCodeAt(0) & 0x1f : 2;
  for (let i = 1; i < written.length; i++) {
    const unit = written.charCodeAt(i);
    code = (code << 6) | ((unit <= 0xff ? unit : WINDOWS.indexOf(written.charAt(i))) & 0x3f);
  }
  return String.fromCharCode(code);
}

/** A character by its number; none for surrogates alone and numbers beyond Unicode. */
function character(code: number): string | undefined {
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCodePoint(code);
}

/** Whether a number stands before a place, no escape among its digits: "100%de", not "%54r4%76is". */
function isBehindNumber(source: string, at: number, before: number): boolean {
  let from = at;
  while (source.charCodeAt(from - 1) >= 0x30 && source.charCodeAt(from - 1) <= 0x39) from--;
  return from < at && (from > before || before === 0);
}

/** Text under a right-to-left override as it is shown, escapes in it read. Scripts that run so anyway are shown as they are written. */
function turnedRound(written: string): string | undefined {
  if (/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(written)) return undefined;
  return Array.from(rewrite(written, readEscapes(written)).text)
    .reverse()
    .join('');
}

/** What URL-encoded bytes spell in UTF-8; nothing when they spell nothing, or stand behind a number ("100%de"). */
function decoded(bytes: string, behindDigit: boolean): string | undefined {
  if (behindDigit && bytes.length === 3) return undefined;
  try {
    const text = decodeURIComponent(bytes);
    return /\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
