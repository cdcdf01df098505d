import type { Evidence } from '../assessment.js';
import { builtInFacts, type ChargeFact, capacityFactsOf, type DeviceFact, type StorageFact } from '../knowledge/facts.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { type Capacity, type Charge, readCapacities, readCharge } from '../reading/capacity.js';
import type { Reading } from '../reading/reading.js';
import { foldKey } from '../text/fold-key.js';
import { type FamilyFunction, type Observation, spanEvidence } from './observation.js';

/** How much of a title is read for capacities, in UTF-16 units. */
const TITLE = 300;
/** Below this share of the least genuine price a capacity is not to be had. */
const IMPOSSIBLE_SHARE = 0.6;
/** Numbers that a series may have gone on to since the facts were written. */
const LEEWAY = 2;

/** What the listing says against known facts: a size that is not made or not to be had at the price, a model that does not exist. */
export const factSignals: FamilyFunction = (reading, knowledge) => {
  const { item, words } = reading.offer;
  const observations: Observation[] = [];
  if (item.offer === 'article' || item.offer === 'lot' || item.offer === 'accessory') {
    const found = words === undefined || item.offer === 'lot' ? capacityFault(reading, knowledge) : undefined;
    if (found !== undefined) observations.push(capacityObservation(reading, found, item.category ?? ''));
    const model = unknownModel(reading, knowledge);
    if (model !== undefined) observations.push(model);
    const conflict = conflicting(reading, knowledge);
    if (conflict !== undefined) observations.push(conflict);
  }
  return { observations, abstentions: [] };
};

interface CapacityFault {
  /** The capacity as people write it, and where the title names it. */
  readonly capacity: string;
  readonly start: number;
  readonly end: number;
  readonly strength: number;
  /** The least such a capacity costs, where the price is what is wrong. */
  readonly least?: number;
}

function capacityFault(reading: Reading, knowledge: Knowledge): CapacityFault | undefined {
  const { category, offer } = reading.offer.item;
  const facts = category === undefined ? undefined : capacityFactsOf(category);
  if (facts === undefined) return undefined;
  const { charge, storage, device } = facts;
  const title = reading.listing.title.slice(0, TITLE);
  if (charge !== undefined) return chargeFault(reading, readCharge(title), charge);
  if (storage === undefined && (device === undefined || offer === 'accessory')) return undefined;
  const { subject } = reading;
  // "iPhone 16g": digits of a name are no size.
  const named = subject?.span.field === 'title' && subject.line >= 0 ? subject.span : undefined;
  const sizes = readCapacities(title).filter((s) => named === undefined || s.end <= named.start || s.start >= named.end);
  const largest = sizes
    .filter((s) => !s.isMemory)
    .reduce<Capacity | undefined>((a, b) => (a === undefined || b.gigabytes > a.gigabytes ? b : a), undefined);
  if (largest === undefined) return undefined;
  if (storage !== undefined) return storageFault(reading, largest, storage);
  return sizeFault(reading, sizes, knowledge, device?.sizes ?? []) ?? deviceFault(reading, largest, device);
}

const faultOf = ({ gigabytes, start, end }: Capacity, strength: number): CapacityFault => ({
  capacity: gigabytes >= 1024 ? `${gigabytes / 1024} TB` : `${gigabytes} GB`,
  start,
  end,
  strength,
});

function storageFault(reading: Reading, capacity: Capacity, fact: StorageFact): CapacityFault | undefined {
  if (capacity.gigabytes > fact.largest) return faultOf(capacity, 1);
  // A category that only the maker's range tells may be another kind of drive, cheaper by far.
  if (capacity.gigabytes < fact.from || reading.offer.categorySpan === undefined) return undefined;
  return priceFault(reading, faultOf(capacity, 1), (capacity.gigabytes / 1024) * fact.perTerabyte);
}

function chargeFault(reading: Reading, charge: Charge | undefined, fact: ChargeFact): CapacityFault | undefined {
  if (charge === undefined || charge.milliampereHours < fact.from) return undefined;
  const { milliampereHours, start, end } = charge;
  const named = { capacity: `${milliampereHours} mAh`, start, end, strength: 1 };
  return priceFault(reading, named, (milliampereHours / 10_000) * fact.perTenThousand);
}

/** A capacity that the price does not buy; not where the price is of a deposit, a bid or a broken piece. */
function priceFault(reading: Reading, named: CapacityFault, least: number): CapacityFault | undefined {
  const { usd } = reading.price;
  const { condition } = reading.offer.item;
  const { words } = reading.offer;
  if (usd === undefined || condition === 'for-parts' || (words !== undefined && words.kind !== 'lot')) return undefined;
  const share = usd / least;
  return share < IMPOSSIBLE_SHARE ? { ...named, least, strength: Math.min(1, 0.4 + 1.5 * (IMPOSSIBLE_SHARE - share)) } : undefined;
}

