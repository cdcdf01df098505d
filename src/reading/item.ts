import { CONDITIONS, type Condition, OFFER_KINDS, type OfferKind } from '../assessment.js';
import { isHeadFirst, type Knowledge, Role, subjectOf } from '../knowledge/knowledge.js';
import { CharClass, CLASS } from '../text/characters.js';
import type { Mention } from './brands.js';
import type { FieldHits } from './field-hits.js';
import type { PhraseHit } from './phrases.js';
import { around, clauseEnds, gap, type Hit, outermost, overlaps, type Span, sentenceEnds, spanOf } from './places.js';

/** A word that tells the kind of offer, found in one field. */
export interface OfferHit {
  readonly kind: OfferKind;
  readonly span: Span;
  /** 0..1: how surely it names what is sold, rather than something beside it. */
  readonly certainty: number;
  /** Of several such words the least is the head: what stands before "for", then by the order of its language. */
  readonly rank: number;
}

/** What one field says about the thing offered. */
export interface ItemHits {
  readonly offers: readonly OfferHit[];
  /** Category index and place of each noun, in order. */
  readonly nouns: readonly { readonly category: number; readonly span: Span; readonly from: number; readonly headFirst: boolean }[];
  /** Category of the first noun after "for": "cover for laptop". */
  readonly host?: number;
  /** Where the first "for" stands. */
  readonly forAt?: number;
  readonly condition?: { readonly value: Condition; readonly span: Span };
  readonly quantity?: number;
}

/** Categories whose brands others make things for: beside them an accessory word names the article. */
export const HOST_CATEGORIES = new Set(
  'phone tablet laptop smartwatch earbuds headphones speaker camera console game-controller drone printer vacuum-cleaner hair-tool shaver toothbrush coffee-machine kitchen-appliance power-tool watch car-part tv monitor drinkware stroller bicycle vape'.split(
    ' ',
  ),
);

/** Offers that things are made FOR something. */
export const MADE_FOR: ReadonlySet<OfferKind> = new Set(['accessory', 'part', 'consumable']);

/** Kinds whose word may only describe an article that is named after it: "print dress", "strap watch", "logo patch jacket". */
const DESCRIPTIVE: ReadonlySet<OfferKind> = new Set([
  'accessory',
  'part',
  'consumable',
  'print',
  'document',
  'digital',
  'service',
  'model',
  'lookAlike',
  'packaging',
]);
/** Of these, kinds whose word describes an article named on either side of it: "hoodie with logo print". */
const EITHER_SIDE: ReadonlySet<OfferKind> = new Set(['document', 'packaging', 'print', 'digital', 'service']);
/** Kinds whose thing comes along with an article, or is said to be missing. */
const COMES_ALONG: ReadonlySet<OfferKind> = new Set(['accessory', 'part', 'consumable', 'document', 'packaging']);
/** How surely an accessory word names what is sold beside a brand that nothing is made for, such as a fashion house. */
const OWN_ACCESSORY = 0.25;

const WITH_REACH = 3;

/** Nouns and offer words read of a title: one that holds more is a list of key words, and its head tells as much. */
const MOST_WORDS = 200;

