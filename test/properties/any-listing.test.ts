import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListingError } from '../../src/errors.js';
import { parseListing } from '../../src/listing.js';
import { builtInWeights } from '../../src/model/weights.js';
import { allPacks } from '../../src/packs/all.js';
import { listingSchema } from '../../src/schema.js';
import { createScorer } from '../../src/scorer.js';
import { Chance } from '../fuzz/chance.js';
import { wrongSpans } from '../support/evidence.js';
import { processorTime } from '../support/processor-time.js';
import { scorer, shippedPack } from '../support/shipped.js';
import { anyText, riddled } from '../support/texts.js';

const every = <T>(list: readonly T[], step: number): T[] => list.filter((_, i) => i % step === 0);
const brandNames = every(shippedPack.brands ?? [], 12).flatMap((b) => [
  b.name,
  ...(b.latin ?? []).slice(0, 2),
  ...(b.weak ?? []).slice(0, 1),
  ...(b.evasive ?? []).slice(0, 1),
]);
const terms = every(shippedPack.phrases ?? [], 6).map((p) => p.term);
const nouns = every(
  (shippedPack.items ?? []).flatMap((i) => [...Object.values(i.categories ?? {}), ...Object.values(i.offers ?? {})].flat()),
  40,
);
const frames = every(
  (shippedPack.frames ?? []).flatMap((f) => [...(f.negatorsBefore ?? []), ...(f.warningBefore ?? [])]),
  12,
);
const known = [...brandNames, ...terms, ...nouns, ...frames];

const text = fc.oneof(
  anyText(known),
  fc
    .array(fc.oneof(riddled(known), fc.constantFrom(' ', ' ', ', ', '.', '\n', ...known)), { maxLength: 10 })
    .map((pieces) => pieces.join(' ')),
);
const some = (value: fc.Arbitrary<string>): fc.Arbitrary<string | undefined> => fc.option(value, { nil: undefined });
const money = fc.record({
  amount: fc.oneof(fc.constantFrom(0, 1, 25, 1999, 1e300, 5e-324), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })),
  currency: fc.constantFrom('USD', 'CNY', 'JPY', 'XTS'),
});
const listing = fc.record({
  title: text.map((t) => `x${t}`),
  description: some(text),
  brand: some(text),
  category: some(text),
  condition: some(text),
  price: fc.option(money, { nil: undefined }),
  listPrice: fc.option(money, { nil: undefined }),
  quantity: fc.constantFrom(undefined, 0, 7),
  variants: fc.option(fc.array(fc.record({ title: text, price: money }), { maxLength: 2 }), { nil: undefined }),
  attributes: fc.option(fc.dictionary(fc.oneof(fc.constantFrom('Brand', '__proto__', 'a.b', 'x]['), text), text, { maxKeys: 2 }), {
    nil: undefined,
  }),
  imageText: some(text),
  seller: fc.option(
    fc.record({
      name: text,
      ageDays: fc.constantFrom(undefined, 0, 400),
      infringements: fc.constantFrom(undefined, 0, 2),
      authorizedFor: fc.array(fc.constantFrom(...brandNames), { maxLength: 2 }),
    }),
    { nil: undefined },
  ),
});

