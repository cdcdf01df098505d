import { describe, expect, it } from 'vitest';
import { encode } from '../../data/compile/encode.js';
import { foldPack } from '../../src/knowledge/fold-pack.js';
import { knowledgeOfColumns } from '../../src/knowledge/from-columns.js';
import { knowledgeOf, withoutOwnContext } from '../../src/knowledge/from-pack.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import type { FoldedPack } from '../../src/knowledge/pack.js';
import { eachOf, type Groups } from '../../src/knowledge/pairs.js';
import { unpack } from '../../src/knowledge/unpack.js';
import { handPack } from '../support/hand-pack.js';
import { shippedKnowledge, shippedPack } from '../support/shipped.js';

/** What each key means, by its letters: the order in which keys came is of no concern. */
function meanings(knowledge: Knowledge): Map<string, string> {
  const { offsets, roles, spokenLow, spokenHigh } = knowledge;
  const of = (key: number): string =>
    `${knowledge.meanings.subarray(offsets[key], offsets[key + 1])} ${roles[key]} ${spokenLow[key]} ${spokenHigh[key]}`;
  return new Map(Array.from({ length: knowledge.keyCount }, (_, key) => [knowledge.wordOf(key), of(key)]));
}

/** Entries with words in place of key indices. */
function entries(knowledge: Knowledge): Record<string, unknown> {
  const words = (keys: Iterable<number>): string[] => [...keys].map((key) => knowledge.wordOf(key)).sort();
  const names = (groups: Groups): string[] => {
    const list: string[] = [];
    eachOf(groups, (group, key) => list.push(`${group} ${knowledge.wordOf(key)}`));
    return list;
  };
  return {
    brands: knowledge.brands.map((b, i) => ({
      name: b.name,
      tier: b.tier,
      commonWord: b.commonWord,
      sells: b.sells,
      sellsIndex: [...b.sellsIndex],
      parentIndex: b.parentIndex,
      context: words(b.contextKeys),
      prices: [...b.sellsIndex].map((category) => knowledge.prices.genuine(i, category, -1)),
    })),
    lines: knowledge.lines.map(({ line, category, brandIndex, categoryIndex, price }) => ({
      ...{ line, category, brandIndex, categoryIndex },
      ...{ new: price.new, spread: price.spread, resale: price.resale, resaleSpread: price.resaleSpread, year: price.year },
    })),
    phrases: knowledge.phrases.map((p) => ({
      ...{ language: p.language, term: p.term, kind: p.kind, strength: p.strength, means: p.means, cased: p.cased },
      ...{
        accents: p.accents,
        copies: p.copies,
        written: p.written,
        only: p.only,
        innocentCategories: p.innocentCategories,
        notNext: p.notNext,
        notPrev: p.notPrev,
      },
      innocent: words(p.innocentKeys),
    })),
    names: names(knowledge.names),
    codes: names(knowledge.codes),
    terms: names(knowledge.terms),
  };
}

function expectSame(fast: Knowledge, slow: Knowledge): void {
  const held = meanings(fast);
  const expected = meanings(slow);
  expect(held.size).toBe(expected.size);
  expect([...expected].filter(([word, meaning]) => held.get(word) !== meaning)).toEqual([]);
  const [is, should] = [entries(fast), entries(slow)];
  for (const section of Object.keys(should)) expect(JSON.stringify(is[section]) === JSON.stringify(should[section]), section).toBe(true);
  for (const field of ['version', 'categories', 'languages', 'reach', 'english', 'rates'] as const)
    expect(fast[field], field).toEqual(slow[field]);
  const ordinary = ({ ordinaryWords }: Knowledge): string[] =>
    Array.from({ length: ordinaryWords.size }, (_, key) => ordinaryWords.keyOf(key)).sort();
  expect(ordinary(fast)).toEqual(ordinary(slow));
}

describe('knowledge from columns against knowledge from objects', () => {
  it('agrees on the shipped pack', () => {
    expectSame(shippedKnowledge, knowledgeOf(shippedPack));
  });

  it('agrees on a small pack', () => {
    const packed = encode(withoutOwnContext(foldPack(handPack)), 'hand', '1');
    expectSame(knowledgeOfColumns([packed]), knowledgeOf(unpack(packed)));
  });

  it('agrees on an empty pack and on one without brands', () => {
    const empty: FoldedPack = { folded: true };
    for (const pack of [empty, { ...empty, ordinaryWords: ['channel'] }]) {
      const packed = encode(pack, 'n', '1');
      expectSame(knowledgeOfColumns([packed]), knowledgeOf(unpack(packed)));
    }
  });
});
