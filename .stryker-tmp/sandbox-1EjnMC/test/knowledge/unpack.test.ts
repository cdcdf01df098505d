// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { encode } from '../../data/compile/encode.js';
import { withoutCovered } from '../../data/compile/lean.js';
import { foldPack } from '../../src/knowledge/fold-pack.js';
import type { FoldedPack } from '../../src/knowledge/pack.js';
import { unpack } from '../../src/knowledge/unpack.js';
import { handPack } from '../support/hand-pack.js';
import { shippedPack } from '../support/shipped.js';

/** Columns keep no order of words, lines or price rows, and no empty lists. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(plain);
    return list.every((v) => typeof v === 'string') ? [...list].sort() : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => !(Array.isArray(v) && v.length === 0))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, v]) => [key, plain(v)]),
  );
}
const byText = (list: readonly unknown[] | undefined): unknown[] =>
  (list ?? []).map(plain).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function expectSame(unpacked: FoldedPack, pack: FoldedPack): void {
  for (const section of ['brands', 'phrases', 'items', 'frames', 'categories'] as const)
    expect(plain(unpacked[section]), section).toEqual(plain(pack[section] ?? []));
  for (const section of ['lines', 'prices', 'tierPrices', 'copyPrices'] as const)
    expect(byText(unpacked[section]), section).toEqual(byText(pack[section]));
}
const roundTrip = (pack: FoldedPack): FoldedPack => unpack(encode(pack, 'test', '1'));

describe('a pack in columns', () => {
  it('gives back the built-in pack', () => {
    const pack = shippedPack;
    expectSame(roundTrip(pack), pack);
  });

  it('gives back a small pack, without what only a reader of the data needs', () => {
    const pack = foldPack(handPack);
    const without = <T extends { readonly source?: unknown }>(list: readonly T[] | undefined): T[] =>
      (list ?? []).map(({ source: _source, ...entry }) => entry as T);
    expectSame(roundTrip(pack), { ...pack, brands: without(pack.brands), lines: without(pack.lines), phrases: without(pack.phrases) });
  });

  it('keeps words of every script, shared beginnings, and characters outside the alphabets', () => {
    const latin = [
      'gucci',
      'gucci bag',
      'guccissima',
      '古驰',
      '古奇',
      'グッチ',
      'グッチ風',
      '구찌',
      'гуччи',
      'غوتشي',
      'กุชชี่',
      'गुच्ची',
      'ǆ ꙮ',
    ];
    const [brand] = roundTrip({ folded: true, brands: [{ name: 'Gucci', tier: 'luxury', sells: [], latin }] }).brands ?? [];
    expect([...(brand?.latin ?? [])].sort()).toEqual([...latin].sort());
  });

  it('tells a row of one category from the sign for all that a brand sells, whichever category it is', () => {
    const ids = Array.from({ length: 150 }, (_, i) => `kind-${i}`);
    const pack: FoldedPack = {
      folded: true,
      categories: ids.map((id) => ({ id })),
      brands: ids.map((id) => ({ name: id, tier: 'mass', sells: ids.slice(0, 3), latin: [] })),
      prices: ids.map((id) => ({ brand: id, category: id, new: 1 })),
    };
    expect(byText(roundTrip(pack).prices)).toEqual(byText(pack.prices));
  });

  it('keeps a word apart that begins with more letters of the last one than a capital counts', () => {
    const long = 'abcdefghijklmnopqrstuvwxyz0123456789';
    const latin = [long, `${long}x`, `${long}y`];
    const [brand] = roundTrip({ folded: true, brands: [{ name: 'N', tier: 'mass', sells: [], latin }] }).brands ?? [];
    expect(brand?.latin).toEqual(latin);
  });
});

describe('words left out because a shorter one stands in them', () => {
  const pack = (latin: readonly string[], more: Partial<FoldedPack> = {}): FoldedPack => ({
    folded: true,
    brands: [{ name: 'Hankook', tier: 'mass', sells: [], latin }],
    ...more,
  });
  const left = (from: FoldedPack): readonly string[] | undefined => withoutCovered(from).brands?.[0]?.latin;

  it('go when nothing else is known in the rest', () => {
    expect(left(pack(['hankook', 'hankook kinergy']))).toEqual(['hankook']);
  });

  it('stay when the rest means something of its own', () => {
    const items = [{ language: 'en', categories: { tyre: ['kinergy'] } }];
    const all = pack(['hankook', 'hankook kinergy'], { items, categories: [{ id: 'tyre' }] });
    expect(left(all)).toEqual(['hankook', 'hankook kinergy']);
  });

  it('stay when the shorter one only begins the word', () => {
    expect(left(pack(['hankook', 'hankooks']))).toEqual(['hankook', 'hankooks']);
  });
});
