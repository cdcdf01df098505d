/** Where in a listing a text stands: a path such as `title`, `variants[2].title` or `attributes.Material`. */
// @ts-nocheck

export type FieldPath = string;

/** What the words of an offer make of the thing named beside them. */
export const OFFER_KINDS = [
  'article',
  'accessory',
  'part',
  'consumable',
  'packaging',
  'document',
  'dummy',
  'model',
  'print',
  'digital',
  'service',
  'sample',
  'lookAlike',
  'lot',
  'deposit',
  'auction',
  'broken',
] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

export const CONDITIONS = ['new', 'like-new', 'used', 'refurbished', 'for-parts'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** How a brand was recognised. */
export type MatchKind =
  /** The name as the brand writes it, case and accents apart, or an honest name in another script. */
  | 'name'
  /** A short code or an ordinary word that also names the brand. */
  | 'short-name'
  /** A product line that only this brand makes. */
  | 'line'
  /** A nickname or spelling used to dodge filters. */
  | 'nickname'
  /** Look-alike letters, styled letters or invisible characters inside the name. */
  | 'look-alike-letters'
  /** Letters replaced by stars, digits or signs, or set apart by punctuation. */
  | 'masked'
  /** A misspelling. */
  | 'misspelt';

/** What the listing most likely is, beside how likely it is counterfeit. */
export type Outcome =
  | 'counterfeit-suspected'
  /** Lawful "inspired by", dupe or style: labelled, never scored as counterfeit. */
  | 'look-alike'
  /** A parallel import: genuine goods outside the maker's channels. */
  | 'grey-market'
  /** An accessory, part or consumable for a brand's article. */
  | 'made-for'
  /** Certificate, receipt or packaging without the article. */
  | 'documents-only'
  /** A dummy or display piece. */
  | 'display-only'
  | 'hidden-link-suspected'
  /** Too little is known to say anything. */
  | 'insufficient-evidence'
  | 'nothing-found';

export type Level = 'minimal' | 'low' | 'elevated' | 'high' | 'critical';

/** Subjects that signals speak about. Each has a cap on what it may add up to. */
export type Family = 'phrase' | 'context' | 'brand' | 'price' | 'item' | 'seller';

/** Words in the listing, or a value of one of its fields, that a signal rests on. */
export type Evidence =
  | {
      readonly kind: 'span';
      readonly field: FieldPath;
      /** Half-open, in UTF-16 units of the original field: `field.slice(start, end) === text`. */
      readonly start: number;
      readonly end: number;
      readonly text: string;
      /** What the words read after folding, when that differs from how they look. */
      readonly folded?: string;
    }
  | {
      readonly kind: 'value';
      readonly field: FieldPath;
      readonly actual: number | string;
      readonly expected?: number | string;
      /** Unit of the values: "USD", "days", "share", "count". */
      readonly unit: string;
    };

/** One thing that counts for or against the listing. */
export interface Signal {
  /** Stable name, described once in `signalCatalogue`. */
  readonly id: string;
  readonly family: Family;
  /** Log-odds at full strength, from the weights. Positive speaks against the listing. */
  readonly weight: number;
  /** How strongly it is present, 0..1. */
  readonly strength: number;
  /** What it adds to the log-odds, after the cap of its family. */
  readonly contribution: number;
  /** Id of the signal that makes this one count for nothing. */
  readonly suppressedBy?: string;
  /** Values the message is made from. */
  readonly params: Readonly<Record<string, string | number>>;
  /** One English sentence. */
  readonly message: string;
  readonly evidence: readonly Evidence[];
}

export interface BrandMention {
  /** Canonical name. */
  readonly brand: string;
  /** Product line, when that is what named the brand. */
  readonly line?: string;
  readonly field: FieldPath;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly match: MatchKind;
  /** 0..1: how near the written form is to the name. */
  readonly similarity: number;
  /**
   * `target`: the article is made for this brand's, not by it. `aside`: named in passing, by the seller's name or deep in the
   * description of another's article.
   */
  readonly role: 'subject' | 'target' | 'aside';
}

export interface ItemReading {
  /** What is offered: the article itself, or something for, of, around or instead of it. */
  readonly offer: OfferKind;
  /** 0..1: how sure the offer is. 1 for the plain article when nothing says otherwise. */
  readonly certainty: number;
  readonly category?: string;
  readonly condition?: Condition;
  /** Articles that one price buys. */
  readonly quantity: number;
}

/** A family that could not be judged. It adds nothing to the score and widens the interval. */
export interface Abstention {
  readonly family: Family;
  /** What was missing, in one English sentence. */
  readonly reason: string;
}

/** What telltale says about one listing. `logOdds` is exactly `baseLogOdds` plus the sum of the contributions. */
export interface Assessment {
  readonly schemaVersion: 1;
  readonly versions: { readonly library: string; readonly data: string; readonly model: string };
  /** The listing's id, when it has one. */
  readonly id?: string;
  /** Probability of being counterfeit, 0..1, at `prior`. */
  readonly score: number;
  /** Share of counterfeits assumed among all listings before looking. */
  readonly prior: number;
  readonly logOdds: number;
  /** Log-odds before any signal: the prior's, and what it says that none was found yet (`base` of the weights). */
  readonly baseLogOdds: number;
  /** 90 % interval of the score: wider with weaker evidence and with each family that abstains. */
  readonly interval: readonly [number, number];
  readonly level: Level;
  readonly outcome: Outcome;
  /** Why that outcome, in one English sentence. */
  readonly outcomeReason: string;
  /** What the listing would most likely be, were it not that; null where nothing was found, and nothing comes near. */
  readonly runnerUp: Outcome | null;
  readonly brands: readonly BrandMention[];
  readonly item: ItemReading;
  /** By size of contribution, then id. */
  readonly signals: readonly Signal[];
  readonly abstentions: readonly Abstention[];
}
