// @ts-nocheck
import { readFileSync } from 'node:fs';
import Table from 'cli-table3';
import { wholePack } from '../../data/compile/whole.js';
import type { Scorer } from '../../src/index.js';
import type { Row } from './data.js';
import { readLabels } from './labels.js';

/** Label of a row whose goods no category of the tree fits. */
const NO_CATEGORY = '-';

/** Rows that whoever labelled them called doubtful; labels/README.md lists them. */
const DOUBTFUL: ReadonlySet<string> = new Set(
  /Doubtful offers: (.+)/.exec(readFileSync(new URL('labels/README.md', import.meta.url), 'utf8'))?.[1]?.split(/,\s*/) ?? [],
);

interface Judged {
  readonly id: string;
  readonly title: string;
  readonly labelled: string;
  readonly read: string;
}

/** Kind of offer and category as read, against the labels given by hand: two confusion matrices, and the rows that differ. */
export function printOffers(rows: ReadonlyMap<string, Row>, scorer: Scorer): void {
  const offers: Judged[] = [];
  const categories: Judged[] = [];
  for (const { id, offer, category } of readLabels<'id' | 'offer' | 'category'>('offers.tsv')) {
    const row = rows.get(id);
    if (row === undefined) continue;
    const { item } = scorer.score(row.listing);
    const title = String(row.listing.title ?? '');
    offers.push({ id, title, labelled: offer, read: item.offer });
    categories.push({ id, title, labelled: category, read: item.category ?? NO_CATEGORY });
  }
  const groups = new Map(wholePack().categories?.map((c) => [c.id, c.in ?? c.id]));
  const groupOf = (category: string): string => groups.get(category) ?? category;
  const inGroups = categories.map((c) => ({ ...c, labelled: groupOf(c.labelled), read: groupOf(c.read) }));
  printMatrix('kind of offer', offers);
  printMatrix('group of the category', inGroups);
  console.log(`kind of offer, without the rows labelled as doubtful: ${share(offers.filter((o) => !DOUBTFUL.has(o.id)))}\n`);
  console.log(`category itself: ${share(categories)}\n`);
  printErrors('offer', offers);
  printErrors('category', categories);
}

function share(judged: readonly Judged[]): string {
  const right = judged.filter((j) => j.labelled === j.read).length;
  return `${right} of ${judged.length} right (${((100 * right) / Math.max(1, judged.length)).toFixed(1)} %)`;
}

/** One line for each label, one column for each reading. */
function printMatrix(name: string, judged: readonly Judged[]): void {
  const values = [...new Set(judged.flatMap((j) => [j.labelled, j.read]))].sort();
  const table = new Table({ head: [`${name}: labelled \\ read`, ...values, 'rows'], style: { head: [], border: [] } });
  for (const labelled of values) {
    const own = judged.filter((j) => j.labelled === labelled);
    if (own.length === 0) continue;
    table.push([labelled, ...values.map((read) => own.filter((j) => j.read === read).length || ''), own.length]);
  }
  console.log(`${table.toString()}\n${name}: ${share(judged)}\n`);
}

function printErrors(name: string, judged: readonly Judged[]): void {
  for (const { id, title, labelled, read } of judged)
    if (labelled !== read) console.log(`${name.padEnd(9)} ${id}  labelled ${labelled}, read ${read}: ${title.slice(0, 110)}`);
}
