import { type Pack, TIERS } from '../../src/knowledge/pack.js';
import type { Chance } from './chance.js';
import { textBy, valueBy } from './inputs.js';

const SECTIONS = [
  'name',
  'version',
  'brands',
  'lines',
  'prices',
  'phrases',
  'frames',
  'items',
  'categories',
  'rates',
  'ordinaryWords',
  '__proto__',
  'x',
];
const ENTRY_KEYS = [
  'name',
  'tier',
  'sells',
  'source',
  'latin',
  'weak',
  'not',
  'term',
  'kind',
  'strength',
  'means',
  'language',
  'variants',
  'innocent',
  'brand',
  'category',
  'new',
  'id',
  'usd',
  '__proto__',
];
const ENTRY_VALUES = ['luxury', 'admission', 'bag', 'en', 'USD', 3, 0, -1, Number.NaN, true, null, []];

/** Any value, most of them with the sections of a pack. */
export function packBy(chance: Chance): unknown {
  if (chance.once(4)) return valueBy(chance);
  const pack: Record<string, unknown> = {};
  for (let k = chance.below(4); k >= 0; k--)
    Object.defineProperty(pack, chance.pick(SECTIONS), {
      value: chance.once(5) ? valueBy(chance, 3) : Array.from({ length: chance.below(3) }, () => entryBy(chance)),
      enumerable: true,
      configurable: true,
    });
  return pack;
}

function entryBy(chance: Chance): unknown {
  const entry: Record<string, unknown> = {};
  for (let k = chance.below(8); k >= 0; k--) {
    const value = chance.once(3)
      ? chance.pick(ENTRY_VALUES)
      : chance.once(2)
        ? [textBy(chance)]
        : chance.once(5)
          ? valueBy(chance, 4)
          : textBy(chance);
    Object.defineProperty(entry, chance.pick(ENTRY_KEYS), { value, enumerable: true, configurable: true });
  }
  return entry;
}

/** Goods that mean something to the library beside those that a pack makes up. */
const GOODS = ['bags', 'shoes', 'perfume', 'ssd', 'socks', 'clothing', 'electronics', 'beauty'] as const;
const PRICES = [0.01, 3, 120, 5000, 1e9] as const;

const INHERITED = Object.getOwnPropertyNames(Object.prototype);

/** A name as nobody would give it: one that every object has, or any text. */
const nameBy = (chance: Chance): string => (chance.once(2) ? chance.pick(INHERITED) : textBy(chance)).trim() || 'x';

/** A pack of the right form, with any names for its brands and goods. */
export function soundPackBy(chance: Chance): Pack & Required<Pick<Pack, 'brands' | 'categories'>> {
  const some = <T>(make: () => T): T[] => Array.from({ length: 1 + chance.below(3) }, make);
  const categories = some(() => ({ id: nameBy(chance), ...(chance.once(2) && { in: chance.pick(GOODS) }) }));
  const sold = (): string => (chance.once(4) ? chance.pick(GOODS) : chance.pick(categories).id);
  const brands = some(() => ({ name: nameBy(chance), tier: chance.pick(TIERS), sells: some(sold) }));
  const priced = () => ({ category: sold(), new: chance.pick(PRICES), spread: chance.pick([0.01, 0.5, 3]) });
  return {
    name: nameBy(chance),
    version: '1',
    categories,
    brands,
    prices: some(() => ({ brand: chance.pick(brands).name, ...priced() })),
    lines: some(() => ({ brand: chance.pick(brands).name, line: nameBy(chance), ...priced() })),
    tierPrices: some(() => ({ tier: chance.pick(TIERS), ...priced() })),
    copyPrices: some(() => ({ category: sold(), median: chance.pick(PRICES), spread: 0.5 })),
    items: categories.map(({ id }) => ({ language: 'en', categories: Object.fromEntries([[id, [id]]]) })),
  };
}

/** A listing that names what a pack holds. */
export function listingOf({ brands, categories }: ReturnType<typeof soundPackBy>, chance: Chance): Record<string, unknown> {
  const { name, sells } = chance.pick(brands);
  const goods = chance.once(2) ? chance.pick(sells) : chance.pick(categories).id;
  return {
    title: `${name} ${goods} ${chance.pick(['', '3 pcs', '64 GB', '50 ml', textBy(chance)])}`,
    price: { amount: chance.pick(PRICES), currency: 'USD' },
    ...(chance.once(2) && { brand: name }),
    ...(chance.once(2) && { category: goods }),
    ...(chance.once(3) && { condition: chance.pick(['new', 'used', ...INHERITED]) }),
  };
}
