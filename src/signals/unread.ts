import type { Abstention } from '../assessment.js';
import type { Cut, CutKind } from '../reading/cut.js';
import type { Reading } from '../reading/reading.js';
import { type FamilyResult, NOTHING_NOTICED } from './observation.js';

const REASONS: Readonly<Record<CutKind, string>> = {
  text: 'the text is longer than the limit, and its tail was not read',
  disguises: 'there are more words that may hide something than are looked into, and the rest were read as they are written',
  matches: 'there are more known words than are kept, and the rest were left out',
  parts: 'there are more of them than the limit, and the rest were not read',
};

/** Says what of a listing was not read, once for each kind: what stands there is not known. */
export function unreadText({ cuts }: Reading): FamilyResult {
  if (cuts.length === 0) return NOTHING_NOTICED;
  const byKind = new Map<CutKind, Cut[]>();
  for (const cut of cuts) byKind.set(cut.kind, [...(byKind.get(cut.kind) ?? []), cut]);
  return { observations: [], abstentions: Array.from(byKind, ([kind, of]) => abstentionOf(kind, of)) };
}

function abstentionOf(kind: CutKind, cuts: readonly Cut[]): Abstention {
  const fields = cuts.map(({ field }) => field);
  const where = fields.length > 2 ? `${fields[0]} and ${fields.length - 1} other fields` : fields.join(' and ');
  return { family: 'phrase', reason: `Not all was read of ${where}: ${REASONS[kind]}.` };
}
