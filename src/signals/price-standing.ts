import type { OfferKind } from '../assessment.js';
import { isFashionHouse } from '../knowledge/fashion.js';
import type { Brand, Knowledge } from '../knowledge/knowledge.js';
import { isTeam } from '../knowledge/teams.js';
import { saysUnbranded } from '../reading/brand-field.js';
import { isCounterGift } from '../reading/counter-gift.js';
import { namesChildSize, namesOneSize } from '../reading/garment-size.js';
import type { OfferHit } from '../reading/item.js';
import { likenedOnly } from '../reading/look-alike.js';
import { namesGoods } from '../reading/named-goods.js';
import { isOthers } from '../reading/own-maker.js';
import type { Reading } from '../reading/reading.js';
import { isOutgrown } from './price-size.js';
import { isOfStock } from './supply.js';

/** Offers whose price is that of the article, or of a share or several of it. */
const OWN_PRICES: ReadonlySet<OfferKind> = new Set(['article', 'sample', 'lot']);

/** Whether the price of such an offer is not the article's. */
export const isOtherPrice = (kind: OfferKind): boolean => !OWN_PRICES.has(kind);

/** Below this the words may only describe the article ("watch with steel case"), and its price still speaks, but halved. */
const SURE_OFFER = 0.7;
const UNSURE_OFFER = 0.3;

export const NO_BRAND = 'No brand is named whose genuine price is known.';

/** Why the price tells nothing of whether the article is the brand's, if so. */
export function notItsPrice(reading: Reading, brand: Brand | undefined, knowledge: Knowledge): string | undefined {
  const { usd, unusable } = reading.price;
  if (usd === undefined) return unusable ?? 'The listing names no price.';
  if (reading.brand === -1) return NO_BRAND;
  if (brand === undefined || reading.subject?.role === 'target' || isTargetFirst(reading))
    return 'The brand named is not the maker of the article.';
  if (isOthers(reading, knowledge)) return `The form and the title name ${reading.ownMaker?.text} as the maker, not ${brand.name}.`;
  const { item, category, own } = reading.offer;
  const other = otherWords(reading);
  const isBeside = item.offer === 'broken' || (item.offer === 'accessory' && !own);
  if (isBeside || (other !== undefined && other.certainty >= SURE_OFFER))
    return `The price is not that of the article itself (${other?.kind ?? item.offer}).`;
  if (likenedOnly(reading) !== undefined) return `The article is likened to ${brand.name}, not offered as its own.`;
  if (isCounterGift(reading, brand, knowledge) && !isOfStock(reading))
    return `What the perfume counter of ${brand.name} gives away is a gift, which has no price.`;
  if (isDisputed(reading) && isTeam(brand, knowledge)) return `The form names another maker than ${brand.name}.`;
  if (
    isInPassing(reading) &&
    (reading.subject === undefined ? !knowledge.sellsGroupOf(brand, category) : reading.offer.categorySpan === undefined)
  )
    return `${brand.name} is named in passing, and what is sold may be another maker’s.`;
  if (mayBeGame(reading, brand, knowledge)) return `A console is named, and what is sold may be a game about ${brand.name} for it.`;
  if (fitsMany(reading, brand, knowledge)) return 'The title names devices of several makers, and what is sold goes with them.';
  return undefined;
}

/** What is left of what a price tells where neither title nor form says what is sold: a house of bags has ribbons and refills too. */
const UNKNOWN_GOODS = 0.5;

/** What is left, 0..1, of what a price tells where it is unsure whose or what it is. */
export function doubtIn(reading: Reading, knowledge: Knowledge): number {
  const { offer, subject, price } = reading;
  // "Louis Vuitton padlock": where no article is named, a part is no description of one.
  const isNamed = namesGoods(reading);
  return (
    // What a lot costs is more than one article of it does, so a low price still speaks, if not as loudly.
    (isNamed ? 1 : UNKNOWN_GOODS) *
    (offer.item.offer === 'lot' && offer.item.quantity === 1 ? 0.6 : 1) *
    ((otherWords(reading)?.certainty ?? 0) > (isNamed ? UNSURE_OFFER : 0) ? 0.5 : 1) *
    (isInPassing(reading) || subject?.negated === true || isGuess(reading) ? 0.5 : 1) *
    (isMixedLot(reading, knowledge) ? 0.5 : 1) *
    (price.written !== undefined || price.rest !== undefined ? 0.6 : 1) *
    (isDisputed(reading) || (subject !== undefined && saysUnbranded(reading.heads.title)) ? 0.5 : 1)
  );
}

/** Words for an offer whose price is not the article's, sure or not. A deposit with the rest named is the price all the same. */
function otherWords({ offer: { words, own }, price }: Reading): OfferHit | undefined {
  const isWhole = words?.kind === 'deposit' && price.rest !== undefined;
  return words !== undefined && !own && !isWhole && isOtherPrice(words.kind) ? words : undefined;
}

/** Whether the form names another maker than the text does: whose price to expect is open. */
function isDisputed({ brandField, brand }: Reading): boolean {
  return (brandField.kind === 'unknown' && brandField.like !== brand) || (brandField.kind === 'known' && brandField.brand !== brand);
}

