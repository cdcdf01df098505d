// @ts-nocheck
import { describe, expect, it } from 'vitest';
import type { Row } from '../../benchmarks/quality/data.js';
import { assertApart, foldsOf, groupOf, identities } from '../../benchmarks/quality/folds.js';
import { nearDuplicateGroups } from '../../benchmarks/quality/near-duplicates.js';

const row = (source: string, label: 0 | 1, title: string, seller?: string): Row => ({
  id: title,
  source,
  label,
  weak: false,
  listing: { title, ...(seller !== undefined && { seller: { name: seller } }) },
});
const rows = [
  row('copies', 1, 'Grey runner shoe with a red sole, best batch'),
  row('sheet_one', 1, 'Plain blue jacket number seven hundred'),
  row('sheet_two', 1, 'Another jacket in a warm colour of earth'),
  row('shop', 0, 'Kitchen scale, five kilograms, with battery', 'Ann'),
  row('shop', 0, 'Grey runner shoe with a red sole best batch!'),
  row('market', 0, 'Garden hose of thirty metres and a reel', 'ann '),
  row('market', 0, 'Wooden rabbit for the shelf', 'Bea'),
];

describe('folds', () => {
  it('leave out whole sources with their kin, and do not learn from what shares a seller or a text with them', () => {
    const known = identities(rows);
    const folds = foldsOf(rows, known);
    expect(folds.map((f) => [f.name, f.test, f.train])).toEqual([
      ['copies', [0], [1, 2, 3, 5, 6]],
      ['market', [5, 6], [0, 1, 2, 4]],
      ['sheets', [1, 2], [0, 3, 4, 5, 6]],
      ['shop', [3, 4], [1, 2, 6]],
    ]);
    expect(() => assertApart(folds, known)).not.toThrow();
    expect(groupOf('sheet_one')).toBe(groupOf('sheet_two'));
  });

  it('dealt into parts each row is tested once', () => {
    const folds = foldsOf(rows, identities(rows), 2);
    expect(folds.length).toBe(2);
    expect(folds.flatMap((f) => f.test).sort()).toEqual([...rows.keys()]);
  });

  it.each([
    ['a group of sources', [1], [2], /group sheets/],
    ['a seller', [3], [5], /seller ann/],
    ['a text but for its punctuation', [0], [4], /text/],
  ])('the guard fails when %s stands on both sides', (_, test, train, message) => {
    expect(() => assertApart([{ name: 'leaky', test, train }], identities(rows))).toThrow(message);
  });
});

describe('nearDuplicateGroups', () => {
  const same = (a: string, b: string): boolean => {
    const [x, , y] = nearDuplicateGroups([a, 'something else entirely in between here', b]);
    return x === y;
  };

  it.each([
    ['case, punctuation and order', 'Blue Bag, small!', 'small blue BAG'],
    ['a word in six', 'grey runner shoe red sole new', 'grey runner shoe red sole'],
  ])('joins texts that differ in %s', (_, a, b) => expect(same(a, b)).toBe(true));

  it.each([
    ['short texts that differ in a word', 'nike hoodie black', 'nike hoodie white'],
    ['texts that share half of their words', 'grey runner shoe red sole new', 'grey runner shoe blue cap old'],
    ['empty texts', '', '…'],
  ])('keeps apart %s', (_, a, b) => expect(same(a, b)).toBe(false));

  it('finds what comparing every pair finds', () => {
    const words = 'one two three four five six seven eight'.split(' ');
    const texts = Array.from({ length: 120 }, (_, i) => words.filter((_, k) => ((i * 37) >> k) % 2 === 0 || k % 7 === i % 7).join(' '));
    const groups = nearDuplicateGroups(texts);
    const sets = texts.map((t) => new Set(t.split(' ').filter((w) => w !== '')));
    sets.forEach((a, i) => {
      sets.forEach((b, j) => {
        const common = [...a].filter((w) => b.has(w)).length;
        const jaccard = common / (a.size + b.size - common);
        if (jaccard === 1 || (jaccard >= 0.8 && Math.min(a.size, b.size) >= 4))
          expect(groups[i], `${texts[i]} | ${texts[j]}`).toBe(groups[j]);
      });
    });
  });
});
