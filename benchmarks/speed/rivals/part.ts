import { Bench as Tinybench } from 'tinybench';
import type { Part } from '../part.js';
import { type Section, short, times } from '../report.js';
import { warmScorer } from '../warm.js';
import { disguises } from './disguises.js';
import { judges } from './judges.js';
import { misspellings } from './misspellings.js';
import { dictionary, KINDS, type Kind, type PlantedListing, plant } from './planted.js';
import type { Prepared, Rival, Work, World } from './rival.js';
import { scanners } from './scanners.js';
import { telltale } from './telltale.js';

/** Listings that telltale is given before, none of those with hits: it is measured as a service runs. */
const WARM_UP = 20_000;

/** How a rival did. */
interface Result {
  readonly rival: Rival;
  /** Microseconds of processor time a listing. */
  readonly us: number;
  /** Share of the hits of its kinds that it found, together and each kind by itself. */
  readonly recall: number;
  readonly byKind: ReadonlyMap<Kind, number>;
}

/** Packages that do a part of the work each, on the same listings in the same run, and the best of them together. */
export const rivalsPart: Part = async ({ corpus, quick }) => {
  const listings = corpus.described.length > 0 ? corpus.described : corpus.listings;
  // So many that few come twice while they are measured: what has been seen before is cheaper.
  const count = Math.min(quick ? 500 : 6000, listings.length - LEARNT_FROM);
  const { planted } = plant(listings.slice(0, count), 21);
  const scorer = warmScorer(corpus.listings, listings.slice(0, count), quick ? WARM_UP / 4 : WARM_UP);
  const world: World = { ...dictionary(), train: plant(listings.slice(count, count + LEARNT_FROM), 22) };
  const missing: string[] = [];
  const prepared: [Rival, Prepared][] = [];
  for (const rival of [telltale(scorer), ...scanners, ...disguises, ...misspellings, ...judges]) {
    try {
      prepared.push([rival, await rival.prepare(world)]);
    } catch (error) {
      if (!isMissing(error)) throw error;
      missing.push(rival.name);
    }
  }
  const results = measured(prepared, planted, quick);
  const [own, ...others] = results;
  const stack = bestStack(others);
  const stackUs = stack.reduce((sum, { us }) => sum + us, 0);
  const factor = (us: number): string => times(us / (own?.us ?? Number.NaN));
  const section: Section = {
    title: 'Rivals',
    notes: [
      `${planted.length} listings with a term of copies and a brand name in the title as they are written, both in look-alike letters, and a misspelt name. Each package does its own part of the work, with the same ${world.terms.length + world.names.length} terms and names.`,
      'Under each kind of hit: the share that was found. "Together" is the cheapest package of each part that finds nearly what the best of that part finds. A judge only says that there is something, having learnt from listings of the same make. What a package finds that nobody put there is not counted.',
      ...(missing.length === 0 ? [] : [`Not installed, and so not measured: ${missing.join(', ')}. Run: npm run bench:speed:rivals`]),
    ],
    columns: ['package', 'part', 'us/listing', '× telltale', ...KINDS],
    rows: [
      ...results.map(({ rival, us, byKind }) => [
        rival.name,
        rival.does,
        short(us),
        factor(us),
        ...KINDS.map((kind) => percent(byKind.get(kind))),
      ]),
      [
        `together: ${stack.map(({ rival }) => rival.name).join(', ')}`,
        'all of it, but for why',
        short(stackUs),
        factor(stackUs),
        ...NOTHING,
      ],
    ],
    figures: Object.fromEntries([
      ...results.flatMap(({ rival, us, recall }): [string, number][] => [
        [`${rival.name} us`, us],
        [`${rival.name} recall`, recall],
      ]),
      ['best stack ratio', stackUs / (own?.us ?? Number.NaN)],
    ]),
  };
  return section;
};

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND');
}

function measured(all: readonly [Rival, Prepared][], planted: readonly PlantedListing[], quick: boolean): Result[] {
  // Processor time, as everywhere here: what a package costs, however busy the machine is.
  const now = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const tinybench = new Tinybench({ now, time: quick ? 250 : 2000, iterations: 5, warmupTime: quick ? 100 : 500, warmupIterations: 2 });
  for (const [rival, { run }] of all) {
    let at = 0;
    // Ten listings a time, so that the clock's own cost doesn't show.
    tinybench.add(rival.name, () => {
      for (let i = 0; i < AT_ONCE; i++) run(planted[at++ % planted.length] as PlantedListing);
    });
  }
  tinybench.runSync();
  return all.map(([rival, { run, found }]) => {
    const result = tinybench.getTask(rival.name)?.result;
    const us = result !== undefined && 'latency' in result ? (result.latency.mean * 1000) / AT_ONCE : Number.NaN;
    const hits = planted.slice(0, SEEN).flatMap((one) => {
      const outcome = run(one);
      return one.hits.filter(({ kind }) => rival.kinds.includes(kind)).map((hit) => ({ kind: hit.kind, found: found(outcome, hit) }));
    });
    const share = (some: readonly { found: boolean }[]): number => some.filter((hit) => hit.found).length / some.length;
    const byKind = new Map(rival.kinds.map((kind) => [kind, share(hits.filter((hit) => hit.kind === kind))]));
    return { rival, us, recall: share(hits), byKind };
  });
}

/** Listings that judges learn from. */
const LEARNT_FROM = 300;

const NOTHING = KINDS.map(() => '');

const AT_ONCE = 10;

/** Listings that recall is told by. */
const SEEN = 200;

/** Of each part the cheapest package that finds nearly what the best one of that part finds. */
function bestStack(results: readonly Result[]): Result[] {
  const parts = new Set<Work>(results.map(({ rival }) => rival.does));
  return [...parts].flatMap((does) => {
    const candidates = results.filter(({ rival }) => rival.does === does);
    const most = Math.max(...candidates.map(({ recall }) => recall));
    const good = candidates.filter(({ recall }) => recall >= 0.9 * most).sort((a, b) => a.us - b.us);
    return good.slice(0, 1);
  });
}

const percent = (share: number | undefined): string => (share === undefined ? '' : `${(share * 100).toFixed(0)} %`);
