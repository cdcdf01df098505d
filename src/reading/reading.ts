import type { FieldPath } from '../assessment.js';
import type { Knowledge, Phrase } from '../knowledge/knowledge.js';
import { NameIndex } from '../knowledge/name-index.js';
import { Vocabulary } from '../knowledge/vocabulary.js';
import type { Listing } from '../listing.js';
import { foldKey } from '../text/fold-key.js';
import { Memo } from '../text/memo.js';
import { ABSENT, type BrandField, likensOnly, type MakerField, makerFieldOf, makerInTitle, saysNoBrand } from './brand-field.js';
import { readBrands } from './brands.js';
import type { Cut } from './cut.js';
import { readDisguised } from './disguise.js';
import { FieldReader } from './field-reader.js';
import { Heads } from './heads.js';
import { type Described, type ItemFields, type ItemHits, readDescribed, readItem } from './item.js';
import { namesKit } from './kits.js';
import { excusedByLikeness } from './look-alike.js';
import type { Mention } from './mention.js';
import { combineItem, type Offer } from './offer.js';
import { ACCUSING, type PhraseHit, readPhrases } from './phrases.js';
import type { Span } from './places.js';
import { type PriceReading, readPrice } from './price.js';
import { readSeller, type SellerReading } from './seller.js';
import { readShelf } from './shelf.js';
import { brandInPassing, inPassing, subjectOfListing } from './subject.js';
import { type Backing, OTHER_BRAND, supported } from './support.js';
import { governed } from './targets.js';

/** What a listing SAYS, without judgement. */
export interface Reading {
  readonly listing: Listing;
  readonly mentions: readonly Mention[];
  readonly phrases: readonly PhraseHit[];
  readonly brandField: BrandField;
  /** The field that names the maker: the brand field, else an attribute such as "Marke". */
  readonly makerField: MakerField | undefined;
  /** Where the title too names a maker that the form names and no pack knows. */
  readonly ownMaker: Span | undefined;
  /** The mention that names what is sold, if any brand is named. */
  readonly subject: Mention | undefined;
  /** Brand of the article: of `subject`, else of the brand field, else the only one named at all; -1 when none is known. */
  readonly brand: number;
  readonly offer: Offer;
  readonly price: PriceReading;
  readonly seller: SellerReading;
  readonly heads: Heads;
  /** What was not read, being over a limit. */
  readonly cuts: readonly Cut[];
}

/** Largest input read, so that no listing costs more than its share. */
export interface Limits {
  /** UTF-16 units read of each field; default 50,000. */
  readonly fieldLength: number;
  /** Variants and attributes read; default 200 of each. */
  readonly parts: number;
}

export const DEFAULT_LIMITS: Limits = Object.freeze({ fieldLength: 50_000, parts: 200 });

const NO_MAKER: Maker = { brandField: ABSENT, mentions: [], phrases: [], cuts: [] };

/** What a form field says, which is the same wherever it says so. */
interface Form {
  readonly item: ItemHits;
  readonly mentions: readonly Mention[];
  /** What it says outright of a copy. */
  readonly phrases: readonly PhraseHit[];
  readonly cuts: readonly Cut[];
}

/** What the brand field says: whom it names, and what else sellers write there. */
interface Maker {
  readonly brandField: BrandField;
  readonly mentions: readonly Mention[];
  readonly phrases: readonly PhraseHit[];
  readonly cuts: readonly Cut[];
}

/** What the texts of one listing hold, gathered field by field. */
class Findings {
  readonly mentions: Mention[] = [];
  readonly phrases: PhraseHit[] = [];
  readonly cuts: Cut[] = [];
  title: ItemHits | undefined = undefined;
  /** Words of the title that excuse some term, by their keys. */
  titleExcuses: ReadonlyMap<number, Span> = NO_EXCUSES;
  described: Described = NOTHING_DESCRIBED;
}

