import type { Knowledge } from '../knowledge/knowledge.js';
import type { Reading } from '../reading/reading.js';
import { type Observation, phraseEvidence, rounded } from './observation.js';
import { isUsed } from './price-standing.js';

/** Goods that copies are made of whether or not the seller names the brand. */
const MUCH_COPIED: ReadonlySet<string> = new Set(['bags', 'shoes', 'watches', 'jewellery', 'accessories']);
/** Share of the strength that is left where no brand is named. */
const UNBRANDED = 0.5;

/** A placeholder or a deposit, and words that take the buyer elsewhere for the rest: by itself either is an ordinary habit. */
export function restElsewhere(reading: Reading, knowledge: Knowledge): Observation | undefined {
  const { price, brand, phrases } = reading;
  const { words, category } = reading.offer;
  if (price.asked === undefined || reading.subject?.role === 'target') return undefined;
  if (!price.placeholder && words?.kind !== 'deposit' && price.rest === undefined) return undefined;
  const isBranded = brand !== -1;
  // Whoever opens at 1 is written to for many reasons.
  const isTold = isBranded && words?.kind !== 'auction';
  if (!isBranded && !MUCH_COPIED.has(knowledge.categories[knowledge.groupOf(category)] ?? '')) return undefined;
  const hit = phrases.find(
    (p) => p.excuse === undefined && p.strength > 0 && ((isTold && p.phrase.kind === 'contact') || p.phrase.kind === 'hidden-link'),
  );
  if (hit === undefined) return undefined;
  const { amount, currency } = price.asked;
  return {
    id: 'price/rest-elsewhere',
    strength: isBranded ? 1 : UNBRANDED,
    params: { amount, currency, words: `“${hit.span.text}”` },
    evidence: [{ kind: 'value', field: price.field, actual: amount, unit: currency }, phraseEvidence(hit)],
  };
}

/** Discounts that honest shops reach for mass goods are absurd for houses that never discount. */
const ABSURD_FROM: Readonly<Record<string, number>> = { haute: 0.6, luxury: 0.75, premium: 0.85, street: 0.85, sport: 0.85, mass: 0.92 };

/** A list price that nobody asks for such goods, to make a discount of. */
export function absurdListPrice(reading: Reading, knowledge: Knowledge): Observation | undefined {
  const { usd, listUsd, asked } = reading.price;
  const brand = knowledge.brands[reading.brand];
  if (
    usd === undefined ||
    listUsd === undefined ||
    asked === undefined ||
    brand === undefined ||
    reading.subject?.role === 'target' ||
    listUsd <= usd
  )
    return undefined;
  if (reading.offer.item.offer !== 'article' || isUsed(reading)) return undefined;
  const discount = 1 - usd / listUsd;
  const from = ABSURD_FROM[brand.tier] ?? 0.92;
  if (discount < from) return undefined;
  return {
    id: 'price/list-price-absurd',
    strength: Math.min(1, 0.5 + (discount - from) / (2 * (1 - from))),
    params: { discount: Math.round(discount * 100), brand: brand.name },
    evidence: [{ kind: 'value', field: 'listPrice', actual: rounded(usd), expected: rounded(listUsd), unit: 'USD' }],
  };
}
