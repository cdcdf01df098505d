// @ts-nocheck
import { lookAlikes } from '../evasion/families/look-alikes.js';
import { textLength } from './corpus.js';
import { Inventor, piecesOf } from './invented.js';
import { shippedKnowledge } from './knowledge.js';
import { cost, sum } from './measure.js';
import type { Bench, Part } from './part.js';
import { type Section, short, times } from './report.js';

/** Units that are read of a field. */
const READ = 50_000;

interface Attack {
  readonly name: string;
  /** A text that has not been seen before. */
  readonly make: (inventor: Inventor, bench: Bench) => { readonly title: string; readonly description?: string };
}

const filled = (part: () => string): string => {
  let text = '';
  while (text.length < READ) text += part();
  return text;
};

const letters = (inventor: Inventor, length: number): string =>
  Array.from({ length }, () => inventor.pick('abcdefghijklmnopqrstuvwxyz')).join('');

/** A brand name with one letter changed. */
const nearBrand = (inventor: Inventor): string => {
  const { name } = inventor.pick(shippedKnowledge().brands);
  const at = inventor.below(name.length);
  return name.slice(0, at) + letters(inventor, 1) + name.slice(at + 1);
};

const disguise = lookAlikes.find(({ id }) => id === 'look-alikes/all-published');

const ATTACKS: readonly Attack[] = [
  {
    name: 'random words, none twice, in the description',
    make: (inventor) => ({ title: 'Bag', description: filled(() => `${letters(inventor, 3 + inventor.below(9))} `) }),
  },
  {
    name: 'random words, none twice, in the title',
    make: (inventor) => ({ title: filled(() => `${letters(inventor, 3 + inventor.below(9))} `) }),
  },
  { name: 'nothing but near-brands, in the title', make: (inventor) => ({ title: filled(() => `${nearBrand(inventor)} `) }) },
  { name: 'one word of a million letters', make: (inventor) => ({ title: 'Bag', description: letters(inventor, 1_000_000) }) },
  {
    name: '100,000 combining marks',
    make: (inventor) => ({ title: 'Bag', description: `${inventor.word()}e${'\u0301'.repeat(100_000)}` }),
  },
  {
    name: 'one brand name again and again, in the title',
    make: (inventor) => {
      const { name } = inventor.pick(shippedKnowledge().brands);
      return { title: filled(() => `${name} `) };
    },
  },
  {
    name: 'one syllable again and again',
    make: (inventor) => {
      const syllable = letters(inventor, 2);
      return { title: filled(() => syllable) };
    },
  },
  { name: 'nothing but brackets', make: (inventor) => ({ title: `Bag ${inventor.word()}`, description: '([{<'.repeat(READ / 4) }) },
  {
    name: 'look-alike letters for all',
    make: (inventor, { corpus }) => ({
      title: 'Bag',
      description:
        disguise?.write?.(
          piecesOf(corpus.prose, READ / 2, 1, inventor.below(corpus.prose.length))[0] ?? '',
          () => inventor.below(1e6) / 1e6,
        ) ?? '',
    }),
  },
];

/** What a character costs in texts that were made to cost. */
export const hostilePart: Part = (bench) => {
  const { corpus, scorer, quick } = bench;
  // A short listing costs more for each character; the long ones are the harder measure.
  const listings = (corpus.described.length > 0 ? corpus.described : corpus.listings).slice(0, quick ? 1500 : 20_000);
  const scoreAll = (): void => {
    for (const listing of listings) scorer.score(listing);
  };
  scoreAll();
  const mean = (): number => (cost(scoreAll) * 1000) / sum(listings.map(textLength));
  const usual = Math.min(mean(), mean());
  const inventor = new Inventor(8);
  const count = quick ? 4 : 12;
  const rows = ATTACKS.map(({ name, make }) => {
    const texts = Array.from({ length: count + 2 }, () => make(inventor, bench));
    for (const text of texts.splice(0, 2)) scorer.score(text);
    const read = sum(texts.map(({ title, description = '' }) => Math.min(title.length, READ) + Math.min(description.length, READ)));
    const each = (cost(() => texts.forEach((text) => void scorer.score(text))) * 1000) / read;
    return { name, each, ratio: each / usual };
  });
  const section: Section = {
    title: 'Hostile texts',
    notes: [
      `Cost of a character that is read (${short(READ)} of a field), as a multiple of the mean of listings with a description where there are any, ${short(usual)} ns. Every text is new.`,
    ],
    columns: ['text', 'ns/character', '× the mean', 'wanted'],
    rows: rows.map(({ name, each, ratio }) => [name, short(each), times(ratio), '≤ 3 ×']),
    figures: Object.fromEntries(rows.map(({ name, ratio }) => [name, ratio])),
  };
  return section;
};
