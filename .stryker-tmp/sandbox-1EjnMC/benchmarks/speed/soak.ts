// @ts-nocheck
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Inventor } from './invented.js';
import type { Bench } from './part.js';
import { megabytes, type Section, short, times } from './report.js';

/** A soak ends after this long with what it has, in ms. */
const LONGEST = 20 * 60_000;

/** Scores very many listings, each with words never seen before, and looks at the heap after each tenth. */
export function soak({ corpus, scorer }: Bench, count: number): Section {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const inventor = new Inventor(9);
  const start = performance.now();
  const tenths: { scored: number; heap: number; rate: number }[] = [];
  let scored = 0;
  for (let tenth = 1; tenth <= 10 && performance.now() - start < LONGEST; tenth++) {
    const [from, before] = [scored, performance.now()];
    for (; scored < (count * tenth) / 10; scored++) {
      const listing = corpus.listings[scored % corpus.listings.length];
      const { title, description } = listing ?? {};
      scorer.score({ ...listing, title: `${title ?? ''} ${inventor.name()}`, description: `${inventor.word()} ${description ?? ''}` });
    }
    collect();
    tenths.push({ scored, heap: process.memoryUsage().heapUsed, rate: ((scored - from) / (performance.now() - before)) * 1000 });
  }
  const [, second] = tenths;
  const last = tenths.at(-1);
  const growth = (last?.heap ?? Number.NaN) / (second?.heap ?? Number.NaN);
  return {
    title: 'Soak',
    notes: [
      `Every listing has words never seen before. Heap after garbage collection, that of the benchmark itself with it; last over second: ${times(growth)}.`,
    ],
    columns: ['listings', 'heap', 'listings/s, wall clock'],
    rows: tenths.map(({ scored: listings, heap, rate }) => [listings.toLocaleString('en-US'), megabytes(heap), short(rate)]),
    figures: { listings: scored, 'heap growth': growth },
  };
}
