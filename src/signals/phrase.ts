import type { FieldPath } from '../assessment.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { PhraseKind } from '../knowledge/pack.js';
import type { Listing } from '../listing.js';
import type { Mention } from '../reading/brands.js';
import { otherBrandAt } from '../reading/nearest.js';
import { ACCUSING, type PhraseHit } from '../reading/phrases.js';
import type { Reading } from '../reading/reading.js';
import { heardAsCopy } from './copies.js';
import { anyOf, type FamilyFunction, NOTHING_NOTICED, type Observation, phraseEvidence, spanEvidence } from './observation.js';

type Strengths = readonly [number, number, number, number];

/** Strength of a term by the number reviewers gave it (0..3). */
const TERM_STRENGTH: Strengths = [0, 0.2, 0.85, 1];
/** Without a brand in sight the words may be about anything, the more so the weaker they are. */
const UNBRANDED_STRENGTH: Strengths = [0, 0.06, 0.35, 0.55];
/** Where a brand is only what the article fits, what is said outright is still said of it; the rest may be about the fit. */
const TARGET_STRENGTH: Strengths = [0, 0.06, 0.35, 0.85];
/** Words that hide a brand need none in sight: that it is not named is what they say. */
const HIDING_STRENGTH: Strengths = [0, 0.06, 0.55, 0.85];
/** A football shirt bears a club's and a maker's marks, whoever the title names: a grade of copies ("Thai quality") is one of theirs. */
const SHIRT_STRENGTH: Strengths = [0, 0.06, 0.35, 0.8];
/** Goods that an authority issues: what copies them copies no brand. */
const ISSUED: ReadonlySet<string> = new Set(['certificate', 'gift-card']);
/** What is left of a term's strength when the article is plainly made for another maker's. */
const MADE_FOR_SHARE = 0.35;
/** Said of another brand than the article's: a comparison, or what comes along. */
const OTHERS_STRENGTH: Strengths = [0, 0.03, 0.15, 0.45];
/** What is left of a term's strength among key words: they are there to be found by whoever looks for such words. */
const TAG_SHARE = 0.6;
/** Kinds that speak for the seller, which as key words promise nothing. */
const PROMISES: ReadonlySet<PhraseKind> = new Set(['authentic', 'used-wear', 'denial', 'guarantee']);
/** Kinds that say something of an article, and so of the one they stand at; the rest is said of the sale. */
const OF_ARTICLES: ReadonlySet<PhraseKind> = new Set(['admission', 'grade', 'batch', 'comparison', 'provenance', 'disclaimer']);
/** Conditions of what people sell of their own: they give a number to be reached by, as a shop that sells new goods need not. */
const SECOND_HAND: ReadonlySet<string> = new Set(['used', 'like-new', 'for-parts']);
/** Most excused terms told of, each as a signal that counts for nothing: a text that holds more is a list of words. */
const MAX_EXCUSED = 100;
/** Most spans quoted for one signal. */
const MAX_QUOTES = 5;

/** What excuses terms, in the order in which it is told. */
const EXCUSES = ['negation', 'warning', 'guarantee', 'question', 'innocent-sense'] as const;

