import type { ItemReading, OfferKind } from '../assessment.js';
import { byId } from '../knowledge/by-id.js';
import { isFashionHouse } from '../knowledge/fashion.js';
import type { Brand, Knowledge } from '../knowledge/knowledge.js';
import { isTeam } from '../knowledge/teams.js';
import type { Mention } from './brands.js';
import { HOST_CATEGORIES, isHost } from './hosts.js';
import { type Described, type ItemHits, MADE_FOR, type OfferHit } from './item.js';
import type { Span } from './places.js';

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

/** What the fields say that are asked what is offered. */
export interface ItemFields {
  /** The title as it was written. */
  readonly text: string;
  readonly title: ItemHits | undefined;
  readonly category: ItemHits | undefined;
  readonly condition: ItemHits | undefined;
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

/** Goods that are used up, whatever words name them. */
const USED_UP: ReadonlySet<string> = new Set(['toner', 'razor-blades', 'water-filter']);

/** Goods that are accessories where they are sold for one device. */
const ADD_ONS: ReadonlySet<string> = new Set(['charger', 'cable', 'battery', 'power-bank', 'memory-card']);

export function combineItem(
  { text, title, category: categoryField, condition: conditionForm }: ItemFields,
  described: Described,
  mentions: readonly Mention[],
  subject: Mention | undefined,
  knowledge: Knowledge,
): Offer {
  const conditionField = conditionForm?.condition;
  let words: OfferHit | undefined;
  const filedWhole = isFiledWatch(categoryField, knowledge);
  for (const offer of title?.offers ?? []) {
    const heard = filedWhole && describesWatch(offer, mentions) ? { ...offer, certainty: DESCRIBED } : offer;
    if (words === undefined || outranks(heard, words)) words = heard;
  }
  for (const offer of categoryField?.offers ?? []) {
    const { kind, span, rank } = offer;
    const most = MADE_FOR.has(kind) || kind === 'model' ? FIELD_CERTAINTY : OTHER_FIELD;
    const filed = { kind, span, certainty: Math.min(offer.certainty, most), rank };
    if (words === undefined || outranks(filed, words)) words = filed;
  }
  if (words === undefined || words.certainty < LIKELY) words = madeForTarget(title, mentions, subject, knowledge) ?? words;
  const titleNouns = title?.nouns ?? [];
  const headFirst = titleNouns[0]?.headFirst === true;
  const brand = subject === undefined ? undefined : knowledge.brands[subject.brand];
  // What bears a club's name is made by others.
  const isClubs = brand !== undefined && isTeam(brand, knowledge);
  const sold = senseSold(headFirst ? titleNouns[0] : mostParticular(titleNouns, knowledge), titleNouns, brand, knowledge);
  const head = isClubs ? clubShirt(sold, titleNouns, text, knowledge) : sold;
  const line = subject !== undefined && subject.line >= 0 ? knowledge.lines[subject.line] : undefined;
  const fieldNoun = mostParticular(categoryField?.nouns ?? [], knowledge);
  let category = -1;
  const isMakers = words?.kind === 'accessory' && subject?.role === 'subject' && !isHost(subject, knowledge) && !isClubs;
  const isHouses =
    isMakers && brand !== undefined && isFashionHouse(brand, knowledge) && ((words?.certainty ?? 0) >= LIKELY || head === undefined);
  let isOwnAccessory = isHouses;
  let categorySpan: Span | undefined;
  // A house's own phone case or strap is priced as its small accessories are.
  if (isHouses) category = knowledge.categoryIndex.get('accessories') ?? -1;
  else if (line !== undefined && head !== undefined && isComponent(head.category, line.categoryIndex, knowledge))
    category = line.categoryIndex;
  else if (head !== undefined && !isGroup(head.category, knowledge) && !isOverruled(head.category, fieldNoun?.category, brand)) {
    category = head.category;
    categorySpan = head.span;
  } else if (line !== undefined && line.categoryIndex === fieldNoun?.category) category = line.categoryIndex;
  else if (line !== undefined) category = knowledge.categoryHosts[line.categoryIndex] ?? line.categoryIndex;
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
  } else if (brand !== undefined && brand.sells.length === 1 && !isClubs) category = [...brand.sellsIndex][0] ?? -1;
  else if (isMakers) {
    category = knowledge.categoryIndex.get('accessories') ?? -1;
    isOwnAccessory = true;
  }

  if (category === -1 && words !== undefined && words.certainty >= LIKELY && MADE_FOR.has(words.kind)) {
    // An accessory is filed under what it is made for.
    category = words.kind === 'consumable' && title?.host === undefined ? consumableCategory(mentions, knowledge) : -1;
    if (category === -1) category = hostCategory(title, mentions, knowledge);
  }

