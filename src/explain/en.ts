import type { Outcome } from '../assessment.js';
import type { SignalId } from '../signals/catalogue.js';

/** Values of a signal from which its sentence is made. */
export type Params = Readonly<Record<string, string | number>>;

/** Thousands set apart, without the cost of Intl: "12,500". */
const grouped = (value: number): string => (value < 1000 ? String(value) : String(value).replace(/\B(?=(\d{3})+$)/g, ','));

const money = (value: string | number | undefined): string =>
  `$${typeof value === 'number' && value >= 100 ? grouped(Math.round(value)) : value}`;

const BASIS: Readonly<Record<string, string>> = {
  line: 'reference prices of that model',
  brand: 'reference prices of the brand in that category',
  tier: 'usual prices of brands of that class',
  'tier-group': 'usual prices of brands of that class in kindred categories',
};

const thing = ({ brand = '', category = '' }: Params): string => `${brand}${brand === '' || category === '' ? '' : ' '}${category}`;

/** Whose article words speak of, where that is not the brand of the one offered. */
const beside = (p: Params): string => (p.of === undefined ? '' : ` This is said of ${p.of}.`);

/** English sentences, one a signal. Each speaks of what the listing says, never of what the seller is. */
export const MESSAGES: Readonly<Record<SignalId, (p: Params) => string>> = {
  'phrase/admission': (p) => `The text says that the article is a copy: ${p.terms} (${p.means}).${beside(p)}`,
  'phrase/grade': (p) => `The text names a quality grade used for copies: ${p.terms} (${p.means}).${beside(p)}`,
  'phrase/batch': (p) => `The text names a factory or batch known for copies: ${p.terms} (${p.means}).${beside(p)}`,
  'phrase/comparison': (p) => `The text compares the article with the genuine one: ${p.terms} (${p.means}).${beside(p)}`,
  'phrase/provenance': (p) => `The text explains the origin as sellers of copies do: ${p.terms} (${p.means}).${beside(p)}`,
  'phrase/contact': (p) => `The text asks to leave the marketplace: ${p.terms} (${p.means}).`,
  'phrase/hidden-link': (p) => `The text says that what is ordered is not what is shown: ${p.terms} (${p.means}).`,
  'phrase/disclaimer': (p) => `The seller will not vouch for the article: ${p.terms} (${p.means}).${beside(p)}`,
  'phrase/overclaim': (p) => `The text insists on genuineness: ${p.terms}.`,
  'phrase/packaging': (p) => `Packaging or papers are offered as extras: ${p.terms}.`,
  'phrase/agent': (p) => `The text uses the vocabulary of replica buyers: ${p.terms} (${p.means}).`,
  'phrase/stand-in': (p) => `Words stand where a brand name would: ${p.terms} (${p.means}).`,
  'phrase/disguised': (p) => `A telltale term is written in disguise: ${p.terms}.`,
  'phrase/authentic': (p) => `Proof that can be checked is offered: ${p.terms}.`,
  'phrase/used-wear': (p) => `Wear and age are described: ${p.terms}.`,
  'phrase/denial': (p) => `The text says that no copies are sold: ${p.terms}.`,
  'phrase/guarantee': (p) => `Money back is promised if the article is not genuine: ${p.terms}.`,
  'phrase/look-alike': (p) => `The article is offered as a look-alike, not as the brand’s own: ${p.terms}.`,
  'phrase/grey-market': (p) => `The article is offered as a parallel import: ${p.terms}.`,
  'context/negation': (p) => `${p.terms} is negated (“${p.by}”).`,
  'context/warning': (p) => `${p.terms} stands in a warning (“${p.by}”).`,
  'context/guarantee': (p) => `${p.terms} stands in a promise (“${p.by}”).`,
  'context/question': (p) => `${p.terms} stands in a question (“${p.by}”).`,
  'context/innocent-sense': (p) => `${p.terms} is used in an innocent sense (“${p.by}”).`,
  'brand/disguised': (p) => `${p.brand} is written in disguise: ${p.written}.`,
  'brand/nickname': (p) => `${p.brand} is called by a nickname used to get past filters: ${p.written}.`,
  'brand/misspelt': (p) => `${p.written} is one or two letters from ${p.brand}.`,
  'brand/field-mismatch': (p) => `The title names ${p.brand}, the brand field says “${p.field}”.`,
  'brand/other-maker': (p) => `Form and title name “${p.maker}” as the maker, and ${p.brand} beside it.`,
  'brand/unsold-category': (p) => `${p.brand} is not known to make ${p.category} goods.`,
  'brand/negated-bait': (p) => `${p.brand} is named with a “not” before it, so that searches find it.`,
  'brand/keyword-list': (p) => `${p.count} brands are listed: ${p.brands} …`,
  'price/below-genuine': (p) =>
    `At ${money(p.usd)} the price is ${p.share} % of the usual ${money(p.expected)} for ${thing(p)} (${BASIS[String(p.basis)]}${p.year === undefined ? '' : `, ${p.year}`}) and fits a copy better.`,
  'price/like-genuine': (p) =>
    `At ${money(p.usd)} the price fits the genuine ${thing(p)}, usually ${money(p.expected)} (${BASIS[String(p.basis)]}${p.year === undefined ? '' : `, ${p.year}`}).`,
  'price/list-price-absurd': (p) => `The price is ${p.discount} % below the struck-through one, which ${p.brand} does not do.`,
  'price/rest-elsewhere': (p) =>
    `A price of ${p.amount} ${p.currency} is not the whole of it, and the text takes the buyer elsewhere for the rest: ${p.words}.`,
  'price/unclaimed-far-below': (p) =>
    `The title names ${p.brand} at ${money(p.usd)}, ${p.share} % of the genuine price, and the brand field says “${p.field}”.`,
  'price/stock-far-below': (p) => `${p.brand} is in stock (${p.stock}) at ${money(p.usd)}, ${p.share} % of the genuine price.`,
  'price/houses-at-one-price': (p) =>
    `${p.count} houses (${p.brands}) are offered at one price of ${money(p.usd)}; the cheapest of them asks about ${money(p.expected)}.`,
  'price/new-shop-far-below': (p) =>
    `A seller of ${p.days} days and ${p.ratings} ratings asks ${money(p.usd)} for ${p.brand}, ${p.share} % of the genuine price.`,
  'item/made-for': (p) => `What is offered seems made for ${p.brand}, not ${p.brand}’s own${p.words === '' ? '' : `: ${p.words}`}.`,
  'item/documents-only': (p) => `Papers are offered without the article: ${p.words}.`,
  'item/packaging-only': (p) => `Only packaging is offered: ${p.words}.`,
  'item/dummy-device': (p) => `A dummy or display piece of a ${p.brand} device is offered: ${p.words}.`,
  'item/scale-model': (p) => `A model, prop or toy is offered: ${p.words}.`,
  'item/print-or-media': (p) => `A print, book or file is offered: ${p.words}.`,
  'item/stated-used': (p) => `A ${p.brand} article is offered second hand: ${p.words}; copies are mostly sold as new.`,
  'item/service': (p) => `A service is offered: ${p.words}.`,
  'item/colour-range': (p) => `One branded article is offered in ${p.count} versions: ${p.words}.`,
  'item/papers-in-number': (p) => `Papers of ${p.brand} are offered in number (${p.count}): ${p.words}.`,
  'item/papers-of-several': (p) => `Papers or packaging of ${p.count} houses are offered together (${p.brands}): ${p.words}.`,
  'item/impossible-capacity': (p) =>
    p.least === undefined
      ? `A ${p.category} of ${p.capacity} does not exist under that name.`
      : `A genuine ${p.category} of ${p.capacity} costs at least ${money(p.least)}; the price is ${money(p.usd)}.`,
  'item/unknown-model': (p) => `${p.model} does not exist; the newest known is ${p.newest}.`,
  'item/conflicting-facts': (p) => `“${p.word}” cannot be true of an article by ${p.brand}: it ${p.means}.`,
  'item/foreign-material': (p) => `${p.brand} ${p.means}; the listing says “${p.material}”.`,
  'item/unmade-device': (p) => `The article (${p.category}) goes by “${p.model}”, and the brand field says “${p.field}”.`,
  'seller/authorised': (p) => `The seller is authorised for ${p.brand}.`,
  'seller/infringements': (p) =>
    `${p.count} earlier listing${p.count === 1 ? '' : 's'} of this seller ${p.count === 1 ? 'was' : 'were'} removed as counterfeit.`,
  'seller/impersonates': (p) => `The seller’s name “${p.name}” claims to be ${p.brand}; no authorisation is on record.`,
  'seller/young-account': (p) => `The account is ${p.days} days old and offers ${p.brand}.`,
  'seller/trade-name': (p) => `The seller’s name “${p.name}” calls itself a source of goods (${p.words}) and offers ${p.brand}.`,
  'seller/nonsense-details': (p) => `The seller’s registration is typed through, not filled in: ${p.details}.`,
  'seller/nonsense-name': (p) => `The seller’s name “${p.name}” is a run of keys.`,
};

