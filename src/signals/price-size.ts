import { byId } from '../knowledge/by-id.js';
import { builtInFacts, type VersionFact } from '../knowledge/facts.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { readCapacities, readCharge, readVolume } from '../reading/capacity.js';
import { wordIn } from '../reading/fact-words.js';
import { namesChildSize } from '../reading/garment-size.js';
import type { Reading } from '../reading/reading.js';
import { foldKey } from '../text/fold-key.js';

/** Size of the package that reference prices are for, in millilitres. */
const PACKAGE = byId({ perfume: 90, skincare: 50, haircare: 250 });

/** Samples are given away, and resold for this share of what as much costs in a full package. */
const GIVEN_AWAY = 0.5;

/** How much of a title is read for a volume or a capacity, in UTF-16 units. */
const NAMED_WITHIN = 400;

/**
 * Price of this size and version as a share of the usual one's: of a full package's for what is sold by volume, of an adult's for clothes
 * and shoes of children; undefined for a sample of which no size is said, or not of what.
 */
export function sizeFactor(reading: Reading, knowledge: Knowledge): number | undefined {
  const { offer, category } = reading.offer.item;
  const full = PACKAGE.get(category ?? '');
  if (full === undefined && offer !== 'sample') return versionShare(reading, knowledge);
  const millilitres = readVolume(reading.listing.title.slice(0, NAMED_WITHIN));
  if (offer === 'sample' && millilitres === undefined) return undefined;
  if (full === undefined) return category === undefined ? undefined : 1;
  const share = versionShare(reading, knowledge) * (offer === 'sample' ? GIVEN_AWAY : 1);
  return millilitres === undefined ? share : share * Math.min(1.4, Math.max(0.03, (millilitres / full) ** 0.75));
}

/** Whether the goods are for children, who grow out of them: what nobody calls new is mostly worn. */
export const isOutgrown = (reading: Reading, knowledge: Knowledge): boolean => versionOf(reading, knowledge)?.sized === true;

const versionShare = (reading: Reading, knowledge: Knowledge): number => versionOf(reading, knowledge)?.share ?? 1;

/** The version that is offered: clothes of children, the tester of a perfume. */
function versionOf({ listing, heads, offer }: Reading, knowledge: Knowledge): VersionFact | undefined {
  let form: string | undefined;
  for (const version of builtInFacts().versions) {
    const { in: goods, sized, words } = version;
    if (!knowledge.isOneOf(offer.category, goods)) continue;
    form ??= foldKey(listing.category ?? '');
    const isChilds = sized === true && namesChildSize(listing.title, knowledge.isOneOf(offer.category, ['shoes']));
    if (isChilds || wordIn(heads.title, words) !== undefined || wordIn(form, words) !== undefined) return version;
  }
  return undefined;
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
