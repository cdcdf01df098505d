// @ts-nocheck
export type {
  Abstention,
  Assessment,
  BrandMention,
  Condition,
  Evidence,
  Family,
  FieldPath,
  ItemReading,
  Level,
  MatchKind,
  OfferKind,
  Outcome,
  Signal,
} from './assessment.js';
export type { BatchResult, FailedListing, ScoredListing, ScoreMany } from './batch.js';
export { type Fault, ListingError, OptionError, PackError } from './errors.js';
export { type FormatOptions, formatAssessment } from './explain/format.js';
export type {
  BrandEntry,
  CategoryEntry,
  CopyPriceEntry,
  FrameEntry,
  ItemWords,
  LineEntry,
  Pack,
  PhraseEntry,
  PhraseKind,
  PriceEntry,
  PriceFacts,
  RateTable,
  Tier,
  TierPriceEntry,
} from './knowledge/pack.js';
export type { BuiltPack } from './knowledge/packed.js';
export { validatePack } from './knowledge/validate.js';
export { type Listing, parseListing, type Seller, type Variant } from './listing.js';
export { LEVELS } from './model/assess.js';
export type { WeightEntry, Weights } from './model/weights.js';
export { type Money, type PriceContext, parsePrice } from './money.js';
export type { Limits } from './reading/reading.js';
export { createScorer, DEFAULT_PRIOR, type Scorer, type ScorerOptions, scoreListing, scoreMany } from './scorer.js';
export { type SignalDefinition, type SignalId, signalCatalogue } from './signals/catalogue.js';
export { VERSION } from './version.js';
