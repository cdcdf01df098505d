import type { Abstention, Assessment, BrandMention, Outcome, Signal } from './assessment.js';
import { type BatchResult, batchOf, type ScoreMany } from './batch.js';
import { type Fault, OptionError, show } from './errors.js';
import { message, OUTCOME_REASONS } from './explain/en.js';
import { foldPack } from './knowledge/fold-pack.js';
import { knowledgeOfColumns } from './knowledge/from-columns.js';
import { knowledgeOf } from './knowledge/from-pack.js';
import { PACK } from './knowledge/generated/pack.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { mergePacks } from './knowledge/merge.js';
import type { FoldedPack, Pack, RateTable } from './knowledge/pack.js';
import { type BuiltPack, isBuilt } from './knowledge/packed.js';
import { unpack } from './knowledge/unpack.js';
import { validatePack } from './knowledge/validate.js';
import { wholeListing } from './listing.js';
import { type Weighed, weigh } from './model/assess.js';
import { outcomeOf } from './model/outcome.js';
import { builtInWeights, validateWeights, type Weights } from './model/weights.js';
import type { MakerField } from './reading/brand-field.js';
import { DEFAULT_LIMITS, type Limits, Reader, type Reading } from './reading/reading.js';
import { brandSignals } from './signals/brand.js';
import { definitionOf, type SignalId } from './signals/catalogue.js';
import { factSignals } from './signals/facts.js';
import { itemSignals } from './signals/item.js';
import { makingSignals } from './signals/makings.js';
import type { FamilyFunction, Observation } from './signals/observation.js';
import { phraseSignals } from './signals/phrase.js';
import { priceSignals } from './signals/price.js';
import { sellerSignals } from './signals/seller.js';
import { unreadText } from './signals/unread.js';
import { VERSION } from './version.js';

export interface ScorerOptions {
  /** Packs laid over the core, in order: those of telltale/packs, and your own. */
  readonly packs?: readonly (Pack | BuiltPack)[];
  /** Weights in place of the built-in ones. */
  readonly weights?: Weights;
  /**
   * Share of counterfeits among all listings before looking, above 0 and below 1. Default 0.05: between the 2.3 % of world trade that
   * OECD/EUIPO (2025) estimate and the shares that test purchases of much-copied brands find.
   */
  readonly prior?: number;
  /** Signals that are left out. */
  readonly disabledSignals?: readonly SignalId[];
  /** Exchange rates in place of the built-in table. */
  readonly rates?: RateTable;
  readonly limits?: Partial<Limits>;
}

export interface Scorer {
  /**
   * Scores one listing.
   *
   * @throws {ListingError} when the input is not a listing
   */
  score(listing: unknown): Assessment;
  /**
   * Scores the listings of an array, generator or stream in their order, one each time the next result is asked for, so that nothing
   * piles up. A record that is no listing gives a result with its `problem`, and the rest go on.
   *
   * @param listings iterable or async iterable; the results then come as a generator of the same kind
   * @throws {OptionError} when it is neither; what the iterable itself throws passes through
   * @example
   * for (const { index, problem, assessment } of scorer.scoreMany(listings)) {
   *   if (problem !== undefined) console.error(`record ${index}: ${problem}`);
   *   else console.log(assessment.score);
   * }
   */
  readonly scoreMany: ScoreMany;
}

export const DEFAULT_PRIOR = 0.05;

const FAMILIES: readonly FamilyFunction[] = [
  unreadText,
  phraseSignals,
  brandSignals,
  priceSignals,
  itemSignals,
  factSignals,
  makingSignals,
  sellerSignals,
];

/**
 * Makes a scorer: packs are merged and compiled once, then every listing costs microseconds.
 *
 * @throws {PackError} when a pack or the weights have a fault
 * @throws {OptionError} when another option is out of range
 * @example
 * const scorer = createScorer({ prior: 0.02 });
 * scorer.score({ title: 'Rolex Submariner 1:1 superclone', price: 'US $129' }).level // 'critical'
 */
