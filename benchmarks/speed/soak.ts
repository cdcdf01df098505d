import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { allPacks, createScorer } from './built.js';
import { wordOf } from './invented.js';
import type { Bench } from './part.js';
import { megabytes, type Section, short, times } from './report.js';
import { varied, WORDS_EACH } from './varied.js';

/** A soak ends after this long with what it has, in ms. */
const LONGEST = 20 * 60_000;

/** What is looked at: objects, what lies in typed arrays, and all that the process has of the machine's memory. */
const KINDS = ['heapUsed', 'arrayBuffers', 'rss'] as const;

interface Tenth {
  readonly scored: number;
  readonly memory: Readonly<Record<(typeof KINDS)[number], number>>;
  /** Listings a second by the clock. */
  readonly rate: number;
}

/** Scores very many listings, no two alike, and looks at the memory after each tenth. */
export function soak({ corpus }: Bench, count: number): Section {
  const scorer = createScorer({ packs: allPacks });
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const start = performance.now();
  const tenths: Tenth[] = [];
  let scored = 0;
  for (let tenth = 1; tenth <= 10 && performance.now() - start < LONGEST; tenth++) {
    const [from, before] = [scored, performance.now()];
    for (; scored < (count * tenth) / 10; scored++) scorer.score(next(corpus.listings[scored % corpus.listings.length], scored));
    const rate = ((scored - from) / (performance.now() - before)) * 1000;
    collect();
    tenths.push({ scored, memory: process.memoryUsage(), rate });
  }
  const growth = KINDS.map((kind) => (tenths.at(-1)?.memory[kind] ?? Number.NaN) / (tenths[1]?.memory[kind] ?? Number.NaN));
  return {
    title: 'Soak',
    notes: [
      'Every listing has words that no other has. Every second one is made up: names, disguised or misspelt, categories, makers, sellers, other scripts, and one in two hundred of these is very long. Memory after garbage collection, that of the benchmark itself and its listings with it.',
      `Last over second tenth: ${KINDS.map((kind, i) => `${kind} ${times(growth[i] ?? Number.NaN)}`).join(', ')}.`,
    ],
    columns: ['listings', ...KINDS, 'listings/s by the clock'],
    rows: tenths.map(({ scored: listings, memory, rate }) => [
      listings.toLocaleString('en-US'),
      ...KINDS.map((kind) => megabytes(memory[kind])),
      short(rate),
    ]),
    figures: { listings: scored, ...Object.fromEntries(KINDS.map((kind, i) => [`${kind} growth`, growth[i] ?? Number.NaN])) },
  };
}

/** In turn a made-up listing and one of the data with a word in its title and in its description that no other has. */
function next(listing: Readonly<Record<string, unknown>> = {}, number: number): Record<string, unknown> {
  if (number % 2 === 1) return varied(number);
  const [first, second] = [wordOf(number * WORDS_EACH), wordOf(number * WORDS_EACH + 1)];
  return { ...listing, title: `${listing.title ?? ''} ${first}`, description: `${second} ${listing.description ?? ''}` };
}
