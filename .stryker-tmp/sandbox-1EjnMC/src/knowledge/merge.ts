// @ts-nocheck
import type { FoldedPack, Pack } from './pack.js';

const phraseKey = (language: string, term: string): string => `${language}/${term}`;

/** Later entries with the same key replace earlier ones; order of first appearance is kept, so the result is deterministic. */
function mergeBy<T>(below: readonly T[] | undefined, above: readonly T[] | undefined, key: (entry: T) => string): readonly T[] {
  if (above === undefined || above.length === 0) return below ?? [];
  const merged = new Map((below ?? []).map((entry) => [key(entry), entry]));
  for (const entry of above) merged.set(key(entry), entry);
  return [...merged.values()];
}

/**
 * Lays one folded pack over another: entries are added, or replace those of the same brand, line, price row, term or language.
 * `remove` takes entries of the lower pack out.
 */
export function mergePacks(below: FoldedPack, above: FoldedPack): FoldedPack {
  const gone = new Set(above.remove?.brands ?? []);
  const goneTerms = new Set(above.remove?.phrases ?? []);
  const kept = <T extends { brand: string }>(list: readonly T[] | undefined): readonly T[] | undefined =>
    gone.size === 0 ? list : list?.filter((e) => !gone.has(e.brand));
  const names: Pick<Pack, 'name' | 'version'> = {
    name: [below.name, above.name].filter((n) => n !== undefined).join('+'),
    version: [below.version, above.version].filter((v) => v !== undefined).join('+'),
  };
  return {
    ...names,
    folded: true,
    brands: mergeBy(
      below.brands?.filter((b) => !gone.has(b.name)),
      above.brands,
      (b) => b.name,
    ),
    lines: mergeBy(kept(below.lines), above.lines, (l) => `${l.brand}/${l.line}`),
    prices: mergeBy(kept(below.prices), above.prices, (p) => `${p.brand}/${p.category}`),
    tierPrices: mergeBy(below.tierPrices, above.tierPrices, (p) => `${p.tier}/${p.category}`),
    copyPrices: mergeBy(below.copyPrices, above.copyPrices, (p) => `${p.tier ?? ''}/${p.category}`),
    phrases: mergeBy(
      below.phrases?.filter((p) => !goneTerms.has(p.term)),
      above.phrases,
      (p) => phraseKey(p.language, p.term),
    ),
    items: mergeBy(below.items, above.items, (i) => i.language),
    frames: mergeBy(below.frames, above.frames, (f) => f.language),
    categories: mergeBy(below.categories, above.categories, (c) => c.id),
    ordinaryWords: [...(below.ordinaryWords ?? []), ...(above.ordinaryWords ?? [])],
    ...((above.rates ?? below.rates) && { rates: above.rates ?? below.rates }),
    authorized: [...(below.authorized ?? []), ...(above.authorized ?? [])],
  } as FoldedPack;
}
