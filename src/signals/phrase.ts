import type { FieldPath, OfferKind } from '../assessment.js';
import { builtInFacts } from '../knowledge/facts.js';
import type { Knowledge, Phrase } from '../knowledge/knowledge.js';
import type { PhraseKind } from '../knowledge/pack.js';
import type { Listing } from '../listing.js';
import { wordIn } from '../reading/fact-words.js';
import type { Mention } from '../reading/mention.js';
import { otherBrandAt } from '../reading/nearest.js';
import { MADE_FOR } from '../reading/offer-certainty.js';
import { ACCUSING, type PhraseHit } from '../reading/phrases.js';
import type { Reading } from '../reading/reading.js';
import { addTo } from '../text/add-to.js';
import { foldKey } from '../text/fold-key.js';
import { heardAsCopy, tellsBrand } from './copies.js';
import { excuseSignals } from './excuses.js';
import { type FamilyFunction, NOTHING_NOTICED, type Observation, spanEvidence } from './observation.js';
import { observe, SHIRT_STRENGTH, TARGET_STRENGTH, TERM_STRENGTH, UNBRANDED_STRENGTH } from './terms.js';

/** Goods that an authority issues: what copies them copies no brand. */
const ISSUED: ReadonlySet<string> = new Set(['certificate', 'gift-card']);
/** What is left of a term's strength when the article is plainly made for another maker's. */
const MADE_FOR_SHARE = 0.35;
/** How sure it has to be that a thing is made for another: "phone with a big screen" is less. */
const SURE_MADE_FOR = 0.6;
/** Goods whose parts others make as well. */
const ELECTRONICS: readonly string[] = ['electronics'];
/** Kinds that speak for the seller, which as key words promise nothing. */
const PROMISES: ReadonlySet<PhraseKind> = new Set(['authentic', 'used-wear', 'denial', 'guarantee']);
/** Kinds that say something of an article, and so of the one they stand at; the rest is said of the sale. */
const OF_ARTICLES: ReadonlySet<PhraseKind> = new Set(['admission', 'grade', 'batch', 'comparison', 'provenance', 'disclaimer']);
/** Conditions of what people sell of their own: they give a number to be reached by, as a shop that sells new goods need not. */
const SECOND_HAND: ReadonlySet<string> = new Set(['used', 'like-new', 'for-parts']);
/** Offers that may teach how copies are told. */
const LESSONS: ReadonlySet<OfferKind> = new Set(['digital', 'service']);
/** How sure it has to be that a service is offered. */
const SURE_SERVICE = 0.6;
/** Kinds that a lesson speaks of. */
const ABOUT_COPIES: ReadonlySet<PhraseKind> = new Set(['admission', 'grade', 'batch']);
/** Most excused terms told of, each as a signal that counts for nothing: a text that holds more is a list of words. */
const MAX_EXCUSED = 100;

/** What the telltale terms say, kind by kind, and what excuses them. */
export const phraseSignals: FamilyFunction = (reading, knowledge) => {
  if (reading.phrases.length === 0) return NOTHING_NOTICED;
  const { byKind, excused } = heardTerms(reading, knowledge);
  const targets = reading.mentions.filter((m) => m.role === 'target');
  const isBranded = reading.brand !== -1 || ISSUED.has(reading.offer.item.category ?? '') || tellsBrand(reading, knowledge);
  const strengths = isBranded ? TERM_STRENGTH : targets.length > 0 ? TARGET_STRENGTH : UNBRANDED_STRENGTH;
  const otherAt = otherBrands(reading, isBranded, knowledge);
  const share = isForAnother(reading, targets) || isSpare(reading, knowledge) ? MADE_FOR_SHARE : 1;
  const observations = [...byKind].map(([kind, hits]): Observation => {
    if (!ACCUSING.has(kind)) return observe(`phrase/${kind}`, hits, TERM_STRENGTH);
    const isShirts = kind === 'grade' && strengths === UNBRANDED_STRENGTH && reading.offer.item.category === 'jersey';
    const told = observe(`phrase/${kind}`, hits, isShirts ? SHIRT_STRENGTH : strengths, (hit) => otherAt(hit) !== undefined);
    return { ...beside(told, hits, otherAt, knowledge), strength: told.strength * share };
  });
  const disguised = [...byKind.values()].flat().filter((hit) => hit.disguise !== 0 && ACCUSING.has(hit.phrase.kind));
  if (disguised.length > 0) observations.push(observe('phrase/disguised', disguised, strengths));
  return { observations: [...observations, ...excuseSignals(excused, reading)], abstentions: [] };
};