/** The English sentence of a signal. */
export function message(id: string, params: Params): string {
  const sentences: Readonly<Record<string, (p: Params) => string>> = MESSAGES;
  return sentences[id]?.(params) ?? id;
}

/** What an outcome's sentence is made from. */
export interface OutcomeParams {
  /** The words that name the kind of offer, quoted, or ''. */
  readonly words: string;
  /** Sentence of the signal that weighs most, or ''. */
  readonly top: string;
}

const named = (what: string, { words }: OutcomeParams): string => (words === '' ? `${what}.` : `${what}: ${words}.`);
const because = (what: string, { top }: OutcomeParams): string => (top === '' ? `${what}.` : `${what}. ${top}`);

/** English sentences, one an outcome: why it is that. */
export const OUTCOME_REASONS: Readonly<Record<Outcome, (p: OutcomeParams) => string>> = {
  'hidden-link-suspected': (p) =>
    because('The signs of a counterfeit prevail, and most of all that another article is sent than the one shown', p),
  'documents-only': (p) => named('Papers or packaging are offered without their article', p),
  'display-only': (p) => named('A dummy or display piece is offered, not the device', p),
  'made-for': (p) => named('The article is made for the brand’s product, not offered as it', p),
  'counterfeit-suspected': (p) => because('The signs of a counterfeit prevail', p),
  'look-alike': () => 'The article is offered as inspired by a brand or in its style, not as the brand’s own.',
  'grey-market': () => 'The article is offered as a parallel import: genuine goods outside the maker’s own channels.',
  'insufficient-evidence': () => 'A brand is named, and neither the words nor the price nor the seller tell anything.',
  'nothing-found': () => 'Nothing that was found speaks clearly against the listing.',
};
