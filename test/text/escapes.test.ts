import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEscapes } from '../../src/text/escapes.js';
import { createFolder } from '../../src/text/fold.js';
import { rewrite } from '../../src/text/rewriting.js';

const fold = createFolder();
const read = (source: string): string => rewrite(source, readEscapes(source)).text;
const hides = (source: string): boolean => readEscapes(source).some((e) => e.hidden);

describe('readEscapes', () => {
  it.each([
    ['G&#117;cc&#x69;', 'Gucci'],
    ['G&shy;ucci', 'G\u00aducci'],
    ['G&uuml;cci &amp; Co', 'Gucci & Co'],
    ['G<b>uc</b>ci', 'Gucci'],
    ['G<!-- x -->ucci', 'Gucci'],
    ['one<br/>two<p class="a">three', 'one\ntwo\nthree'],
    ['[b]Gu[/b]cci', 'Gucci'],
    ['G%75cci%20bag', 'Gucci bag'],
    ['%D0%9A%D0%BE', 'Ко'],
    ['90%D0%9A', '90К'],
    ['G\\u0075cci \\x41', 'Gucci A'],
    ['\\ud835\\udc06ucci \\uD83D\\uDC5C', '𝐆ucci 👜'],
    ['T%72a%761%73 S%630%74t', 'Trav1s Sc0tt'],
    ['Lâ€™OrÃ©al KÃ‰RASTASE CalvinÂ® Oâ€™NEILLâ„¢', 'L’Oréal KÉRASTASE Calvin® O’NEILL™'],
    ['krzesÅ‚o zÅ‚ote ÄŒeskÃ½ 10Ã—15', 'krzesło złote Český 10×15'],
    ['\u202eic&#99;uG\u202c bag', 'Gucci\u202c bag'],
  ])('%s reads %s', (source, text) => {
    expect(read(source)).toBe(text);
  });

  it.each([
    '5 < 6 cm > 4',
    'R&D; AT&T',
    '100%de réduction',
    '100%cashmere',
    '50% off',
    '&#0; &#xD800; &#x110000;',
    '\\ud835 \\udc06\\ud835',
    'a [bag]',
    'C:\\users',
    '%ff%fe',
    '\u202eשלום\u202c',
    'x&amp 100%de',
    'wool 30%70 silk',
    'IRMÃ mãe â 5 € pâté',
    'BLÅ–VIT',
    'Å, Ä, Ã',
  ])('leaves %s as it is', (source) => {
    expect(read(source)).toBe(source);
  });

  it('takes a plain letter in code for hidden, not what programs write', () => {
    expect(hides('G&#117;cci')).toBe(true);
    expect(hides('%47ucci')).toBe(true);
    expect(hides('caf&#233; &amp; bar <b>bag</b> a%20b')).toBe(false);
  });
});

