import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Beside, mayStand, type Slipped, Slips, trace, traceOf } from '../../src/knowledge/slips.js';
import { arabiziOf, isArabic } from '../../src/text/arabizi.js';
import { createFolder } from '../../src/text/fold.js';
import { wordAt } from '../../src/text/folded-text.js';
import { bonesHashOf } from '../../src/text/word-shapes.js';
import { shippedLongNames } from '../support/names.js';
import { writtenTexts } from '../support/written.js';

/** Words that mean something and name no brand. */
const ORDINARY = new Set(['the', 'first', 'copy', 'quality', 'morla', 'nightbog', 'forst']);
const slips = new Slips((word) => ORDINARY.has(word));
for (const key of ['marla dorn', 'velloro nightbag', 'sprintex9', 'kvik ro', 'the first copy quality', 'تقليد درجه']) slips.add(key);

/** What a word of the text may be, by traces; a word of another alphabet may be any. */
function tracesOf(found: ReturnType<Beside>): number {
  if (found === undefined) return 0;
  return found.word.charCodeAt(0) > 0x250 ? -1 : [found.word, ...found.parts].reduce((all, word) => all | trace(word), 0);
}

/** The name or term that a row of words spells, as seen from each of them. */
function spelt(text: string): string | undefined {
  const words = text.split(' ');
  for (let w = 0; w < words.length; w++) {
    const beside = (distance: number) => {
      const word = words[w + distance];
      return word === undefined ? undefined : { word, parts: slips.partsLike(word) };
    };
    const found = slips.find(slips.partsOf(slips.partsLike(words[w] as string)), tracesOf(beside(-1)), tracesOf(beside(1)), beside);
    if (found !== undefined) return `${w + found.start} ${found.words.join(' ')}`;
  }
  return undefined;
}

describe('Slips', () => {
  it.each([
    ['marlla dorn', '0 marla dorn'],
    ['a marla dron', '1 marla dorn'],
    ['vellro nihgtbag', '0 velloro nightbag'],
    ['arla dorn', '0 marla dorn'],
    ['velloro nightb', '0 velloro nightbag'],
    ['vello nightbag', '0 velloro nightbag'],
    ['velloro nightb*', '0 velloro nightbag'],
    ['velloro nightba**', '0 velloro nightbag'],
    ['v3lloro n!ghtbag', '0 velloro nightbag'],
    ['веллоро nightbag', '0 velloro nightbag'],
    ['марла дорн', '0 marla dorn'],
    ['sprintx 9', '0 sprintex 9'],
    ['marrrla dorn', '0 marla dorn'],
    ['m*rlla dorn', '0 marla dorn'],
    ['ma|lra dorn', '0 marla dorn'],
    ['the frist copi quality', '0 the first copy quality'],
    ['t2lyd drj', '0 تقليد درجه'],
    // Without vowels.
    ['vllr nghtbg', '0 velloro nightbag'],
    // A letter twice costs less than another slip, and may be the last.
    ['maarla dornn', '0 marla dorn'],
    // A slip may make an ordinary word beside one that is none.
    ['morla dorn', '0 marla dorn'],
    ['velloro nightbog', '0 velloro nightbag'],
  ])('%j is %j', (text, found) => {
    expect(spelt(text)).toBe(found);
  });

  it.each([
    'marla dorn',
    'marlla',
    'marlla bag',
    'mrla dorm',
    'marla dorns',
    'mxyla dorn',
    'xarla dorn',
    'kvak ro',
    'the first copy',
    'frist copy of the quality',
    'the forst copy quality',
  ])('%j is none', (text) => {
    expect(spelt(text)).toBeUndefined();
  });
});

