import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { createScorer } from '../../src/index.js';
import { allPacks } from '../../src/packs/all.js';
import { textLength } from './corpus.js';
import { cost, sum } from './measure.js';
import type { Part } from './part.js';
import { type Section, short } from './report.js';
import { STAGES, stageOf } from './stage-of.js';

const COLLECTING = 'garbage collection';
const OUTSIDE = 'in no stage';

/** Microseconds between two looks at the stack. */
const INTERVAL = 150;

/**
 * Where the time of a listing goes, by looks at the stack: each counts for the innermost function of a stage. The sources are run and not
 * the build, in which they have lost their names.
 */
export const stagesPart: Part = async ({ corpus, quick }) => {
  const scorer = createScorer({ packs: allPacks });
  const listings = corpus.listings.slice(0, quick ? 1500 : 30_000);
  const scoreAll = (): void => {
    for (const listing of listings) scorer.score(listing);
  };
  scoreAll();
  const perListing = cost(scoreAll) / listings.length;
  const looks = await profiled(scoreAll);
  const all = sum([...looks.values()]);
  const characters = sum(listings.map(textLength)) / listings.length;
  const names = [...Object.keys(STAGES), COLLECTING, OUTSIDE];
  const rows = names.map((name) => {
    const share = (looks.get(name) ?? 0) / all;
    return { name, share, us: share * perListing, ns: (share * perListing * 1000) / characters };
  });
  const section: Section = {
    title: 'Where the time goes',
    notes: [
      'Shares of looks at the stack of the sources (not of the build) while they score listings, times the cost of a listing without anybody looking. The listings were scored once before.',
      'What several stages use, such as looking up a word, counts for the stage that called it. In no stage: the engine itself, which also compiles, and the loop around.',
    ],
    columns: ['stage', 'share', 'us/listing', 'ns/character'],
    rows: rows.map(({ name, share, us, ns }) => [name, `${(share * 100).toFixed(1)} %`, short(us), short(ns)]),
    figures: Object.fromEntries(rows.map(({ name, us }) => [`${name} us`, us])),
  };
  return section;
};

async function profiled(run: () => void): Promise<Map<string, number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.post('Profiler.start');
  run();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const looks = new Map<string, number>();
  // Walks down from the root, carrying the stage of the innermost function so far.
  const walk = (node: Profiler.ProfileNode, outer: string): void => {
    const own = node.callFrame.functionName === '(garbage collector)' ? COLLECTING : (stageOf(node.callFrame.url) ?? outer);
    looks.set(own, (looks.get(own) ?? 0) + (node.hitCount ?? 0));
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) walk(child, own);
    }
  };
  const [root] = profile.nodes;
  if (root !== undefined) walk(root, OUTSIDE);
  return looks;
}
