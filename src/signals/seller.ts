import type { Evidence } from '../assessment.js';
import { builtInFacts } from '../knowledge/facts.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Seller } from '../listing.js';
import type { Reading } from '../reading/reading.js';
import { foldKey } from '../text/fold-key.js';
import { type FamilyFunction, type Observation, spanEvidence } from './observation.js';

/** An account this young, in days, has no record to speak of. */
const YOUNG = 30;

/** Where the marketplace says nothing of authorisations, most shops that call themselves official are. */
const UNVERIFIED = 0.4;

/** Days and ratings of a shop that nobody takes for the brand's by mistake: so long, before so many, one that claims it falsely does not stand. */
const LONG_STANDING = { days: 365, ratings: 5000 };

/** What each signal is judged by. */
interface Case {
  readonly reading: Reading;
  readonly knowledge: Knowledge;
  readonly seller: Seller;
  /** The brand offered, or nothing. */
  readonly brand: string;
  readonly isAuthorised: boolean;
  /** Goods of the mass market are copied too, but a young account sells them as everybody does. */
  readonly isCopied: boolean;
}

/** What is known of the seller. Without seller data the family abstains. */
export const sellerSignals: FamilyFunction = (reading, knowledge) => {
  const seller = reading.listing.seller;
  if (seller === undefined) return { observations: [], abstentions: [{ family: 'seller', reason: 'Nothing is known about the seller.' }] };
  const judged: Case = {
    reading,
    knowledge,
    seller,
    brand: knowledge.brands[reading.brand]?.name ?? '',
    isAuthorised: isAuthorised(reading, knowledge),
    isCopied: (knowledge.brands[reading.brand]?.tier ?? 'mass') !== 'mass' && reading.subject?.role !== 'target',
  };
  const found = [authorised, infringements, shopName, youngAccount, nonsenseName, nonsenseDetails].map((signal) => signal(judged));
  return { observations: found.filter((observation) => observation !== undefined), abstentions: [] };
};

type Signal = (judged: Case) => Observation | undefined;

function isAuthorised(reading: Reading, knowledge: Knowledge): boolean {
  return reading.brand !== -1 && [...reading.seller.authorizedFor].some((brand) => isFamily(brand, reading.brand, knowledge));
}

/** Whether brands are one, or one belongs to the other. */
function isFamily(a: number, b: number, { brands }: Knowledge): boolean {
  return a === b || brands[a]?.parentIndex === b || brands[b]?.parentIndex === a;
}

const authorised: Signal = ({ brand, isAuthorised }) =>
  isAuthorised
    ? {
        id: 'seller/authorised',
        strength: 1,
        params: { brand },
        evidence: [{ kind: 'value', field: 'seller.authorizedFor', actual: brand, unit: 'name' }],
      }
    : undefined;

const infringements: Signal = ({ seller: { infringements: count = 0 } }) =>
  count > 0
    ? {
        id: 'seller/infringements',
        strength: Math.min(1, Math.log1p(count) / Math.log(11)),
        params: { count },
        evidence: [{ kind: 'value', field: 'seller.infringements', actual: count, expected: 0, unit: 'count' }],
      }
    : undefined;

/** A name that claims to be the brand, or to be a source of goods in bulk. */
const shopName: Signal = ({ reading, knowledge, seller, brand, isAuthorised, isCopied }) => {
  const { name } = seller;
  const named = reading.mentions.find((m) => m.span.field === 'seller.name');
  if (name === undefined || isAuthorised || (named === undefined && !isCopied)) return undefined;
  const key = foldKey(name);
  const { official, unofficial, trade } = builtInFacts().sellerNames;
  const names = (words: readonly string[]): string | undefined => words.find((word) => key.includes(word));
  if (named !== undefined && names(official) !== undefined && names(unofficial) === undefined) {
    if (seller.authorizedFor === undefined && isOfStanding(seller)) return undefined;
    return {
      id: 'seller/impersonates',
      strength: (isFamily(named.brand, reading.brand, knowledge) ? 1 : 0.5) * (seller.authorizedFor === undefined ? UNVERIFIED : 1),
      params: { name, brand: knowledge.brands[named.brand]?.name ?? '' },
      evidence: [spanEvidence(named.span)],
    };
  }
  const source = isCopied ? names(trade) : undefined;
  if (source === undefined) return undefined;
  return { id: 'seller/trade-name', strength: 1, params: { name, words: `“${source}”`, brand }, evidence: [wholeOf('name', name)] };
};

const isOfStanding = ({ ageDays = 0, ratingCount = 0 }: Seller): boolean =>
  ageDays >= LONG_STANDING.days && ratingCount >= LONG_STANDING.ratings;

const youngAccount: Signal = ({ seller: { ageDays = YOUNG }, brand, isCopied }) =>
  ageDays < YOUNG && isCopied
    ? {
        id: 'seller/young-account',
        strength: 1 - ageDays / YOUNG,
        params: { days: Math.floor(ageDays), brand },
        evidence: [{ kind: 'value', field: 'seller.ageDays', actual: ageDays, expected: YOUNG, unit: 'days' }],
      }
    : undefined;

const nonsenseName: Signal = ({ reading, seller: { name = '' } }) =>
  reading.seller.nonsenseName
    ? { id: 'seller/nonsense-name', strength: 1, params: { name }, evidence: [wholeOf('name', name)] }
    : undefined;

const nonsenseDetails: Signal = ({ reading, seller }) => {
  const details = reading.seller.nonsenseDetails;
  if (details.length === 0) return undefined;
  return {
    id: 'seller/nonsense-details',
    strength: Math.min(1, (1 + details.length) / 3),
    params: { details: details.map((field) => `“${seller[field]}”`).join(', ') },
    evidence: details.map((field) => wholeOf(field, seller[field] ?? '')),
  };
};

/** A field of the seller's, from end to end. */
const wholeOf = (field: string, text: string): Evidence => ({ kind: 'span', field: `seller.${field}`, start: 0, end: text.length, text });