/** Reads offer words, nouns, condition and count from one field. */
export function readItem(
  fieldHits: FieldHits,
  knowledge: Knowledge,
  mentions: readonly Mention[],
  phrases: readonly PhraseHit[],
): ItemHits {
  const standing = standingWords(fieldHits, knowledge, mentions, phrases).slice(0, MOST_WORDS);
  const named = standing.filter((h) => h.role === Role.category);
  const host = fieldHits.of(Role.category).find((h) => fieldHits.isSpoken(h) && isGoverned(fieldHits, h));
  const forWord = fieldHits.spoken(Role.forBefore)[0];
  const isAfterFor = (h: Hit): boolean => forWord !== undefined && forWord.to <= h.from;
  const headBeforeFor = standing.some((h) => !isAfterFor(h) && !isDevice(h, knowledge));
  const nouns = named
    .filter((h) => !isGoverned(fieldHits, h) && !isSpecified(fieldHits, h, named, mentions, knowledge))
    .map((h) => ({
      category: subjectOf(h.reference),
      span: spanOf(fieldHits, h.from, h.to),
      from: h.from,
      headFirst: isHeadFirst(h.reference),
    }));
  // A product line names its article as a noun does, unless others make things for it.
  const lines = mentions.filter((m) => m.line >= 0 && m.role === 'subject' && !isHost(m, knowledge));
  const targets = mentions.filter((m) => m.role === 'target').map((m) => m.from);
  const offers: OfferHit[] = [];
  for (const h of standing) {
    if (h.role !== Role.offer) continue;
    const kind = OFFER_KINDS[subjectOf(h.reference)] as OfferKind;
    const isMadeFor = MADE_FOR.has(kind) && (targets.some((t) => t >= h.to) || (host !== undefined && host.from >= h.to));
    const describes =
      DESCRIPTIVE.has(kind) &&
      !(isMadeFor && isHeadFirst(h.reference)) &&
      [...nouns.filter((n) => kind !== 'model' || !isToy(n.category, knowledge)), ...lines].some(
        (n) =>
          (EITHER_SIDE.has(kind) || (isHeadFirst(h.reference) ? n.from < h.from : n.from > h.from)) &&
          !crossesFor(fieldHits, h.from, n.from),
      ) &&
      !isAlone(fieldHits, h);
    if (describes || (kind === 'lookAlike' && !isBesideBrand(fieldHits, h, mentions))) continue;
    const rank = (isHeadFirst(h.reference) ? h.from : LONGEST - h.from) + (isAfterFor(h) ? AFTER_FOR : 0);
    // "Cartridge for Epson Stylus": after "for" stands what it is for, if anything stands before.
    const isHosts = headBeforeFor && isAfterFor(h) && MADE_FOR.has(kind);
    const certainty = isHosts ? OWN_ACCESSORY : certaintyOf(kind, h, fieldHits, knowledge, mentions, nouns);
    offers.push({ kind, span: spanOf(fieldHits, h.from, h.to), certainty, rank });
  }
  // What a form's own field says is a condition in whatever language.
  const isForm = fieldHits.field === 'condition';
  const condition = fieldHits
    .of(Role.condition)
    .find((h) => (isForm || (fieldHits.isSpoken(h) && !isNamed(h, mentions, knowledge))) && !isNegated(fieldHits, h));
  const quantity = countOf(fieldHits);
  return {
    offers,
    nouns,
    ...(host !== undefined && { host: subjectOf(host.reference) }),
    ...(forWord !== undefined && { forAt: forWord.from }),
    ...(condition !== undefined && {
      condition: { value: CONDITIONS[condition.reference] as Condition, span: spanOf(fieldHits, condition.from, condition.to) },
    }),
    ...(quantity !== undefined && { quantity }),
  };
}

/** What a description adds to the title. */
export interface Described {
  /** Category of its first noun. */
  readonly category?: number;
  /** Words that call the article a dummy. */
  readonly dummy?: Span;
}

/** Reads of a description only what is asked of it: a long text names many things that are not for sale. */
export function readDescribed(
  fieldHits: FieldHits,
  knowledge: Knowledge,
  mentions: readonly Mention[],
  phrases: readonly PhraseHit[],
): Described {
  const head = fieldHits.of(Role.category).slice(0, 8);
  const noun = outermost(head).find(
    (h) => !isNamed(h, mentions, knowledge) && !isQuoted(fieldHits, h, phrases) && !isGoverned(fieldHits, h),
  );
  const dummy = fieldHits
    .of(Role.offer)
    .find((h) => OFFER_KINDS[subjectOf(h.reference)] === 'dummy' && fieldHits.isSpoken(h) && !isLacking(fieldHits, h));
  return {
    ...(noun !== undefined && { category: subjectOf(noun.reference) }),
    ...(dummy !== undefined && { dummy: spanOf(fieldHits, dummy.from, dummy.to) }),
  };
}

/** Nouns and offer words that name something by themselves: not part of a longer one, of a brand or of a term, nor thrown in. */
function standingWords(fieldHits: FieldHits, knowledge: Knowledge, mentions: readonly Mention[], phrases: readonly PhraseHit[]): Hit[] {
  return outermost([...fieldHits.of(Role.category), ...fieldHits.of(Role.offer)]).filter(
    (h) =>
      fieldHits.isSpoken(h) &&
      !isNamed(h, mentions, knowledge) &&
      !isQuoted(fieldHits, h, phrases) &&
      (!accompanies(fieldHits, h) || isOnly(fieldHits, h)) &&
      !isLacking(fieldHits, h),
  );
}

