/**
 * Writes src/text/unicode-tables.ts: how every character folds, and which characters look like a Latin letter or digit.
 *
 * The tables are committed, so that a listing reads the same on every machine whatever Unicode version its engine carries.
 * Sources: the ICU of the Node that runs this script (NFKD, lower case); UTS #39 confusables in data/unicode/confusables.txt;
 * traditional, Japanese and simplified Chinese characters from OpenCC (`opencc-js`).
 *
 * Run: npm run unicode:build
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

/** Characters outside ASCII with the ASCII letters and digits, or the small capital, that UTS #39 takes them for. */
const confusables: [source: string, skeleton: string][] = [];
let confusablesVersion = '';
for (const line of readFileSync(new URL('../unicode/confusables.txt', import.meta.url), 'utf8').split('\n')) {
  confusablesVersion ||= /Unicode ([\d.]+)/.exec(line)?.[1] ?? '';
  const [skeleton = '', ...codes] = line.startsWith('#') ? [] : line.split(' ');
  for (const code of codes) confusables.push([String.fromCodePoint(Number.parseInt(code, 16)), skeleton]);
}

const STRIPPED_MARKS =
  /[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/gu;

/** Letters that NFKD leaves alone but that people and filters treat as one with a plain letter. */
const EXTRA: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ŋ: 'n',
  ĸ: 'k',
  ɡ: 'g',
  // The same with strokes, hooks and tails, of which "fancy text" is made.
  ...Object.fromEntries(
    Array.from('ⱥƀȼɇǥɨɉꝁᵽꝗɍɾᵾʉɏƶƈɖɗɛʄɠɦɧʝƙɱɳʂƭɓⱨⱡɽⱬʑ℘∂₳₥', (c, i) => [c, 'abcegijkpqrruuyzcddefghhjkmnstbhlrzzpdam'.charAt(i)]),
  ),
  // Phonetic small capitals.
  ...Object.fromEntries(Array.from('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', (c, i) => [c, 'abcdefghijklmnopqrstuvwyz'.charAt(i)])),
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ک: 'ك',
  ؤ: 'و',
  ئ: 'ي',
};

/** Small katakana, and the large ones they are folded to: type-setters and sellers who hide a name write ヴイトン for ヴィトン. */
const SMALL_KANA = 'ァィゥェォッャュョヮヵヶ';
const LARGE_KANA = 'アイウエオツヤユヨワカケ';

const isKana = (code: number): boolean => (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30ff);

/** Katakana is the common form of kana. */
function foldKana(code: number): string {
  const katakana = String.fromCharCode(code >= 0x3041 && code <= 0x3096 ? code + 0x60 : code);
  const small = SMALL_KANA.indexOf(katakana);
  return small === -1 ? katakana : LARGE_KANA.charAt(small);
}

const toSimplified = Converter({ from: 't', to: 'cn' });
const japaneseToSimplified = Converter({ from: 'jp', to: 'cn' });

function foldCharacter(char: string): string {
  const code = char.codePointAt(0) as number;
  // Hangul syllables stay whole.
  if (code >= 0xac00 && code <= 0xd7a3) return char;
  if (isKana(code)) return foldKana(code);
  if (/\p{Nd}/u.test(char)) {
    // Digits of every script: the value is the distance from the nearest zero below, blocks of ten.
    let zero = code;
    while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    const plain = char.normalize('NFKC');
    return /^[0-9]$/.test(plain) ? plain : String((code - zero) % 10);
  }
  let folded = char.normalize('NFKC').toLowerCase().normalize('NFD').replace(STRIPPED_MARKS, '').normalize('NFC');
  folded = Array.from(folded, (c) => EXTRA[c] ?? c).join('');
  if (folded.length === 1 && /\p{Script=Han}/u.test(folded)) {
    const simplified = toSimplified(folded);
    folded = simplified !== folded ? simplified : japaneseToSimplified(folded);
    if (Array.from(folded).length !== 1 || folded.length !== 1) folded = char;
  }
  if (folded.length === 1) {
    const c = folded.charCodeAt(0);
    if (isKana(c)) folded = foldKana(c);
  }
  return folded;
}

