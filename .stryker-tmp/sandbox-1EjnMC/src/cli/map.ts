// @ts-nocheck
import type { Column } from './columns.js';

const COUNTS: ReadonlySet<string> = new Set(['quantity', 'ageDays', 'ratingCount', 'infringements']);

/** A cell as a number where it is one; anything else stays text, so that the listing's own check can say what is wrong. */
function number(cell: string): number | string {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : cell;
}

/** A share: "0.98" or "98 %". */
function share(cell: string): number | string {
  const percent = /^([\d.]+)\s*%$/.exec(cell)?.[1];
  const value = number(percent ?? cell);
  return percent !== undefined && typeof value === 'number' ? value / 100 : value;
}

function readCell(name: string, cell: string): unknown {
  if (COUNTS.has(name)) return number(cell.trim());
  if (name === 'rating') return share(cell.trim());
  if (name === 'authorizedFor') return cell.split(/[|;]/).flatMap((brand) => (brand.trim() === '' ? [] : [brand.trim()]));
  return cell;
}

/** A CSV row as an unchecked listing. Empty cells are absent; prices stay text, to be read with the currency beside them. */
export function rowToListing(row: readonly string[], columns: readonly Column[]): Record<string, unknown> {
  // Without prototypes, so that a column called "attributes.__proto__" is only an attribute.
  const listing: Record<string, unknown> = Object.create(null);
  const parts: Record<'seller' | 'attributes', Record<string, unknown>> = { seller: Object.create(null), attributes: Object.create(null) };
  for (const { place, name, at } of columns) {
    const cell = row[at];
    if (cell === undefined || cell.trim() === '') continue;
    if (place === 'listing') listing[name] = readCell(name, cell);
    else {
      parts[place][name] = place === 'seller' ? readCell(name, cell) : cell;
      listing[place] = parts[place];
    }
  }
  return listing;
}
