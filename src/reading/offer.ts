import type { ItemReading, OfferKind } from '../assessment.js';
import { byId } from '../knowledge/by-id.js';
import { builtInFacts } from '../knowledge/facts.js';
import type { Brand, Knowledge } from '../knowledge/knowledge.js';
import { foldKey } from '../text/fold-key.js';
import { HOST_CATEGORIES, isHost } from './hosts.js';
import type { Described, ItemFields, ItemHits, OfferHit } from './item.js';
import type { Mention } from './mention.js';
import { MADE_FOR } from './offer-certainty.js';
import type { Span } from './places.js';
import { soldCategory, USED_UP } from './sold-category.js';

/** What a listing as a whole offers, from what its fields say. */
export interface Offer {
  readonly item: ItemReading;
  /** Index of the category, or -1. */
  readonly category: number;
  /** The words that speak for another kind than the article, sure or not: below `LIKELY` they may only describe the article. */
  readonly words: OfferHit | undefined;
  readonly categorySpan: Span | undefined;
  /** The words that state the condition. */
  readonly conditionSpan: Span | undefined;
  /** Words of the description that call a dummy what the title does not. */
  readonly dummySpan: Span | undefined;
  /** A house's own accessory ("Goyard phone case"): what it is for makes nothing of it. */
  readonly own: boolean;
}

/** How sure words must be before the offer is read as theirs. */
const LIKELY = 0.5;

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

/** Difference of certainty that decides before anything else does. */
const CLEARLY = 0.15;

/** How surely a category field says what kind of thing is offered: marketplaces file accessories beside their articles. */
const FIELD_CERTAINTY = 0.6;

/** The same for kinds that stand beside others in one shelf: "Arts & crafts > Paper & stickers". */
const OTHER_FIELD = 0.4;

/** Certainty that what stands before "for iPhone" without naming itself is made for it. */
const UNNAMED = 0.8;

/** The same for a part of a watch that is filed as a watch. */
const DESCRIBED = 0.2;

/** Goods that are accessories where they are sold for one device. */
const ADD_ONS: ReadonlySet<string> = new Set(['charger', 'cable', 'battery', 'power-bank', 'memory-card']);

/** What is offered, in what kind and condition, and how many of it. */
export function combineItem(
  fields: ItemFields,
  described: Described,
  mentions: readonly Mention[],
  subject: Mention | undefined,
  knowledge: Knowledge,
): Offer {
  const { title } = fields;
  const words = offerWords(fields, mentions, subject, knowledge);
  const sure = words !== undefined && words.certainty >= LIKELY ? words : undefined;
  const { category, span, own } = soldCategory(fields, described, { words, isSure: sure !== undefined }, mentions, subject, knowledge);
  const id = knowledge.categories[category];
  const brand = subject === undefined ? undefined : knowledge.brands[subject.brand];
  const isToy = knowledge.categories[knowledge.groupOf(category)] === 'toys';
  const condition = fields.condition?.condition ?? title?.condition;
  const item: { -readonly [K in keyof ItemReading]: ItemReading[K] } = {
    offer: sure?.kind ?? unnamedKind(fields, id, own !== undefined),
    certainty: sure?.certainty ?? 1 - (words?.certainty ?? 0),
    quantity: isToy ? 1 : packsOf(title?.quantity ?? 1, id, brand), // "7541 pcs" are the bricks of one set
  };
  if (id !== undefined) item.category = id;
  if (condition !== undefined) item.condition = condition.value;
  return {
    item,
    category,
    words,
    categorySpan: span,
    conditionSpan: condition?.span,
    dummySpan: words?.kind === 'dummy' ? undefined : described.dummy,
    own: own === 'house',
  };
}

/** The words of the title or the category field that stand for the kind of the offer. */
function offerWords(
  { text, title, category: form }: ItemFields,
  mentions: readonly Mention[],
  subject: Mention | undefined,
  knowledge: Knowledge,
): OfferHit | undefined {
  let words = partBehind(text, mentions, subject, knowledge);
  const filedWhole = isFiledWatch(form, knowledge);
  for (const offer of title?.offers ?? []) {
    const heard = filedWhole && describesWatch(offer, mentions) ? { ...offer, certainty: DESCRIBED } : offer;
    if (words === undefined || outranks(heard, words)) words = heard;
  }
  for (const { kind, span, certainty, rank } of form?.offers ?? []) {
    const most = MADE_FOR.has(kind) || kind === 'model' ? FIELD_CERTAINTY : OTHER_FIELD;
    const filed = { kind, span, certainty: Math.min(certainty, most), rank };
    if (words === undefined || outranks(filed, words)) words = filed;
  }
  return words !== undefined && words.certainty >= LIKELY ? words : (madeForTarget(title, mentions, subject, knowledge) ?? words);
}

