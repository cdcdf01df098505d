import { isOutfitter, SOLD_BESIDE } from '../knowledge/fashion.js';
import type { Brand, Knowledge } from '../knowledge/knowledge.js';
import { isTeam } from '../knowledge/teams.js';
import { isHost } from './hosts.js';
import type { Described, ItemFields, ItemHits, OfferHit } from './item.js';
import { namesKit, namesSeason } from './kits.js';
import type { Mention } from './mention.js';
import { isFitting, MADE_FOR } from './offer-certainty.js';
import type { Span } from './places.js';

/** What a listing's goods are filed under. */
export interface SoldCategory {
  /** Index of the category, or -1. */
  readonly category: number;
  /** The words that name it. */
  readonly span?: Span | undefined;
  /** Whose own accessory it is, if it is one: a fashion house's ("Goyard phone case"), or another maker's that names no more. */
  readonly own?: 'house' | 'maker' | undefined;
}

/** Goods that are used up, whatever words name them. */
export const USED_UP: ReadonlySet<string> = new Set(['toner', 'razor-blades', 'water-filter']);

/** The words for the kind of an offer, if any, and whether they are sure to be. */
interface OfferWords {
  readonly words: OfferHit | undefined;
  readonly isSure: boolean;
}

/**
 * What the goods are filed under: what the title names last, or first in languages that begin with it, unless the model or the form knows
 * better; else what the description calls it, or what the brand alone sells.
 */
export function soldCategory(
  fields: ItemFields,
  described: Described,
  { words, isSure }: OfferWords,
  mentions: readonly Mention[],
  subject: Mention | undefined,
  knowledge: Knowledge,
): SoldCategory {
  const brand = subject === undefined ? undefined : knowledge.brands[subject.brand];
  // What bears a club's name is made by others.
  const isClubs = brand !== undefined && isTeam(brand, knowledge);
  const line = subject !== undefined && subject.line >= 0 ? knowledge.lines[subject.line]?.categoryIndex : undefined;
  const head = headNoun(fields, brand, { hasLine: line !== undefined, isClubs }, knowledge);
  const filed = mostParticular(fields.category?.nouns ?? [], knowledge);
  const accessories = knowledge.categoryIndex.get('accessories') ?? -1;
  const isMakers = words?.kind === 'accessory' && subject?.role === 'subject' && !isHost(subject, knowledge) && !isClubs;
  // A house's own phone case or strap is priced as its small accessories are.
  if (isMakers && brand !== undefined && isOutfitter(brand, knowledge) && (isSure || head === undefined) && !isFitting(fields.text))
    return { category: accessories, own: 'house' };
  // "Аккумулятор Apple Watch" is one; "Apple Watch, battery 92%" has one.
  const isAhead = head !== undefined && subject?.span.field === 'title' && head.from < subject.from;
  if (line !== undefined && head !== undefined && !isAhead && isComponent(head.category, line, knowledge)) return { category: line };
  if (head !== undefined && !isGroup(head.category, knowledge) && !isOverruled(head.category, filed?.category, brand, knowledge))
    return head;
  if (line !== undefined) return { category: line === filed?.category ? line : (knowledge.categoryHosts[line] ?? line) };
  if (filed !== undefined && !isGroup(filed.category, knowledge)) return filed;
  if (head === undefined && isClubs && namesKit(fields.text)) return { category: knowledge.categoryIndex.get('jersey') ?? -1 };
  if (head !== undefined) return head;
  if (described.category !== undefined && brand?.sellsIndex.has(described.category) === true) return { category: described.category };
  if (filed !== undefined) return filed;
  if (brand?.sells.length === 1 && !isClubs) return { category: [...brand.sellsIndex][0] ?? -1 };
  if (isMakers) return { category: accessories, own: 'maker' };
  return { category: isSure && words !== undefined && MADE_FOR.has(words.kind) ? categoryOfHost(fields, words, mentions, knowledge) : -1 };
}

/** An accessory is filed under what it is made for. */
function categoryOfHost({ title }: ItemFields, { kind }: OfferHit, mentions: readonly Mention[], knowledge: Knowledge): number {
  const used = kind === 'consumable' && title?.host === undefined ? consumableCategory(mentions, knowledge) : -1;
  return used === -1 ? hostCategory(title, mentions, knowledge) : used;
}

