import { builtInFacts } from '../knowledge/facts.js';
import { foldKey } from '../text/fold-key.js';
import type { FamilyFunction, Observation } from './observation.js';
import { spanEvidence } from './observation.js';

/** An account this young, in days, has no record to speak of. */
const YOUNG = 30;

/** Where the marketplace says nothing of authorisations, most shops that call themselves official are. */
const UNVERIFIED = 0.4;

/** What is known of the seller. Without seller data the family abstains. */
export const sellerSignals: FamilyFunction = (reading, knowledge) => {
  const seller = reading.listing.seller;
  if (seller === undefined) return { observations: [], abstentions: [{ family: 'seller', reason: 'Nothing is known about the seller.' }] };
  const observations: Observation[] = [];
  // Goods of the mass market are copied too, but a young account sells them as everybody does.
  const isCopied = (knowledge.brands[reading.brand]?.tier ?? 'mass') !== 'mass' && reading.subject?.role !== 'target';
  const brand = knowledge.brands[reading.brand]?.name ?? '';
  const isFamily = (a: number, b: number): boolean =>
    a === b || knowledge.brands[a]?.parentIndex === b || knowledge.brands[b]?.parentIndex === a;
  const authorised =
    reading.brand !== -1 &&
    reading.seller.authorizedFor.size > 0 &&
    [...reading.seller.authorizedFor].some((b) => isFamily(b, reading.brand));
  if (authorised) {
    observations.push({
      id: 'seller/authorised',
      strength: 1,
      params: { brand },
      evidence: [{ kind: 'value', field: 'seller.authorizedFor', actual: brand, unit: 'name' }],
    });
  }
  if ((seller.infringements ?? 0) > 0) {
    const count = seller.infringements as number;
    observations.push({
      id: 'seller/infringements',
      strength: Math.min(1, Math.log1p(count) / Math.log(11)),
      params: { count },
      evidence: [{ kind: 'value', field: 'seller.infringements', actual: count, expected: 0, unit: 'count' }],
    });
  }
  if (seller.name !== undefined && !authorised) {
    const named = reading.mentions.find((m) => m.span.field === 'seller.name');
    const key = named !== undefined || isCopied ? foldKey(seller.name) : '';
    const { official, trade } = builtInFacts().sellerNames;
    if (named !== undefined && official.some((word) => key.includes(word))) {
      observations.push({
        id: 'seller/impersonates',
        strength: (isFamily(named.brand, reading.brand) ? 1 : 0.5) * (seller.authorizedFor === undefined ? UNVERIFIED : 1),
        params: { name: seller.name, brand: knowledge.brands[named.brand]?.name ?? '' },
        evidence: [spanEvidence(named.span)],
      });
    } else if (isCopied) {
      const source = trade.find((word) => key.includes(word));
      if (source !== undefined)
        observations.push({
          id: 'seller/trade-name',
          strength: 1,
          params: { name: seller.name, words: `“${source}”`, brand },
          evidence: [{ kind: 'span', field: 'seller.name', start: 0, end: seller.name.length, text: seller.name }],
        });
    }
  }
  if (seller.ageDays !== undefined && seller.ageDays < YOUNG && isCopied) {
    observations.push({
      id: 'seller/young-account',
      strength: 1 - seller.ageDays / YOUNG,
      params: { days: Math.floor(seller.ageDays), brand },
      evidence: [{ kind: 'value', field: 'seller.ageDays', actual: seller.ageDays, expected: YOUNG, unit: 'days' }],
    });
  }
  if (reading.seller.nonsenseName) {
    observations.push({
      id: 'seller/nonsense-name',
      strength: 1,
      params: { name: seller.name ?? '' },
      evidence: [{ kind: 'span', field: 'seller.name', start: 0, end: (seller.name ?? '').length, text: seller.name ?? '' }],
    });
  }
  const { nonsenseDetails } = reading.seller;
  if (nonsenseDetails.length > 0) {
    observations.push({
      id: 'seller/nonsense-details',
      strength: Math.min(1, (1 + nonsenseDetails.length) / 3),
      params: { details: nonsenseDetails.map((field) => `“${seller[field]}”`).join(', ') },
      evidence: nonsenseDetails.map((field) => {
        const text = seller[field] ?? '';
        return { kind: 'span', field: `seller.${field}`, start: 0, end: text.length, text };
      }),
    });
  }
  return { observations, abstentions: [] };
};
