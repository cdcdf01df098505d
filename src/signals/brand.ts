import type { Evidence, MatchKind, OfferKind } from '../assessment.js';
import { isFashion, isFashionHouse } from '../knowledge/fashion.js';
import type { Brand, Knowledge } from '../knowledge/knowledge.js';
import { isTeam } from '../knowledge/teams.js';
import { isCounterGift } from '../reading/counter-gift.js';
import type { Mention } from '../reading/mention.js';
import { isOthers } from '../reading/own-maker.js';
import type { Reading } from '../reading/reading.js';
import { foldKey } from '../text/fold-key.js';
import { anyOf, type FamilyFunction, NOTHING_NOTICED, type Observation, spanEvidence } from './observation.js';

const NOTICED: readonly (readonly [string, readonly MatchKind[], number])[] = [
  ['brand/disguised', ['look-alike-letters', 'masked'], 1],
  ['brand/nickname', ['nickname'], 0.8],
  ['brand/misspelt', ['misspelt'], 0.7],
];

/** Kinds of naming that nobody needs to notice. */
const PLAIN: ReadonlySet<MatchKind> = new Set(['name', 'short-name', 'line']);

/** Brands listed one after another before it is a list of key words. */
const LIST_FROM = 5;

/** How the brand is named, and whether the form agrees with the text. */
export const brandSignals: FamilyFunction = (reading, knowledge) => {
  if (reading.mentions.length === 0) return NOTHING_NOTICED;
  const observations: Observation[] = [];
  const name = (m: Mention): string => knowledge.brands[m.brand]?.name ?? '';
  const subjects = reading.mentions.filter((m) => m.role !== 'target' && m.span.field !== 'seller.name');
  const plain = subjects.every((m) => PLAIN.has(m.match));
  for (const [id, kinds, each] of plain ? [] : NOTICED) {
    const hits = subjects.filter((m) => kinds.includes(m.match));
    if (hits.length === 0) continue;
    const isOpen = (h: Mention): boolean => h.holdsPlainName || isNamedInForm(reading, h.brand);
    // A brand also named plainly hides nothing, and a slip beside the right name is a slip.
    const isHidden = (h: Mention): boolean => !subjects.some((m) => m.brand === h.brand && (m.match === 'name' || m.match === 'line'));
    const share = (h: Mention): number => (isOpen(h) ? 0.2 : isHidden(h) ? 1 : id === 'brand/disguised' ? 0.6 : 0.2);
    const strength = anyOf(hits.slice(0, 3).map((h) => each * h.similarity * share(h)));
    observations.push({
      id,
      strength,
      params: { brand: name(hits[0] as Mention), written: `“${(hits[0] as Mention).span.text}”` },
      evidence: hits.slice(0, 5).map((h) => mentionEvidence(h, name(h))),
    });
  }

  const negated = reading.mentions.filter((m) => m.negated && m.span.field === 'title');
  if (negated.length > 0)
    observations.push({
      id: 'brand/negated-bait',
      strength: 0.6,
      params: { brand: name(negated[0] as Mention) },
      evidence: negated.map((m) => spanEvidence(m.span)),
    });

  const maker = makerObservation(reading, knowledge);
  if (maker !== undefined) observations.push(maker);

  const unsold = unsoldCategory(reading, knowledge);
  if (unsold !== undefined) observations.push(unsold);

  const houses = subjects.length < LIST_FROM ? [] : housesOf(subjects, knowledge);
  if (houses.length >= LIST_FROM) {
    observations.push({
      id: 'brand/keyword-list',
      strength: Math.min(1, (houses.length - LIST_FROM + 2) / 6),
      params: { count: houses.length, brands: houses.slice(0, 5).map(name).join(', ') },
      evidence: houses.slice(0, 5).map((m) => spanEvidence(m.span)),
    });
  }
  return { observations, abstentions: [] };
};

/** The last mention of each fashion or luxury house that the running text names. */
function housesOf(subjects: readonly Mention[], knowledge: Knowledge): Mention[] {
  const listed = new Map<number, Mention>();
  for (const m of subjects) if (m.span.field === 'title' || m.span.field === 'description') listed.set(m.brand, m);
  return [...listed.values()].filter((m) => isHouse(knowledge, m.brand));
}

/** Tiers whose names sell goods that they never made. */
const PASTED: ReadonlySet<string> = new Set(['haute', 'luxury', 'street']);

/** What has a house for its subject rather than its maker. */
const ABOUT: ReadonlySet<string> = new Set(['book', 'film-music']);

