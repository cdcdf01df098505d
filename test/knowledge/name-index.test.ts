import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Knowledge, Role } from '../../src/knowledge/knowledge.js';
import { fitsMask, LONG_WORD, LONGEST_NAME, NameIndex, skeleton } from '../../src/knowledge/name-index.js';
import { fuzzyLimit } from '../../src/text/fuzzy-limit.js';
import { distance } from '../../src/text/similarity.js';
import { knowledgeOf } from '../support/hand-pack.js';
import { processorTime } from '../support/processor-time.js';
import { shippedKnowledge } from '../support/shipped.js';
import { writtenWords } from '../support/written.js';

const hand = new NameIndex(knowledgeOf());

function nearBy(pool: Iterable<string>, word: string): string[] {
  return [...pool]
    .filter((name) => /^[a-z]+$/.test(name) && distance(word, name) <= Math.min(fuzzyLimit(word.length), fuzzyLimit(name.length)))
    .filter((name) => name.at(0) === word.at(0) || name.at(-1) === word.at(-1))
    .sort();
}

/** A word an edit or two away from a name. */
function slip(names: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.nat(40), fc.constantFrom('cut', 'put', 'swap'), fc.constantFrom(...'aeiounrst'));
  return fc.tuple(fc.constantFrom(...names), fc.array(edit, { maxLength: 3 })).map(([name, edits]) =>
    edits.reduce((word, [place, kind, letter]) => {
      const at = place % (word.length + 1);
      return word.slice(0, at) + (kind === 'cut' ? '' : letter) + word.slice(kind === 'put' ? at : at + 1);
    }, name),
  );
}

describe('NameIndex', () => {
  it('holds names of one word, and those of two without their space', () => {
    expect([...hand.names.keys()].sort()).toEqual(['dasherly', 'marladorn', 'memorix', 'phonix', 'sprintex', 'velloro', 'velorrobear']);
  });

  it('undoes digits and signs for letters, but knows the name itself as no disguise', () => {
    expect(hand.sameSkeleton('ve11oro')).toBe('velloro');
    expect(hand.sameSkeleton('$printex')).toBe('sprintex');
    expect(hand.sameSkeleton('velloro')).toBeUndefined();
    expect(hand.sameSkeleton('ve22oro')).toBeUndefined();
    expect(skeleton('rn')).toBe(skeleton('m'));
    expect(skeleton('r0lex')).toBe(skeleton('ro1ex').replace('i', skeleton('l')));
  });

  it.each([
    ['ve*loro', 'velloro'],
    ['v*lloro', 'velloro'],
    ['*elloro', 'velloro'],
    ['vellor*', 'velloro'],
    ['ve*o*o', 'velloro'],
    ['ve**oro', 'velloro'],
    ['v*', undefined],
    ['v*o', undefined],
    ['ve*lorx', undefined],
    ['***', undefined],
  ])('unmasks %s as %s', (mask, name) => {
    expect(hand.unmask(mask)).toBe(name);
  });

  it('does not guess between brands', () => {
    const two = new NameIndex(
      knowledgeOf({
        brands: [
          { name: 'Mandora', tier: 'mass', sells: [] },
          { name: 'Mandira', tier: 'mass', sells: [] },
        ],
      }),
    );
    expect(two.unmask('mand*ra')).toBeUndefined();
    expect(two.unmask('mando*a')).toBe('mandora');
  });

  it('takes a star for one letter first', () => {
    const two = new NameIndex(
      knowledgeOf({
        brands: [
          { name: 'Mandora', tier: 'mass', sells: [] },
          { name: 'Mandoora', tier: 'mass', sells: [] },
        ],
      }),
    );
    expect(two.unmask('man*ora')).toBe('mandora');
  });

  it('takes no mask that an ordinary word fits, and no word with a star in it, for a name', () => {
    const one = new NameIndex(
      knowledgeOf({
        brands: [{ name: 'Cobble', tier: 'mass', sells: ['bag'] }],
        categories: [{ id: 'bag' }],
        items: [{ language: 'en', categories: { bag: ['cobbie', 'cole'] } }],
      }),
    );
    expect(one.unmask('cob*le')).toBe('cobble');
    expect(one.unmask('cobb*e')).toBeUndefined();
    expect(one.unmask('co*le')).toBeUndefined();
  });

  it('knows ordinary words', () => {
    expect(hand.isOrdinary('vellora')).toBe(true);
    expect(hand.isOrdinary('bag')).toBe(true);
    expect(hand.isOrdinary('bags')).toBe(true);
    expect(hand.isOrdinary('velloru')).toBe(false);
  });
});

