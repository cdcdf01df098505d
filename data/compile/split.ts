import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { BrandEntry, FoldedPack } from '../../src/knowledge/pack.js';
import { foldKey } from '../../src/text/fold-key.js';
import { DATA, type Loaded } from './load.js';
import { nearestPart } from './nearest-part.js';
import { ordinaryWords } from './ordinary-words.js';

/** What data/packs.yaml says of one pack. */
export interface PackPlan {
  readonly pack: string;
  readonly means: string;
  /** Topics of which it holds all brands. */
  readonly topics?: readonly string[];
  /** Whether it holds the brands of the other topics that have neither a line nor a disguised spelling. */
  readonly plainBrands?: boolean;
  /** Languages whose terms it holds. */
  readonly phrases?: readonly string[];
  /** Languages whose item words it holds. */
  readonly items?: readonly string[];
  /** Whether it holds the everyday words of other languages. */
  readonly foreignWords?: boolean;
}

const FIELDS = ['pack', 'means', 'topics', 'plainBrands', 'phrases', 'items', 'foreignWords'];

export function readPlans(): PackPlan[] {
  return parse(readFileSync(`${DATA}packs.yaml`, 'utf8')) as PackPlan[];
}

/** What is wrong with data/packs.yaml: it may name only files that are there, each once. */
export function planFaults(plans: readonly PackPlan[], loaded: Loaded): string[] {
  const faults: string[] = [];
  const files = new Set(Object.values(loaded.sections).flatMap((list) => list.map((p) => p.file)));
  const owners = new Map<string, string>();
  for (const plan of plans) {
    for (const field of Object.keys(plan))
      if (!FIELDS.includes(field)) faults.push(`${plan.pack}: no field "${field}"; allowed: ${FIELDS.join(', ')}`);
    const named = [
      ...(plan.topics ?? []).map((t) => `brands/${t}.yaml`),
      ...(plan.phrases ?? []).map((l) => `phrases/${l}.yaml`),
      ...(plan.items ?? []).map((l) => `items/${l}.yaml`),
    ];
    for (const file of named) {
      const owner = owners.get(file);
      if (!files.has(file)) faults.push(`${plan.pack}: there is no data/${file}`);
      else if (owner !== undefined) faults.push(`${plan.pack}: data/${file} is in ${owner} already`);
      owners.set(file, plan.pack);
    }
  }
  return faults;
}

/** The parts of a compiled pack: what no plan claims as the core, then a part for each plan. */
export function split(whole: FoldedPack, plans: readonly PackPlan[], loaded: Loaded): { core: FoldedPack; parts: FoldedPack[] } {
  const topicOf = new Map(
    (loaded.sections.brands ?? []).map((p) => [String(p.value.name), p.file.slice('brands/'.length, -'.yaml'.length)]),
  );
  const withLines = new Set((whole.lines ?? []).map((l) => l.brand));
  const isPlain = (b: BrandEntry): boolean => !withLines.has(b.name) && (b.evasive ?? []).length + (b.evasiveWeak ?? []).length === 0;
  const claims = (plan: PackPlan, b: BrandEntry): boolean =>
    plan.topics?.includes(topicOf.get(b.name) ?? '') === true || (plan.plainBrands === true && isPlain(b));
  const brands = whole.brands ?? [];
  const owner = new Map(brands.map((b) => [b.name, plans.findIndex((plan) => claims(plan, b))]));
  // Prices are sought with the parent too, so it comes along into the core.
  for (const b of brands) if (b.parent !== undefined && owner.get(b.name) === -1) owner.set(b.parent, -1);

  const part = (index: number): FoldedPack => {
    const owned = <T extends { readonly brand: string }>(list: readonly T[] | undefined): T[] =>
      (list ?? []).filter((entry) => owner.get(entry.brand) === index);
    const spoken = <T extends { readonly language: string }>(list: readonly T[] | undefined, field: 'phrases' | 'items'): T[] =>
      (list ?? []).filter(({ language }) => plans.findIndex((plan) => plan[field]?.includes(language)) === index);
    return {
      folded: true,
      brands: brands.filter((b) => owner.get(b.name) === index),
      lines: owned(whole.lines),
      prices: owned(whole.prices),
      phrases: spoken(whole.phrases, 'phrases'),
      items: spoken(whole.items, 'items'),
    };
  };
  const { tierPrices, copyPrices, categories, frames, rates } = whole;
  const core = part(-1);
  const parts = plans.map((_, i) => part(i));
  const home = nearestPart([core, ...parts]);
  const written = (index: number): string[] => (loaded.pack.ordinaryWords ?? []).filter((word) => home(word) === index);
  const everyday = ordinaryWords({ ...core, ordinaryWords: written(0) });
  const held = new Set(everyday);
  return {
    core: {
      ...core,
      ...(tierPrices && { tierPrices }),
      ...(copyPrices && { copyPrices }),
      ...(categories && { categories }),
      ...(frames && { frames }),
      ...(rates && { rates }),
      ordinaryWords: everyday,
    },
    parts: parts.map((own, i) => {
      const foreign = plans[i]?.foreignWords === true ? loaded.foreignWords.map(foldKey) : [];
      const words = [...ordinaryWords({ ...own, ordinaryWords: written(i + 1) }), ...foreign].filter((word) => !held.has(word));
      return words.length === 0 ? own : { ...own, ordinaryWords: [...new Set(words)].sort() };
    }),
  };
}