/** The Han characters of everyday writing: the first levels of Big5 and of JIS. Others hardly stand in a listing, and cost 4 KB. */
const everyday = new Set<string>();
for (const [encoding, first, last] of [
  ['big5', 0xa4, 0xc6],
  ['shift_jis', 0x88, 0x98],
] as const) {
  const decoder = new TextDecoder(encoding);
  for (let lead = first; lead <= last; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) everyday.add(decoder.decode(Uint8Array.of(lead, trail)));
}
const isEveryday = (char: string): boolean => everyday.has(char);

const singleFrom: number[] = [];
const singleTo: number[] = [];
/** Those that fold to what NFKC makes of them with each unit folded: several, or another Han character. Engines know it, and it never changes. */
const expansions = new Set<string>();
const hanFrom: string[] = [];
const hanTo: string[] = [];
for (let code = 0x41; code <= 0x1fbf9; code++) {
  if (code >= 0xd800 && code <= 0xf8ff) continue;
  if (code >= 0x10000 && code < 0x10400) continue;
  if (code >= 0x20000) break;
  const char = String.fromCodePoint(code);
  const folded = foldCharacter(char);
  // Parenthesized letters are handled below.
  if (folded === char || folded === '' || /^\([a-z]\)$/.test(folded)) continue;
  if (!/^[\p{L}\p{N}\p{M}\s\p{P}\p{S}]+$/u.test(folded)) continue;
  if (/\p{Script=Han}/u.test(char) && code < 0x10000 && folded.length === 1) {
    if (!isEveryday(char)) {
      if (char.normalize('NFKC') !== char) expansions.add(char);
      continue;
    }
    hanFrom.push(char);
    hanTo.push(folded);
  } else if (folded.length === 1) {
    singleFrom.push(code);
    singleTo.push(folded.charCodeAt(0));
  } else if (code < 0x10000 && !folded.includes(' ') && folded.length <= 4 && !/[\uD800-\uDFFF]/.test(folded)) {
    expansions.add(char);
  }
}

/** Ranges of units (after folding) that are part of words, "gap,length" pairs in base 36. */
function ranges(test: (char: string) => boolean): string {
  const out: string[] = [];
  let last = 0;
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    if (!test(String.fromCharCode(code))) continue;
    let end = code;
    while (end + 1 < 0x10000 && !(end + 1 >= 0xd800 && end + 1 < 0xe000) && test(String.fromCharCode(end + 1))) end++;
    out.push(`${(code - last).toString(36)},${(end - code + 1).toString(36)}`);
    last = end + 1;
    code = end;
  }
  return out.join(' ');
}
const wordRanges = ranges((c) => c >= '\x80' && /[\p{L}\p{N}\p{M}]/u.test(c));
const unspacedRanges = ranges(
  (c) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u.test(
      c,
    ) &&
    (/[\p{L}\p{N}\p{M}]/u.test(c) || expansions.has(c)),
);
// Fonts draw nothing for private-use characters, nor for the controls that are no white space.
const ignorableRanges = ranges((c) => /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}]|(?!\s)\p{Cc}/u.test(c) && (c < '\x80' || c > '\x9f'));
const markRanges = ranges((c) => new RegExp(STRIPPED_MARKS.source, 'u').test(c));

// Squared, circled and regional-indicator letters that NFKC leaves alone, and parenthesized ones, which it gives their parentheses.
for (const start of [0x249c, 0x1f110, 0x1f150, 0x1f170, 0x1f1e6]) {
  for (let i = 0; i < 26; i++) {
    singleFrom.push(start + i);
    singleTo.push(0x61 + i);
  }
}

/** What the columns of `runs` leave out. */
const USUAL: readonly (number | undefined)[] = [undefined, 1, 1, undefined, 0];

