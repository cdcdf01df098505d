// @ts-nocheck
import type { Row } from './data.js';
import { nearDuplicateGroups } from './near-duplicates.js';

/** Rows that are judged together, and those that what judges them may learn from. Indices into the rows. */
export interface Fold {
  readonly name: string;
  readonly test: readonly number[];
  readonly train: readonly number[];
}

/** Sources gathered by the same hands, or from the same shop, count as one. */
const KIN: readonly (readonly [prefix: string, group: string])[] = [
  ['sheet_', 'sheets'],
  ['abt_buy_', 'abt_buy'],
  ['ebay', 'ebay'],
];

export function groupOf(source: string): string {
  return KIN.find(([prefix]) => source.startsWith(prefix))?.[1] ?? source;
}

/** What must not stand on both sides of a split: the group of the source, the seller, and the text but for a word or two. */
export function identities(rows: readonly Row[]): (readonly string[])[] {
  const texts = nearDuplicateGroups(rows.map((r) => String(r.listing.title ?? '')));
  return rows.map((row, i) => {
    const seller = (row.listing.seller as { readonly name?: string } | undefined)?.name?.trim().toLowerCase();
    return [
      `group ${groupOf(row.source)}`,
      ...(seller === undefined || seller === '' ? [] : [`seller ${seller}`]),
      ...(row.pair === undefined ? [] : [`pair ${row.pair}`]),
      `text ${texts[i]}`,
    ];
  });
}

/**
 * Leaves out one group of sources after another, counterfeit and innocent ones alike; or with `parts`, that many parcels of groups, the
 * groups of each label dealt round. Rows that share a seller or a text with the part left out are not learnt from.
 */
export function foldsOf(rows: readonly Row[], known = identities(rows), parts?: number): Fold[] {
  const parcel = new Map<string, string>();
  for (const label of [1, 0]) {
    const groups = [...new Set(rows.filter((r) => r.label === label).map((r) => groupOf(r.source)))].sort();
    groups.forEach((group, i) => {
      if (!parcel.has(group)) parcel.set(group, parts === undefined ? group : `part ${(i % parts) + 1}`);
    });
  }
  return [...new Set(parcel.values())].sort().map((name) => {
    const inTest = (i: number): boolean => parcel.get(groupOf((rows[i] as Row).source)) === name;
    const test = [...rows.keys()].filter(inTest);
    const taken = new Set(test.flatMap((i) => known[i] as readonly string[]));
    const train = [...rows.keys()].filter((i) => !inTest(i) && !(known[i] as readonly string[]).some((id) => taken.has(id)));
    return { name, test, train };
  });
}

/**
 * Fails when something stands on both sides of a split: whatever was measured there would be memory, not judgement.
 *
 * @throws {Error} naming the fold and what it shares
 */
export function assertApart(folds: readonly Fold[], known: readonly (readonly string[])[]): void {
  for (const { name, test, train } of folds) {
    const learnt = new Set(train.flatMap((i) => known[i] as readonly string[]));
    const shared = new Set(test.flatMap((i) => known[i] as readonly string[]).filter((id) => learnt.has(id)));
    if (shared.size > 0)
      throw new Error(`Fold "${name}" is not apart: ${[...shared].slice(0, 5).join(', ')} on both sides (${shared.size} in all).`);
  }
}
