import { builtInFacts } from '../knowledge/facts.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { wordIn } from '../reading/fact-words.js';
import type { Reading } from '../reading/reading.js';
import { foldKey } from '../text/fold-key.js';
import { type FamilyFunction, NOTHING_NOTICED, type Observation, spanEvidence } from './observation.js';

/** What the listing says of an article's make: a material that the house does not use, a device that nobody made. */
export const makingSignals: FamilyFunction = (reading, knowledge) => {
  const material = foreignMaterial(reading, knowledge);
  const device = unmadeDevice(reading);
  if (material === undefined && device === undefined) return NOTHING_NOTICED;
  return { observations: [material, device].filter((o) => o !== undefined), abstentions: [] };
};

/** How much of an attribute is read for the material, in UTF-16 units. */
const REACH = 400;

/** "Hermès bag, PU leather", "Cartier ring, zinc alloy". */
function foreignMaterial({ listing, heads, subject, offer, brand }: Reading, knowledge: Knowledge): Observation | undefined {
  const house = knowledge.brands[brand];
  if (house === undefined || subject === undefined || subject.role !== 'subject' || subject.negated || offer.item.offer !== 'article')
    return undefined;
  const group = knowledge.categories[knowledge.groupOf(offer.category)] ?? '';
  const fact = builtInFacts().materials.find((m) => m.groups.includes(group) && m.brands.includes(house.name));
  if (fact === undefined) return undefined;
  const keys: [field: string, key: string][] = [
    ['title', heads.title],
    ['description', heads.description],
    ...Object.entries(listing.attributes ?? {})
      .slice(0, ATTRIBUTES)
      .map(([name, text]): [string, string] => [`attributes.${name}`, foldKey(text.slice(0, REACH))]),
  ];
  for (const [field, key] of keys) {
    const word = wordIn(key, fact.words);
    if (word !== undefined)
      return {
        id: 'item/foreign-material',
        strength: 1,
        params: { brand: house.name, material: word, means: fact.means },
        evidence: [spanEvidence(subject.span), { kind: 'value', field, actual: word, unit: 'text' }],
      };
  }
  return undefined;
}

/** Most attributes read for a material. */
const ATTRIBUTES = 30;

/** Devices that always have a maker who is named. */
const MADE: ReadonlySet<string> = new Set(['phone', 'tablet', 'laptop', 'smartwatch', 'watch', 'earbuds', 'headphones', 'console']);
/** "Pro 2", "9 Ultra", "series 9": names of models, which somebody gave. */
const MODEL =
  /(?<![\p{L}\p{N}])(?:pro|ultra|max|plus|series|gen)\s?\d{1,2}(?!\d|\s?(?:g|gb|tb|mah|mm|mp|pcs)(?![\p{L}]))|(?<![\p{L}\p{N}.])\p{L}?\d{1,2}\s?(?:pro|ultra|max)(?![\p{L}\p{N}])/iu;

/** A new device that is called by the name of a model, of which the form says that nobody made it. */
function unmadeDevice({ listing, mentions, brand, brandField, makerField, offer }: Reading): Observation | undefined {
  const { category = '', condition, offer: kind } = offer.item;
  if (brandField.kind !== 'none' || makerField === undefined || brand !== -1 || mentions.length > 0) return undefined;
  if ((kind !== 'article' && kind !== 'lot') || !MADE.has(category) || (condition !== undefined && condition !== 'new')) return undefined;
  const match = MODEL.exec(listing.title.slice(0, 300));
  if (match === null) return undefined;
  const [text] = match;
  return {
    id: 'item/unmade-device',
    strength: 1,
    params: { model: text, category, field: makerField.text },
    evidence: [
      { kind: 'span', field: 'title', start: match.index, end: match.index + text.length, text },
      { kind: 'value', field: makerField.field, actual: makerField.text, unit: 'name' },
    ],
  };
}
