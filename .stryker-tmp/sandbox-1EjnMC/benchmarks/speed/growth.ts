// @ts-nocheck
import type { Pack, Scorer } from '../../src/index.js';
import { allPacks, createScorer } from './built.js';
import { Inventor, piecesOf } from './invented.js';
import { shippedKnowledge } from './knowledge.js';
import { cost, leastCost, median } from './measure.js';
import type { Bench, Part } from './part.js';
import { type Section, short, times } from './report.js';

/** A hundred pieces of this length are just read whole; what is longer is cut. */
const PIECE = 495;

interface Growth {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly ratio: number;
  readonly bound: string;
}

/** How the cost of a listing grows with what it holds, and with what is known. */
export const growthPart: Part = (bench) => {
  const rows = [...text(bench), brands(bench), phrases(bench), hits(bench)];
  const section: Section = {
    title: 'Growth',
    notes: [
      'Cost of a listing as a multiple of its cost before, the two measured in turn. Of ten times the hits the text is as long as before.',
    ],
    columns: ['what grows', 'from', 'to', 'cost', 'wanted'],
    rows: rows.map(({ what, from, to, ratio, bound }) => [what, from, to, times(ratio), bound]),
    figures: Object.fromEntries(rows.map(({ what, ratio }) => [what, ratio])),
  };
  return section;
};

/** Different pieces of text, each by itself and then in one, so that no word is met more often in the one way than in the other. */
function text({ corpus, scorer, quick }: Bench): Growth[] {
  const sets = quick ? 3 : 12;
  const ratios = new Map<number, number[]>([
    [10, []],
    [100, []],
  ]);
  const one = (description: string): unknown => scorer.score({ title: 'Leather shoulder bag', description });
  for (let set = 0; set < sets; set++) {
    const pieces = piecesOf(corpus.prose, PIECE, 100, set * 100 * PIECE);
    for (const [factor, of] of ratios) {
      const joined = Array.from({ length: 100 / factor }, (_, i) => pieces.slice(i * factor, (i + 1) * factor).join(''));
      const [alone, together] = inTurn(
        () => pieces.forEach(one),
        () => joined.forEach(one),
      );
      of.push((together / alone) * factor);
    }
  }
  return [...ratios].map(([factor, of]) => ({
    what: `text × ${factor}`,
    from: `${PIECE} characters`,
    to: `${PIECE * factor} characters`,
    ratio: median(of),
    bound: factor === 100 ? '≤ 105 ×' : '',
  }));
}

function brands(bench: Bench): Growth {
  const inventor = new Inventor(5);
  const known = shippedKnowledge().brands.length;
  const brand = () => ({ name: inventor.name(), tier: 'premium', sells: ['bag'] }) as const;
  return {
    what: 'brands × 10',
    from: `${short(known)}`,
    to: `${short(known * 10)}, the added ones invented`,
    ratio: withPack(bench, { brands: [brand()] }, { brands: Array.from({ length: known * 9 }, brand) }),
    bound: '≤ 2 ×',
  };
}

function phrases(bench: Bench): Growth {
  const inventor = new Inventor(6);
  const known = shippedKnowledge().phrases.length;
  const phrase = () =>
    ({ language: 'en', term: `${inventor.word()} ${inventor.word()}`, kind: 'grade', strength: 1, means: 'invented' }) as const;
  return {
    what: 'phrases × 10',
    from: `${short(known)}`,
    to: `${short(known * 10)}, the added ones invented`,
    ratio: withPack(bench, { phrases: [phrase()] }, { phrases: Array.from({ length: known * 9 }, phrase) }),
    bound: '≤ 2 ×',
  };
}

/** Cost of the same listings under a pack that adds much over one that adds next to nothing. */
function withPack({ corpus, quick }: Bench, little: Pack, much: Pack): number {
  const listings = corpus.listings.slice(0, quick ? 800 : 4000);
  const over = (scorer: Scorer) => (): void => {
    for (const listing of listings) scorer.score(listing);
  };
  const [before, after] = [little, much].map((pack) => over(createScorer({ packs: [...allPacks, { name: 'invented', ...pack }] })));
  if (before === undefined || after === undefined) return Number.NaN;
  before();
  after();
  const [small, large] = inTurn(before, after);
  return large / small;
}

/** Terms of copies, one or ten of them, in texts of the same length. */
function hits({ corpus, scorer, quick }: Bench): Growth {
  const terms = shippedKnowledge()
    .phrases.filter(({ language, strength, kind }) => language === 'en' && strength === 3 && kind === 'grade')
    .map(({ term }) => term);
  const inventor = new Inventor(7);
  const count = quick ? 100 : 600;
  const planted = (each: number): (() => void) => {
    const listings = piecesOf(corpus.prose, 2000, count).map((prose) => {
      const chosen = Array.from({ length: each }, () => inventor.pick(terms));
      const room = 2000 - chosen.join('').length;
      const step = Math.floor(room / each);
      return {
        title: 'Leather shoulder bag',
        description: chosen.map((term, i) => `${prose.slice(i * step, (i + 1) * step)} ${term} `).join(''),
      };
    });
    return () => {
      for (const listing of listings) scorer.score(listing);
    };
  };
  const [one, ten] = [planted(1), planted(10)];
  one();
  ten();
  const [before, after] = inTurn(one, ten);
  return { what: 'hits × 10', from: '1 term of copies in 2,000 characters', to: '10', ratio: after / before, bound: '' };
}

/** The least cost of each of two, measured in turn. */
function inTurn(first: () => unknown, second: () => unknown): [number, number] {
  let [a, b] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < 4; i++) {
    a = Math.min(a, cost(first));
    b = Math.min(b, leastCost(1, second));
  }
  return [a, b];
}