/** Said to be sold without its article. */
function isAlone(fieldHits: FieldHits, h: Hit): boolean {
  return (
    isOnly(fieldHits, h) ||
    around(fieldHits.of(Role.empty), h.from, h.to).some(
      (w) => overlaps(w, h) || isBeside(fieldHits, w, h, w.from >= h.to ? EMPTY_REACH : 1),
    )
  );
}

/** "Box only", "just the papers". "Box only opened once" says something else. */
function isOnly(fieldHits: FieldHits, h: Hit): boolean {
  return around(fieldHits.of(Role.only), h.from, h.to).some(
    (w) => overlaps(w, h) || (w.from < h.from ? isBeside(fieldHits, w, h, 1) : isBeside(fieldHits, w, h, 0) && endsClause(fieldHits, w.to)),
  );
}

/** Whether at most some words, and no end of a clause, stand between two hits. */
function isBeside({ text }: FieldHits, word: Hit, h: Hit, reach: number): boolean {
  const [from, to] = word.from >= h.to ? [h.to, word.from] : [word.to, h.from];
  return gap(text, from, to, reach) <= reach && !clauseEnds(text, from, to);
}

/** Words between a box and the adjective behind it: "علبة ساعة فارغة". */
const EMPTY_REACH = 2;

/** Whether a clause ends right behind a place. */
function endsClause({ text }: FieldHits, to: number): boolean {
  return to >= text.length || clauseEnds(text, to, Math.min(to + 1, text.length)) || sentenceEnds(text, to, Math.min(to + 1, text.length));
}

/** Part of a brand's name or of a product line. A noun that ends a name and is sold under it ("Amiri Jeans") still names the article. */
function isNamed(h: Hit, mentions: readonly Mention[], knowledge: Knowledge): boolean {
  return mentions.some((m) => {
    if (m.from > h.from || m.to < h.to) return false;
    const ends = h.role === Role.category && m.line === -1 && m.to === h.to && m.from < h.from;
    return !(ends && knowledge.brands[m.brand]?.sellsIndex.has(subjectOf(h.reference)) === true);
  });
}

/** "with box", "箱付き": what comes along. */
function accompanies(fieldHits: FieldHits, h: Hit): boolean {
  const { text } = fieldHits;
  return (
    around(fieldHits.spoken(Role.withBefore), h.from, h.to).some(
      (w) => w.to <= h.from && gap(text, w.to, h.from, WITH_REACH) <= WITH_REACH && !sentenceEnds(text, w.to, h.from),
    ) ||
    around(fieldHits.spoken(Role.withAfter), h.from, h.to).some(
      (w) => w.from >= h.to && gap(text, h.to, w.from, 0) === 0 && !clauseEnds(text, h.to, w.from),
    )
  );
}

/** A noun inside a telltale term ("mirror quality") names nothing; a term inside a noun ("empty replacement box") takes nothing from it. */
function isQuoted({ text }: FieldHits, h: Hit, phrases: readonly PhraseHit[]): boolean {
  const start = text.startOf(h.from);
  const end = text.endOf(h.to - 1);
  return phrases.some(
    ({ excuse, span }) => excuse === undefined && span.start < end && span.end > start && (span.start <= start || span.end > end),
  );
}

/** "for women", "for iPhone": a noun right after "for" is whom or what it is for. */
function isGoverned(fieldHits: FieldHits, h: Hit): boolean {
  return around(fieldHits.spoken(Role.forBefore), h.from, h.to).some(
    (w) => !overlaps(w, h) && w.to <= h.from && gap(fieldHits.text, w.to, h.from, 1) === 0,
  );
}