const NO_EXCUSES: ReadonlyMap<number, Span> = new Map();
const NOTHING_DESCRIBED: Described = { category: undefined, dummy: undefined };

/** Reads listings with one set of knowledge. Not for use by two calls at once: the buffers are shared. */
export class Reader {
  private readonly fields: FieldReader;
  private readonly names: NameIndex;
  private readonly categories = new Memo<Form>();
  private readonly conditions = new Memo<Form>();
  private readonly makers = new Memo<Maker>();

  constructor(
    private readonly knowledge: Knowledge,
    private readonly limits: Limits,
  ) {
    const isAccusing = (phrase: number): boolean => {
      const { kind, strength } = knowledge.phrases[phrase] as Phrase;
      return strength >= 2 && ACCUSING.has(kind);
    };
    this.names = new NameIndex(knowledge);
    this.fields = new FieldReader(knowledge, new Vocabulary(knowledge, this.names, isAccusing), limits.fieldLength);
  }

  read(listing: Listing): Reading {
    const { knowledge } = this;
    this.fields.begin();
    const found = new Findings();
    this.readTexts(listing, found);
    const items = {
      text: listing.title,
      title: found.title,
      category: this.readForm('category', listing.category, this.categories, found),
      condition: this.readForm('condition', listing.condition, this.conditions, found),
    };

    const makerField = makerFieldOf(listing);
    const { text = '', field: place } = makerField ?? {};
    const maker = place === undefined ? NO_MAKER : this.makers.get(text, () => this.readMaker(text));
    const { brandField } = maker;
    // An attribute was read with the others.
    if (place === 'brand') {
      found.mentions.push(...maker.mentions);
      found.phrases.push(...maker.phrases);
      found.cuts.push(...maker.cuts);
    }
    const standing = found.mentions.some((m) => m.needsSupport)
      ? supported(found.mentions, this.backing(brandField, items, found.phrases), knowledge)
      : found.mentions;
    const named = subjectOfListing(standing, brandField, knowledge);
    const ownMaker = brandField.kind === 'unknown' ? makerInTitle(listing.title, makerField) : undefined;
    // Whom the description names besides is not whose the article is.
    const subject = ownMaker !== undefined && named?.span.field === 'description' ? undefined : named;
    const mentions = inPassing(standing, subject, brandField, knowledge);
    const offer = combineItem(items, found.described, mentions, subject, knowledge);
    const brand = subject?.brand ?? (brandField.kind === 'known' ? brandField.brand : brandInPassing(mentions, brandField));
    const phrases =
      found.phrases.length === 0
        ? found.phrases
        : excusedByLikeness(excusedByTitle(found.phrases, found.titleExcuses), offer.category, knowledge).map((hit) =>
            excusedByGoods(hit, offer.category, brand, knowledge),
          );
    const price = readPrice(listing, offer.item.quantity, offer.item.offer === 'deposit', knowledge);
    const seller = readSeller(listing, knowledge);
    const { cuts } = found;
    const heads = new Heads(listing);
    return { listing, mentions, phrases, brandField, makerField, ownMaker, subject, brand, offer, price, seller, heads, cuts };
  }

  /** The free texts of a listing, in order of weight. Misspelt names are looked for in names and titles, not in running text. */
  private readTexts(listing: Listing, found: Findings): void {
    const { parts } = this.limits;
    this.readText('title', listing.title, true, found);
    if (listing.description !== undefined) this.readText('description', listing.description, false, found);
    const { variants, attributes } = listing;
    if (variants !== undefined) {
      for (let i = 0; i < Math.min(variants.length, parts); i++)
        this.readText(`variants[${i}].title`, variants[i]?.title ?? '', true, found);
      if (variants.length > parts) found.cuts.push({ kind: 'parts', field: 'variants' });
    }
    if (attributes !== undefined) {
      const keys = Object.keys(attributes);
      for (const key of keys.slice(0, parts)) this.readText(`attributes.${key}`, attributes[key] ?? '', true, found);
      if (keys.length > parts) found.cuts.push({ kind: 'parts', field: 'attributes' });
    }
    if (listing.imageText !== undefined) this.readText('imageText', listing.imageText, true, found);
    if (listing.seller?.name !== undefined) this.readText('seller.name', listing.seller.name, true, found);
  }

