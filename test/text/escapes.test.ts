import { describe, expect, it } from 'vitest';
import { readEscapes } from '../../src/text/escapes.js';
import { rewrite } from '../../src/text/rewriting.js';

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
  ])('leaves %s as it is', (source) => {
    expect(read(source)).toBe(source);
  });

  it('takes a plain letter in code for hidden, not what programs write', () => {
    expect(hides('G&#117;cci')).toBe(true);
    expect(hides('%47ucci')).toBe(true);
    expect(hides('caf&#233; &amp; bar <b>bag</b> a%20b')).toBe(false);
  });
});
