import { expect, test } from 'vitest';
import { between, brief, escaped, percent, table, three } from '../../src/page/html.js';

test('text is escaped, in cells, heads and attributes', () => {
  expect(escaped('<i title="a&b">')).toBe('&lt;i title=&quot;a&amp;b&quot;&gt;');
  const html = table(
    ['<th>', 'n'],
    [
      ['<td>', 7],
      [{ html: '<b>ready</b>' }, 8],
    ],
  );
  expect(html).toContain('&lt;th&gt;');
  expect(html).toContain('<td>&lt;td&gt;</td><td class="n">7</td>');
  expect(html).toContain('<td><b>ready</b></td>');
});

test.each([
  ['short', 8, 'short'],
  ['eight eight', 5, 'eight…'],
  ['正品代购正品', 6, '正品代…'],
  ['👟👟👟', 3, '👟…'],
  ['cafe\u0301s', 4, 'cafe\u0301…'],
  ['a\u202eb\nc', 9, 'a\ufffdb\u240ac'],
])('%j is cut to %i columns, between characters', (text, columns, expected) => {
  expect(brief(text, columns)).toBe(expected);
});

test('a figure that does not exist is a dash', () => {
  expect([three(Number.NaN), percent(Number.NaN), three(0.12345), percent(0.12345)]).toEqual(['–', '–', '0.123', '12.3 %']);
  expect(between([0.1, 0.25], percent)).toBe('10.0 %–25.0 %');
});
