import type { Condition, OfferKind } from '../assessment.js';
import { isFashion, isFashionHouse } from '../knowledge/fashion.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { isHost } from '../reading/hosts.js';
import type { Mention } from '../reading/mention.js';
import type { Reading } from '../reading/reading.js';
import { type FamilyFunction, type Observation, spanEvidence } from './observation.js';
import { manyColours } from './supply.js';

const SIGNAL_OF: Readonly<Partial<Record<OfferKind, string>>> = {
  accessory: 'item/made-for',
  part: 'item/made-for',
  consumable: 'item/made-for',
  document: 'item/documents-only',
  packaging: 'item/packaging-only',
  dummy: 'item/dummy-device',
  model: 'item/scale-model',
  print: 'item/print-or-media',
  digital: 'item/print-or-media',
  service: 'item/service',
};

/** What is sold, where that is not plainly the branded article itself. */
export const itemSignals: FamilyFunction = (reading, knowledge) => {
  const found = [
    offeredByWords(reading, knowledge) ?? madeForTarget(reading, knowledge),
    papersOfSeveral(reading, knowledge) ?? papersInNumber(reading, knowledge),
    describedDummy(reading, knowledge),
    statedUsed(reading, knowledge),
    colourRange(reading, knowledge),
  ];
  const { item, category } = reading.offer;
  return {
    observations: found.filter((observation) => observation !== undefined),
    abstentions:
      category === -1 && item.offer === 'article'
        ? [{ family: 'item', reason: 'What is sold could not be read from the title or the category.' }]
        : [],
  };
};

/** The brand that something is made for, else the one that is sold. */
const targetOf = ({ mentions, subject }: Reading): Mention | undefined => mentions.find((m) => m.role === 'target') ?? subject;

/** What words of the title or form say is sold; those that may only describe the article speak as well, as softly as they are sure. */
function offeredByWords(reading: Reading, knowledge: Knowledge): Observation | undefined {
  const { words, own } = reading.offer;
  const id = words && SIGNAL_OF[words.kind];
  if (words === undefined || id === undefined) return undefined;
  const target = targetOf(reading);
  const isOwn = own || (id === 'item/made-for' && target !== undefined && target.role !== 'target' && !isHost(target, knowledge));
  const isBranded = reading.mentions.some((m) => m.span.field === 'title') || reading.brand !== -1;
  if (isOwn || !isBranded || (id === 'item/dummy-device' && !isDevice(reading, knowledge))) return undefined;
  const brand = knowledge.brands[target?.brand ?? reading.brand];
  // The manual of a camera or a set of bricks dresses up no copy.
  const isDressed = brand !== undefined && isFashionHouse(brand, knowledge);
  if (id === 'item/documents-only' && (words.certainty < 0.7 || !isDressed)) return undefined;
  return {
    id,
    // Plainly labelled in the title a dummy deceives nobody; what only the small print tells is another matter.
    strength: id === 'item/dummy-device' ? PLAIN_DUMMY : words.certainty,
    params: { offer: words.kind, brand: brand?.name ?? '', words: `“${words.span.text}”` },
    evidence: [spanEvidence(words.span), ...(target === undefined ? [] : [spanEvidence(target.span)])],
  };
}

/** "Beater for KitchenAid": brands are named only as what the article is made for. */
function madeForTarget(reading: Reading, knowledge: Knowledge): Observation | undefined {
  const { offer, mentions, subject } = reading;
  const id = offer.words && SIGNAL_OF[offer.words.kind];
  const target = targetOf(reading);
  if ((id !== undefined && id !== 'item/made-for') || subject !== undefined || target?.role !== 'target') return undefined;
  if (!mentions.every((m) => m.role !== 'subject' || m.negated)) return undefined;
  return {
    id: 'item/made-for',
    strength: 0.8,
    params: { offer: 'accessory', brand: knowledge.brands[target.brand]?.name ?? '', words: '' },
    evidence: [spanEvidence(target.span)],
  };
}

/** What the title offers as an article, and the description calls a dummy. */
function describedDummy(reading: Reading, knowledge: Knowledge): Observation | undefined {
  const { dummySpan, item } = reading.offer;
  if (dummySpan === undefined || item.offer !== 'article' || !isDevice(reading, knowledge)) return undefined;
  return {
    id: 'item/dummy-device',
    strength: 1,
    params: { offer: 'dummy', brand: knowledge.brands[reading.brand]?.name ?? '', words: `“${dummySpan.text}”` },
    evidence: [spanEvidence(dummySpan)],
  };
}