/** Characters and what they fold to, in order of code, as "gap,difference" in base 36. */
function hanPairs(from: readonly string[], to: readonly string[]): string {
  let last = 0;
  return from
    .map((char, i) => [char.charCodeAt(0), (to[i] as string).charCodeAt(0)] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([code, folded]) => {
      const cell = `${(code - last).toString(36)},${(folded - code).toString(36)}`;
      last = code;
      return cell;
    })
    .join(' ');
}

/**
 * Runs of code points that fold alike, as columns a line: gap since the run before, count, step between sources, first target after the
 * last one before, step between targets. Base 36; what is as usual (one, a step of 1 and of 0) is left out.
 */
function runs(from: number[], to: number[]): string {
  const order = from.map((_, i) => i).sort((a, b) => (from[a] as number) - (from[b] as number));
  const f = order.map((i) => from[i] as number);
  const t = order.map((i) => to[i] as number);
  const columns: string[][] = [[], [], [], [], []];
  let [lastFrom, lastTo, i] = [0, 0, 0];
  while (i < f.length) {
    let n = 1;
    const stepF = i + 1 < f.length ? (f[i + 1] as number) - (f[i] as number) : 0;
    const stepT = i + 1 < f.length ? (t[i + 1] as number) - (t[i] as number) : 0;
    if (stepF > 0 && stepF <= 2) {
      while (
        i + n < f.length &&
        (f[i + n] as number) - (f[i + n - 1] as number) === stepF &&
        (t[i + n] as number) - (t[i + n - 1] as number) === stepT
      )
        n++;
    }
    if (n < 3) n = 1;
    const cell = [(f[i] as number) - lastFrom, n, n > 1 ? stepF : 1, (t[i] as number) - lastTo, n > 1 ? stepT : 0];
    cell.forEach((value, k) => {
      (columns[k] as string[]).push(value === USUAL[k] ? '' : value.toString(36));
    });
    i += n;
    [lastFrom, lastTo] = [f[i - 1] as number, t[i - 1] as number];
  }
  return columns.map((column) => column.join(' ')).join('\\n');
}

// Look-alikes: characters outside plain Latin whose UTS #39 skeleton is one ASCII letter or digit, case kept, or a small capital.
const lookalikes: [code: number, letter: string][] = [];
const HAND: Record<string, string> = {
  // Lower-case Cyrillic and Greek that UTS #39 maps to small capitals instead of plain letters.
  к: 'k',
  м: 'm',
  н: 'h',
  т: 't',
  в: 'b',
  г: 'r',
  п: 'n',
  я: 'r',
  // The same and others, where capitals look otherwise: "ЯOLΣX" of posters and "fancy text".
  П: 'n',
  Я: 'r',
  И: 'n',
  Ц: 'u',
  Ө: 'o',
  Σ: 'e',
  Λ: 'a',
  є: 'e',
  Є: 'e',
  ғ: 'f',
  ҍ: 'b',
  ҳ: 'x',
  ӿ: 'x',
  Ӿ: 'x',
  ཞ: 'r',
  ც: 'b',
  з: '3',
  ч: '4',
  ь: 'b',
  и: 'u',
  κ: 'k',
  τ: 't',
  η: 'n',
  μ: 'u',
  ω: 'w',
  ε: 'e',
  β: 'b',
  ѵ: 'v',
  ς: 'c',
  χ: 'x',
  // Armenian letters that look like Latin ones in most fonts.
  ֆ: 'f',
  ժ: 'd',
  յ: 'j',
  Լ: 'L',
  ղ: 'n',
  մ: 'u',
  վ: 'y',
  // The one Cherokee letter that stands for an I in most fonts.
  Ꮖ: 'i',
  ꮖ: 'i',
  // Canadian syllabics of which UTS #39 has only some.
  ᗩ: 'a',
  ᑕ: 'c',
  ᑎ: 'n',
  ᔕ: 's',
  ᗯ: 'w',
  ᘔ: 'z',
  // Latin letters upside down, which Unicode names "turned": none of them is in UTS #39 for what it is then read as.
  ...Object.fromEntries(Array.from('ɐɔǝɟƃɥᴉʞʃɯɹʇʌʍʎ', (c, i) => [c, 'acefghiklmrtvwy'.charAt(i)])),
};
/** The letter that a reader takes a character for: a skeleton's l is an i where the small letter is one, its rn is m. */
function lookOf(source: string, skeleton: string): string {
  const small = source.toLowerCase();
  if (skeleton === 'l' && confusables.some(([s, i]) => s === small && i === 'i')) return 'i';
  // The skeleton of a small M is the small W upside down.
  if (skeleton === 'rn' || skeleton === 'ʍ') return 'm';
  return skeleton > '\x7f' ? foldCharacter(skeleton) : skeleton;
}