export function createScorer(options: ScorerOptions = {}): Scorer {
  checkOptions(options);
  const knowledge = knowledgeWith(options.packs ?? [], options.rates);
  const weights = options.weights === undefined ? builtInWeights() : validateWeights(options.weights);
  const prior = options.prior ?? DEFAULT_PRIOR;
  const disabled = new Set<string>(options.disabledSignals ?? []);
  const reader = new Reader(knowledge, { ...DEFAULT_LIMITS, ...options.limits });
  const versions = { library: VERSION, data: knowledge.version, model: weights.version };

  const score = (input: unknown): Assessment => {
    const listing = wholeListing(input);
    const reading = reader.read(listing);
    const observations: Observation[] = [];
    const abstentions: Abstention[] = [];
    for (const family of FAMILIES) {
      const result = family(reading, knowledge);
      for (const o of result.observations) if (!disabled.has(o.id)) observations.push(o);
      for (const abstention of result.abstentions) abstentions.push(abstention);
    }
    const { score, logOdds, baseLogOdds, interval, level, weighed } = weigh(observations, abstentions, weights, prior);
    const { outcome, runnerUp } = outcomeOf(reading, score, weighed, abstentions);
    const brands = brandsOf(reading, knowledge);
    const { item } = reading.offer;
    const signals = weighed.map(signalOf);
    const outcomeReason = reasonOf(outcome, reading, signals);
    const schemaVersion = 1;
    const { id } = listing;
    // One literal for each shape: copying an object with a spread costs more than the rest of this function.
    return id === undefined
      ? {
          schemaVersion,
          versions,
          score,
          prior,
          logOdds,
          baseLogOdds,
          interval,
          level,
          outcome,
          outcomeReason,
          runnerUp,
          brands,
          item,
          signals,
          abstentions,
        }
      : {
          schemaVersion,
          versions,
          id,
          score,
          prior,
          logOdds,
          baseLogOdds,
          interval,
          level,
          outcome,
          outcomeReason,
          runnerUp,
          brands,
          item,
          signals,
          abstentions,
        };
  };
  return { score, scoreMany: batchOf(score) };
}

/** The built-in knowledge straight from its columns, or with a user's packs laid over it, which takes objects. */
function knowledgeWith(packs: readonly (Pack | BuiltPack)[], rates: RateTable | undefined): Knowledge {
  const { rates: own } = rates === undefined ? {} : validatePack({ rates });
  const built = packs.filter(isBuilt);
  if (built.length === packs.length) return knowledgeOfColumns([PACK, ...built], own);
  let pack: FoldedPack = unpack(PACK);
  for (const above of packs) pack = mergePacks(pack, isBuilt(above) ? unpack(above) : foldPack(validatePack(above)));
  return knowledgeOf(own === undefined ? pack : { ...pack, rates: own });
}

let shared: Scorer | undefined;

/**
 * Scores one listing with the built-in knowledge, or with options. For many listings with options make a scorer once.
 *
 * @throws {ListingError} when the input is not a listing
 * @example scoreListing({ title: 'Gucci belt 1:1 mirror quality', price: { amount: 29, currency: 'USD' } }).level // 'critical'
 */
export function scoreListing(listing: unknown, options?: ScorerOptions): Assessment {
  return scorerFor(options).score(listing);
}

/**
 * Scores many listings in their order, lazily, with the built-in knowledge or with options: `Scorer.scoreMany` without a scorer. A record
 * that is no listing gives a result with its index and `problem`, and the rest go on.
 *
 * @throws {OptionError} when `listings` is no iterable
 * @example
 * const [first, second] = scoreMany([{ title: 'Gucci belt 1:1 mirror quality' }, { title: 7 }]);
 * first.assessment?.level // 'critical'
 * second.problem // 'title: not a string, got 7; allowed: a string, such as "Leather bag"'
 * @example for await (const { assessment } of scoreMany(listingsFromAStream)) count += assessment?.level === 'critical' ? 1 : 0;
 */
export function scoreMany(listings: Iterable<unknown>, options?: ScorerOptions): Generator<BatchResult, void, undefined>;
export function scoreMany(listings: AsyncIterable<unknown>, options?: ScorerOptions): AsyncGenerator<BatchResult, void, undefined>;
export function scoreMany(listings: Iterable<unknown> | AsyncIterable<unknown>, options?: ScorerOptions): ReturnType<ScoreMany> {
  return scorerFor(options).scoreMany(listings);
}

function scorerFor(options: ScorerOptions | undefined): Scorer {
  if (options !== undefined) return createScorer(options);
  shared ??= createScorer();
  return shared;
}

