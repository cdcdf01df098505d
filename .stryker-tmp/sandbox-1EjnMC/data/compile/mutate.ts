/**
 * Would anyone notice if an entry were lost? Drops one at a time, a seeded sample of brands, terms of strength 3 and prices, and tells
 * whether the written twins or the checks of data/ see it. Strong entries are those that the twins use.
 *
 * Run: npm run data:mutate -- [--sample 20] [--seed 1] [--all]     (--all: not only the strong ones)
 */
// @ts-nocheck

import { parseArgs } from 'node:util';
import { createScorer, type Pack, type Scorer } from '../../src/index.js';
import { knowledgeOf } from '../../src/knowledge/from-pack.js';
import { Role, referenceOf, roleOf } from '../../src/knowledge/knowledge.js';
import { allPacks } from '../../src/packs/all.js';
import { createFolder } from '../../src/text/fold.js';
import { readTwins } from '../samples/twins.js';
import { checkData } from './checks.js';
import { type Loaded, loadData } from './load.js';
import { wholePack } from './whole.js';

const { values: args } = parseArgs({
  options: { sample: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' }, all: { type: 'boolean', default: false } },
});

const twins = readTwins();

/** One way to lose an entry: what is lost, the pack that takes it out, and the data without it. */
interface Mutation {
  readonly kind: 'brand' | 'term' | 'price';
  readonly entry: string;
  readonly pack: Pack;
  readonly keeps: (section: string, value: Record<string, unknown>) => boolean;
}

/** Mulberry32: the same sample on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const next = random(Number(args.seed));
function sample<T>(list: readonly T[], size: number): T[] {
  const rest = [...list];
  const out: T[] = [];
  while (out.length < size && rest.length > 0) out.push(...rest.splice(Math.floor(next() * rest.length), 1));
  return out;
}

const scoresOf = (scorer: Scorer): number[] => twins.map((twin) => scorer.score(twin.listing).score);

const pack = wholePack();
const whole = createScorer({ packs: allPacks });
const before = scoresOf(whole);
const usedBrands = new Set<string>();
const usedPrices = new Set<string>();
for (const twin of twins) {
  const { brands, signals } = whole.score(twin.listing);
  for (const mention of brands) usedBrands.add(mention.brand);
  for (const { family, params } of signals)
    if (family === 'price' && params.basis === 'brand') usedPrices.add(`${params.brand}/${params.category}`);
}
const usedTerms = new Set<string>();
const knowledge = knowledgeOf(pack);
const fold = createFolder();
for (const { listing } of twins) {
  for (const text of Object.values(listing)) {
    if (typeof text !== 'string') continue;
    knowledge.scanner.scan(fold(text), (key) => {
      for (let at = knowledge.offsets[key] as number; at < (knowledge.offsets[key + 1] as number); at++) {
        const meaning = knowledge.meanings[at] as number;
        if (roleOf(meaning) === Role.phrase) usedTerms.add(knowledge.phrases[referenceOf(meaning)]?.term ?? '');
      }
    });
  }
}

const size = Number(args.sample);
const strong = <T>(list: readonly T[] | undefined, isUsed: (entry: T) => boolean): readonly T[] =>
  args.all ? (list ?? []) : (list ?? []).filter(isUsed);
const mutations: Mutation[] = [
  ...sample(
    strong(pack.brands, (b) => usedBrands.has(b.name)),
    size,
  ).map(
    ({ name }): Mutation => ({
      kind: 'brand',
      entry: name,
      pack: { remove: { brands: [name] } },
      keeps: (section, value) => section !== 'brands' || value.name !== name,
    }),
  ),
  ...sample(
    strong(
      pack.phrases?.filter((p) => p.strength === 3),
      (p) => usedTerms.has(p.term),
    ),
    size,
  ).map(
    ({ term, language }): Mutation => ({
      kind: 'term',
      entry: `${language} ${term}`,
      pack: { remove: { phrases: [term] } },
      keeps: (section, value) => section !== 'phrases' || value.term !== term,
    }),
  ),
  ...sample(
    strong(pack.prices, (p) => usedPrices.has(`${p.brand}/${p.category}`)),
    size,
  ).map(
    ({ brand, category }): Mutation => ({
      kind: 'price',
      entry: `${brand} ${category}`,
      // A row without a price, laid over the row with one.
      pack: { prices: [{ brand, category }] },
      keeps: (section, value) => section !== 'prices' || value.brand !== brand || value.category !== category,
    }),
  ),
];

/** Score that a reader of the twins would see move. */
const VISIBLE = 0.05;
const APART = 0.5;

const loaded = loadData();
const faults = checkData(loaded).length;
const pairs = new Map<string, [suspicious: number, innocent: number]>();
twins.forEach((twin, i) => {
  const pair = pairs.get(twin.pair) ?? [-1, -1];
  pair[twin.label === 1 ? 0 : 1] = i;
  pairs.set(twin.pair, pair);
});

/** Who notices: the tests on the twins, a score that moves, or the checks of the data. */
function noticed(mutation: Mutation): string[] {
  const after = scoresOf(createScorer({ packs: [...allPacks, mutation.pack] }));
  const out: string[] = [];
  for (const [pair, [suspicious, innocent]] of pairs) {
    const was = (before[suspicious] as number) - (before[innocent] as number);
    const is = (after[suspicious] as number) - (after[innocent] as number);
    if (was > 0 && is <= 0) out.push(`${pair} is no longer ordered`);
    else if (was > APART && is <= APART) out.push(`${pair} is no longer apart`);
  }
  const moved = after.filter((score, i) => Math.abs(score - (before[i] as number)) >= VISIBLE).length;
  if (moved > 0) out.push(`${moved} scores move`);
  const sections = Object.fromEntries(
    Object.entries(loaded.sections).map(([name, list]) => [name, list.filter((p) => mutation.keeps(name, p.value))]),
  );
  const less: Loaded = { ...loaded, sections };
  const more = checkData(less).length - faults;
  if (more > 0) out.push(`${more} faults in data:check`);
  return out;
}

const seen = new Map<string, { noticed: number; of: number }>();
for (const mutation of mutations) {
  const by = noticed(mutation);
  const count = seen.get(mutation.kind) ?? { noticed: 0, of: 0 };
  count.of++;
  if (by.length > 0) count.noticed++;
  seen.set(mutation.kind, count);
  const more = by.length > 3 ? `, and ${by.length - 3} more` : '';
  console.log(
    `${by.length > 0 ? 'noticed   ' : 'UNNOTICED '} ${mutation.kind} ${mutation.entry}: ${by.slice(0, 3).join(', ') || 'nothing changes'}${more}`,
  );
}
console.log([...seen].map(([kind, { noticed: n, of }]) => `${kind}: ${n} of ${of} noticed`).join('; '));