  /** @param fuzzy whether misspelt names are looked for */
  private readText(path: FieldPath, source: string, fuzzy: boolean, found: Findings): void {
    const { knowledge } = this;
    const fieldHits = this.fields.read(path, source, fuzzy);
    const named = readBrands(fieldHits, knowledge);
    const disguised = governed(readDisguised(fieldHits, this.names, named, fuzzy, this.fields.effort), fieldHits, knowledge);
    this.fields.noteCuts(found.cuts);
    const mentions = disguised.length === 0 ? named : [...named, ...disguised].sort((a, b) => a.from - b.from);
    for (const m of mentions) found.mentions.push(m);
    const terms = readPhrases(fieldHits, knowledge);
    for (const term of terms) found.phrases.push(term);
    if (path === 'title') {
      found.title = readItem(fieldHits, knowledge, mentions, terms);
      if (fieldHits.holdsExcuses()) found.titleExcuses = fieldHits.excuses();
    } else if (path === 'description') found.described = readDescribed(fieldHits, knowledge, mentions, terms);
  }

  /** A field whose values repeat from listing to listing: read once, remembered. */
  private readForm(path: FieldPath, source: string | undefined, memo: Memo<Form>, found: Findings): ItemHits | undefined {
    if (source === undefined) return undefined;
    const form = memo.get(source, () => {
      const fieldHits = this.fields.read(path, source, true, false);
      const mentions = readBrands(fieldHits, this.knowledge);
      const phrases = readShelf(fieldHits, this.knowledge);
      const cuts: Cut[] = [];
      this.fields.noteCuts(cuts);
      return { item: readItem(fieldHits, this.knowledge, mentions, []), mentions, phrases, cuts };
    });
    for (const m of form.mentions) found.mentions.push(m);
    for (const term of form.phrases) found.phrases.push(term);
    for (const cut of form.cuts) found.cuts.push(cut);
    return form.item;
  }

  /** What can vouch for a doubtful name. */
  private backing(brandField: BrandField, items: ItemFields, phrases: readonly PhraseHit[]): Backing {
    const categories = new Set<number>();
    for (const item of [items.title, items.category, items.condition]) {
      for (const noun of item?.nouns ?? []) categories.add(noun.category);
      if (item?.host !== undefined) categories.add(item.host);
    }
    const papers = items.title?.offers.some((o) => o.kind === 'document' || o.kind === 'packaging') === true;
    return {
      papers,
      likeBrand: brandField.kind === 'unknown' ? (brandField.like ?? -1) : -1,
      fieldBrand: brandField.kind === 'known' ? brandField.brand : brandField.kind === 'unknown' ? OTHER_BRAND : -1,
      isVouchedFor: (brand) => this.fields.hasSeen(this.knowledge.brands[brand]?.contextKeys ?? []),
      namesKit: () => namesKit(items.text),
      categories,
      telltale: phrases.some(
        (p) => p.excuse === undefined && ACCUSING.has(p.phrase.kind) && (p.strength >= 2 || p.phrase.kind === 'stand-in'),
      ),
    };
  }

