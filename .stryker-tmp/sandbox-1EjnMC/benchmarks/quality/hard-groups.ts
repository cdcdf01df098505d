// @ts-nocheck
import Table from 'cli-table3';
import type { Row } from './data.js';

/** Genuine listings that look like copies to a careless reader: at the pooled 1 % threshold no group should exceed this share. */
export const HARD_GROUP_LIMIT = 0.03;

interface HardGroup {
  readonly name: string;
  readonly includes: (row: Row) => boolean;
}

const amount = (row: Row): number => (row.listing.price as { amount?: number } | undefined)?.amount ?? Number.POSITIVE_INFINITY;
const words = (row: Row, field: 'title' | 'category'): string => String(row.listing[field] ?? '');
const of = (source: string, holds: (row: Row) => boolean) => (row: Row) => row.source === source && holds(row);

const GROUPS: readonly HardGroup[] = [
  {
    name: 'ozon_ru: accessories, parts, consumables',
    includes: of('ozon_ru', (r) => /aksessuar|smennye|rashodnye|zaryadnye/.test(words(r, 'category'))),
  },
  { name: 'amazon_in: accessories', includes: of('amazon_in', (r) => /\bfor\b|compatible/i.test(words(r, 'title'))) },
  { name: 'amazon_uk_toys: scale models', includes: of('amazon_uk_toys', (r) => /die-cast|model|slot cars/i.test(words(r, 'category'))) },
  { name: 'ebay_perfumes: all', includes: of('ebay_perfumes', () => true) },
  { name: 'ebay_perfumes: testers', includes: of('ebay_perfumes', (r) => /tester/i.test(words(r, 'title'))) },
  { name: 'ebay_watches_y: homages and their models', includes: of('ebay_watches_y', () => true) },
  { name: 'vestiaire: all', includes: of('vestiaire', () => true) },
  { name: 'vestiaire: cheapest tenth (to 80 EUR)', includes: of('vestiaire', (r) => amount(r) <= 80) },
  { name: 'ebay: opening bids (to 1 USD)', includes: of('ebay', (r) => amount(r) <= 1) },
];

export interface HardGroupShare {
  readonly group: string;
  readonly rows: number;
  readonly flagged: number;
}

/** Share of each hard group that scores at the threshold or above; the `hardTags` of a source are groups of their own. */
export function hardGroupShares(rows: readonly Row[], scores: ArrayLike<number>, threshold: number): HardGroupShare[] {
  const counts = new Map<string, { rows: number; flagged: number }>();
  rows.forEach((row, i) => {
    if (row.label !== 0) return;
    const names = [
      ...GROUPS.filter((g) => g.includes(row)).map((g) => g.name),
      ...(row.hardTags ?? []).map((tag) => `${row.source}: ${tag}`),
    ];
    for (const name of names) {
      const count = counts.get(name) ?? { rows: 0, flagged: 0 };
      count.rows++;
      if ((scores[i] as number) >= threshold) count.flagged++;
      counts.set(name, count);
    }
  });
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, { rows: n, flagged }]) => ({ group, rows: n, flagged: flagged / n }));
}

export function printHardGroups(shares: readonly HardGroupShare[]): void {
  const table = new Table({
    head: ['hard group of genuine listings', 'rows', 'flagged at 1 % FPR', `above ${100 * HARD_GROUP_LIMIT} %`],
    colAligns: ['left', 'right', 'right', 'left'],
    style: { head: [], border: [] },
  });
  for (const { group, rows, flagged } of shares)
    table.push([group, rows, `${(100 * flagged).toFixed(2)} %`, flagged > HARD_GROUP_LIMIT ? 'yes' : '']);
  console.log(`\n${table.toString()}`);
}
