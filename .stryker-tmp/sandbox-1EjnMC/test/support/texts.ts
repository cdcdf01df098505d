// @ts-nocheck
import fc from 'fast-check';

/** Words of many scripts, as listings hold them. */
export const WORDS = [
  'bag',
  'Handbag',
  'iPhone15',
  'AJ1',
  'AJ 1',
  '10pcs',
  "Levi's",
  'Café',
  'Größe',
  'ﬁne',
  'İstanbul',
  'сумка',
  'Ёлка',
  'ГУЧЧИ',
  'τσάντα',
  'ΤΣΑΝΤΑ',
  'תיק',
  'حقيبة',
  'กระเป๋า',
  '高仿',
  '包包',
  '原單',
  'バッグ',
  'ﾊﾞｯｸﾞ',
  'ばっぐ',
  '가방',
  'túi',
  'giả',
  'बैग',
  'Gucci',
  'Ｇｕｃｃｉ',
  '𝐆𝐮𝐜𝐜𝐢',
  'Guссi',
  'G*cci',
  '$upreme',
  'N.i.k.e',
  '1:1',
  'A+',
  '3.5',
  '1,299',
  '€40',
] as const;

const ODD = [
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u00ad',
  '\u0301',
  '\u0308',
  '\u3099',
  '\u202e',
  '\u2067',
  '😀',
  '👨‍👩‍👧',
  '🇫🇷',
  '①',
  'Ⓖ',
  '𝒢',
  '𠮷',
  '\ud800',
  '\udc00',
  '\udbff',
  '\u0000',
  '\ufffd',
  '\uffff',
  'ﷺ',
  'ß',
  'ǆ',
  'İ',
  'ſ',
] as const;
const SEPARATORS = [
  ' ',
  '  ',
  '\n',
  '\t',
  '. ',
  ', ',
  '-',
  '/',
  '.',
  '!',
  ' | ',
  '。',
  '、',
  '·',
  '',
  '*',
  '+',
  ':',
  '$',
  '@',
  "'",
  '’',
  '　',
  '\u00a0',
] as const;

/** Any text that a field may hold: words, separators, oddities, lone surrogates and any code point, mixed with `extra`. */
export function anyText(extra: readonly string[] = [], maxLength = 14): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...WORDS, ...extra) },
    { weight: 3, arbitrary: fc.constantFrom(...SEPARATORS) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  );
  return fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
}

/** Puts oddities inside words: "Gu\u200bcci", "re\u0301plica". */
export function riddled(words: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...words), fc.nat(20), fc.constantFrom(...ODD))
    .map(([word, at, odd]) => word.slice(0, at % (word.length + 1)) + odd + word.slice(at % (word.length + 1)));
}
