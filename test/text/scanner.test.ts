import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CharClass, CLASS } from '../../src/text/characters.js';
import { createFolder } from '../../src/text/fold.js';
import { foldKey } from '../../src/text/fold-key.js';
import { Break, type FoldedText, isSpaceKept } from '../../src/text/folded-text.js';
import { Scanner } from '../../src/text/scanner.js';
import { shippedKnowledge, shippedPack } from '../support/shipped.js';
import { anyText, WORDS } from '../support/texts.js';
import { writtenTexts } from '../support/written.js';

const fold = createFolder();

type Match = readonly [key: string, from: number, to: number];

function scan(keys: readonly string[], source: string): Match[] {
  const found: Match[] = [];
  new Scanner(keys).scan(fold(source), (key, from, to) => found.push([keys[key] ?? '?', from, to]));
  return found;
}

const isClass = (unit: number | undefined, klass: number): boolean => unit !== undefined && CLASS[unit] === klass;

/** Every place against every key: what the scanner must find, said as plainly as can be. */
function slowScan(keys: ReadonlySet<string>, text: FoldedText, longest = text.length): Match[] {
  const found: Match[] = [];
  for (let from = 0; from < text.length; from++) {
    // Spaces without meaning stand between letters one by one.
    for (let to = from + 1; to <= Math.min(text.length, from + 2 * longest); to++) {
      if (text.breaks[from] === Break.none || text.breaks[to] === Break.none) continue;
      if (text.units[from] === 32 || text.units[to - 1] === 32) continue; // a match begins and ends with its own letters
      let written = '';
      for (let i = from; i < to; i++) if (text.units[i] !== 32 || isSpaceKept(text, i)) written += String.fromCharCode(text.units[i] ?? 0);
      if (!keys.has(written)) continue;
      const soft = text.breaks[from] === Break.soft || text.breaks[to] === Break.soft;
      const firm =
        text.breaks[to] === Break.hard &&
        (isClass(text.units[from], CharClass.unspaced) || (from > 0 && isClass(text.units[from - 1], CharClass.digit)));
      if (!soft || written.length >= 4 || firm) found.push([written, from, to]);
    }
  }
  return found;
}

function expectSame(keys: readonly string[], source: string): void {
  const known = [...new Set(keys)].filter((key) => key !== '');
  expect(scan(known, source)).toEqual(slowScan(new Set(known), fold(source)));
}

describe('Scanner', () => {
  it('finds keys at the edges of words only, in scripts that have them', () => {
    expect(scan(['coach', 'bag'], 'Coach bag, coaching bags')).toEqual([
      ['coach', 0, 5],
      ['bag', 6, 9],
    ]);
  });

  it('finds keys anywhere in scripts without spaces', () => {
    expect(scan(['高仿'], '最新高仿包').map(([, from, to]) => [from, to])).toEqual([[2, 4]]);
  });

  it('steps over spaces that carry no meaning', () => {
    expect(scan(['aj1'], 'AJ 1').length).toBe(1);
    expect(scan(['高仿'], '高 仿').length).toBe(1);
    expect(scan(['louisvuitton'], 'louis vuitton')).toEqual([]);
  });

  it('ends a match with its last letter, not with a space after it', () => {
    const text = 'Gucci 高仿 包';
    expect(scan(['gucci', '高仿'], text)).toEqual([
      ['gucci', 0, 5],
      ['高仿', 6, 8],
    ]);
  });

  it('finds a short key inside a word only after a number', () => {
    expect(scan(['pcs'], '10pcs')).toEqual([['pcs', 2, 5]]);
    expect(scan(['lv'], '2lv8')).toEqual([]);
    expect(scan(['gucci'], 'MyGucciBag')).toEqual([['gucci', 2, 7]]);
  });

  it('reports the shorter and the longer key from one place, in that order', () => {
    expect(scan(['air jordan', 'air', 'jordan'], 'air jordan')).toEqual([
      ['air', 0, 3],
      ['air jordan', 0, 10],
      ['jordan', 4, 10],
    ]);
  });

  it('looks up whole keys', () => {
    const scanner = new Scanner(['ab', 'abc', '']);
    expect([scanner.find('ab'), scanner.find('abc'), scanner.find('a'), scanner.find('abcd'), scanner.find('')]).toEqual([
      0, 1, -1, -1, -1,
    ]);
  });

  it('ends a word before a small kana that colours nothing', () => {
    expectSame(['bag', 'ア'], 'bagァ');
    expect(scan(['bag'], 'bagァ')).toEqual([['bag', 0, 3]]);
    expect(scan(['ヤケ'], 'ジャケット')).toEqual([]);
  });

  it('works without any key', () => {
    expect(scan([], 'anything')).toEqual([]);
    expect(scan([''], 'anything')).toEqual([]);
  });
});