/** Whether neither form nor title names the brand. */
function isInPassing({ brandField, subject }: Reading): boolean {
  return brandField.kind === 'absent' && (subject?.span.field ?? 'description') === 'description';
}

/** Whether the brand is only what a word comes near or may stand for: makers are many, and some of their names are a letter from another's. */
function isGuess({ subject }: Reading): boolean {
  return subject?.needsSupport === true && (subject.match === 'misspelt' || subject.match === 'nickname');
}

/** "Cable for iPhone 12. iPhone 12 Pro": whom the title names first as what the article is for did not make it, whatever follows. */
function isTargetFirst({ subject, mentions }: Reading): boolean {
  if (subject === undefined) return false;
  const named = mentions.find((m) => m.brand === subject.brand && m.span.field === 'title');
  return named?.role === 'target';
}

/** Makers named in the title of a lot before it is a mixed one. */
const MIXED_FROM = 3;

/** "Lot of 9: Gucci, Tory Burch, Furla": what a piece costs on average is not what one of the first maker's does. */
function isMixedLot({ offer, mentions }: Reading, knowledge: Knowledge): boolean {
  if (offer.item.offer !== 'lot') return false;
  const makers = mentions.filter((m) => m.role === 'subject' && m.span.field === 'title').map((m) => knowledge.familyOf(m.brand));
  return new Set(makers).size >= MIXED_FROM;
}

/** "LEGO Jurassic World Nintendo Switch": where no word tells what is sold, a console beside a maker of other goods is what a game is for. */
function mayBeGame({ offer, mentions }: Reading, brand: Brand, knowledge: Knowledge): boolean {
  if (offer.categorySpan !== undefined || knowledge.sellsGroupOf(brand, knowledge.categoryIndex.get('console') ?? -1)) return false;
  return mentions.some((m) => m.span.field === 'title' && knowledge.lines[m.line]?.category === 'console');
}

/** Makers of devices named in the title of one article before it is a thing for them. */
const MANY_MAKERS = 3;

/** "Cable Macbook Oneplus Samsung": no device is of so many makers. */
function fitsMany({ mentions }: Reading, brand: Brand, knowledge: Knowledge): boolean {
  if (isFashionHouse(brand, knowledge)) return false;
  const makers = mentions.filter((m) => m.span.field === 'title').map((m) => knowledge.familyOf(m.brand));
  return new Set(makers).size >= MANY_MAKERS;
}

/** Whether a condition other than new is stated, or wear told of. */
export function isUsed(reading: Reading): boolean {
  const { condition } = reading.offer.item;
  return condition === undefined ? isWorn(reading) : condition !== 'new';
}

/** Whoever names no condition and tells of wear has stated one. */
export function isWorn({ phrases }: Reading): boolean {
  return phrases.some((hit) => hit.phrase.kind === 'used-wear' && hit.excuse === undefined && !hit.isTag);
}

/** Goods that are small, or go next to the skin; not glasses, which keep their price. */
const SMALL: ReadonlySet<string> = new Set([
  'accessories',
  'belt',
  'card-case',
  'cosmetic-bag',
  'gloves',
  'hair-accessory',
  'hat',
  'keychain',
  'pouch',
  'scarf',
  'socks',
  'swimwear',
  'tie',
  'underwear',
]);

/** Whether it is offered as new copies are: in yuan (who sells a used thing there says so: 闲置), or out of a stock. */
export const isOfTrade = (reading: Reading): boolean => reading.price.asked?.currency === 'CNY' || isOfStock(reading);

/**
 * Whether a piece of which no condition is named may well be worn: where people sell what they have used, of the one size that there is, for
 * a child who has grown, or small, so that whoever got it as a gift lets it go for what it brings.
 */
export function mayBeWorn(reading: Reading, knowledge: Knowledge): boolean {
  if (reading.price.secondHand || isOnePiece(reading, knowledge)) return true;
  const isGivenAway = SMALL.has(reading.offer.item.category ?? '') || isOutgrown(reading, knowledge);
  return isGivenAway && !isCopiedCase(reading, knowledge) && !isOfTrade(reading);
}

/** A phone's case of a house that seldom sells one, and of which copies are sold everywhere. */
function isCopiedCase({ offer, brand }: Reading, knowledge: Knowledge): boolean {
  const tier = knowledge.brands[brand]?.tier;
  return offer.own && (tier === 'luxury' || tier === 'haute');
}

/** Most attributes asked for a size, and longest name and value of one, in UTF-16 units. */
const ATTRIBUTES = 30;
const LONGEST_ENTRY = 60;

/** Whether one piece of what is worn is offered, of the one size that there is: no condition named, it may well be somebody's own. */
function isOnePiece({ listing, offer }: Reading, knowledge: Knowledge): boolean {
  const group = knowledge.categories[knowledge.groupOf(offer.category)];
  if (group !== 'clothing' && group !== 'shoes') return false;
  const isShoe = group === 'shoes';
  if (namesOneSize(listing.title, isShoe) || namesChildSize(listing.title, isShoe)) return true;
  const { attributes = {} } = listing;
  return Object.keys(attributes)
    .slice(0, ATTRIBUTES)
    .some((name) => name.length <= LONGEST_ENTRY && namesOneSize(`${name} ${(attributes[name] ?? '').slice(0, LONGEST_ENTRY)}`, isShoe));
}
