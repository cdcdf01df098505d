import { CONDITIONS, type Condition, OFFER_KINDS, type OfferKind } from '../assessment.js';
import { builtInFacts } from '../knowledge/facts.js';
import { isHeadFirst, type Knowledge, Role, subjectOf } from '../knowledge/knowledge.js';
import { foldKey } from '../text/fold-key.js';
import { SPACE } from '../text/folded-text.js';
import { isLatin } from '../text/made-of.js';
import { isHan } from '../text/scripts.js';
import { gradeOf } from './condition-field.js';
import { wordIn } from './fact-words.js';
import type { FieldHits } from './field-hits.js';
import { HOST_CATEGORIES, isHost, isSpecified } from './hosts.js';
import type { Mention } from './mention.js';
import { accompanies, crossesFor, isAlone, isGoverned, isLacking, isNegated, isOnly } from './neighbours.js';
import { certaintyIn, MADE_FOR, OWN_ACCESSORY } from './offer-certainty.js';
import type { PhraseHit } from './phrases.js';
import { around, clauseEnds, gap, type Hit, outermost, type Span, sentenceEnds, spanOf } from './places.js';
import { countOf } from './quantity.js';

/** Words between a word of likeness and the brand that it is to. */
const LIKENESS_REACH = 3;

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
  readonly host?: number | undefined;
  /** Where the first "for" stands. */
  readonly forAt?: number | undefined;
  readonly condition?: { readonly value: Condition; readonly span: Span } | undefined;
  readonly quantity?: number | undefined;
}

/** What the fields say that are asked what is offered. */
export interface ItemFields {
  /** The title as it was written. */
  readonly text: string;
  readonly title: ItemHits | undefined;
  readonly category: ItemHits | undefined;
  readonly condition: ItemHits | undefined;
}

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
/** Nouns and offer words read of a title: one that holds more is a list of key words, and its head tells as much. */
const MOST_WORDS = 200;
/** The same of those among which they are looked for, part of names and terms or not. */
const MOST_NAMING = 2 * MOST_WORDS;

/** Reads offer words, nouns, condition and count from one field. */
export function readItem(
  fieldHits: FieldHits,
  knowledge: Knowledge,
  mentions: readonly Mention[],
  phrases: readonly PhraseHit[],
): ItemHits {
  const words = standingWords(fieldHits, knowledge, mentions, phrases);
  const standing = words.length > MOST_WORDS ? words.slice(0, MOST_WORDS) : words;
  const named = standing.filter((h) => h.role === Role.category);
  const nouns = named
    .filter((h) => !isGoverned(fieldHits, h) && !isSpecified(fieldHits, h, named, mentions, knowledge))
    .map((h) => ({
      category: subjectOf(h.reference),
      span: spanOf(fieldHits, h.from, h.to),
      from: h.from,
      headFirst: isHeadFirst(h.reference),
    }));
  const host = fieldHits.of(Role.category).find((h) => fieldHits.isSpoken(h) && isGoverned(fieldHits, h));
  const forWord = fieldHits.spoken(Role.forBefore)[0];
  const offers = named.length === standing.length ? [] : readOffers(fieldHits, knowledge, mentions, { standing, nouns, host, forWord });
  // What a form's own field says is a condition in whatever language.
  const isForm = fieldHits.field === 'condition';
  const conditions = fieldHits.of(Role.condition).filter((h) => isForm || (fieldHits.isSpoken(h) && !isNamed(h, mentions, knowledge)));
  const condition = outermost(conditions).find((h) => !isNegated(fieldHits, h));
  const said = condition && {
    value: CONDITIONS[condition.reference] as Condition,
    span: spanOf(fieldHits, condition.from, condition.to),
  };
  return {
    offers,
    nouns,
    host: host && subjectOf(host.reference),
    forAt: forWord?.from,
    condition: said ?? (isForm ? gradeIn(fieldHits) : undefined),
    quantity: countOf(fieldHits, mentions),
  };
}

/** The grade of a worn article that the field for the condition holds where no word of a language says it. */
function gradeIn({ text, field }: FieldHits): ItemHits['condition'] {
  const grade = gradeOf(text.source);
  return grade === undefined ? undefined : { value: 'used', span: { field, start: 0, end: grade.length, text: grade } };
}

