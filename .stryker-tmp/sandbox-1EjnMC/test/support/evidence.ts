// @ts-nocheck
import type { Assessment } from '../../src/assessment.js';
import type { Listing } from '../../src/listing.js';

/** The text that a field path of an assessment points into. */
export function textAt(listing: Listing, path: string): string | undefined {
  const variant = /^variants\[(\d+)\]\.title$/.exec(path);
  if (variant !== null) return listing.variants?.[Number(variant[1])]?.title;
  if (path.startsWith('attributes.')) return listing.attributes?.[path.slice('attributes.'.length)];
  if (path === 'seller.name') return listing.seller?.name;
  switch (path) {
    case 'title':
    case 'description':
    case 'category':
    case 'condition':
    case 'imageText':
    case 'brand':
      return listing[path];
    default:
      return undefined;
  }
}

/** Every span of an assessment that is not what its field holds at that place. */
export function wrongSpans(assessment: Assessment, listing: Listing): string[] {
  const wrong: string[] = [];
  const check = (what: string, field: string, start: number, end: number, text: string): void => {
    const source = textAt(listing, field);
    if (source === undefined || start < 0 || end <= start || end > source.length || source.slice(start, end) !== text) {
      wrong.push(`${what} ${field}[${start}, ${end}) ${JSON.stringify(text)} in ${JSON.stringify(source)}`);
    }
  };
  for (const signal of assessment.signals) {
    for (const e of signal.evidence) if (e.kind === 'span') check(signal.id, e.field, e.start, e.end, e.text);
  }
  for (const m of assessment.brands) check(`brand ${m.brand}`, m.field, m.start, m.end, m.text);
  return wrong;
}

export function signal(assessment: Assessment, id: string) {
  return assessment.signals.find((s) => s.id === id && s.suppressedBy === undefined);
}

export function idsOf(assessment: Assessment): string[] {
  return assessment.signals.filter((s) => s.suppressedBy === undefined).map((s) => s.id);
}
