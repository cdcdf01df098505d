import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Facts } from '../../src/knowledge/facts.js';
import type { Pack } from '../../src/knowledge/pack.js';
import { foldKey } from '../../src/text/fold-key.js';
import { DATA, type Problem } from './load.js';

const source = z.array(z.string()).min(1);
const size = z.number().positive();
const year = z.number().int().min(2020);
const category = z.string();
const sizes = z.array(size).min(1);
const words = z.array(z.string()).min(1);

const schema = z.strictObject({
  storage: z.array(z.strictObject({ category, largest: size, perTerabyte: size, from: size, year, source })),
  charges: z.array(z.strictObject({ category, perTenThousand: size, from: size, year, source })),
  devices: z.array(z.strictObject({ category, sizes, from: size, least: size, year, source })),
  capacities: z.array(z.strictObject({ line: z.string(), sizes, source })),
  series: z.array(z.strictObject({ line: z.string(), newest: z.number().int().positive(), year, source })),
  conflicts: z.array(
    z.strictObject({
      brand: z.string(),
      categories: z.array(category).min(1),
      words: z.array(z.string()).min(1),
      means: z.string(),
      source,
    }),
  ),
  marketplaces: z.array(
    z.strictObject({
      name: z.string(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional(),
      secondHand: z.literal(true).optional(),
      source,
    }),
  ),
  amounts: z.strictObject({ each: words, all: words, rest: words, whole: words, other: words, asked: words, for: words }),
  assortment: words,
  materials: z.array(z.strictObject({ groups: words, brands: words, words, means: z.string(), source })),
  marks: words,
  fittings: words,
  posters: words,
  counter: words,
  gifts: words,
  knownInitials: words,
  behindDevices: words,
  versions: z.array(
    z.strictObject({
      version: z.string(),
      sized: z.literal(true).optional(),
      in: words,
      share: z.number().positive().lt(1),
      words,
      source,
    }),
  ),
  sellerNames: z.strictObject({ official: z.array(z.string()), unofficial: z.array(z.string()), trade: z.array(z.string()) }),
  forms: z.strictObject({ maker: words, unbranded: words, noBrand: words, grades: words }),
  keyWords: words,
  likening: words,
  likeningBefore: words,
  inspections: words,
  buyers: words,
  alternatives: words,
  noes: words,
  genuine: words,
  yeses: words,
  authors: words,
  users: words,
  kits: words,
  notFor: words,
  capacityWords: z.strictObject({ limit: words, memory: words }),
});

/** Reads data/facts.yaml, folded for matching, and what is wrong with it. */
export function loadFacts(pack: Pack): { readonly facts: Facts | undefined; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const fault = (entry: string, problem: string): void => void problems.push({ file: 'facts.yaml', line: 1, entry, problem });
  const read = schema.safeParse(parse(readFileSync(`${DATA}facts.yaml`, 'utf8')));
  if (!read.success) {
    for (const { path, message } of read.error.issues) fault(path.join('.'), message);
    return { facts: undefined, problems };
  }
  const {
    storage,
    charges,
    devices,
    capacities,
    series,
    conflicts,
    marketplaces,
    amounts,
    assortment,
    materials,
    marks,
    fittings,
    posters,
    counter,
    gifts,
    knownInitials,
    behindDevices,
    versions,
    sellerNames,
    forms,
    keyWords,
    likening,
    likeningBefore,
    inspections,
    buyers,
    alternatives,
    noes,
    genuine,
    yeses,
    authors,
    users,
    kits,
    notFor,
    capacityWords,
  } = read.data;
  const categories = new Set(pack.categories?.map((c) => c.id));
  const lines = new Set(pack.lines?.map((l) => l.line));
  const brands = new Set(pack.brands?.map((b) => b.name));
  for (const id of [...storage, ...charges, ...devices].map((f) => f.category).concat(conflicts.flatMap((f) => f.categories)))
    if (!categories.has(id)) fault(id, `no category "${id}"`);
  for (const { line } of [...capacities, ...series]) if (!lines.has(line)) fault(line, `no line "${line}"`);
  for (const brand of [...conflicts.map((c) => c.brand), ...materials.flatMap((m) => m.brands)])
    if (!brands.has(brand)) fault(brand, `no brand "${brand}"`);
  for (const group of [...materials.flatMap((m) => m.groups), ...versions.flatMap((v) => v.in)])
    if (!categories.has(group)) fault(group, `no category "${group}"`);
  const bare = <T extends { source: unknown }>({ source: _, ...fact }: T): Omit<T, 'source'> => fact;
  const folded = (words: readonly string[]): string[] => [...new Set(words.map(foldKey))].sort();
  const foldedEach = <K extends string>(lists: Readonly<Record<K, readonly string[]>>): Record<K, string[]> =>
    Object.fromEntries(Object.entries<readonly string[]>(lists).map(([name, list]) => [name, folded(list)])) as Record<K, string[]>;
  return {
    facts: {
      storage: storage.map(bare),
      charges: charges.map(bare),
      devices: devices.map(bare),
      capacities: capacities.map(bare),
      series: series.map(bare),
      conflicts: conflicts.map((c) => ({ ...bare(c), words: folded(c.words) })),
      marketplaces: marketplaces.map((m) => ({ ...bare(m), name: m.name.toLowerCase() })),
      amounts: foldedEach(amounts),
      assortment: folded(assortment),
      materials: materials.map((m) => ({ ...bare(m), words: folded(m.words) })),
      marks: folded(marks),
      fittings: folded(fittings),
      posters: folded(posters),
      counter: folded(counter),
      gifts: folded(gifts),
      knownInitials: folded(knownInitials),
      behindDevices: folded(behindDevices),
      versions: versions.map(({ in: sold, share, words, sized }) => ({ in: sold, share, words: folded(words), sized })),
      sellerNames: foldedEach(sellerNames),
      forms: foldedEach(forms),
      keyWords: folded(keyWords),
      likening: folded(likening),
      likeningBefore: folded(likeningBefore),
      inspections: folded(inspections),
      buyers: folded(buyers),
      alternatives: folded(alternatives),
      noes: folded(noes),
      genuine: folded(genuine),
      yeses: folded(yeses),
      authors: folded(authors),
      users: folded(users),
      kits: folded(kits),
      notFor: folded(notFor),
      capacityWords: foldedEach(capacityWords),
    },
    problems,
  };
}