/** What stands in a field beside the words for an offer. */
interface Beside {
  /** Words that name something, those for an offer among them. */
  readonly standing: readonly Hit[];
  readonly nouns: ItemHits['nouns'];
  /** The first noun after "for", and the first "for". */
  readonly host: Hit | undefined;
  readonly forWord: Hit | undefined;
}

/** The words for an offer that name what is sold rather than describe it. */
function readOffers(
  fieldHits: FieldHits,
  knowledge: Knowledge,
  mentions: readonly Mention[],
  { standing, nouns, host, forWord }: Beside,
): OfferHit[] {
  const isAfterFor = (h: Hit): boolean => forWord !== undefined && forWord.to <= h.from;
  const headBeforeFor = standing.some((h) => !isAfterFor(h) && !isDevice(h, knowledge));
  // A product line names its article as a noun does, unless others make things for it.
  const lines = mentions.filter((m) => m.line >= 0 && m.role === 'subject' && !isHost(m, knowledge));
  const targets = mentions.filter((m) => m.role === 'target').map((m) => m.from);
  const named = notHeld(mentions, knowledge);
  const areGlasses = mentions.every((m) => (knowledge.lines[m.line]?.category ?? knowledge.brands[m.brand]?.sells[0])?.endsWith('glasses'));
  const certaintyOf = certaintyIn(fieldHits, knowledge, mentions, nouns);
  const offers: OfferHit[] = [];
  for (const h of standing) {
    if (h.role !== Role.offer) continue;
    const isAtName = isBoundTo(named, fieldHits, h);
    const kind = kindOf(h, isAtName && areGlasses);
    const isMadeFor = MADE_FOR.has(kind) && (targets.some((t) => t >= h.to) || (host !== undefined && host.from >= h.to));
    const isPaper = kind === 'print' && isPoster(fieldHits, h);
    const isEitherSide = EITHER_SIDE.has(kind) && !isPaper;
    const isBound = isAtName && kind === 'packaging';
    const showsLine = kind === 'print' && isBehindName(named, fieldHits, h);
    // "保护套 苹果耳机": in Chinese what is put around a device is named before it as often as behind it.
    const isCase =
      kind === 'accessory' && isHan(fieldHits.text.units[h.from] as number) && nouns.some((n) => isCarried(n.category, knowledge));
    const describes =
      DESCRIPTIVE.has(kind) &&
      !(kind === 'lookAlike' && likens(fieldHits, h, mentions)) &&
      !(isMadeFor && isHeadFirst(h.reference)) &&
      !(isPaper && isAtName) &&
      !(kind === 'service' && opensService(fieldHits, h)) &&
      !isCase &&
      [
        ...nouns.filter((n) => (kind !== 'model' || !isToy(n.category, knowledge)) && mayDescribe(h, n.from, isEitherSide)),
        // "Air Jordan 1 sticker": a line before it tells what is on it, if it is none of toys ("Lego City advent calendar").
        ...lines.filter(
          (m) => mayDescribe(h, m.from, isEitherSide && (kind !== 'print' || isOfToys(m, knowledge))) && !isBound && !showsLine,
        ),
      ].some((n) => !crossesFor(fieldHits, h.from, n.from)) &&
      !isAlone(fieldHits, h);
    if (describes || (kind === 'lookAlike' && !isBesideBrand(fieldHits, h, mentions))) continue;
    const rank = (isHeadFirst(h.reference) ? h.from : LONGEST - h.from) + (isAfterFor(h) ? AFTER_FOR : 0);
    // "Cartridge for Epson Stylus": after "for" stands what it is for, if anything stands before.
    const isHosts = headBeforeFor && isAfterFor(h) && MADE_FOR.has(kind);
    const certainty = isHosts ? OWN_ACCESSORY : certaintyOf(kind, h, isBound);
    offers.push({ kind, span: spanOf(fieldHits, h.from, h.to), certainty, rank });
  }
  return offers;
}

/** What a word calls the offer. "Étui Ray-Ban Wayfarer": what glasses are kept in is packed around them, and no accessory of the house. */
function kindOf(h: Hit, isCase: boolean): OfferKind {
  const kind = OFFER_KINDS[subjectOf(h.reference)] as OfferKind;
  return kind === 'accessory' && isCase ? 'packaging' : kind;
}

