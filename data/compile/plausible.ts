import type { BrandEntry, LineEntry, PriceEntry, TierPriceEntry } from '../../src/knowledge/pack.js';
import type { Loaded, Placed, Problem } from './load.js';

/** How far a price may lie from what the brand's other prices promise for its category, as a factor. */
const FROM_OWN = 9.5;
/** How far it may lie from what the brand's class asks. */
const FROM_CLASS = 30;
/** Prices of a brand that are needed to say what it promises. */
const ENOUGH = 3;
/** What a used one may cost, as a share of a new one: the worn fetches a tenth, the sought after many times the price of the shop. */
const RESALE = [0.08, 25] as const;

/** Prices that another fact contradicts: mostly a zero too many or too few. */
export function implausiblePrices(loaded: Loaded): Problem[] {
  const section = <T>(name: string): Placed<T>[] => (loaded.sections[name] ?? []) as unknown as Placed<T>[];
  const tierOf = new Map(section<BrandEntry>('brands').map((b) => [b.value.name, b.value.tier]));
  const asked = new Map(section<TierPriceEntry>('tierPrices').map((p) => [`${p.value.tier}/${p.value.category}`, p.value.new]));
  const problems: Problem[] = [];
  const report = (at: Placed<unknown>, entry: string, problem: string): void => {
    problems.push({ file: at.file, line: at.line, entry, problem });
  };

  /** For each brand, its prices as multiples of what its class asks. */
  const multiples = new Map<string, { readonly at: Placed<PriceEntry>; readonly multiple: number }[]>();
  for (const at of section<PriceEntry>('prices')) {
    const { brand, category, new: price } = at.value;
    const usual = asked.get(`${tierOf.get(brand)}/${category}`);
    if (price === undefined || usual === undefined) continue;
    const list = multiples.get(brand) ?? [];
    list.push({ at, multiple: price / usual });
    multiples.set(brand, list);
  }
  for (const [brand, list] of multiples) {
    const sorted = list.map((m) => m.multiple).sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)] as number;
    for (const { at, multiple } of list) {
      const entry = `${brand} ${at.value.category}`;
      if (apart(multiple, 1) > FROM_CLASS)
        report(at, entry, `${at.value.new} is ${times(multiple)} what its class asks (by-tier.yaml); a zero too many or too few?`);
      else if (list.length >= ENOUGH && apart(multiple, middle) > FROM_OWN)
        report(
          at,
          entry,
          `${at.value.new} is ${times(multiple / middle)} what the brand's other prices promise; a zero too many or too few?`,
        );
    }
  }
  for (const at of [...section<PriceEntry>('prices'), ...section<LineEntry>('lines')]) {
    const { new: fresh, resale, brand, category } = at.value;
    if (fresh === undefined || resale === undefined) continue;
    const share = resale / fresh;
    if (share < RESALE[0] || share > RESALE[1])
      report(
        at,
        `${brand} ${'line' in at.value ? at.value.line : category}`,
        `a used one for ${resale} beside a new one for ${fresh}: is one of them wrong?`,
      );
  }
  return problems;
}

const apart = (a: number, b: number): number => Math.max(a / b, b / a);

const times = (factor: number): string => (factor >= 1 ? `${factor.toFixed(1)} times` : `a ${(1 / factor).toFixed(1)}th of`);