describe('an escape', () => {
  it.each([
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
    ['zwnj', '\u200c'],
    ['ZeroWidthSpace', '\u200b'],
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
    ['eacute', 'e'],
    ['Ograve', 'O'],
    ['ccedil', 'c'],
    ['NBSP', ' '],
  ])('may name its character: %s', (name, character) => {
    expect(read(`a&${name};b`)).toBe(`a${character}b`);
    expect(read(`a&${name} b`)).toBe(`a&${name} b`);
  });

  it.each(['uml', 'xuml', 'axuml', 'aumlx', 'eacutex', 'xeacute', 'beta', 'x'])('names none by &%s;', (name) => {
    const source = `a&${name};b`;
    expect(read(source)).toBe(name === 'xuml' ? 'axb' : source);
  });

  it.each('br p div li ul ol tr td th table hr h1 h2 h3 h4 h5 h6 section article header footer dt dd option title DIV'.split(' '))(
    'of the block <%s> parts words',
    (tag) => {
      expect(read(`a<${tag}>b</${tag}>c`)).toBe('a\nb\nc');
    },
  );

  it.each<[source: string, text: string]>([
    ['a<span>b</span>c', 'abc'],
    ['a<b\n>b', 'ab'],
    ['a<b/>b', 'ab'],
    ['a<bb2 x=1>b', 'ab'],
    ['a<2b>b', 'a<2b>b'],
    ['a<b b', 'a<b b'],
    ['a< b>b', 'a< b>b'],
    ['a<b-c>b', 'a<b-c>b'],
    [`a<b ${'x'.repeat(199)}>b`, 'ab'],
    [`a<b ${'x'.repeat(200)}>b`, `a<b ${'x'.repeat(200)}>b`],
    [`a<abcdefghij>b`, 'ab'],
    [`a<abcdefghijk>b`, 'a<abcdefghijk>b'],
    ['a<b <i>b', 'a<b b'],
    [`a<!--${'x\n'.repeat(100)}-->b`, 'ab'],
    [`a<!--${'x'.repeat(201)}-->b`, `a<!--${'x'.repeat(201)}-->b`],
    ['a<!--x-->y-->b', 'ay-->b'],
    ['a[b]b[/b]c', 'abc'],
    ['a[i]b[u]c[s]d', 'abcd'],
    ['a[color=red]b[/color]c', 'abc'],
    ['a[size=2]b[font=x]c', 'abc'],
    ['a[size=]b', 'ab'],
    ['a[bb]b', 'a[bb]b'],
    ['a[b b', 'a[b b'],
    [`a[size=${'x'.repeat(40)}]b`, 'ab'],
    [`a[size=${'x'.repeat(41)}]b`, `a[size=${'x'.repeat(41)}]b`],
    ['&#0000065;', 'A'],
    ['&#00000065;', '&#00000065;'],
    ['&#x000041;', 'A'],
    ['&#x0000041;', '&#x0000041;'],
    ['&#X4A;', 'J'],
    ['&#65', '&#65'],
    ['&#x1F600;', '\u{1f600}'],
    ['&#x10FFFF;', '\u{10ffff}'],
    ['&#xD7FF;&#xE000;', '\ud7ff\ue000'],
    ['&#xDFFF;', '&#xDFFF;'],
    ['\\u0041\\u00e9', 'Aé'],
    ['\\u004', '\\u004'],
    ['\\x41\\x4', 'A\\x4'],
    ['\\u0000', '\\u0000'],
    ['%41%42%43%44%45%46%47%48%49', 'ABCDEFGHI'],
    ['%4', '%4'],
    ['%0a', '%0a'],
    ['100%41', '100%41'],
    ['100%41%42', '100AB'],
    ['a1%41', 'a1%41'],
    ['a%41', 'aA'],
    ['%541%54', 'T1T'],
    ['%54a1%54', 'Ta1%54'],
    ['%54 1%54', 'T 1%54'],
    ['9%41', '9%41'],
    ['/%41', '/A'],
    [':%41', ':A'],
    ['\u202eb\u202c', 'b\u202c'],
    ['\u202ecba', '\u202ecba'],
    ['\u202ecb\na\u202c', '\u202ecb\na\u202c'],
    ['\u202e\u{1f600}ba\u202c', 'ab\u{1f600}\u202c'],
    [`\u202e${'b'.repeat(199)}a\u202c`, `a${'b'.repeat(199)}\u202c`],
    [`\u202e${'b'.repeat(200)}a\u202c`, `\u202e${'b'.repeat(200)}a\u202c`],
    ['\u202eعلا\u202c', '\u202eعلا\u202c'],
  ])('%j is shown as %j', (source, text) => {
    expect(read(source)).toBe(text);
  });

  it.each([
    ['&#117;', true],
    ['&#x61;', true],
    ['&#90;', true],
    ['&#48;', true],
    ['&#57;', true],
    ['&#47;', false],
    ['&#58;', false],
    ['&#64;', false],
    ['&#91;', false],
    ['&#96;', false],
    ['&#123;', false],
    ['%41', true],
    ['%C3%A9', false],
    ['%C3%A9%41', true],
    ['%41%20', true],
    ['\\u0061', true],
    ['\\x7a', true],
    ['\u202eba\u202c', true],
    ['&eacute;', false],
    ['<b>', false],
    ['[b]', false],
  ])('%j hides a plain letter or digit: %s', (source, hidden) => {
    expect(readEscapes(source).map((e) => e.hidden)).toEqual([hidden]);
  });

  it('says where it stands', () => {
    expect(readEscapes('ab&amp;cd<br>')).toEqual([
      { start: 2, end: 7, text: '&', hidden: false },
      { start: 9, end: 13, text: '\n', hidden: false },
    ]);
  });
});

describe('folding', () => {
  const signs = fc.constantFrom(...'&<%\\[\u202e\u202c;>].,!$ \n\r\u2028\u2029\u200b\u0301aB7包');
  const pieces = fc.constantFrom('&amp;', '<br>', '%41', '\\u0061', '[b]', '\u202eba\u202c');

  it('tells of every text that holds an escape that it may', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(signs, pieces), { maxLength: 12 }), (parts) => {
        const source = parts.join('');
        expect(fold(source).mayHoldEscapes).toBe(/[&<%\\[\u202e]/.test(source));
        if (!fold(source).mayHoldEscapes) expect(readEscapes(source)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('tells whether a text breaks its line', () => {
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
        expect(fold(parts.join('')).holdsLineBreak).toBe(/[\n\r\u2028\u2029]/.test(parts.join('')));
      }),
      { numRuns: 500 },
    );
  });
});
