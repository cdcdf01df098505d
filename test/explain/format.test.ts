import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAssessment } from '../../src/explain/format.js';
import { columnsOf, printable, textWidth } from '../../src/explain/width.js';
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
    expect(marks.indexOf('^')).toBe(textWidth(words.slice(0, words.indexOf('高仿'))));
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
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
    const unsafe =
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
    fc.assert(
      fc.property(
        anyText(['Gucci', 'replica', '高仿', '\u001b[31m']),
        anyText(['1:1', 'superclone']),
        fc.integer({ min: 1, max: 120 }),
        (title, description, width) => {
          fc.pre(title.trim() !== '' || description.trim() !== '');
          const listing = { title, description, seller: { name: title } };
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
    expect(printable('a\u202eb\ud800c😀')).toBe('a·b·c😀');
  });
});