function reasonOf(outcome: Outcome, { offer }: Reading, signals: readonly Signal[]): string {
  const span = outcome === 'display-only' ? (offer.dummySpan ?? offer.words?.span) : offer.words?.span;
  const top = signals.find((s) => s.contribution > 0)?.message ?? '';
  return OUTCOME_REASONS[outcome]({ words: span === undefined ? '' : `“${span.text}”`, top });
}

function signalOf({ observation, family, weight, contribution }: Weighed): Signal {
  const { id, strength, suppressedBy, params, evidence } = observation;
  const sentence = message(id, params);
  return suppressedBy === undefined
    ? { id, family, weight, strength, contribution, params, message: sentence, evidence }
    : { id, family, weight, strength, contribution, suppressedBy, params, message: sentence, evidence };
}

function brandsOf(reading: Reading, knowledge: Knowledge): BrandMention[] {
  const brands = reading.mentions.map(({ brand: index, line: lineIndex, span, match, similarity, role }) => {
    const brand = knowledge.brands[index]?.name ?? '';
    const line = lineIndex < 0 ? undefined : knowledge.lines[lineIndex]?.line;
    const { field, start, end, text } = span;
    return line === undefined
      ? { brand, field, start, end, text, match, similarity, role }
      : { brand, line, field, start, end, text, match, similarity, role };
  });
  const { subject, brand, makerField } = reading;
  return subject !== undefined || brand === -1 || makerField === undefined
    ? brands
    : [...brands, namedByForm(makerField, brand, knowledge)];
}

/** The brand that only the form names. */
function namedByForm({ field, text }: MakerField, index: number, knowledge: Knowledge): BrandMention {
  const brand = knowledge.brands[index]?.name ?? '';
  const words = text.trim();
  const start = text.indexOf(words);
  return { brand, field, start, end: start + words.length, text: words, match: 'name', similarity: 1, role: 'subject' };
}

/** The names of all options. */
const OPTIONS: Readonly<Record<keyof ScorerOptions, true>> = {
  packs: true,
  rates: true,
  weights: true,
  prior: true,
  disabledSignals: true,
  limits: true,
};

function checkOptions(options: ScorerOptions): void {
  const faults: Fault[] = [];
  const refuse = (field: string, value: unknown, problem: string, allowed: string): void => {
    faults.push({ field, value: show(value), problem, allowed });
  };
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    refuse('options', options, 'not an object', 'an object, such as { "prior": 0.02 }');
    throw new OptionError(faults);
  }
  const { packs, prior, disabledSignals, limits } = options;
  for (const [name, value] of Object.entries(options))
    if (!Object.hasOwn(OPTIONS, name)) refuse(name, value, 'no such option', Object.keys(OPTIONS).join(', '));
  if (!Array.isArray(packs ?? [])) refuse('packs', packs, 'not a list', 'a list of packs');
  if (prior !== undefined && !(typeof prior === 'number' && prior > 0 && prior < 1))
    refuse('prior', prior, 'out of range', 'a number above 0 and below 1, such as 0.05');
  const ids = 'ids of signalCatalogue';
  if (!Array.isArray(disabledSignals ?? [])) refuse('disabledSignals', disabledSignals, 'not a list', ids);
  else for (const id of disabledSignals ?? []) if (definitionOf(id) === undefined) refuse('disabledSignals', id, 'no such signal', ids);
  checkLimits(limits, refuse);
  if (faults.length > 0) throw new OptionError(faults);
}

function checkLimits(limits: unknown, refuse: (field: string, value: unknown, problem: string, allowed: string) => void): void {
  if (limits === undefined || limits === null) return;
  if (typeof limits !== 'object' || Array.isArray(limits)) {
    refuse('limits', limits, 'not an object', 'an object, such as { "fieldLength": 20000 }');
    return;
  }
  for (const [name, value] of Object.entries(limits)) {
    if (!Object.hasOwn(DEFAULT_LIMITS, name)) refuse(`limits.${name}`, value, 'no such limit', Object.keys(DEFAULT_LIMITS).join(', '));
    else if (!Number.isInteger(value) || value < 1) refuse(`limits.${name}`, value, 'out of range', 'a whole number of 1 or more');
  }
}
