// @ts-nocheck
import type { HeapProfiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import type { Scorer } from '../../src/index.js';
import type { Part } from './part.js';
import { childMedian, childPeak, SCORE_ONE } from './processes.js';
import { megabytes, type Section, short } from './report.js';

/** Bytes between two allocations that are looked at. */
const INTERVAL = 4096;

/** What scoring takes of the heap and of the process. */
export const memoryPart: Part = async ({ corpus, scorer, quick }) => {
  const perListing = await allocation(scorer, corpus.listings.slice(0, quick ? 1000 : 10_000));
  const count = quick ? 2000 : 30_000;
  const many = `for (let i = 0; i < ${count}; i++) scorer.score({ title: 'Gucci belt 1:1 mirror quality ' + i, description: 'Leather '.repeat(40) + i });`;
  const [bare, one, all] = [childPeak(''), childPeak(SCORE_ONE), childPeak(SCORE_ONE + many)];
  const section: Section = {
    title: 'Memory',
    notes: ['Allocation is estimated by V8 from a sample of allocations. Peaks are those of processes of their own.'],
    columns: ['what', 'amount'],
    rows: [
      ['allocated for a listing', `${short(perListing / 1024)} KB`],
      ['peak of node alone', megabytes(bare)],
      ['peak with every pack and one listing scored', megabytes(one)],
      [`peak after ${count.toLocaleString('en-US')} listings`, megabytes(all)],
    ],
    figures: { 'bytes a listing': perListing, 'peak node': bare, 'peak one': one, 'peak many': all },
  };
  return section;
};

async function allocation(scorer: Scorer, listings: readonly unknown[]): Promise<number> {
  for (const listing of listings) scorer.score(listing);
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.startSampling', {
    samplingInterval: INTERVAL,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  for (const listing of listings) scorer.score(listing);
  const { profile } = await session.post('HeapProfiler.stopSampling');
  session.disconnect();
  return sizeOf(profile.head) / listings.length;
}

function sizeOf({ selfSize, children }: HeapProfiler.SamplingHeapProfileNode): number {
  return children.reduce((total, child) => total + sizeOf(child), selfSize);
}

/** Time until the library is there, and until the first listing is scored, over node alone. */
export const startPart: Part = ({ quick }) => {
  const runs = quick ? 5 : 11;
  const [bare, imported, core, packs] = childMedian(runs, ['', IMPORT, CORE_ONE, SCORE_ONE]);
  const over = (ms = Number.NaN): number => ms - (bare ?? 0);
  const rows: [string, number][] = [
    ['import', over(imported)],
    ['import and first score, core', over(core)],
    ['import and first score, every pack', over(packs)],
  ];
  const section: Section = {
    title: 'Start',
    notes: [`Milliseconds of processor time of a process of its own beyond node alone, the median of ${runs}, taken in turn.`],
    columns: ['until', 'ms'],
    rows: rows.map(([name, ms]) => [name, short(ms)]),
    figures: Object.fromEntries(rows.map(([name, ms]) => [`${name} ms`, ms])),
  };
  return section;
};

const IMPORT = `await import(dist + 'index.js');`;
const CORE_ONE = `(await import(dist + 'index.js')).scoreListing({ title: 'Rolex Submariner 1:1 superclone' });`;