/** Strength of a dummy that its title calls one. */
const PLAIN_DUMMY = 0.1;

const DEVICES = new Set(['phone', 'tablet', 'smartwatch', 'laptop', 'earbuds', 'headphones', 'camera', 'console']);

function isDevice(reading: Reading, knowledge: Knowledge): boolean {
  return DEVICES.has(reading.offer.item.category ?? '') || (knowledge.brands[reading.brand]?.sells ?? []).some((c) => DEVICES.has(c));
}

/** Strength by condition: "like new" is said of copies as well. */
const USED: Readonly<Partial<Record<Condition, number>>> = { used: 1, refurbished: 1, 'for-parts': 1, 'like-new': 0.6 };

function statedUsed(reading: Reading, knowledge: Knowledge): Observation | undefined {
  const { item, conditionSpan } = reading.offer;
  const strength = item.condition === undefined ? undefined : USED[item.condition];
  if (conditionSpan === undefined || strength === undefined || reading.brand === -1) return undefined;
  return {
    id: 'item/stated-used',
    strength,
    params: { words: `“${conditionSpan.text}”`, brand: knowledge.brands[reading.brand]?.name ?? '' },
    evidence: [spanEvidence(conditionSpan)],
  };
}

/** Tiers of houses whose papers dress up copies. */
const DRESSED_UP: ReadonlySet<string> = new Set(['haute', 'luxury', 'premium']);

/** Papers or packaging of several houses at once: a supply, hardly what was left over of one's own purchases. */
function papersOfSeveral({ offer, mentions }: Reading, knowledge: Knowledge): Observation | undefined {
  const { words } = offer;
  if (words === undefined || words.certainty < 0.5 || (words.kind !== 'document' && words.kind !== 'packaging')) return undefined;
  const houses = new Map(
    mentions
      .filter((m) => !m.negated && m.span.field !== 'seller.name' && DRESSED_UP.has(knowledge.brands[m.brand]?.tier ?? ''))
      .map((m) => [m.brand, m] as const),
  );
  if (houses.size < 2) return undefined;
  const named = [...houses.values()].slice(0, 5);
  return {
    id: 'item/papers-of-several',
    strength: Math.min(1, houses.size / 4),
    params: { count: houses.size, brands: named.map((m) => knowledge.brands[m.brand]?.name).join(', '), words: `“${words.span.text}”` },
    evidence: [spanEvidence(words.span), ...named.map((m) => spanEvidence(m.span))],
  };
}

/** Papers of one house by the dozen, by the text or by the stock that the seller gives. */
function papersInNumber({ offer, brand, listing }: Reading, knowledge: Knowledge): Observation | undefined {
  const { words, item } = offer;
  const house = knowledge.brands[brand];
  if (words?.kind !== 'document' || words.certainty < 0.5 || house === undefined || !DRESSED_UP.has(house.tier)) return undefined;
  const count = Math.max(item.quantity, listing.quantity ?? 1);
  if (count < IN_NUMBER) return undefined;
  return {
    id: 'item/papers-in-number',
    strength: Math.min(1, count / 10),
    params: { brand: house.name, count, words: `“${words.span.text}”` },
    evidence: [spanEvidence(words.span)],
  };
}

const IN_NUMBER = 3;

/** "(40 colorways)" on a branded fashion article: a maker's stock, hardly one person's wardrobe. */
function colourRange(reading: Reading, knowledge: Knowledge): Observation | undefined {
  if (reading.brand === -1 || reading.subject?.role === 'target' || !isOfFashion(reading, knowledge)) return undefined;
  const colours = manyColours(reading.listing.title);
  if (colours === undefined) return undefined;
  const { count, start, text } = colours;
  return {
    id: 'item/colour-range',
    strength: Math.min(1, 0.5 + count / 40),
    params: { count, words: `“${text}”` },
    evidence: [{ kind: 'span', field: 'title', start, end: start + text.length, text }],
  };
}

/** Whether fashion is sold; where nothing names the goods, whether the brand lives by it. */
function isOfFashion({ brand, offer }: Reading, knowledge: Knowledge): boolean {
  if (offer.category !== -1) return isFashion(offer.category, knowledge);
  const house = knowledge.brands[brand];
  return house !== undefined && isFashionHouse(house, knowledge);
}