describe('the traces by which Slips tells what need not be tried', () => {
  /** Traces of a word beside another, as the reader has them: its own, and those of what it may be; a foreign one may be any. */
  function tracesAsRead(written: string | undefined, of: Slips): number {
    if (written === undefined) return 0;
    if (written.charCodeAt(0) >= 0x80) return -1;
    return traceOf(bonesHashOf(written)) | of.partsOf(of.partsLike(written)).traces;
  }

  /** What is found from each word of a row, told by traces and with all bits set. */
  function foundIn(row: readonly string[], of: Slips): readonly (readonly [Slipped | undefined, Slipped | undefined])[] {
    return row.map((written, w) => {
      const beside: Beside = (distance) => {
        const word = row[w + distance];
        return word === undefined ? undefined : { word, parts: of.partsLike(word) };
      };
      const parts = of.partsOf(of.partsLike(written));
      const [before, after] = [tracesAsRead(row[w - 1], of), tracesAsRead(row[w + 1], of)];
      const traced = mayStand(parts, before, after) ? of.find(parts, before, after, beside) : undefined;
      return [traced, of.find(parts, -1, -1, beside)];
    });
  }

  const slipAt = (word: string, at: number): string =>
    word.slice(0, at) + [...word.slice(at, at + 2)].reverse().join('') + word.slice(at + 2);
  const LATIN = 'marla marlo dorn darn velloro nightbag the first copy kvik of am ro stone wall walls air max 90'.split(' ');
  const FOREIGN = 'тамара дорелли первая копия تقليد درجه اولي من ساعه'.split(' ');
  /** Words as they may be written instead. */
  const SLIPS: readonly ((word: string, at: number) => string)[] = [
    (word) => word,
    (word, at) => word.slice(0, at) + word.slice(at + 1),
    (word, at) => `${word.slice(0, at)}a${word.slice(at)}`,
    slipAt,
    (word, at) => word.slice(0, at) + word.charAt(at).repeat(3 + (at % 2)) + word.slice(at + 1),
    (word, at) => `${word.slice(0, at)}*${word.slice(at + 1)}`,
    (word) => word.replace(/[ioae]/, (c) => ({ i: '1', o: '0', a: '@', e: '3' })[c] ?? c),
    (word) => word.slice(0, -2),
    (word) => (isArabic(word) ? arabiziOf(word) : word.replace('m', 'rn')),
    (word) => word.replace(/[a-z]/g, (c) => 'абкдефгхижклмнопкрстуввксиз'.charAt(c.charCodeAt(0) - 97)),
  ];
  const written = (word: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(word, fc.nat(20), fc.constantFrom(...SLIPS)).map(([plain, at, slip]) => slip(plain, at % plain.length) || plain);

  it('change nothing that is found', () => {
    const word = fc.constantFrom(...LATIN, ...FOREIGN);
    const name = fc.oneof(
      fc.array(fc.constantFrom(...LATIN), { minLength: 2, maxLength: 4 }),
      fc.array(fc.constantFrom(...FOREIGN), { minLength: 2, maxLength: 3 }),
      fc.array(word, { minLength: 2, maxLength: 3 }),
      // Words of which one may be written for the other, and short ones that are written at length.
      fc.tuple(fc.constantFrom('stone', 'walls', 'copy'), fc.constantFrom('marlana', 'marlano', 'marlani')),
      fc.tuple(fc.constantFrom('nightbag', 'sprintex', 'burlonetta'), fc.constantFrom('ro', 'of', 'am', 'max')),
    );
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 6 }).chain((names) =>
          fc.tuple(
            fc.constant(names),
            fc.array(written(word), { maxLength: 2 }),
            fc.constantFrom(...names).chain((held) => fc.tuple(...held.map((part) => written(fc.constant(part))))),
            fc.array(written(word), { maxLength: 2 }),
          ),
        ),
        ([names, before, held, after]) => {
          const some = new Slips((word) => ORDINARY.has(word));
          for (const words of names) some.add(words.join(' '));
          for (const [traced, all] of foundIn([...before, ...held, ...after], some)) {
            expect(traced).toEqual(all);
            if (all !== undefined) found++;
          }
        },
      ),
      { numRuns: 1500 },
    );
    expect(found).toBeGreaterThan(200);
  });

  it('change nothing that is found in written listings, the letters of every third word swapped', () => {
    const shipped = new Slips(() => false);
    for (const name of shippedLongNames) shipped.add(name);
    const fold = createFolder();
    const wrong: string[] = [];
    let found = 0;
    writtenTexts.forEach((source, i) => {
      const text = fold(source);
      const row = Array.from({ length: Math.min(text.words, 30) }, (_, w) => wordAt(text, w)).map((word, w) =>
        (w + i) % 3 === 0 ? slipAt(word, word.length >> 1) : word,
      );
      for (const [traced, all] of foundIn(row, shipped)) {
        if (JSON.stringify(traced) !== JSON.stringify(all)) wrong.push(`${all?.words.join(' ')} in ${row.join(' ')}`);
        if (all !== undefined) found++;
      }
    });
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThan(100);
  });
});
