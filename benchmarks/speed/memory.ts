import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { HeapProfiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assessment, Scorer } from '../../src/index.js';
import { allPacks, createScorer } from './built.js';
import type { Part } from './part.js';
import { childPeak, SCORE_ONE } from './processes.js';
import { megabytes, type Section, short } from './report.js';
import { varied } from './varied.js';
import { warmScorer } from './warm.js';

/** Bytes between two allocations that are looked at. */
const INTERVAL = 4096;

type Listing = Record<string, unknown>;

/** Listings that are scored before allocation is looked at. */
const WARM_UP = 20_000;

/** What scoring takes of the heap and of the process. */
export const memoryPart: Part = async ({ corpus, quick }) => {
  const listings = corpus.listings.slice(0, Math.min(quick ? 1000 : 10_000, corpus.listings.length / 2));
  const scorer = createScorer({ packs: allPacks });
  const hitless = listings.filter((listing) => isHitless(scorer.score(listing)));
  const newTo = (some: readonly Listing[]): Scorer => warmScorer(corpus.listings, some, quick ? WARM_UP / 4 : WARM_UP);
  const [each, without] = [await allocation(newTo(listings), listings), await allocation(newTo(listings), hitless)];
  const count = quick ? 2000 : 30_000;
  const [bare, one, all] = [childPeak(''), childPeak(SCORE_ONE), peakOfMany(count)];
  const section: Section = {
    title: 'Memory',
    notes: [
      'Allocation is estimated by V8 from a sample of allocations; every listing is new. Hits are names and signals: without any there is only the assessment that says so.',
      'Peaks are those of processes of their own. The listings of the last are made up, no two alike: names, disguises, scripts, categories, makers and prices vary, and one in two hundred is very long.',
    ],
    columns: ['what', 'amount'],
    rows: [
      [`allocated for a listing`, `${short(each / 1024)} KB`],
      [
        `allocated for a listing with no hits, ${hitless.length.toLocaleString('en-US')} of ${listings.length.toLocaleString('en-US')}`,
        `${short(without / 1024)} KB`,
      ],
      ['peak of node alone', megabytes(bare)],
      ['peak with every pack and one listing scored', megabytes(one)],
      [`peak after ${count.toLocaleString('en-US')} listings`, megabytes(all)],
    ],
    figures: { 'bytes a listing': each, 'bytes a listing without hits': without, 'peak node': bare, 'peak one': one, 'peak many': all },
  };
  return section;
};

const isHitless = ({ brands, signals }: Assessment): boolean => brands.length === 0 && signals.length === 0;

/** Largest memory of a process that reads so many listings from a file, line by line, and scores them. */
function peakOfMany(count: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'telltale-memory-'));
  try {
    const file = join(folder, 'listings.jsonl');
    writeFileSync(file, Array.from({ length: count }, (_, i) => `${JSON.stringify(varied(i))}\n`).join(''));
    return childPeak(`${SCORE_ONE}
      const [{ createReadStream }, { createInterface }] = await Promise.all([import('node:fs'), import('node:readline')]);
      for await (const line of createInterface({ input: createReadStream(${JSON.stringify(file)}) })) scorer.score(JSON.parse(line));
    `);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bytes allocated for a listing. */
async function allocation(scorer: Scorer, listings: readonly unknown[]): Promise<number> {
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
