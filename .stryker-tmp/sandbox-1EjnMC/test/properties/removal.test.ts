// @ts-nocheck
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/assessment.js';
import { signal } from '../support/evidence.js';
import { scorer } from '../support/shipped.js';

type Fields = Readonly<Record<string, unknown>>;

/** The listing without a piece of evidence: the words cut out of their field, or the field of a value left out. */
function without(listing: Fields, evidence: readonly Evidence[]): Fields {
  const rest: Record<string, unknown> = structuredClone(listing);
  for (const e of [...evidence].sort((a, b) => (a.kind === 'span' && b.kind === 'span' ? b.start - a.start : 0))) {
    const [field = '', inner] = e.field.split('.');
    if (e.kind === 'span') rest[field] = `${String(rest[field]).slice(0, e.start)}${String(rest[field]).slice(e.end)}`;
    else if (inner === undefined) delete rest[field];
    else delete (rest[field] as Record<string, unknown>)[inner];
  }
  return rest;
}

/** Clear listings, and the signal whose evidence is taken out of each. */
const CLEAR: readonly (readonly [id: string, listing: Fields])[] = [
  ['phrase/admission', { title: 'Gucci bag', description: 'It is a replica.' }],
  ['phrase/admission', { title: 'Gucci 包', description: '高仿' }],
  ['phrase/admission', { title: 'Gucci bolso', description: 'Es una réplica.' }],
  ['phrase/admission', { title: 'сумка Gucci', description: 'Это реплика.' }],
  ['phrase/admission', { title: 'Gucci bag, replica', price: '$40' }],
  ['phrase/grade', { title: 'Prada bag', description: 'grade AAA+' }],
  ['phrase/grade', { title: 'Gucci bag', description: 'mirror quality', seller: { name: 'anna', ageDays: 900 } }],
  ['phrase/comparison', { title: 'Gucci bag', description: 'same as the original' }],
  ['phrase/contact', { title: 'Gucci bag', description: 'Contact me on WhatsApp.' }],
  ['price/below-genuine', { title: 'Gucci bag', price: '$60' }],
  ['price/below-genuine', { title: 'Rolex watch', price: '$150', description: 'It is a replica.' }],
  ['price/like-genuine', { title: 'Gucci bag', price: '$2400' }],
  ['seller/infringements', { title: 'Gucci bag', seller: { name: 'shop', ageDays: 900, infringements: 4 } }],
  ['seller/young-account', { title: 'Gucci bag', seller: { name: 'shop', ageDays: 2 } }],
  ['seller/authorised', { title: 'Gucci bag', seller: { name: 'shop', ageDays: 900, authorizedFor: ['Gucci'] } }],
  ['brand/field-mismatch', { title: 'Gucci bag', brand: 'No brand' }],
  ['item/colour-range', { title: 'Gucci bag (40 colors)' }],
  ['phrase/used-wear', { title: 'Gucci bag', description: 'light scratches' }],
  ['phrase/authentic', { title: 'Gucci bag', description: 'authenticated by Entrupy' }],
];

describe('explanations are the computation', () => {
  it.each(CLEAR)('without the evidence of %s the log-odds lack just what it said: %j', (id, listing) => {
    const whole = scorer.score(listing);
    const found = signal(whole, id);
    expect(found, `${id} in ${whole.signals.map((s) => s.id).join(', ')}`).toBeDefined();
    if (found === undefined) return;
    // The brand named beside it stays; only the signal's own words or values go.
    const own = id === 'brand/field-mismatch' ? found.evidence.filter((e) => e.kind === 'value') : found.evidence;
    const rest = scorer.score(without(listing, own));
    expect(signal(rest, id)).toBeUndefined();
    expect(whole.logOdds - rest.logOdds).toBeCloseTo(found.contribution, 9);
    expect(Math.sign(whole.score - rest.score)).toBe(Math.sign(found.contribution));
  });
});
