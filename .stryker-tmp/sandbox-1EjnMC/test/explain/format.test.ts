// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAssessment, percent } from '../../src/explain/format.js';
import { columnsOf, printable } from '../../src/explain/width.js';
import { parseListing } from '../../src/listing.js';
import { scorer } from '../support/shipped.js';
import { anyText } from '../support/texts.js';

const format = (input: unknown, options = {}): string => {
  const listing = parseListing(input);
  return formatAssessment(scorer.score(input), listing, options);
};

describe('formatAssessment', () => {
  it('shows verdict, underlined words, every contribution and their sum', () => {
    const input = { title: 'Gucci belt 1:1 mirror quality', price: '$29' };
    const assessment = scorer.score(input);
    const text = format(input);
    expect(text).toContain(`${assessment.level} · ${assessment.outcome}`);
    expect(text).toContain('  Gucci belt 1:1 mirror quality');
    for (const signal of assessment.signals) expect(text).toContain(`[${signal.id}]`);
    expect(text).toContain('log-odds');
    for (const { reason } of assessment.abstentions) expect(text).toContain(reason);
  });

  it('puts the marks under the evidence, wide characters and invisible ones included', () => {
    const lines = format({ title: '包包 Gucci 高仿 \u0301x' }).split('\n');
    const at = lines.findIndex((line) => line.includes('高仿'));
    const words = lines[at] ?? '';
    const marks = lines[at + 1] ?? '';
    expect(marks).toMatch(/^[ ^]*\^\^\^\^/);
    const before = [...words.slice(0, words.indexOf('高仿'))];
    expect(marks.indexOf('^')).toBe(before.reduce((columns, char) => columns + columnsOf(char), 0));
  });

  it('keeps the marks in place behind characters that take a column only once they are made visible', () => {
    const lines = format({ title: '\u202e\u200f\u0007 Gucci 1:1 mirror quality' }).split('\n');
    const at = lines.findIndex((line) => line.includes('1:1'));
    expect(lines[at + 1]?.indexOf('^')).toBe(lines[at]?.indexOf('1:1'));
  });

  it('quotes instead of underlining when it has no listing', () => {
    const text = formatAssessment(scorer.score({ title: 'Gucci belt 1:1 mirror quality' }));
    expect(text).not.toMatch(/^ *\^+/m);
    expect(text).toContain('1:1');
  });

  it('colours only when asked', () => {
    const input = { title: 'Gucci belt 1:1 mirror quality' };
    expect(format(input)).not.toContain('\u001b[');
    expect(format(input, { color: true })).toContain('\u001b[31m');
  });

  it('leaves out the lines of a long text that hold no evidence', () => {
    const text = format(
      { title: 'Gucci belt', description: `${'lorem ipsum '.repeat(200)}1:1 mirror quality ${'dolor sit '.repeat(200)}` },
      { width: 80 },
    );
    expect(text).toContain('…');
    expect(text).toContain('1:1');
    expect(text.split('\n').length).toBeLessThan(40);
  });

  it('never lets control characters, bidirectional controls or lone surrogates through, nor breaks on any text', () => {
    const unsafe =
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
    fc.assert(
      fc.property(
        anyText(['Gucci', 'replica', '高仿', '\u001b[31m']),
        anyText(['1:1', 'superclone']),
        fc.integer({ min: 1, max: 120 }),
        (title, description, width) => {
          fc.pre(title.trim() !== '' || description.trim() !== '');
          const listing = { title, description, attributes: { [title]: '1:1 mirror quality' }, seller: { name: title } };
          expect(formatAssessment(scorer.score(listing), parseListing(listing), { width })).not.toMatch(unsafe);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('width', () => {
  it.each([
    ['a', 1],
    ['包', 2],
    ['ｱ', 1],
    ['Ａ', 2],
    ['한', 2],
    ['\u0301', 0],
    ['\u200b', 0],
    ['😀', 2],
  ])('%j takes %d columns', (char, columns) => {
    expect(columnsOf(char)).toBe(columns);
  });

  it('replaces unit for unit, so that places stay', () => {
    fc.assert(
      fc.property(anyText(['\u001b[0m']), (text) => {
        expect(printable(text)).toHaveLength(text.length);
      }),
    );
    expect(printable('a\u202eb\ud800c😀')).toBe('a�b�c😀');
  });
});

describe('printable', () => {
  it('shows control characters and bidirectional controls instead of obeying them', () => {
    expect(printable('\u001b[2Jhi\u202e\u0007\u009b\u007f\r\n\tx')).toBe('␛[2Jhi�␇�␡␍␊ x');
  });

  it('is safe for every UTF-16 unit, and as long as before', () => {
    let all = '';
    for (let code = 0; code < 0x10000; code++) all += String.fromCharCode(code);
    const shown = printable(all);
    expect(shown).toHaveLength(all.length);
    expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
    expect(Buffer.from(shown).toString()).toBe(shown);
  });

  it('leaves letters of all scripts and emoji alone', () => {
    const text = 'Çakma 포장 ロレックス شنطة 👨‍👩‍👧 ❤️ می‌خواهم';
    expect(printable(text)).toBe(text);
  });
});

describe('percent', () => {
  it.each([
    [0.5, '50 %'],
    [0.051, '5.1 %'],
    [0.985, '99 %'],
    [0.9985, '99.9 %'],
    [0.9949, '99.5 %'],
    [0.99951, '>99.9 %'],
    [1, '>99.9 %'],
    [0.0004, '<0.1 %'],
    [0, '<0.1 %'],
  ])('writes %d as %s', (p, text) => {
    expect(percent(p)).toBe(text);
  });

  it('never says 100 or 0: nothing is certain', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
        expect(percent(p)).not.toMatch(/^(100|0)(\.0)? %/);
      }),
    );
  });
});
