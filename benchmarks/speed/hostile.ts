import { ATTACKS, type Attack, type HostileListing, READ } from './attacks.js';
import { apartFrom, textLength } from './corpus.js';
import { Inventor } from './invented.js';
import { cost, median, sum } from './measure.js';
import type { Part } from './part.js';
import { type Section, short, times } from './report.js';
import { warmScorer } from './warm.js';

/** Listings that are scored before any is measured. */
const WARM_UP = 20_000;
/** Times that everything is measured, each time with other listings. */
const ROUNDS = [0, 1, 2];

/** What a character costs in texts that were made to cost. */
export const hostilePart: Part = ({ corpus, quick }) => {
  // A short listing costs more for each character; the long ones are the harder measure.
  const long = corpus.described.length > 0 ? corpus.described : corpus.listings;
  const most = quick ? 1500 : 5000;
  const measured = long.slice(0, Math.min(most, Math.floor(long.length / 2)));
  const others = apartFrom(measured, corpus.listings);
  const drawn = others.slice(0, Math.min(most, Math.floor(others.length / 2)));
  const scorer = warmScorer([...long, ...corpus.listings], [...measured, ...drawn], WARM_UP);
  const meanOf = (listings: readonly unknown[], characters: number): number =>
    (cost(() => listings.forEach((listing) => scorer.score(listing))) * 1000) / characters;
  const usualOf = (listings: readonly Record<string, unknown>[]): number =>
    median(ROUNDS.map((round) => usualIn(listings.filter((_, i) => i % ROUNDS.length === round))));
  const usualIn = (listings: readonly Record<string, unknown>[]): number => meanOf(listings, sum(listings.map(textLength)));
  // Before any attack: what attackers write pushes out what is remembered of ordinary words.
  const usual = usualOf(measured);
  const usualOfAll = usualOf(drawn);
  const inventor = new Inventor(8);
  const characters = quick ? 60_000 : 300_000;
  const costOf = ({ make }: Attack, length: number): number => {
    const listings = ofLength(length, () => make(inventor, corpus.prose));
    return meanOf(listings, sum(listings.map(lengthRead)));
  };
  for (const attack of ATTACKS) costOf(attack, characters / 5);
  const rounds = ROUNDS.map(() => ATTACKS.map((attack) => costOf(attack, characters)));
  const rows = ATTACKS.map(({ name }, i) => {
    const each = median(rounds.map((costs) => costs[i] as number));
    return { name, each, ratio: each / usual };
  });
  const section: Section = {
    title: 'Hostile texts',
    notes: [
      `Cost of a character that is read (${short(READ)} of a field), as a multiple of the mean of listings with a description where there are any, ${short(usual)} ns: the harder measure. That of all listings, most of which are a title alone, is ${short(usualOfAll)} ns. Every text is new, and so is every listing behind the means; all are measured ${ROUNDS.length} times, medians taken.`,
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