/** "Laptop 16GB RAM 512GB SSD": sizes of what a device named before them holds. */
function isSpecified(fieldHits: FieldHits, h: Hit, nouns: readonly Hit[], mentions: readonly Mention[], knowledge: Knowledge): boolean {
  if (!HELD_INSIDE.has(knowledge.categories[subjectOf(h.reference)] ?? '')) return false;
  const start = fieldHits.text.startOf(h.from);
  if (!SIZE_BEFORE.test(fieldHits.text.source.slice(Math.max(0, start - 8), start))) return false;
  const isHolder = (category: string | undefined): boolean => HOLDERS.has(category ?? '');
  return (
    nouns.some((n) => n.from < h.from && isHolder(knowledge.categories[subjectOf(n.reference)])) ||
    mentions.some((m) => m.from < h.from && isHolder(knowledge.lines[m.line]?.category))
  );
}

const HELD_INSIDE: ReadonlySet<string> = new Set(['ram', 'ssd', 'memory-card', 'cpu', 'graphics-card']);
const HOLDERS: ReadonlySet<string> = new Set(['laptop', 'phone', 'tablet', 'console']);
const SIZE_BEFORE = /\d\s?(?:[gt]b?|гб|тб)\s?(?:ddr\d\s?)?$/iu;

/** Above every place in a field. */
const LONGEST = 1e6;
const AFTER_FOR = 2 * LONGEST;

/** A noun of goods that others make things for. */
function isDevice(h: Hit, knowledge: Knowledge): boolean {
  return h.role === Role.category && HOST_CATEGORIES.has(knowledge.categories[subjectOf(h.reference)] ?? '');
}

function isToy(category: number, knowledge: Knowledge): boolean {
  return knowledge.categories[knowledge.groupOf(category)] === 'toys';
}

/** "Dupe of X", "X style": without a brand beside it a likeness is to no brand. A single character binds only directly. */
function isBesideBrand(fieldHits: FieldHits, h: Hit, mentions: readonly Mention[]): boolean {
  const reach = h.to - h.from === 1 ? 0 : LIKENESS_REACH;
  return mentions.some((m) => {
    const [from, to] = m.from >= h.to ? [h.to, m.from] : [m.to, h.from];
    return from <= to && gap(fieldHits.text, from, to, reach) <= reach && !sentenceEnds(fieldHits.text, from, to);
  });
}

const LIKENESS_REACH = 3;

/** Whether a "for" stands between two places: "case for Nintendo console" offers a case. */
function crossesFor(fieldHits: FieldHits, from: number, to: number): boolean {
  return fieldHits.spoken(Role.forBefore).some((w) => w.from >= from && w.to <= to);
}

/** "no box", "without the original box", "タグなし": what is not there. */
function isLacking(fieldHits: FieldHits, h: Hit): boolean {
  const { text } = fieldHits;
  // What comes with an article may have an adjective of its own.
  const reach = COMES_ALONG.has(OFFER_KINDS[subjectOf(h.reference)] as OfferKind) ? 1 : 0;
  return (
    isNegated(fieldHits, h, reach) ||
    negatorsAround(fieldHits, Role.negatorAfter, h).some((w) => w.from >= h.to && gap(text, h.to, w.from, 0) === 0)
  );
}

function isNegated(fieldHits: FieldHits, h: Hit, reach = 0): boolean {
  const { text } = fieldHits;
  return negatorsAround(fieldHits, Role.negatorBefore, h).some(
    (w) => w.to <= h.from && gap(text, w.to, h.from, reach) <= reach && !clauseEnds(text, w.to, h.from) && !overlaps(w, h),
  );
}

/** Negators near a hit, of the languages that the field is written in: "0" denies in Dutch, and is a number elsewhere. */
function negatorsAround(fieldHits: FieldHits, role: number, h: Hit): readonly Hit[] {
  return around(fieldHits.of(role), h.from, h.to).filter(
    (w) => (fieldHits.text.units[w.from] as number) >= 0x250 || fieldHits.speaksSurely(w.reference),
  );
}