describe('candidates against brute force', () => {
  it('holds every name within the edits allowed, on invented names', () => {
    fc.assert(
      fc.property(slip([...hand.names.keys()]), (word) => {
        expect([...nearBy(hand.candidates(word), word)]).toEqual(nearBy(hand.names.keys(), word));
      }),
      { numRuns: 300 },
    );
  });

  it('holds every name within the edits allowed, on the shipped names', () => {
    const shipped = new NameIndex(shippedKnowledge);
    const longWords = [...shipped.codes.keys()].filter((code) => code.length >= LONG_WORD);
    const names = [...new Set([...shipped.names.keys(), ...longWords])].filter(
      (name) => /^[a-z]+$/.test(name) && name.length <= LONGEST_NAME,
    );
    fc.assert(
      fc.property(slip(names), (word) => {
        expect(nearBy(shipped.candidates(word), word)).toEqual(nearBy(names, word));
      }),
      { numRuns: 200, examples: [['undercoversm']] },
    );
  });
});

describe('unmask against a plain loop', () => {
  const shipped = new NameIndex(shippedKnowledge);

  /** As `unmask` says, every name and every ordinary word being tried with a regular expression. */
  function slowUnmask(index: NameIndex, names: readonly string[], ordinary: readonly string[], mask: string): string | undefined {
    const letters = mask.replaceAll('*', '');
    if (letters.length < 2) return undefined;
    if (index.brandOf(letters) !== undefined) return letters.length > 2 || mask.length === 3 ? letters : undefined;
    if (index.isOrdinary(letters)) return undefined;
    const [any, one] = ['.{0,3}', '.'].map((star) => new RegExp(`^${mask.replaceAll('*', star)}$`)) as [RegExp, RegExp];
    // A name is sought by its first letter, or by its last where that is hidden.
    const keepsEnd = (name: string): boolean => (mask.startsWith('*') ? name.at(-1) === mask.at(-1) : name.at(0) === mask.at(0));
    const fitting = names.filter((name) => letters.length * 2 >= name.length && keepsEnd(name) && any.test(name));
    const whole = /[^*]\*+[^*]/.test(mask) ? fitting.filter((name) => one.test(name)) : [];
    const brands = new Set((whole.length > 0 ? whole : fitting).map((name) => index.brandOf(name)));
    // Both ends of an ordinary word stand in the mask.
    const isOrdinary = ordinary.some((word) => word.at(0) === mask.at(0) && word.at(-1) === mask.at(-1) && one.test(word));
    return brands.size === 1 && !isOrdinary ? (whole[0] ?? fitting[0]) : undefined;
  }

  const OF_BRANDS = [Role.brand, Role.brandEvasive, Role.brandEvasiveWeak, Role.line, Role.lineWeak, Role.lineEvasive];
  const namesBrand = (roles: number): boolean => OF_BRANDS.some((role) => (roles & (1 << role)) !== 0);

  /** Words of Latin letters that mean something and name no brand or line. */
  const ordinaryOf = (knowledge: Knowledge, index: NameIndex): string[] =>
    [knowledge.scanner.keys, knowledge.ordinaryWords]
      .flatMap((pool, i) =>
        Array.from({ length: pool.size }, (_, key) => (i === 0 && namesBrand(knowledge.roles[key] as number) ? '' : pool.keyOf(key))),
      )
      .filter((word) => /^[a-z]{4,}$/.test(word) && index.brandOf(word) === undefined);

  /** Names, and the ordinary words among them that are long enough to be told. */
  const allOf = (index: NameIndex): string[] => [
    ...index.names.keys(),
    ...[...index.codes.keys()].filter((code) => code.length >= LONG_WORD && !/\d/.test(code)),
  ];

  /** A word with stars for some of its letters, or put in between them. */
  const masked = (words: readonly string[]): fc.Arbitrary<string> =>
    fc.tuple(fc.constantFrom(...words), fc.array(fc.tuple(fc.nat(20), fc.nat(3)), { minLength: 1, maxLength: 3 })).map(([word, stars]) =>
      stars.reduce((mask, [at, hidden]) => {
        const from = at % (mask.length + 1);
        return `${mask.slice(0, from)}*${mask.slice(from + hidden)}`;
      }, word),
    );

  it('agrees on names of few letters', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 4, maxLength: 7 });
    fc.assert(
      fc.property(
        fc
          .uniqueArray(name, { minLength: 2, maxLength: 8 })
          .chain((names) => fc.tuple(fc.constant(names), fc.array(masked(names), { maxLength: 12 }))),
        ([all, masks]) => {
          // The last one is no name but a word of the language.
          const [names, noun] = [all.slice(0, -1), all[all.length - 1] as string];
          const knowledge = knowledgeOf({
            brands: names.map((own) => ({ name: own, tier: 'mass', sells: ['bag'] })),
            categories: [{ id: 'bag' }],
            items: [{ language: 'en', categories: { bag: [noun] } }],
          });
          const index = new NameIndex(knowledge);
          for (const mask of masks)
            expect([mask, index.unmask(mask)]).toEqual([mask, slowUnmask(index, allOf(index), ordinaryOf(knowledge, index), mask)]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('agrees on the shipped names, and on the words of written listings under stars', () => {
    const names = allOf(shipped);
    const ordinary = ordinaryOf(shippedKnowledge, shipped);
    const words = writtenWords().filter((word) => /^[a-z]{4,12}$/.test(word));
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(masked(names), masked(words)), (mask) => {
        const name = shipped.unmask(mask);
        expect([mask, name]).toEqual([mask, slowUnmask(shipped, names, ordinary, mask)]);
        if (name !== undefined) found++;
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

describe('fitsMask against a regular expression', () => {
  it('lets each star stand for none to three letters', () => {
    const letter = fc.constantFrom('a', 'b', 'c');
    const mask = fc.string({ unit: fc.oneof({ weight: 2, arbitrary: letter }, { weight: 1, arbitrary: fc.constant('*') }), maxLength: 8 });
    fc.assert(
      fc.property(mask, fc.string({ unit: letter, maxLength: 12 }), (pattern, name) => {
        expect(fitsMask(pattern, name)).toBe(new RegExp(`^${pattern.replaceAll('*', '.{0,3}')}$`).test(name));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds names that were masked', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(name, fc.nat(12), fc.nat(3), (word, at, size) => {
        const from = at % word.length;
        expect(fitsMask(`${word.slice(0, from)}*${word.slice(from + size)}`, word)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is not led into endless trying by many stars', () => {
    // Of three ways for each star, none fits: trying them all took 37 s.
    const took = processorTime(() => {
      expect(fitsMask('*a'.repeat(20), `${'a'.repeat(50)}b`)).toBe(false);
      expect(fitsMask('*a'.repeat(500), `${'a'.repeat(1200)}b`)).toBe(false);
    });
    expect(took).toBeLessThan(200);
    expect(fitsMask('*'.repeat(41), 'a')).toBe(true);
  });
});