/** Larger devices cost more, if not in proportion. */
const DEVICE_GROWTH = 0.7;

function deviceFault(reading: Reading, capacity: Capacity, fact: DeviceFact | undefined): CapacityFault | undefined {
  if (fact === undefined || capacity.gigabytes < fact.from) return undefined;
  return priceFault(reading, faultOf(capacity, 1), fact.least * (capacity.gigabytes / fact.from) ** DEVICE_GROWTH);
}

/** "iPhone 15 3GB": a size that no such device has. One of another model ("iPhone 13 64GB") may be a slip. */
function sizeFault(reading: Reading, sizes: readonly Capacity[], knowledge: Knowledge, made: readonly number[]): CapacityFault | undefined {
  const { subject } = reading;
  if (subject === undefined || subject.line < 0 || sizes.length !== 1) return undefined;
  const [capacity] = sizes as [Capacity];
  const line = knowledge.lines[subject.line]?.line;
  const own = builtInFacts().capacities.find((c) => c.line === line);
  if (own === undefined || capacity.isMemory || own.sizes.includes(capacity.gigabytes)) return undefined;
  return faultOf(capacity, made.includes(capacity.gigabytes) && capacity.gigabytes >= 32 ? 0.3 : 1);
}

function capacityObservation(reading: Reading, { capacity, start, end, strength, least }: CapacityFault, category: string): Observation {
  const evidence: Evidence[] = [{ kind: 'span', field: 'title', start, end, text: reading.listing.title.slice(start, end) }];
  const usd = Math.round((reading.price.usd ?? 0) * 100) / 100;
  if (least !== undefined)
    evidence.push({ kind: 'value', field: reading.price.field, actual: usd, expected: Math.round(least), unit: 'USD' });
  return {
    id: 'item/impossible-capacity',
    strength,
    params: { capacity, category, ...(least !== undefined && { usd, least: Math.round(least) }) },
    evidence,
  };
}

/** "iPhone 27": a number that its series has not reached. */
function unknownModel(reading: Reading, knowledge: Knowledge): Observation | undefined {
  const { subject, listing } = reading;
  if (subject === undefined || subject.line < 0 || subject.span.field !== 'title') return undefined;
  const line = knowledge.lines[subject.line]?.line;
  const series = builtInFacts().series.find((s) => s.line === line);
  if (series === undefined) return undefined;
  const match = /^\s?(\d{1,2})(?![\d.,:/%]|\s?(?:mm|cm|pcs|x|gb|tb|см|мм|шт|개|个|"))/iu.exec(
    listing.title.slice(subject.span.end, subject.span.end + 12),
  );
  const number = Number(match?.[1] ?? 0);
  if (match === null || number <= series.newest + LEEWAY) return undefined;
  const { start } = subject.span;
  const end = subject.span.end + match[0].length;
  return {
    id: 'item/unknown-model',
    strength: 1,
    params: { model: `${series.line} ${number}`, newest: series.newest },
    evidence: [{ kind: 'span', field: 'title', start, end, text: listing.title.slice(start, end) }],
  };
}

/** Systems named beside each other are a list of what the thing works with. */
const SYSTEMS = /\b(?:ios|windows|mac ?os|tizen)\b/i;
/** A longer title is running text, in which another system may be mentioned for any reason. */
const SHORT_TITLE = 70;

/** An iPhone that runs Android. */
function conflicting(reading: Reading, knowledge: Knowledge): Observation | undefined {
  const { subject, listing, offer } = reading;
  if (subject === undefined || subject.line < 0 || offer.item.offer !== 'article') return undefined;
  const brand = knowledge.brands[subject.brand]?.name;
  const fact = builtInFacts().conflicts.find((c) => c.brand === brand && c.categories.includes(offer.item.category ?? ''));
  if (fact === undefined) return undefined;
  for (const [field, text] of systemFields(listing.title, listing.attributes)) {
    if (SYSTEMS.test(text)) continue;
    const key = foldKey(text);
    const word = fact.words.find((w) => key.includes(w));
    if (word === undefined) continue;
    return {
      id: 'item/conflicting-facts',
      strength: 1,
      params: { brand: fact.brand, word, means: fact.means },
      evidence: [spanEvidence(subject.span), { kind: 'value', field, actual: text, unit: 'text' }],
    };
  }
  return undefined;
}

/** Most attributes asked for a conflict. */
const ATTRIBUTES = 30;

function systemFields(title: string, attributes: Readonly<Record<string, string>> | undefined): [field: string, text: string][] {
  const fields: [string, string][] = title.length <= SHORT_TITLE ? [['title', title]] : [];
  for (const key of Object.keys(attributes ?? {}).slice(0, ATTRIBUTES)) {
    const text = attributes?.[key] ?? '';
    if (text.length <= 60) fields.push([`attributes.${key}`, text]);
  }
  return fields;
}
