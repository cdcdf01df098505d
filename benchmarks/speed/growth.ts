import type { Pack, Scorer } from '../../src/index.js';
import { allPacks, createScorer } from './built.js';
import { Inventor, piecesOf } from './invented.js';
import { shippedKnowledge } from './knowledge.js';
import { costsOf } from './measure.js';
import type { Bench, Part } from './part.js';
import { type Section, short, times } from './report.js';

/** A hundred pieces of this length are just read whole; what is longer is cut. */
const PIECE = 495;

/** Listings that are taken in one go. */
const BATCH = 250;

interface Growth {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly ratio: number;
  readonly bound: string;
}

/** How the cost of a listing grows with what it holds, and with what is known. */
export const growthPart: Part = (bench) => {
  const rows = [...text(bench), ...brands(bench), ...phrases(bench), hits(bench)];
  const section: Section = {
    title: 'Growth',
    notes: [
      'Cost of a listing as a multiple of its cost before, the two measured in turn, each by a scorer of its own that meets every text for the first time. Of ten times the hits the text is as long as before.',
      'New listings are real ones where there are any. Unseen words are invented in the syllables of the added names and terms, one letter changed, so that each is near some of them and has been met by nobody.',
    ],
    columns: ['what grows', 'from', 'to', 'cost', 'wanted'],
    rows: rows.map(({ what, from, to, ratio, bound }) => [what, from, to, times(ratio), bound]),
    figures: Object.fromEntries(rows.map(({ what, ratio }) => [what, ratio])),
  };
  return section;
};

const scoring =
  (scorer: Scorer) =>
  (listings: readonly unknown[]): void => {
    for (const listing of listings) scorer.score(listing);
  };

const shipped = (): Scorer => createScorer({ packs: allPacks });

/** Different pieces of text, each by itself and in one with others. */
function text({ corpus, quick }: Bench): Growth[] {
  const sets = Array.from({ length: quick ? 6 : 60 }, (_, set) => piecesOf(corpus.prose, PIECE, 100, set * 100 * PIECE));
  const ways = [1, 10, 100].map((factor) => {
    const score = scoring(shipped());
    return (pieces: readonly string[]): void =>
      score(
        Array.from({ length: 100 / factor }, (_, i) => ({
          title: 'Leather shoulder bag',
          description: pieces.slice(i * factor, (i + 1) * factor).join(''),
        })),
      );
  });
  const [alone = Number.NaN, ten = Number.NaN, hundred = Number.NaN] = costsOf(sets, sets.length / 3, ways);
  const row = (factor: number, together: number, bound: string): Growth => ({
    what: `text × ${factor}`,
    from: `${PIECE} characters`,
    to: `${PIECE * factor} characters`,
    ratio: (together / alone) * factor,
    bound,
  });
  return [row(10, ten, ''), row(100, hundred, '≤ 105 ×')];
}

function brands(bench: Bench): Growth[] {
  const inventor = new Inventor(5);
  const known = shippedKnowledge().brands.length;
  const brand = () => ({ name: inventor.name(), tier: 'premium', sells: ['bag'] }) as const;
  const packs = [{ brands: [brand()] }, { brands: Array.from({ length: known * 9 }, brand) }] as const;
  return withPacks(bench, 'brands', known, packs, () => slip(inventor.name(), inventor));
}

function phrases(bench: Bench): Growth[] {
  const inventor = new Inventor(6);
  const known = shippedKnowledge().phrases.length;
  const term = (): string => `${inventor.word()} ${inventor.word()}`;
  const phrase = () => ({ language: 'en', term: term(), kind: 'grade', strength: 1, means: 'invented' }) as const;
  const packs = [{ phrases: [phrase()] }, { phrases: Array.from({ length: known * 9 }, phrase) }] as const;
  return withPacks(bench, 'phrases', known, packs, () => slip(term(), inventor));
}

/** The last letter changed. */
const slip = (word: string, inventor: Inventor): string => word.slice(0, -1) + inventor.pick('bcdfghjklmnpqrstvwxyz');

/** The cost under a pack that adds much over that under one that adds next to nothing. */
function withPacks(
  { corpus, quick }: Bench,
  what: string,
  known: number,
  packs: readonly [little: Pack, much: Pack],
  word: () => string,
): Growth[] {
  const ways = packs.map((pack) => scoring(createScorer({ packs: [...allPacks, { name: 'invented', ...pack }] })));
  const ratio = (batches: readonly (readonly unknown[])[]): number => {
    const [little = Number.NaN, much = Number.NaN] = costsOf(batches, batches.length / 3, ways);
    return much / little;
  };
  const listings = corpus.listings.slice(0, quick ? 3000 : 18_000);
  const title = (): string => Array.from({ length: 30 }, word).join(' ');
  const unseen = Array.from({ length: quick ? 12 : 60 }, () => Array.from({ length: 10 }, () => ({ title: title() })));
  const row = { from: short(known), to: `${short(known * 10)}, the added ones invented`, bound: '≤ 2 ×' };
  return [
    { ...row, what: `${what} × 10, new listings`, ratio: ratio(batchesOf(listings)) },
    { ...row, what: `${what} × 10, unseen words like them`, ratio: ratio(unseen) },
  ];
}

const batchesOf = <T>(values: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(values.length / BATCH) }, (_, i) => values.slice(i * BATCH, (i + 1) * BATCH));

/** Terms of copies, one or ten of them, in texts of the same length. */
function hits({ corpus, quick }: Bench): Growth {
  const terms = shippedKnowledge()
    .phrases.filter(({ language, strength, kind }) => language === 'en' && strength === 3 && kind === 'grade')
    .map(({ term }) => term);
  const inventor = new Inventor(7);
  const planted = (prose: string, each: number): { title: string; description: string } => {
    const chosen = Array.from({ length: each }, () => inventor.pick(terms));
    const step = Math.floor((2000 - chosen.join('').length) / each);
    return {
      title: 'Leather shoulder bag',
      description: chosen.map((term, i) => `${prose.slice(i * step, (i + 1) * step)} ${term} `).join(''),
    };
  };
  const pieces = piecesOf(corpus.prose, 2000, quick ? 300 : 2000);
  const batches = Array.from({ length: pieces.length / 20 }, (_, i) => {
    const some = pieces.slice(i * 20, (i + 1) * 20);
    return [1, 10].map((each) => some.map((prose) => planted(prose, each)));
  });
  const ways = [0, 1].map((which) => {
    const score = scoring(shipped());
    return (batch: readonly (readonly unknown[])[]): void => score(batch[which] ?? []);
  });
  const [one = Number.NaN, ten = Number.NaN] = costsOf(batches, batches.length / 3, ways);
  return { what: 'hits × 10', from: '1 term of copies in 2,000 characters', to: '10', ratio: ten / one, bound: '' };
}