/** "Garmin Fenix 6 battery": what stands between the device and the end of a title is a part of it, be there its model and a code. */
function partBehind(title: string, mentions: readonly Mention[], subject: Mention | undefined, knowledge: Knowledge): OfferHit | undefined {
  if (subject?.span.field !== 'title' || !isHost(subject, knowledge)) return undefined;
  const named = mentions.filter((m) => m.brand === subject.brand && m.span.field === 'title');
  const start = Math.max(...named.map((m) => m.span.end));
  if (title.length - start > LONGEST_END) return undefined;
  const words = BEHIND.exec(title.slice(start))?.[1] ?? '';
  if (words === '' || words.length > LONGEST_PART || !builtInFacts().behindDevices.includes(foldKey(words))) return undefined;
  return { kind: 'part', span: { field: 'title', start, end: title.length, text: title.slice(start) }, certainty: UNNAMED, rank: 0 };
}

/** UTF-16 units of a title behind a device, in which a part of it is looked for. */
const LONGEST_END = 80;
/** Longest name of a part there. */
const LONGEST_PART = 24;
/** What follows the rest of a model ("6X Pro"), up to a code. */
const BEHIND = /^(?:\s|\w\b|\w*\d\w*\b|pro\b|plus\b|max\b)*(.*?)[\s\d-]*$/i;

/** The kind of an offer that no word names surely. */
function unnamedKind({ title, condition }: ItemFields, category: string | undefined, isOwnAccessory: boolean): OfferKind {
  if (condition?.condition?.value === 'for-parts') return 'broken';
  if (isOwnAccessory) return 'accessory';
  if (USED_UP.has(category ?? '')) return 'consumable';
  return ADD_ONS.has(category ?? '') && isForSomething(title) ? 'accessory' : 'article';
}

/** Articles in the pack that shops sell such goods by. */
const PACK = byId({ socks: 3, underwear: 3 });

/** How many times over one price buys what a reference price is for: houses sell socks by the pair, other brands by the pack. */
function packsOf(quantity: number, category: string | undefined, brand: Brand | undefined): number {
  const pack = brand?.tier === 'haute' || brand?.tier === 'luxury' ? 1 : (PACK.get(category ?? '') ?? 1);
  return Math.max(1, Math.round(quantity / pack));
}

/** Whether the form files the listing under watches, and not under what is made for them. */
function isFiledWatch(categoryField: ItemHits | undefined, knowledge: Knowledge): boolean {
  const nouns = categoryField?.nouns ?? [];
  return categoryField?.offers.length === 0 && nouns.some((n) => knowledge.categories[knowledge.groupOf(n.category)] === WATCHES);
}

const WATCHES = 'watches';

/** "Rado black dial": one word for a part, with another between it and the maker's name, tells how the watch looks. "Rolex dial" does not. */
function describesWatch({ kind, certainty, span }: OfferHit, mentions: readonly Mention[]): boolean {
  if (kind !== 'part' || certainty > UNNAMED || span.text.includes(' ')) return false;
  const named = mentions.filter((m) => m.span.field === span.field);
  return named.length > 0 && named.every((m) => m.span.end !== span.start - 1);
}

/** Whether one word stands rather than another: what names a thing before the manner of its sale, the surer, the head, the more particular. */
function outranks(a: OfferHit, b: OfferHit): boolean {
  const manner = MANNERS.has(a.kind);
  if (manner !== MANNERS.has(b.kind)) return manner ? b.certainty < LIKELY : a.certainty >= LIKELY;
  if (Math.abs(a.certainty - b.certainty) > CLEARLY) return a.certainty > b.certainty;
  if (MADE_FOR.has(a.kind) && MADE_FOR.has(b.kind)) return a.rank < b.rank;
  return KIND_ORDER.indexOf(a.kind) < KIND_ORDER.indexOf(b.kind);
}

/** "Beater for KitchenAid": no word of ours names the thing, and it is for a maker's device all the same. */
function madeForTarget(
  title: ItemHits | undefined,
  mentions: readonly Mention[],
  subject: Mention | undefined,
  knowledge: Knowledge,
): OfferHit | undefined {
  if (subject?.span.field === 'title') return undefined;
  const target = mentions.find((m) => m.role === 'target' && m.span.field === 'title' && isHost(m, knowledge));
  const names = (n: ItemHits['nouns'][number]): boolean => {
    const id = knowledge.categories[n.category] ?? '';
    return !ADD_ONS.has(id) && (n.from < (target?.from ?? 0) || !HOST_CATEGORIES.has(id));
  };
  if (title?.nouns.some(names) === true) return undefined;
  return target && { kind: 'accessory', span: target.span, certainty: UNNAMED, rank: 0 };
}

/** "Charger for phone": a "for" after the noun. */
function isForSomething(title: ItemHits | undefined): boolean {
  return title?.forAt !== undefined && title.nouns.some((n) => n.from < (title.forAt as number));
}