const seenSources = new Set<string>();
for (const [source, skeleton] of [...Object.entries(HAND), ...confusables]) {
  const target = lookOf(source, skeleton);
  if (!/^[A-Za-z0-9]$/.test(target) || seenSources.has(source)) continue;
  seenSources.add(source);
  const code = source.codePointAt(0) as number;
  if (code < 0x80) continue;
  // What folding already turns into a plain letter needs no look-alike entry.
  if (/^[a-z0-9]$/.test(foldCharacter(source))) continue;
  lookalikes.push([code, target.toLowerCase()]);
}
lookalikes.sort(([a], [b]) => a - b);

const unicodeVersion = process.versions.unicode;
const text = `// Generated by data/compile/unicode.ts (npm run unicode:build). Do not edit.
// Unicode ${unicodeVersion} (ICU), UTS #39 confusables ${confusablesVersion} (by way of ICU), OpenCC (opencc-js).

/** Versions of the published tables these were made from. */
export const UNICODE_VERSIONS = { unicode: '${unicodeVersion}', confusables: '${confusablesVersion}' } as const;

/** Runs of code points that fold to one UTF-16 unit, a column a line: gap, count, step, difference of targets, step of targets. */
export const FOLD_RUNS =
  '${runs(singleFrom, singleTo)}';

/** Units that fold to several: to what NFKC makes of them, each unit folded. "gap,length" pairs in base 36. */
export const EXPANDED_RANGES =
  '${ranges((c) => expansions.has(c))}';

/** Letters, digits and marks: units that form words. "gap,length" pairs in base 36. */
export const WORD_RANGES =
  '${wordRanges}';

/** Units of scripts written without spaces between words, or with spaces that carry no meaning for matching (Korean). */
export const UNSPACED_RANGES =
  '${unspacedRanges}';

/** Invisible units: zero-width, bidirectional controls, soft hyphen, variation selectors. */
export const IGNORABLE_RANGES =
  '${ignorableRanges}';

/** Combining marks that folding drops. */
export const MARK_RANGES =
  '${markRanges}';

/** Han characters and the simplified character they fold to: "gap,difference" in base 36. */
export const HAN_PAIRS =
  '${hanPairs(hanFrom, hanTo)}';

/** Gaps between the characters of other scripts that look like a Latin letter or digit (UTS #39), in base 36, and what each looks like. */
export const LOOKALIKE_GAPS =
  '${lookalikes.map(([code], i) => (code - (lookalikes[i - 1]?.[0] ?? 0)).toString(36)).join(' ')}';
export const LOOKALIKE_LETTERS =
  '${lookalikes.map(([, letter]) => letter).join('')}';
`;
const target = new URL('../../src/text/unicode-tables.ts', import.meta.url);
writeFileSync(target, text);
const size = readFileSync(target).length;
console.log(
  `src/text/unicode-tables.ts: ${size} bytes, ${singleFrom.length} single, ${expansions.size} expansions, ${hanFrom.length} Han, ${lookalikes.length} look-alikes`,
);