/** "Wanted: Gucci belt", "Repair service: Gucci bags": what a buyer or a workshop names behind it is not for sale. */
function opensService(fieldHits: FieldHits, h: Hit): boolean {
  if (h.from > 0) return false;
  const { buyers, inspections } = builtInFacts();
  const key = foldKey(spanOf(fieldHits, h.from, h.to).text);
  // "Authentication card": one word may be of a longer one where the head comes last.
  return buyers.includes(key) || ((isHeadFirst(h.reference) || !isLatin(key)) && wordIn(key, inspections) !== undefined);
}

/** "Rolex watch poster": a paper shows goods, and is none of what is printed on them. */
const isPoster = (fieldHits: FieldHits, h: Hit): boolean => builtInFacts().posters.includes(foldKey(spanOf(fieldHits, h.from, h.to).text));

/** Whether a word may describe an article that is named at a place: where the head of its language stands, or on either side. */
function mayDescribe(h: Hit, at: number, isEitherSide: boolean): boolean {
  return isEitherSide || (isHeadFirst(h.reference) ? at < h.from : at > h.from);
}

/** What a description adds to the title. */
export interface Described {
  /** Category of its first noun. */
  readonly category?: number | undefined;
  /** Words that call the article a dummy. */
  readonly dummy?: Span | undefined;
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
    .find(
      (h) =>
        OFFER_KINDS[subjectOf(h.reference)] === 'dummy' &&
        fieldHits.isSpoken(h) &&
        !isLacking(fieldHits, h) &&
        !clauseEnds(fieldHits.text, h.from, h.to),
    );
  return {
    category: noun && subjectOf(noun.reference),
    dummy: dummy && spanOf(fieldHits, dummy.from, dummy.to),
  };
}

/** Roles of words that name something, as bits. */
const NAMING = (1 << Role.category) | (1 << Role.offer);

/** Nouns and offer words that name something by themselves: not part of a longer one, of a brand or of a term, nor thrown in. */
function standingWords(fieldHits: FieldHits, knowledge: Knowledge, mentions: readonly Mention[], phrases: readonly PhraseHit[]): Hit[] {
  const naming = outermost(fieldHits.among(NAMING)).slice(0, MOST_NAMING);
  // "Black and orange bag": "and" joins the bag to nothing.
  const first = naming.find((h) => fieldHits.isSpoken(h));
  const isFirst = (h: Hit): boolean => h === first && h.role === Role.category && !mentions.some((m) => m.line >= 0 && m.from < h.from);
  const standing = naming.filter(
    (h) =>
      fieldHits.isSpoken(h) &&
      !isNamed(h, mentions, knowledge) &&
      !isQuoted(fieldHits, h, phrases) &&
      !isNoScale(fieldHits, h) &&
      !isInCondition(fieldHits, h) &&
      (!accompanies(fieldHits, h, isFirst(h)) || isOnly(fieldHits, h)) &&
      !isLacking(fieldHits, h),
  );
  // "T-shirt Calvin Klein Jeans": where another noun stands, the one in the name is of the name alone.
  const isOfName = (h: Hit): boolean => around(mentions, h.from, h.to).some((m) => m.line === -1 && m.from < h.from && m.to === h.to);
  return standing.some((h) => h.role === Role.category && !isOfName(h)) ? standing.filter((h) => !isOfName(h)) : standing;
}

/** "AF1 (24 colours)": of the two numbers of a scale one is of something else where a space or a bracket alone stands between them. */
function isNoScale(fieldHits: FieldHits, h: Hit): boolean {
  return h.role === Role.offer && /^\d+[\s(),[\]]+\d+$/u.test(spanOf(fieldHits, h.from, h.to).text);
}

/** Part of a brand's name or of a product line. A noun that ends a name and is sold under it ("Amiri Jeans") still names the article. */
function isNamed(h: Hit, mentions: readonly Mention[], knowledge: Knowledge): boolean {
  return around(mentions, h.from, h.to).some((m) => {
    if (m.from > h.from || m.to < h.to) return false;
    const ends = h.role === Role.category && m.line === -1 && m.to === h.to && m.from < h.from;
    return !(ends && knowledge.brands[m.brand]?.sellsIndex.has(subjectOf(h.reference)) === true);
  });
}

/** "Жакет в стиле Шанель": words between an article and a brand tell what it is like. One alone ("unbranded") may be of the article. */
function likens({ text }: FieldHits, h: Hit, mentions: readonly Mention[]): boolean {
  return text.units.subarray(h.from, h.to).includes(SPACE) && mentions.some((m) => m.from >= h.to && gap(text, h.to, m.from, 0) === 0);
}

