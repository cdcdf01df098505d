import { byId } from '../knowledge/by-id.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { readCapacities, readCharge, readVolume } from '../reading/capacity.js';
import type { Reading } from '../reading/reading.js';

/** Size of the package that reference prices are for, in millilitres. */
const PACKAGE = byId({ perfume: 90, skincare: 50, haircare: 250 });

/** Forms of a scent that cost less than the perfume of the name, as a share of it. */
const FORMS: readonly (readonly [RegExp, number])[] = [
  [/\bdeodorant|\bdeo\b|дезодорант|デオドラント|데오드란트/iu, 0.2],
  [/\b(?:body|fragrance|hair)\s+(?:mist|spray|splash)|\bmist\b|\bbrume\b|мист|спрей для тела|ミスト|미스트|身体喷雾|香氛喷雾/iu, 0.3],
  [/\btest(?:er|eur)s?\b|\bprobador\b|тестер|テスター|테스터|試香|试香/iu, 0.6],
];

/** How much of a title is read for a volume or a capacity, in UTF-16 units. */
const NAMED_WITHIN = 400;

/**
 * Price of this size as a share of the usual one's: of a full package's for what is sold by volume, of an adult's for clothes and shoes of
 * children; undefined for a sample whose size is not said.
 */
export function sizeFactor(reading: Reading, knowledge: Knowledge): number | undefined {
  const { offer, category } = reading.offer.item;
  const full = PACKAGE.get(category ?? '');
  if (full === undefined && offer !== 'sample') return isForChildren(reading, knowledge) ? CHILDREN_PAY : 1;
  const millilitres = readVolume(reading.listing.title.slice(0, NAMED_WITHIN));
  if (offer === 'sample' && millilitres === undefined) return undefined;
  if (full === undefined) return 1;
  const form = category === 'perfume' ? (FORMS.find(([words]) => words.test(reading.listing.title.slice(0, 300)))?.[1] ?? 1) : 1;
  if (millilitres === undefined) return form;
  return form * Math.min(1.4, Math.max(0.03, (millilitres / full) ** 0.75));
}

/** What clothes and shoes of children cost, as a share of those of adults. */
const CHILDREN_PAY = 0.6;
/** Not "baby", "boy", "girl" and "youth", which also are on prints and in names. */
const CHILDREN =
  /\b(?:kids?|toddlers?|infants?|juniors?|niñ[oa]s?|bambin[aio]|enfant(?!s riches)|anak|çocuk)\b|\bkinder|trẻ em|детск|キッズ|ベビー|ジュニア|子供|童|아동|키즈|유아/iu;

function isForChildren({ listing, offer }: Reading, knowledge: Knowledge): boolean {
  const group = knowledge.categories[knowledge.groupOf(offer.category)];
  return (group === 'clothing' || group === 'shoes') && CHILDREN.test(`${listing.title.slice(0, 300)} ${listing.category ?? ''}`);
}

/** Gigabytes that reference prices of memory are for. */
const CAPACITY = byId({ 'memory-card': 128, 'usb-stick': 64, ssd: 1000 });
/** Milliampere-hours that reference prices of power banks are for. */
const CHARGE = 15_000;
/** Doubling the capacity of memory makes it about 1.7 times as dear. */
const DEARER_WITH_CAPACITY = 0.75;

/** Price of memory or a power bank of the capacity that the title names, as a share of the reference price; undefined where it names none. */
export function capacityFactor(reading: Reading): number | undefined {
  const category = reading.offer.item.category ?? '';
  const usual = category === 'power-bank' ? CHARGE : CAPACITY.get(category);
  if (usual === undefined) return undefined;
  const title = reading.listing.title.slice(0, NAMED_WITHIN);
  if (category === 'power-bank') {
    const charge = readCharge(title)?.milliampereHours;
    return charge === undefined ? undefined : (charge / usual) ** DEARER_WITH_CAPACITY;
  }
  const gigabytes = Math.max(0, ...readCapacities(title).map((c) => c.gigabytes));
  return gigabytes === 0 ? undefined : (gigabytes / usual) ** DEARER_WITH_CAPACITY;
}