function certaintyOf(
  kind: OfferKind,
  h: Hit,
  fieldHits: FieldHits,
  knowledge: Knowledge,
  mentions: readonly Mention[],
  nouns: readonly { category: number }[],
): number {
  if (kind === 'document' || kind === 'packaging') {
    if (isAlone(fieldHits, h)) return 1;
    // Beside a product line the paper comes with the article more often than without it.
    return mentions.some((m) => m.line >= 0) ? 0.4 : 0.75;
  }
  if (!MADE_FOR.has(kind)) return 1;
  if (mentions.some((m) => m.role === 'target')) return 1;
  const hosts = mentions.filter((m) => isHost(m, knowledge));
  if (hosts.length === 0) {
    // "Office calculator, large display": parts of the article, where nothing says that they are sold for another.
    if (mentions.length === 0) return kind === 'part' && nouns.length > 0 ? 0.4 : 0.8;
    return kind === 'consumable' && nouns.length === 0 ? 0.7 : OWN_ACCESSORY;
  }
  // "Apple Watch 44mm space gray case": the device itself is described by its parts.
  const device = hosts.some((m) => nouns.some((n) => n.category === knowledge.lines[m.line]?.categoryIndex));
  // Dial, bezel and crown describe a watch as often as they are sold for one.
  if (kind === 'part' && hosts.some((m) => knowledge.lines[m.line]?.category === 'watch')) return 0.4;
  const follows = hosts.some((m) => m.to <= h.from && gap(fieldHits.text, m.to, h.from, 6) <= 6);
  const precedes = hosts.some((m) => h.to <= m.from && gap(fieldHits.text, h.to, m.from, 3) <= 3);
  // Where the head noun stands first "tela iPhone" is a screen, and "iPhone 15 tela 6.7" tells its size.
  const isHead = isHeadFirst(h.reference) ? precedes : follows || precedes;
  return device ? 0.4 : isHead ? 0.8 : 0.4;
}

export function isHost(mention: Mention, knowledge: Knowledge): boolean {
  const line = knowledge.lines[mention.line];
  if (line !== undefined) return HOST_CATEGORIES.has(line.category);
  const sells = knowledge.brands[mention.brand]?.sells ?? [];
  return sells.some((c) => HOST_CATEGORIES.has(c)) && !sells.some(isWorn);
}

const WORN = new Set(
  'bag backpack wallet luggage t-shirt shirt hoodie knitwear jacket down-jacket coat trousers jeans dress sneakers boots sandals heels dress-shoes belt hat'.split(
    ' ',
  ),
);
const isWorn = (category: string): boolean => WORN.has(category);

/** Larger counts are parts of one thing: pieces of a puzzle, sheets, pixels. */
const MOST_ARTICLES = 300;
const PAIRS = 1;
const SETS = 2;

/** "10 pcs", "pack of 6", "5 шт": how many articles one price buys; undefined when the text does not say. */
function countOf(fieldHits: FieldHits): number | undefined {
  const { text } = fieldHits;
  for (const h of fieldHits.of(Role.quantity)) {
    if (h.reference === SETS) continue;
    // In Chinese, Japanese and Korean a counter that runs on is part of another word ("3개월" is three months).
    if (h.to < text.length && CLASS[text.units[h.to] as number] === CharClass.unspaced && h.to - h.from === 1) continue;
    const before = numberEndingAt(text.units, h.from);
    const after = numberStartingAt(text.units, h.to, text.length);
    if (h.to - h.from === 1 && text.units[h.from] === 0x78 && (after !== undefined || h.from > 4)) continue; // "20 x 30" is a measure
    // "Lot of 50" counts what follows; a Chinese, Japanese or Korean counter only what goes before.
    const count = before ?? (CLASS[text.units[h.from] as number] === CharClass.unspaced || h.reference === PAIRS ? undefined : after);
    if (count !== undefined && count >= 2 && count <= MOST_ARTICLES) return count;
  }
  return undefined;
}

function numberEndingAt(units: Uint16Array, at: number): number | undefined {
  let to = at;
  if (to > 0 && units[to - 1] === 32) to--;
  let from = to;
  while (from > 0 && CLASS[units[from - 1] as number] === CharClass.digit && to - from < 6) from--;
  return from === to || units[from - 1] === 0x2e ? undefined : Number(String.fromCharCode(...units.subarray(from, to)));
}

function numberStartingAt(units: Uint16Array, at: number, length: number): number | undefined {
  let from = at;
  if (from < length && units[from] === 32) from++;
  let to = from;
  while (to < length && CLASS[units[to] as number] === CharClass.digit && to - from < 6) to++;
  return from === to || units[to] === 0x2e ? undefined : Number(String.fromCharCode(...units.subarray(from, to)));
}