describe('Scanner against a slow twin', () => {
  it('agrees on dense text of few letters', () => {
    const unit = fc.constantFrom('a', 'b', 'A', '1', '2', ' ', '-', '包', '鞋', '가', 'ä', 'я', '.', "'", '*', '+');
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit, minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 }),
        fc.string({ unit, maxLength: 24 }),
        (words, source) => {
          expectSame(words.map(foldKey), source);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('agrees on words of many scripts, run together and riddled with oddities', () => {
    const keys = WORDS.map(foldKey);
    fc.assert(
      fc.property(anyText(), (source) => expectSame(keys, source)),
      { numRuns: 300 },
    );
  });

  it('agrees on real keys: the terms and names of the shipped pack', () => {
    const keys = [
      ...new Set([
        ...(shippedPack.phrases ?? []).flatMap((p) => p.variants ?? []),
        ...(shippedPack.brands ?? []).flatMap((b) => b.latin ?? []),
      ]),
    ]
      .filter((_, i) => i % 9 === 0)
      .map(foldKey);
    const pieces = fc.array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(' ', ' ', '', ' - ', '!', ' 包 ', ' 2 ')), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(pieces, (parts) => expectSame(keys, parts.flat().join(''))),
      { numRuns: 100 },
    );
  });
});

describe('Scanner against a slow twin on written listings', () => {
  it('finds the keys of all packs, one text after another', () => {
    const { scanner } = shippedKnowledge;
    const keys = Array.from({ length: scanner.keys.size }, (_, key) => scanner.keys.keyOf(key));
    const known = new Set(keys);
    const longest = keys.reduce((most, key) => Math.max(most, key.length), 0);
    const wrong: string[] = [];
    for (const source of writtenTexts) {
      const text = fold(source);
      const found: Match[] = [];
      scanner.scan(text, (key, from, to) => found.push([keys[key] as string, from, to]));
      const expected = slowScan(known, text, longest);
      if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push(source);
    }
    expect(wrong).toEqual([]);
  });
});

describe('Scanner of thousands of keys', () => {
  const letters = 'abcdefghijklm';
  const words = Array.from({ length: 6000 }, (_, i) => {
    let word = '';
    for (let rest = i * 7919; word.length < 3 + (i % 6); rest = Math.floor(rest / 3) + i) word += letters.charAt(rest % letters.length);
    return word;
  });
  const keys = [...new Set(words)];
  const scanner = new Scanner(keys);
  const found = (source: string): string[] => {
    const matches: string[] = [];
    scanner.scan(fold(source), (key, from, to) => matches.push(`${keys[key]} ${from} ${to}`));
    return matches;
  };

  it('finds each of them alone and between others, and none in words that are none', () => {
    const known = new Set(keys);
    for (const key of keys) {
      expect(found(key)).toEqual([`${key} 0 ${key.length}`]);
      expect(found(`${key}z`)).toEqual([]);
      const shorter = key.slice(0, -1);
      expect(found(shorter)).toEqual(known.has(shorter) ? [`${shorter} 0 ${shorter.length}`] : []);
    }
  });

  it('finds them a second time, and in a text of all of them', () => {
    const text = keys.slice(0, 500).join(', ');
    let at = 0;
    const expected = keys.slice(0, 500).map((key) => {
      const place = `${key} ${at} ${at + key.length}`;
      at += key.length + 1;
      return place;
    });
    expect(found(text)).toEqual(expected);
    expect(found(text)).toEqual(expected);
  });
});