  private readMaker(text: string): Maker {
    const { knowledge, names } = this;
    const says = (brandField: BrandField): Maker => ({ ...NO_MAKER, brandField });
    if (text.trim() === '') return NO_MAKER;
    const key = foldKey(text);
    if (saysNoBrand(key)) return says({ kind: 'none' });
    const exact = knowledge.brandNamed(key);
    if (exact !== undefined) return says({ kind: 'known', brand: exact });
    const fieldHits = this.fields.read('brand', text, true, false);
    const named = readBrands(fieldHits, knowledge);
    const mentions = [...named, ...readDisguised(fieldHits, names, named, true, this.fields.effort)];
    const cuts: Cut[] = [];
    this.fields.noteCuts(cuts);
    const phrases = readPhrases(fieldHits, knowledge);
    if (likensOnly(text, mentions, phrases)) return { ...NO_MAKER, brandField: { kind: 'none' }, phrases, cuts };
    // A remark may stand behind the name: "Apple (Replica)".
    const brand = mentions.find((m) => !m.needsSupport)?.brand ?? knowledge.brandNamed(foldKey(text.split('(')[0] as string));
    return {
      brandField: brand === undefined ? { kind: 'unknown', ...likeness(mentions) } : { kind: 'known', brand },
      mentions,
      phrases,
      cuts,
    };
  }
}

/** Strength of terms that are enough by themselves. */
const OUTRIGHT = 3;

/**
 * The title sets the tone: where it warns ("how to spot a fake") the same kind of words warn in the rest of the listing, and a term
 * that is innocent in the title ("réplique airsoft") is innocent below. What says it outright is no warning: "beware of fakes, ours
 * is a 1:1 replica". What the title sells is what the fields beside it tell of: a "replica" in the form of a toy is a toy.
 *
 * @param excuses words of the title that excuse some term, by their keys
 */
function excusedByTitle(hits: readonly PhraseHit[], excuses: ReadonlyMap<number, Span>): readonly PhraseHit[] {
  const tone = hits.filter((h) => h.span.field === 'title' && (h.excuse?.kind === 'warning' || h.excuse?.kind === 'innocent-sense'));
  if (tone.length === 0 && excuses.size === 0) return hits;
  return hits.map((hit) => {
    if (hit.excuse !== undefined) return hit;
    const span = AT_LARGE.has(hit.span.field) ? undefined : excuseIn(excuses, hit.phrase.innocentKeys);
    if (span !== undefined) return { ...hit, excuse: { kind: 'innocent-sense', span } };
    const same = tone.find((t) =>
      t.excuse?.kind === 'warning'
        ? hit.phrase.kind === 'admission' && hit.strength < OUTRIGHT
        : t.span.text.toLowerCase() === hit.span.text.toLowerCase(),
    );
    return same?.excuse === undefined ? hit : { ...hit, excuse: same.excuse };
  });
}

/** Fields that tell of more than the article: sentences, in which an innocent word has to stand near, and the shop. */
const AT_LARGE: ReadonlySet<FieldPath> = new Set(['title', 'description', 'seller.name']);

function excuseIn(excuses: ReadonlyMap<number, Span>, keys: ReadonlySet<number>): Span | undefined {
  for (const [key, span] of excuses) if (keys.has(key)) return span;
  return undefined;
}

/**
 * A term is innocent of goods of its innocent categories, and a word for a copy beside a name under which nothing else is sold: what else
 * is a "replica" of Star Wars than a prop.
 */
function excusedByGoods(hit: PhraseHit, category: number, brand: number, knowledge: Knowledge): PhraseHit {
  const { innocentCategories: allowed, kind } = hit.phrase;
  if (hit.excuse !== undefined || allowed === undefined) return hit;
  const isHarmless = (goods: number): boolean => knowledge.isOneOf(goods, allowed);
  const sold = kind === 'admission' ? knowledge.brands[brand]?.sellsIndex : undefined;
  const isInnocent = isHarmless(category) || (sold !== undefined && sold.size > 0 && [...sold].every(isHarmless));
  return isInnocent ? { ...hit, excuse: { kind: 'innocent-category' } } : hit;
}

/** Fewest letters of a name in the brand field that are no other maker's for a slip in them: Busch is not Bosch. */
const LONG_NAME = 6;

function likeness(mentions: readonly Mention[]): { readonly like?: number } {
  const slip = mentions.find((m) => m.match === 'misspelt' && m.span.text.length >= LONG_NAME);
  return slip === undefined ? {} : { like: slip.brand };
}
