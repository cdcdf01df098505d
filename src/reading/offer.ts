import type { ItemReading, OfferKind } from '../assessment.js';
import type { Brand, Knowledge } from '../knowledge/knowledge.js';
import type { Mention } from './brands.js';
import type { Span } from './field-hits.js';
import { type Described, type ItemHits, isHost, MADE_FOR, type OfferHit } from './item.js';

/** What a listing as a whole offers, from what its fields say. */
export interface Offer {
  readonly item: ItemReading;
  /** Index of the category, or -1. */
  readonly category: number;
  /** The words that name the kind of offer, for kinds other than the article. */
  readonly span?: Span;
  readonly categorySpan?: Span;
  /** The words that state the condition. */
  readonly conditionSpan?: Span;
  /** Words of the description that call a dummy what the title does not. */
  readonly dummySpan?: Span;
}

/** Which kind stands when several words speak: the more particular first. */
const KIND_ORDER: readonly OfferKind[] = [
  'dummy',
  'document',
  'packaging',
  'deposit',
  'digital',
  'service',
  'print',
  'model',
  'sample',
  'consumable',
  'part',
  'accessory',
  'lookAlike',
  'broken',
  'lot',
  'auction',
];

/** Kinds that say how a thing is sold; the thing itself is still the article. */
const MANNERS: ReadonlySet<OfferKind> = new Set(['lot', 'auction', 'broken', 'lookAlike']);

export function combineItem(
  fields: ReadonlyMap<string, ItemHits>,
  described: Described,
  subject: Mention | undefined,
  knowledge: Knowledge,
): Offer {
  const title = fields.get('title');
  const categoryField = fields.get('category');
  const offers = [
    ...(title?.offers ?? []),
    ...(categoryField?.offers ?? []).map((o) => (MADE_FOR.has(o.kind) ? { ...o, certainty: Math.min(o.certainty, 0.6) } : o)),
  ];
  let best: OfferHit | undefined;
  for (const kind of KIND_ORDER) {
    for (const offer of offers) {
      if (offer.kind !== kind) continue;
      if (best === undefined || offer.certainty > best.certainty + 0.15 || (MANNERS.has(best.kind) && !MANNERS.has(kind))) best = offer;
    }
  }
  const titleNouns = title?.nouns ?? [];
  const headFirst = titleNouns[0]?.headFirst === true;
  const head = headFirst ? titleNouns[0] : mostParticular(titleNouns, knowledge);
  const line = subject !== undefined && subject.line >= 0 ? knowledge.lines[subject.line] : undefined;
  const fieldNoun = mostParticular(categoryField?.nouns ?? [], knowledge);
  const brand = subject === undefined ? undefined : knowledge.brands[subject.brand];
  let category = -1;
  let categorySpan: Span | undefined;
  if (head !== undefined && !isGroup(head.category, knowledge)) {
    category = head.category;
    categorySpan = head.span;
  } else if (line !== undefined) category = knowledge.categoryHosts[line.categoryIndex] ?? line.categoryIndex;
  else if (fieldNoun !== undefined && !isGroup(fieldNoun.category, knowledge)) {
    category = fieldNoun.category;
    categorySpan = fieldNoun.span;
  } else if (head !== undefined) {
    category = head.category;
    categorySpan = head.span;
  } else if (described.category !== undefined && brand?.sellsIndex.has(described.category) === true) category = described.category;
  else if (fieldNoun !== undefined) {
    category = fieldNoun.category;
    categorySpan = fieldNoun.span;
  } else if (brand !== undefined && brand.sells.length === 1 && !isTeam(brand, knowledge)) category = [...brand.sellsIndex][0] ?? -1;
  else if (best?.kind === 'accessory' && subject !== undefined && subject.role === 'subject' && !isHost(subject, knowledge)) {
    // A house's own phone case or strap is priced as its small accessories are.
    category = knowledge.categoryIndex.get('accessories') ?? -1;
  }

  const condition = fields.get('condition')?.condition ?? title?.condition;
  const id = knowledge.categories[category];
  const group = knowledge.categories[knowledge.groupOf(category)];
  return {
    item: {
      offer: best?.kind ?? 'article',
      certainty: best?.certainty ?? 1,
      quantity: group === 'toys' ? 1 : (title?.quantity ?? 1), // "7541 pcs" are the bricks of one set
      ...(id !== undefined && { category: id }),
      ...(condition !== undefined && { condition: condition.value }),
    },
    category,
    ...(condition !== undefined && { conditionSpan: condition.span }),
    ...(best !== undefined && { span: best.span }),
    ...(described.dummy !== undefined && best?.kind !== 'dummy' && { dummySpan: described.dummy }),
    ...(categorySpan !== undefined && { categorySpan }),
  };
}

/** Clubs and leagues put their name on everything; that they are listed with shirts does not make a patch a shirt. */
function isTeam(brand: Brand, knowledge: Knowledge): boolean {
  return brand.sellsIndex.has(knowledge.categoryIndex.get('jersey') ?? -1) && brand.sells.length === 1;
}

function isGroup(category: number, knowledge: Knowledge): boolean {
  return (knowledge.categoryParent[category] ?? -1) === -1;
}

/** The last noun that is no mere group name: in head-final languages the last one is what is sold. */
function mostParticular<T extends { category: number }>(nouns: readonly T[], knowledge: Knowledge): T | undefined {
  for (let i = nouns.length - 1; i >= 0; i--) {
    const noun = nouns[i] as T;
    if (!isGroup(noun.category, knowledge)) return noun;
  }
  return nouns[nouns.length - 1];
}