/** "Homage": tells what an article is like, and is no kind of offer by itself. */
function isLikeness(h: Hit): boolean {
  return h.role === Role.offer && OFFER_KINDS[subjectOf(h.reference)] === 'lookAlike';
}

/**
 * A noun inside a telltale term ("mirror quality") names nothing; a term inside a noun ("empty replacement box") takes nothing from it, nor
 * does what speaks for the article ("service papers", "box and papers") or only looks like a telltale ("муляж", a dummy).
 */
function isQuoted({ text }: FieldHits, h: Hit, phrases: readonly PhraseHit[]): boolean {
  const start = text.startOf(h.from);
  const end = text.endOf(h.to - 1);
  return phrases.some(
    ({ excuse, phrase, span }) =>
      excuse === undefined &&
      (phrase.strength > 0 || isLikeness(h)) &&
      phrase.kind !== 'authentic' &&
      phrase.kind !== 'packaging' &&
      span.start < end &&
      span.end > start &&
      (span.start < start || span.end > end || (span.start === start && span.end === end)),
  );
}

/** A noun inside a longer condition names nothing: "bra skick" is Swedish for good condition. */
function isInCondition(fieldHits: FieldHits, h: Hit): boolean {
  if (h.role !== Role.category) return false;
  const isAround = (c: Hit): boolean => c.from <= h.from && c.to >= h.to && c.to - c.from > h.to - h.from;
  return fieldHits.of(Role.condition).some((c) => isAround(c) && fieldHits.isSpoken(c));
}

/** Above every place in a field. */
const LONGEST = 1e6;
const AFTER_FOR = 2 * LONGEST;

/** A noun of goods that others make things for. */
function isDevice(h: Hit, knowledge: Knowledge): boolean {
  return h.role === Role.category && HOST_CATEGORIES.has(knowledge.categories[subjectOf(h.reference)] ?? '');
}

/** Devices that are carried about in cases. */
const CARRIED: ReadonlySet<string> = new Set(['earbuds', 'headphones', 'phone', 'tablet']);
const isCarried = (category: number, knowledge: Knowledge): boolean => CARRIED.has(knowledge.categories[category] ?? '');

function isOfToys(m: Mention, knowledge: Knowledge): boolean {
  return isToy(knowledge.lines[m.line]?.categoryIndex ?? -1, knowledge);
}

function isToy(category: number, knowledge: Knowledge): boolean {
  return knowledge.categories[knowledge.groupOf(category)] === 'toys';
}

/** Names of what is kept in boxes and bags of its maker's, and not in covers of others. */
function notHeld(mentions: readonly Mention[], knowledge: Knowledge): Mention[] {
  const categoryOf = ({ line }: Mention): string => knowledge.lines[line]?.category ?? '';
  return mentions.filter((m) => categoryOf(m) === 'watch' || !HOST_CATEGORIES.has(categoryOf(m)));
}

/** "Pochon Louis Vuitton Neverfull", "Hermès Birkin box": opens a title right before the name, or ends it right behind it. */
function isBoundTo(mentions: readonly Mention[], { text }: FieldHits, h: Hit): boolean {
  if (gap(text, 0, h.from, 0) === 0) return mentions.some((m) => m.from >= h.to && gap(text, h.to, m.from, 0) === 0);
  return gap(text, h.to, text.length, 0) === 0 && mentions.some((m) => m.to <= h.from && gap(text, m.to, h.from, 0) === 0);
}

/** "Supreme sticker, box logo": a print right behind a name shows what is named further on. */
function isBehindName(mentions: readonly Mention[], { text }: FieldHits, h: Hit): boolean {
  return mentions.some((m) => m.line === -1 && m.to <= h.from && gap(text, m.to, h.from, 0) === 0);
}

/** "Dupe of X", "X style": without a brand beside it a likeness is to no brand. A single character binds only directly. */
function isBesideBrand(fieldHits: FieldHits, h: Hit, mentions: readonly Mention[]): boolean {
  const reach = h.to - h.from === 1 ? 0 : LIKENESS_REACH;
  return around(mentions, h.from, h.to).some((m) => {
    const [from, to] = m.from >= h.to ? [h.to, m.from] : [m.to, h.from];
    return from <= to && gap(fieldHits.text, from, to, reach) <= reach && !sentenceEnds(fieldHits.text, from, to);
  });
}
