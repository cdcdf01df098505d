import { describe, expect, it } from 'vitest';
import { unbroken } from '../../src/reading/broken-lines.js';
import { scorer } from '../support/shipped.js';
import { vocabulary } from '../support/undone.js';

const SHY = '\u00ad';

describe('lines that end within a word', () => {
  it.each([
    ['V\nelloro bag', `V${SHY}elloro bag`],
    ['Vel\r\nloro bag', 'Vel  loro bag'],
    ['Vell\noro b\nag', `Vell${SHY}oro b ag`],
    ['a counter\nfeit', `a counter${SHY}feit`],
    ['Marla\nDorn', 'Marla Dorn'],
    ['Mar\nla Dor\u2028n', `Mar${SHY}la Dor${SHY}n`],
    ['stone\nwall', 'stone wall'],
    ['new:\nVelloro\n\nbag', 'new: Velloro  bag'],
    ['\nVelloro\n', ' Velloro '],
    ['под\nделка', `под${SHY}делка`],
  ])('of the title %j leave %j', (title, read) => {
    expect(unbroken(title, true, vocabulary)).toBe(read);
  });

  it('in running text are joined where they hide a name, and stand elsewhere', () => {
    expect(unbroken('Size: M\nVell\noro bag\n', false, vocabulary)).toBe(`Size: M\nVell${SHY}oro bag\n`);
  });

  it('of names in two words are left apart', () => {
    for (const title of ['Louis\nVuitton bag', 'Mont\nBlanc pen', 'Air\nPods Pro'])
      expect(scorer.score({ title }).signals.filter(({ id }) => id === 'brand/disguised')).toEqual([]);
  });

  it('hide a brand of real listings, and the words are quoted as they stand', () => {
    for (const [title, text] of [
      ['N\nike shoes', 'N\nike'],
      ['Bur\nberry coat', 'Bur\nberry'],
    ] as const) {
      const [brand] = scorer.score({ title }).brands;
      expect(brand?.text.startsWith(text)).toBe(true);
    }
  });
});
