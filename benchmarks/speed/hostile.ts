import { ATTACKS, type HostileListing, READ } from './attacks.js';
import { apartFrom, textLength } from './corpus.js';
import { Inventor } from './invented.js';
import { cost, sum } from './measure.js';
import type { Part } from './part.js';
import { type Section, short, times } from './report.js';
import { warmScorer } from './warm.js';

/** Listings that are scored before any is measured. */
const WARM_UP = 20_000;

/** What a character costs in texts that were made to cost. */
export const hostilePart: Part = ({ corpus, quick }) => {
  // A short listing costs more for each character; the long ones are the harder measure.
  const long = corpus.described.length > 0 ? corpus.described : corpus.listings;
  const most = quick ? 1500 : 5000;
  const measured = long.slice(0, Math.min(most, Math.floor(long.length / 2)));
  const others = apartFrom(measured, corpus.listings);
  const drawn = others.slice(0, Math.min(most, Math.floor(others.length / 2)));
  const scorer = warmScorer([...long, ...corpus.listings], [...measured, ...drawn], WARM_UP);
  const scoreAll = (listings: readonly unknown[]) => (): void => {
    for (const listing of listings) scorer.score(listing);
  };
  const meanOf = (listings: readonly Record<string, unknown>[]): number =>
    (cost(scoreAll(listings)) * 1000) / sum(listings.map(textLength));
  const usual = meanOf(measured);
  const usualOfAll = meanOf(drawn);
  const inventor = new Inventor(8);
  const characters = quick ? 60_000 : 300_000;
  const rows = ATTACKS.map(({ name, make }) => {
    const made = (length: number): HostileListing[] => ofLength(length, () => make(inventor, corpus.prose));
    scoreAll(made(characters / 5))();
    const listings = made(characters);
    const each = (cost(scoreAll(listings)) * 1000) / sum(listings.map(lengthRead));
    return { name, each, ratio: each / usual };
  });
  const section: Section = {
    title: 'Hostile texts',
    notes: [
      `Cost of a character that is read (${short(READ)} of a field), as a multiple of the mean of listings with a description where there are any, ${short(usual)} ns: the harder measure. That of all listings, most of which are a title alone, is ${short(usualOfAll)} ns. Every text is new, and so is every listing behind the means.`,
    ],
    columns: ['text', 'ns/character', '× the mean', 'wanted', '× the mean of all'],
    rows: rows.map(({ name, each, ratio }) => [name, short(each), times(ratio), '≤ 3 ×', times(each / usualOfAll)]),
    figures: Object.fromEntries(rows.map(({ name, ratio }) => [name, ratio])),
  };
  return section;
};

/** So many listings that their texts have a length together, at least one. */
function ofLength(length: number, make: () => HostileListing): HostileListing[] {
  const listings: HostileListing[] = [];
  for (let made = 0; made < length; ) {
    const listing = make();
    listings.push(listing);
    made += lengthRead(listing);
  }
  return listings;
}

function lengthRead({ title, description = '', variants = [] }: HostileListing): number {
  return sum([title, description, ...variants.map((variant) => variant.title)].map(({ length }) => Math.min(length, READ)));
}