/** What the telltale terms say, kind by kind, and what excuses them. */
export const phraseSignals: FamilyFunction = (reading, knowledge) => {
  if (reading.phrases.length === 0) return NOTHING_NOTICED;
  const observations: Observation[] = [];
  const byKind = new Map<PhraseKind, PhraseHit[]>();
  const excused: PhraseHit[] = [];
  // "Compatible, not original" is what an honest maker of spare parts writes.
  const { offer, certainty } = reading.offer.item;
  const { brandField } = reading;
  const targets = reading.mentions.filter((m) => m.role === 'target');
  const isBranded = reading.brand !== -1 || ISSUED.has(reading.offer.item.category ?? '');
  const strengths = isBranded ? TERM_STRENGTH : targets.length > 0 ? TARGET_STRENGTH : UNBRANDED_STRENGTH;
  const gradeStrengths = strengths === UNBRANDED_STRENGTH && reading.offer.item.category === 'jersey' ? SHIRT_STRENGTH : strengths;
  const otherMaker = brandField.kind === 'unknown' || (brandField.kind === 'known' && targets.some((m) => m.brand !== brandField.brand));
  const madeFor =
    targets.length > 0 && (otherMaker || (certainty >= 0.6 && (offer === 'accessory' || offer === 'part' || offer === 'consumable')));
  const isPrivate = SECOND_HAND.has(reading.offer.item.condition ?? '');
  for (const hit of reading.phrases) {
    if (hit.strength === 0) continue;
    if (hit.phrase.only !== undefined && !isIn(reading, hit.phrase.only, knowledge)) continue;
    if (hit.excuse !== undefined) {
      if (ACCUSING.has(hit.phrase.kind) && excused.length < MAX_EXCUSED) excused.push(hit);
      continue;
    }
    if ((hit.isTag && PROMISES.has(hit.phrase.kind)) || (isPrivate && hit.phrase.kind === 'contact' && hit.strength <= 1)) continue;
    const heard = heardAsCopy(hit, reading, knowledge);
    const list = byKind.get(hit.phrase.kind);
    if (list === undefined) byKind.set(hit.phrase.kind, [heard]);
    else list.push(heard);
  }
  const ownFamily = isBranded ? knowledge.familyOf(reading.brand) : -1;
  const isOwn = (m: Mention): boolean => knowledge.familyOf(m.brand) === ownFamily;
  const otherAt = ({ phrase, span }: PhraseHit): Mention | undefined =>
    !OF_ARTICLES.has(phrase.kind) || (reading.brand === -1 && reading.ownMaker === undefined)
      ? undefined
      : otherBrandAt(span, reading.mentions, isOwn, textOf(reading.listing, span.field));
  for (const [kind, hits] of byKind) {
    const observed = ACCUSING.has(kind)
      ? beside(observe(`phrase/${kind}`, hits, kind === 'grade' ? gradeStrengths : strengths, otherAt), hits, otherAt, knowledge)
      : observe(`phrase/${kind}`, hits, TERM_STRENGTH);
    observations.push(madeFor && ACCUSING.has(kind) ? { ...observed, strength: observed.strength * MADE_FOR_SHARE } : observed);
  }
  if (reading.phrases.some((hit) => hit.disguise !== 0)) {
    const disguised = [...byKind.values()].flat().filter((hit) => hit.disguise !== 0 && ACCUSING.has(hit.phrase.kind));
    if (disguised.length > 0) observations.push(observe('phrase/disguised', disguised, strengths));
  }
  for (const hit of excused) {
    const kind = hit.excuse?.kind === 'innocent-category' ? 'innocent-sense' : hit.excuse?.kind;
    const context = `context/${kind}`;
    observations.push({ ...observe(`phrase/${hit.phrase.kind}`, [hit], TERM_STRENGTH), suppressedBy: context });
  }
  for (const kind of excused.length === 0 ? [] : EXCUSES) {
    const hits = excused.filter(
      (hit) => hit.excuse?.kind === kind || (kind === 'innocent-sense' && hit.excuse?.kind === 'innocent-category'),
    );
    if (hits.length === 0) continue;
    const strength = anyOf(hits.map((hit) => TERM_STRENGTH[hit.strength as 0 | 1 | 2 | 3]));
    observations.push({
      id: `context/${kind}`,
      strength,
      params: {
        terms: quoted(hits),
        by: [...new Set(hits.map((hit) => hit.excuse?.span?.text ?? reading.offer.item.category ?? ''))].slice(0, 3).join(', '),
      },
      evidence: hits
        .slice(0, MAX_QUOTES)
        .flatMap((hit) => (hit.excuse?.span === undefined ? [phraseEvidence(hit)] : [phraseEvidence(hit), spanEvidence(hit.excuse.span)])),
    });
  }
  return { observations, abstentions: [] };
};

const textOf = ({ title, description }: Listing, field: FieldPath): string =>
  field === 'title' ? title : field === 'description' ? (description ?? '') : '';

/** Says whose copy the words speak of, where that is not the article's brand. */
function beside(
  observed: Observation,
  hits: readonly PhraseHit[],
  otherAt: (hit: PhraseHit) => Mention | undefined,
  knowledge: Knowledge,
): Observation {
  const others = hits.map(otherAt);
  const [first] = others;
  if (first === undefined || others.includes(undefined)) return observed;
  return {
    ...observed,
    params: { ...observed.params, of: knowledge.brands[first.brand]?.name ?? '' },
    evidence: [...observed.evidence, spanEvidence(first.span)],
  };
}

function observe(
  id: string,
  hits: readonly PhraseHit[],
  strengths: Strengths,
  otherAt: (hit: PhraseHit) => Mention | undefined = () => undefined,
): Observation {
  const scale = strengths !== TERM_STRENGTH && id === 'phrase/hidden-link' ? HIDING_STRENGTH : strengths;
  // The same term repeated is one statement.
  const strongest = new Map<string, number>();
  for (const hit of hits) {
    const own = otherAt(hit) === undefined ? scale : OTHERS_STRENGTH;
    const value = own[hit.strength as 0 | 1 | 2 | 3] * (hit.isTag && ACCUSING.has(hit.phrase.kind) ? TAG_SHARE : 1);
    strongest.set(hit.phrase.term, Math.max(value, strongest.get(hit.phrase.term) ?? 0));
  }
  return {
    id,
    strength: anyOf([...strongest.values()]),
    params: { terms: quoted(hits), means: [...new Set(hits.map((hit) => hit.phrase.means))].slice(0, 3).join('; ') },
    evidence: hits.slice(0, MAX_QUOTES).map(phraseEvidence),
  };
}

function quoted(hits: readonly PhraseHit[]): string {
  return [...new Set(hits.map((hit) => `“${hit.span.text}”`))].slice(0, MAX_QUOTES).join(', ');
}

function isIn(
  reading: Reading,
  categories: readonly string[],
  knowledge: { readonly categories: readonly string[]; groupOf(category: number): number },
): boolean {
  const { category } = reading.offer;
  if (category === -1) return false;
  return categories.some((id) => id === knowledge.categories[category] || id === knowledge.categories[knowledge.groupOf(category)]);
}
