/**
 * How much of what listings name is in the packs, and is it read rightly? Brands, reference prices, kinds of offer and categories
 * against hand-checked labels; see labels/README.md.
 *
 * Run: npm run bench:coverage -- [--data DIR]
 */
// @ts-nocheck

import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { wholePack } from '../../data/compile/whole.js';
import { createScorer } from '../../src/index.js';
import { allPacks } from '../../src/packs/all.js';
import { DEFAULT_DATA, type Row, realListings } from './data.js';
import { readLabels } from './labels.js';
import { printOffers } from './offers.js';

const { values: args } = parseArgs({ options: { data: { type: 'string', default: DEFAULT_DATA } } });

interface Label {
  readonly id: string;
  /** The article's own brand first. */
  readonly brands: readonly string[];
  readonly how: string;
}

const labels: Label[] = readLabels<'id' | 'brands' | 'how'>('brands.tsv').map(({ id, brands, how }) => ({
  id,
  brands: brands === '-' ? [] : brands.split('|'),
  how,
}));

const parents = new Map(wholePack().brands?.map((b) => [b.name.toLowerCase(), b.parent?.toLowerCase()]));
const isHeld = (brand: string): boolean => parents.has(brand.toLowerCase());
/** The brand at the top of a brand's family: Jordan and Nike are one. */
function familyOf(brand: string): string {
  let top = brand.toLowerCase();
  for (let step = 0; step < 5; step++) top = parents.get(top) ?? top;
  return top;
}

/** What the price family says when the packs hold no price to compare with. */
const LACKS_REFERENCE = ['No reference price', 'No brand is named whose genuine price'];
const NAMES_NO_PRICE = 'The listing names no price.';

interface Share {
  right: number;
  of: number;
}
const percent = ({ right, of }: Share): string => (of === 0 ? '-' : `${((100 * right) / of).toFixed(1)} %`);

function tallied(title: string, results: readonly { source: string; right: boolean }[]): void {
  const shares = new Map<string, Share>();
  for (const { source, right } of results) {
    for (const key of [source, 'all']) {
      const share = shares.get(key) ?? { right: 0, of: 0 };
      share.of++;
      if (right) share.right++;
      shares.set(key, share);
    }
  }
  const table = new Table({ head: [title, 'rows', 'right', 'share'], style: { head: [], border: [] } });
  for (const key of [...shares.keys()].filter((k) => k !== 'all').sort()) {
    const share = shares.get(key) as Share;
    table.push([key, share.of, share.right, percent(share)]);
  }
  const all = shares.get('all') ?? { right: 0, of: 0 };
  table.push(['all', all.of, all.right, percent(all)]);
  console.log(`${table.toString()}\n`);
}

const real = realListings(args.data as string);
if (real === undefined) {
  console.log(`No real listings under ${args.data}. Name a folder with --data DIR.`);
} else {
  const rows = new Map<string, Row>(real.map((row) => [row.id, row]));
  const scorer = createScorer({ packs: allPacks });
  const positives: { source: string; right: boolean }[] = [];
  const negatives: { source: string; right: boolean }[] = [];
  const prices: { source: string; right: boolean }[] = [];
  const misses: string[] = [];
  let absent = 0;
  for (const label of labels) {
    const row = rows.get(label.id);
    if (row === undefined) {
      absent++;
      continue;
    }
    const { source } = row;
    const { brands, item, abstentions } = scorer.score(row.listing);
    const found = [...new Set(brands.filter((b) => b.role === 'subject' || b.role === 'target').map((b) => b.brand))];
    const [own] = label.brands;
    if (row.label === 1) {
      if (own === undefined) continue;
      const right = brands.some((b) => familyOf(b.brand) === familyOf(own));
      positives.push({ source, right });
      if (!right)
        misses.push(`positive  ${label.id}  ${own} (${label.how}${isHeld(own) ? '' : ', in no pack'})  found: ${found.join(', ') || '-'}`);
      const reason = abstentions.find((a) => a.family === 'price')?.reason;
      if (row.listing.price === undefined || reason === NAMES_NO_PRICE) continue;
      const priced = !LACKS_REFERENCE.some((start) => reason?.startsWith(start) === true);
      prices.push({ source, right: priced });
      if (!priced) misses.push(`price     ${label.id}  ${own}  ${item.category ?? '-'}`);
    } else {
      const named = new Set(label.brands.map(familyOf));
      const wrong = found.filter((brand) => !named.has(familyOf(brand)));
      const families = new Set(found.map(familyOf));
      const missing = label.brands.filter((brand) => isHeld(brand) && !families.has(familyOf(brand)));
      const right = wrong.length === 0 && missing.length === 0;
      negatives.push({ source, right });
      if (!right) misses.push(`negative  ${label.id}  wrong: ${wrong.join(', ') || '-'}  missing: ${missing.join(', ') || '-'}`);
    }
  }
  tallied('positives that name a brand: found', positives);
  tallied('negatives: brands right', negatives);
  tallied('positives with price and brand: reference price found', prices);
  if (absent > 0) console.log(`${absent} labelled rows are not in the data\n`);
  console.log(misses.sort().join('\n'));
  printOffers(rows, scorer);
}