/** A house that makes watches does not make rugs: an article outside fashion, in a group of goods that the house has nothing in. */
function unsoldCategory(reading: Reading, knowledge: Knowledge): Observation | undefined {
  const { subject, offer, brand } = reading;
  const entry = knowledge.brands[brand];
  const { category, categorySpan } = offer;
  if (
    subject === undefined ||
    subject.role === 'target' ||
    subject.negated ||
    subject.needsSupport ||
    subject.line >= 0 ||
    subject.span.field !== 'title'
  )
    return undefined;
  if (entry === undefined || !PASTED.has(entry.tier) || offer.item.offer !== 'article' || category === -1) return undefined;
  if (!isFashionHouse(entry, knowledge) || isFashion(category, knowledge)) return undefined;
  // Houses lend their names to scents, and books and films are about them.
  if (knowledge.categories[knowledge.groupOf(category)] === 'beauty' || ABOUT.has(knowledge.categories[category] ?? '')) return undefined;
  if (categorySpan?.field !== 'title' || knowledge.categoryParent[category] === -1) return undefined;
  // A noun that is part of a name ("Thomas Sabo") names no goods.
  if (reading.mentions.some((m) => m.span.field === 'title' && m.span.start < categorySpan.end && m.span.end > categorySpan.start))
    return undefined;
  if (knowledge.sellsGroupOf(entry, category)) return undefined;
  if (knowledge.prices.genuine(brand, category, -1)?.basis === 'brand' || isCounterGift(reading, entry, knowledge)) return undefined;
  return {
    id: 'brand/unsold-category',
    strength: 1,
    params: { brand: entry.name, category: knowledge.categories[category] ?? '' },
    evidence: [spanEvidence(subject.span), spanEvidence(categorySpan)],
  };
}

/** Whether the form names the brand, and not in disguise. */
function isNamedInForm({ brandField, makerField, mentions }: Reading, brand: number): boolean {
  if (brandField.kind !== 'known' || brandField.brand !== brand) return false;
  return mentions.every((m) => m.span.field !== makerField?.field || m.brand !== brand || PLAIN.has(m.match));
}

function mentionEvidence(m: Mention, name: string): Evidence {
  const { field, start, end, text } = m.span;
  return { kind: 'span', field, start, end, text, folded: name };
}

/** What the form says of the maker, beside a title that names a brand. */
function makerObservation(reading: Reading, knowledge: Knowledge): Observation | undefined {
  const { subject, makerField, ownMaker } = reading;
  if (subject === undefined || makerField === undefined || subject.needsSupport || subject.span.field !== 'title') return undefined;
  const brand = knowledge.brands[subject.brand] as Brand;
  const value: Evidence = { kind: 'value', field: makerField.field, actual: makerField.text, expected: brand.name, unit: 'name' };
  if (ownMaker !== undefined && isOthers(reading, knowledge))
    return {
      id: 'brand/other-maker',
      strength: 1,
      params: { brand: brand.name, maker: ownMaker.text },
      evidence: [spanEvidence(ownMaker), spanEvidence(subject.span), { ...value, expected: ownMaker.text }],
    };
  const strength = mismatch(reading, subject.brand, knowledge);
  if (strength === 0) return undefined;
  return {
    id: 'brand/field-mismatch',
    strength,
    params: { brand: brand.name, field: makerField.text },
    evidence: [spanEvidence(subject.span), value],
  };
}

/** How far the brand field contradicts the text: "no brand" wholly, another name somewhat. An absent field says nothing. */
function mismatch(reading: Reading, brand: number, knowledge: Knowledge): number {
  const { brandField: field } = reading;
  // A club's name stands on what its licensees make.
  if (isTeam(knowledge.brands[brand] as Brand, knowledge)) return 0;
  if (field.kind === 'none') return 1;
  if (field.kind === 'absent' || isLicensed(reading, brand, knowledge)) return 0;
  if (field.kind === 'known' && knowledge.familyOf(field.brand) === knowledge.familyOf(brand)) return 0;
  // "Adobe Systems": a firm called after the brand.
  return foldKey(reading.makerField?.text ?? '').startsWith(`${foldKey(knowledge.brands[brand]?.name ?? '')} `) ? 0 : OTHER_NAME;
}

/** Another maker's name in the form may be that of a licensee, a seller or a partner. */
const OTHER_NAME = 0.3;

/** Goods that are named after films, games and cars as a rule, and made by others under licence. */
const LICENSED: ReadonlySet<string> = new Set(['toys', 'media']);
/** Offers that are made for a brand's article, or after it. */
const BESIDE: ReadonlySet<OfferKind> = new Set(['accessory', 'part', 'consumable', 'model', 'print', 'digital', 'service', 'lookAlike']);

/** Whether another maker beside the brand is the usual thing: toys of a film, cases of a phone. */
function isLicensed({ offer }: Reading, brand: number, knowledge: Knowledge): boolean {
  const isToy = (category: number): boolean => LICENSED.has(knowledge.categories[knowledge.groupOf(category)] ?? '');
  if (BESIDE.has(offer.item.offer)) return true;
  const { sellsIndex } = knowledge.brands[brand] as Brand;
  return offer.category === -1 ? [...sellsIndex].every(isToy) : isToy(offer.category);
}

const DEVICES = new Set([
  'phone',
  'tablet',
  'laptop',
  'printer',
  'toner',
  'car-part',
  'power-tool',
  'tool-battery',
  'smartwatch',
  'camera',
  'cable',
  'charger',
  'vacuum-cleaner',
]);

/** Fashion and luxury houses: lists of device makers are compatibility lists. */
function isHouse(knowledge: Knowledge, brand: number): boolean {
  const entry = knowledge.brands[brand];
  return entry !== undefined && !entry.sells.some((c) => DEVICES.has(c));
}