/** The noun of the title that names what is sold. */
function headNoun(
  { text, title }: ItemFields,
  brand: Brand | undefined,
  { hasLine, isClubs }: { readonly hasLine: boolean; readonly isClubs: boolean },
  knowledge: Knowledge,
): Noun | undefined {
  const nouns = withoutSets(title?.nouns ?? [], brand, hasLine, knowledge);
  const named = nouns[0]?.headFirst === true ? nouns[0] : mostParticular(nouns, knowledge);
  const head = amongKeyWords(senseSold(named, nouns, brand, knowledge), nouns, brand, knowledge);
  return isClubs ? clubShirt(head, nouns, text, knowledge) : head;
}

type Noun = ItemHits['nouns'][number];

/** "Conjunto Gucci": a set is one of clothes where a house of clothes names nothing else that it may be of ("conjunto perfume", "komplet Submariner"). */
function withoutSets(nouns: readonly Noun[], brand: Brand | undefined, hasLine: boolean, knowledge: Knowledge): readonly Noun[] {
  const set = knowledge.categoryIndex.get('outfit');
  if (!nouns.some(({ category }) => category === set)) return nouns;
  const baby = knowledge.categoryIndex.get('baby');
  const others = nouns.filter(({ category }) => category !== set && category !== baby);
  const mayBe = brand === undefined || brand.sells.some((id) => knowledge.isOneOf(knowledge.categoryIndex.get(id) ?? -1, ['clothing']));
  return others.length === 0 && !hasLine && mayBe ? nouns.filter(({ category }) => category === set) : others;
}

/** "Oakley Radar, soft bag" under sunglasses: of what title and form name, the brand sells the one and not the other. A pouch under bags is one. */
function isOverruled(noun: number, filed: number | undefined, brand: Brand | undefined, knowledge: Knowledge): boolean {
  if (filed === undefined || brand === undefined || brand.sellsIndex.has(noun) || !brand.sellsIndex.has(filed)) return false;
  return knowledge.groupOf(filed) !== knowledge.groupOf(noun) || !SOLD_BESIDE.has(knowledge.categories[noun] ?? '');
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
function senseSold(head: Noun | undefined, nouns: readonly Noun[], brand: Brand | undefined, knowledge: Knowledge): Noun | undefined {
  if (head === undefined || brand === undefined || brand.sellsIndex.has(head.category)) return head;
  const isSold = ({ category, span }: Noun): boolean =>
    span.start === head.span.start &&
    span.end === head.span.end &&
    knowledge.groupOf(category) !== knowledge.groupOf(head.category) &&
    brand.sellsIndex.has(category);
  return nouns.find(isSold) ?? head;
}

/** Groups of goods that a brand has nothing in before the nouns of a title are key words. */
const KEY_WORDS = 2;

/** "Kenzo sweater phone book": where a title names goods of several groups that the brand has nothing in, it is about what the brand sells. */
function amongKeyWords(head: Noun | undefined, nouns: readonly Noun[], brand: Brand | undefined, knowledge: Knowledge): Noun | undefined {
  if (head === undefined || brand === undefined || nouns.length <= KEY_WORDS || brand.sellsIndex.has(head.category)) return head;
  const own = new Set([...brand.sellsIndex].map((category) => knowledge.groupOf(category)));
  const foreign = new Set(nouns.map(({ category }) => knowledge.groupOf(category)).filter((group) => !own.has(group)));
  return foreign.size < KEY_WORDS ? head : (nouns.findLast(({ category }) => brand.sellsIndex.has(category)) ?? head);
}

/** "Camiseta Real Madrid 25/26 local": a club's shirt is a jersey where another noun or a season says so. */
function clubShirt(head: Noun | undefined, nouns: readonly Noun[], title: string, knowledge: Knowledge): Noun | undefined {
  if (head === undefined || !SHIRTS.has(knowledge.categories[head.category] ?? '')) return head;
  const jersey = knowledge.categoryIndex.get('jersey') ?? -1;
  return nouns.find((n) => n.headFirst && n.category === jersey) ?? (namesSeason(title) ? { ...head, category: jersey } : head);
}

const SHIRTS: ReadonlySet<string> = new Set(['t-shirt', 'shirt']);

/** The last noun that is no mere group name: in head-final languages the last one is what is sold. */
function mostParticular(nouns: readonly Noun[], knowledge: Knowledge): Noun | undefined {
  for (let i = nouns.length - 1; i >= 0; i--) {
    const noun = nouns[i] as Noun;
    if (!isGroup(noun.category, knowledge)) return noun;
  }
  return nouns[nouns.length - 1];
}