  const id = knowledge.categories[category];
  const group = knowledge.categories[knowledge.groupOf(category)];
  const condition = conditionField ?? title?.condition;
  const sure = words !== undefined && words.certainty >= LIKELY ? words : undefined;
  const offered: OfferKind =
    sure !== undefined
      ? sure.kind
      : conditionField?.value === 'for-parts'
        ? 'broken'
        : isOwnAccessory
          ? 'accessory'
          : USED_UP.has(id ?? '')
            ? 'consumable'
            : ADD_ONS.has(id ?? '') && isForSomething(title)
              ? 'accessory'
              : 'article';
  const item: { -readonly [K in keyof ItemReading]: ItemReading[K] } = {
    offer: offered,
    certainty: sure?.certainty ?? 1 - (words?.certainty ?? 0),
    quantity: group === 'toys' ? 1 : packsOf(title?.quantity ?? 1, id, brand), // "7541 pcs" are the bricks of one set
  };
  if (id !== undefined) item.category = id;
  if (condition !== undefined) item.condition = condition.value;
  return {
    item,
    category,
    words,
    categorySpan,
    conditionSpan: condition?.span,
    dummySpan: words?.kind === 'dummy' ? undefined : described.dummy,
    own: isHouses,
  };
}

/** Articles in the pack that shops sell such goods by. */
const PACK = byId({ socks: 3, underwear: 3 });

/** How many times over one price buys what a reference price is for: houses sell socks by the pair, other brands by the pack. */
function packsOf(quantity: number, category: string | undefined, brand: Brand | undefined): number {
  const pack = brand?.tier === 'haute' || brand?.tier === 'luxury' ? 1 : (PACK.get(category ?? '') ?? 1);
  return Math.max(1, Math.round(quantity / pack));
}

/** "Oakley Radar, soft bag" under sunglasses: of what title and form name, the brand sells the one and not the other. */
function isOverruled(noun: number, filed: number | undefined, brand: Brand | undefined): boolean {
  return filed !== undefined && brand !== undefined && !brand.sellsIndex.has(noun) && brand.sellsIndex.has(filed);
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

/** Goods that are used up of the one kind that the brand sells: ink for a maker of printers, blades for one of razors. */
function consumableCategory(mentions: readonly Mention[], knowledge: Knowledge): number {
  for (const { brand } of mentions) {
    const used = knowledge.brands[brand]?.sells.filter((c) => USED_UP.has(c)) ?? [];
    if (used.length === 1) return knowledge.categoryIndex.get(used[0] as string) ?? -1;
  }
  return -1;
}

function hostCategory(title: ItemHits | undefined, mentions: readonly Mention[], knowledge: Knowledge): number {
  if (title?.host !== undefined) return title.host;
  const host = mentions.find((m) => m.line >= 0 && m.span.field === 'title' && isHost(m, knowledge));
  return knowledge.lines[host?.line ?? -1]?.categoryIndex ?? -1;
}

/** "iPhone 15 8GB RAM": a noun of what a hand-held device is made up of, beside the device itself. */
function isComponent(noun: number, device: number, knowledge: Knowledge): boolean {
  return COMPONENTS.has(knowledge.categories[noun] ?? '') && DEVICES.has(knowledge.categories[device] ?? '');
}

const COMPONENTS: ReadonlySet<string> = new Set(['ram', 'camera', 'battery', 'speaker']);
const DEVICES: ReadonlySet<string> = new Set(['phone', 'tablet', 'smartwatch']);

function isGroup(category: number, knowledge: Knowledge): boolean {
  return (knowledge.categoryParent[category] ?? -1) === -1;
}

/** A word may name quite other goods in another language ("horloge" is a clock in French and a watch in Dutch): the brand tells which. */
function senseSold<T extends { category: number; span: Span }>(
  head: T | undefined,
  nouns: readonly T[],
  brand: Brand | undefined,
  knowledge: Knowledge,
): T | undefined {
  if (head === undefined || brand === undefined || brand.sellsIndex.has(head.category)) return head;
  const isSold = ({ category, span }: T): boolean =>
    span.start === head.span.start &&
    span.end === head.span.end &&
    knowledge.groupOf(category) !== knowledge.groupOf(head.category) &&
    brand.sellsIndex.has(category);
  return nouns.find(isSold) ?? head;
}

/** "Camiseta Real Madrid 25/26 local": a club's shirt is a jersey where another noun or a season says so. */
function clubShirt<T extends { category: number; headFirst: boolean }>(
  head: T | undefined,
  nouns: readonly T[],
  title: string,
  knowledge: Knowledge,
): T | undefined {
  if (head === undefined || !SHIRTS.has(knowledge.categories[head.category] ?? '')) return head;
  const jersey = knowledge.categoryIndex.get('jersey') ?? -1;
  return nouns.find((n) => n.headFirst && n.category === jersey) ?? (namesSeason(title) ? { ...head, category: jersey } : head);
}

const SHIRTS: ReadonlySet<string> = new Set(['t-shirt', 'shirt']);

/** Two years of late that follow each other: "25/26", "2025-26". "12/13" may be a child's size. */
function namesSeason(title: string): boolean {
  const years = title.matchAll(/\b(?:20)?(1[5-9]|2\d)[/-](?:20)?(\d\d)\b/g);
  return [...years].some(([, from, to]) => (Number(from) + 1) % 100 === Number(to));
}

/** The last noun that is no mere group name: in head-final languages the last one is what is sold. */
function mostParticular<T extends { category: number }>(nouns: readonly T[], knowledge: Knowledge): T | undefined {
  for (let i = nouns.length - 1; i >= 0; i--) {
    const noun = nouns[i] as T;
    if (!isGroup(noun.category, knowledge)) return noun;
  }
  return nouns[nouns.length - 1];
}