describe('on any listing', () => {
  it('every span of every signal and every brand is what the field holds at that place', () => {
    let spans = 0;
    fc.assert(
      fc.property(listing, (input) => {
        const assessment = scorer.score(input);
        spans += assessment.brands.length + assessment.signals.flatMap((s) => s.evidence).length;
        expect(wrongSpans(assessment, parseListing(input))).toEqual([]);
      }),
      { numRuns: 500 },
    );
    // A property over listings in which nothing is ever found would hold of nothing.
    expect(spans).toBeGreaterThan(500);
  });

  it('no evidence begins or ends with white space: it quotes the words', () => {
    fc.assert(
      fc.property(listing, (input) => {
        const { brands, signals } = scorer.score(input);
        const quotes = [
          ...brands.map((b) => b.text),
          ...signals.filter((s) => !s.id.startsWith('seller/')).flatMap((s) => s.evidence.map((e) => (e.kind === 'span' ? e.text : ''))),
        ];
        expect(quotes.filter((q) => q !== q.trim())).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('the contributions sum to the log-odds, and the score is their probability', () => {
    fc.assert(
      fc.property(listing, (input) => {
        const { baseLogOdds, logOdds, score, prior, interval, signals } = scorer.score(input);
        expect(Math.abs(signals.reduce((sum, s) => sum + s.contribution, baseLogOdds) - logOdds)).toBeLessThan(1e-9);
        expect(baseLogOdds).toBeCloseTo(Math.log(prior / (1 - prior)) + (builtInWeights().base ?? 0), 12);
        expect(score).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 12);
        expect(interval[0]).toBeLessThanOrEqual(score);
        expect(interval[1]).toBeGreaterThanOrEqual(score);
        for (const s of signals) {
          expect(s.strength).toBeGreaterThanOrEqual(0);
          expect(s.strength).toBeLessThanOrEqual(1);
          expect(s.evidence.length, s.id).toBeGreaterThan(0);
          expect(Math.abs(s.contribution)).toBeLessThanOrEqual(Math.abs(s.weight * s.strength) + 1e-9);
          if (s.contribution !== 0) expect(Math.sign(s.contribution)).toBe(Math.sign(s.weight));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the same listing gives the same bytes, from another scorer and after other listings', () => {
    const other = createScorer({ packs: allPacks });
    fc.assert(
      fc.property(listing, listing, (input, between) => {
        const first = JSON.stringify(scorer.score(input));
        other.score(between);
        expect(JSON.stringify(other.score(input))).toBe(first);
        expect(JSON.stringify(scorer.score(input))).toBe(first);
      }),
      { numRuns: 80 },
    );
  });

  it('what was not read of a form is told each time, not only where the form is first met', () => {
    const odd = 'x1y2 '.repeat(30);
    const listing = { title: 'bag', brand: odd, category: odd, condition: odd };
    const unread = (): string => JSON.stringify(scorer.score(listing).abstentions);
    expect(unread()).toMatch(/Not all was read of category and 2 other fields/);
    expect(unread()).toBe(unread());
  });

  it('nothing is thrown but ListingError, by any value in any field', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSet: true,
      withTypedArray: true,
    });
    const odd = fc.dictionary(
      fc.constantFrom(...Object.keys(listingSchema.shape), '__proto__', 'toString'),
      fc.oneof(anything, fc.constantFrom('Gucci', '€5', null, -1)),
    );
    let refused = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          odd,
          fc.json().map((json): unknown => JSON.parse(json)),
        ),
        (input) => {
          try {
            scorer.score(input);
          } catch (error) {
            refused++;
            expect(error).toBeInstanceOf(ListingError);
            expect((error as ListingError).faults.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 800 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});

/** Milliseconds of processor time of the quickest of some calls. */
function quickest(calls: number, run: () => unknown): number {
  return Math.min(...Array.from({ length: calls }, () => processorTime(run)));
}

describe('on very large listings', () => {
  it('a description of 10 MB is cut, which is said, and costs little', () => {
    const description = 'Gucci replica 高仿 r\u200beplica G*cci '.repeat(350_000);
    expect(description.length).toBeGreaterThan(10_000_000);
    const cut = { title: 'Gucci bag', description: description.slice(0, 60_000) };
    const whole = { title: 'Gucci bag', description };
    // What is cut off is never looked at: 170 times the text may cost no more than noise does.
    expect(quickest(3, () => scorer.score(whole))).toBeLessThan(5 * quickest(3, () => scorer.score(cut)));
    const { abstentions, signals } = scorer.score(whole);
    expect(abstentions.map((a) => a.reason).join(' ')).toMatch(/description.*not read/);
    expect(signals.length).toBeGreaterThan(0);
    expect(JSON.stringify(signals).length).toBeLessThan(20_000);
  });

  it('what stands behind the limit changes nothing', () => {
    const head = 'a plain bag '.repeat(5000).slice(0, 50_000);
    const { signals: a } = scorer.score({ title: 'Gucci bag', description: `${head}x` });
    const { signals: b } = scorer.score({ title: 'Gucci bag', description: `${head}x. This is a replica, 1:1 superclone` });
    expect(b).toEqual(a);
  });

  it.each<[string, string]>([
    ['one letter', 'a'.repeat(50_000)],
    ['stars', 'a*'.repeat(25_000)],
    ['stars in a row', '*'.repeat(50_000)],
    ['spaces', ' '.repeat(50_000)],
    ['letters apart', 'g u c c i '.repeat(5000)],
    ['points', 'n.i.k.e.'.repeat(6000)],
    ['marks', `a${'\u0301'.repeat(49_000)}`],
    ['zero-width', `gu${'\u200b'.repeat(49_000)}cci`],
    ['Han', '高'.repeat(50_000)],
    ['expanding', 'ﷺ'.repeat(50_000)],
    ['negators', 'not no never without '.repeat(2400)],
    ['brands', 'gucci prada chanel dior rolex '.repeat(1700)],
    ['terms', 'replica 1:1 高仿 superclone '.repeat(1700)],
    ['for', 'for case for iphone for '.repeat(2000)],
    ['numbers', '10 pcs 1.299,00 '.repeat(3000)],
  ])('hostile text costs no more than its length in every field: %s', (_what, hostile) => {
    // Each time another text, since what was made of the last one may be remembered.
    let times = 0;
    const filled = (rest: string) => {
      const text = `${'x'.repeat(++times)}${rest}`;
      return {
        title: text,
        description: text,
        category: text,
        condition: text,
        imageText: text,
        variants: [text],
        attributes: { a: text },
        seller: { name: text },
      };
    };
    const eighth = hostile.slice(0, hostile.length / 8);
    // Linear is 8 times an eighth, quadratic 64 times; a ratio holds on a busy machine too.
    expect(quickest(3, () => scorer.score(filled(hostile)))).toBeLessThan(24 * quickest(3, () => scorer.score(filled(eighth))) + 20);
    const whole = filled(hostile);
    expect(wrongSpans(scorer.score(whole), parseListing(whole))).toEqual([]);
  });

  const words = (from: readonly string[], seed: number): string => {
    const chance = new Chance(seed);
    return Array.from({ length: 1500 }, () => chance.pick(from)).join('');
  };

  it.each([
    ['pieces of names between signs', ['replca', 'louis', '!', 'a']],
    ['stars and pieces', ['*', 'vuit', '-', 'Ｇ', 'a*']],
    ['masks and what turns letters round', ['to_', 'a*a*', '\u202e']],
  ])('a title of %s costs not hundreds of times as much as plain words', (_what, pieces) => {
    const plain = ['leather ', 'case ', 'for ', 'women ', 'black ', 'new ', 'size ', 'and ', 'brown '];
    let seed = 0;
    const costOf = (from: readonly string[]): number => quickest(5, () => scorer.score({ title: `x ${words(from, ++seed)}` }));
    expect(costOf(pieces)).toBeLessThan(150 * costOf(plain) + 5);
  });

  it('a word of letters and stars without end is looked at no longer than any other', () => {
    let length = 3000;
    expect(quickest(5, () => scorer.score({ title: 'a*'.repeat(++length) }))).toBeLessThan(40);
  });

  it('thousands of variants and attributes are read no further than the limit', () => {
    const variants = Array.from({ length: 20_000 }, (_, i) => ({ title: `Gucci ${i}`, price: { amount: i + 1, currency: 'USD' } }));
    const attributes = Object.fromEntries(variants.map((v, i) => [`k${i}`, v.title]));
    const listing = { title: 'Gucci bag', variants, attributes };
    expect(quickest(2, () => scorer.score(listing))).toBeLessThan(500);
    const { brands } = scorer.score(listing);
    expect(brands.length).toBeLessThanOrEqual(401);
  });
});