/** The terms that are said of what is offered, by kind, and those that something excuses. */
function heardTerms(reading: Reading, knowledge: Knowledge): { byKind: Map<PhraseKind, PhraseHit[]>; excused: PhraseHit[] } {
  const byKind = new Map<PhraseKind, PhraseHit[]>();
  const excused: PhraseHit[] = [];
  const isPrivate = SECOND_HAND.has(reading.offer.item.condition ?? '');
  const lesson = lessonOf(reading) ?? inspectionOf(reading);
  for (const read of reading.phrases) {
    const hit =
      lesson !== undefined && read.excuse === undefined && ABOUT_COPIES.has(read.phrase.kind) ? { ...read, excuse: lesson } : read;
    const { kind } = hit.phrase;
    if (hit.strength === 0 || !isOfGoods(hit.phrase, reading, knowledge)) continue;
    if (hit.excuse !== undefined) {
      if (ACCUSING.has(kind) && excused.length < MAX_EXCUSED) excused.push(hit);
      continue;
    }
    if ((hit.isTag && PROMISES.has(kind)) || (isPrivate && kind === 'contact' && hit.strength <= 1)) continue;
    const heard = heardAsCopy(hit, reading, knowledge);
    const list = byKind.get(kind);
    if (list === undefined) byKind.set(kind, [heard]);
    else list.push(heard);
  }
  return { byKind, excused };
}

/** The warning of a book, course or service that teaches how copies are told: whatever else it says of them belongs to the lesson. */
function lessonOf({ phrases, offer: { item } }: Reading): PhraseHit['excuse'] {
  if (!LESSONS.has(item.offer) && item.category !== 'book') return undefined;
  return phrases.find(({ excuse, span }) => span.field === 'title' && excuse?.kind === 'warning')?.excuse;
}

/**
 * The words for a check, a repair or a buyer's advertisement of which the title accuses nobody, sure ones or the first of their field: what
 * the text says of copies is said of what comes in.
 */
function inspectionOf({ phrases, offer: { words } }: Reading): PhraseHit['excuse'] {
  if (words?.kind !== 'service' || (words.certainty < SURE_SERVICE && words.span.start > 0)) return undefined;
  const { inspections, buyers } = builtInFacts();
  const key = foldKey(words.span.text);
  if (wordIn(key, inspections) === undefined && wordIn(key, buyers) === undefined) return undefined;
  const accuses = ({ excuse, span, phrase, strength }: PhraseHit): boolean =>
    strength > 0 && span.field === 'title' && excuse === undefined && ACCUSING.has(phrase.kind);
  return phrases.some(accuses) ? undefined : { kind: 'warning', span: words.span };
}

/**
 * Whether a term is one of the goods that are sold. Where no word tells what these are, the brand does that sells such goods ("Pokémon,
 * gold metal, 55 pcs"); not for codes, which may stand for anything.
 */
function isOfGoods({ kind, only }: Phrase, { offer, brand }: Reading, knowledge: Knowledge): boolean {
  if (only === undefined || knowledge.isOneOf(offer.category, only)) return true;
  if (offer.category !== -1 || offer.item.offer !== 'article' || kind === 'batch') return false;
  return [...(knowledge.brands[brand]?.sellsIndex ?? [])].some((category) => knowledge.isOneOf(category, only));
}

/** Whether the article is plainly made for another maker's: "compatible, not original" is what an honest maker of spare parts writes. */
function isForAnother({ brandField, offer: { item } }: Reading, targets: readonly Mention[]): boolean {
  if (targets.length === 0) return false;
  const isOther = brandField.kind === 'unknown' || (brandField.kind === 'known' && targets.some((m) => m.brand !== brandField.brand));
  return isOther || (item.certainty >= SURE_MADE_FOR && MADE_FOR.has(item.offer));
}

/** "iPhone 11 display, copy": what dealers in parts of devices call what is not the maker's own, with a "for" or without. */
function isSpare({ offer: { item, category } }: Reading, knowledge: Knowledge): boolean {
  return item.offer === 'part' && item.certainty >= SURE_MADE_FOR && knowledge.isOneOf(category, ELECTRONICS);
}

/** The brand other than the article's that a term is said of, if it is. */
function otherBrands(reading: Reading, isBranded: boolean, knowledge: Knowledge): (hit: PhraseHit) => Mention | undefined {
  if (reading.brand === -1 && reading.ownMaker === undefined) return () => undefined;
  const ownFamily = isBranded ? knowledge.familyOf(reading.brand) : -1;
  const isOwn = (m: Mention): boolean => knowledge.familyOf(m.brand) === ownFamily;
  const byField = new Map<FieldPath, Mention[]>();
  for (const mention of reading.mentions) addTo(byField, mention.span.field, mention);
  const known = new Map<PhraseHit, Mention | undefined>();
  return (hit) => {
    const { phrase, span } = hit;
    if (known.has(hit)) return known.get(hit);
    const named = byField.get(span.field);
    const other =
      named !== undefined && OF_ARTICLES.has(phrase.kind)
        ? otherBrandAt(span, named, isOwn, textOf(reading.listing, span.field))
        : undefined;
    known.set(hit, other);
    return other;
  };
}

const textOf = ({ title, description }: Listing, field: FieldPath): string =>
  field === 'title' ? title : field === 'description' ? (description ?? '') : '';

/** Says whose copy the words speak of, where that is not the article's brand. */
function beside(
  observed: Observation,
  hits: readonly PhraseHit[],
  otherAt: (hit: PhraseHit) => Mention | undefined,
  knowledge: Knowledge,
): Observation {
  const first = otherAt(hits[0] as PhraseHit);
  if (first === undefined || !hits.every((hit) => otherAt(hit) !== undefined)) return observed;
  return {
    ...observed,
    params: { ...observed.params, of: knowledge.brands[first.brand]?.name ?? '' },
    evidence: [...observed.evidence, spanEvidence(first.span)],
  };
}
