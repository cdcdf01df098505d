import type { Assessment, Evidence, Scorer } from '../../../src/index.js';
import { type Hit, KINDS } from './planted.js';
import type { Rival } from './rival.js';

/** What the others are held against. */
export function telltale(scorer: Scorer): Rival {
  return {
    name: 'telltale',
    does: 'all of it, and says why',
    kinds: KINDS,
    prepare: async ({ train }) => {
      // It learns nothing from them, but the engine compiles what runs often: code this large takes longer than the usual warm-up.
      for (let round = 0; round < 4; round++) for (const { listing } of [...train.planted, ...train.plain]) scorer.score(listing);
      return {
        run: ({ listing }) => scorer.score(listing),
        found: (result, hit) => holds(result as Assessment, hit),
      };
    },
  };
}

/** A name counts when it is named as that brand, a term when a signal quotes it there as the dictionary has it, look-alikes undone. */
function holds({ brands, signals }: Assessment, { kind, entry, start, end }: Hit): boolean {
  if (kind.includes('name'))
    return brands.some((m) => m.field === 'title' && m.start < end && m.end > start && m.brand.toLowerCase() === entry);
  const quotes = (e: Evidence): boolean =>
    e.kind === 'span' && e.field === 'title' && e.start < end && e.end > start && (e.folded ?? e.text).toLowerCase() === entry;
  return signals.some(({ evidence }) => evidence.some(quotes));
}
