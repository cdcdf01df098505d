// @ts-nocheck
import type { PhraseKind } from '../knowledge/pack.js';
import { ACCUSING, type PhraseHit } from '../reading/phrases.js';
import type { Reading } from '../reading/reading.js';
import { anyOf, type FamilyFunction, NOTHING_NOTICED, type Observation, phraseEvidence, spanEvidence } from './observation.js';

/** Strength of a term by the number reviewers gave it (0..3). */
const TERM_STRENGTH: readonly [number, number, number, number] = [0, 0.2, 0.85, 1];
/** Without a brand in sight the words may be about anything, the more so the weaker they are. */
const UNBRANDED_STRENGTH: readonly [number, number, number, number] = [0, 0.06, 0.35, 0.55];
/** Words that hide a brand need none in sight: that it is not named is what they say. */
const HIDING_STRENGTH: readonly [number, number, number, number] = [0, 0.06, 0.55, 0.85];
/** Goods that an authority issues: what copies them copies no brand. */
const ISSUED: ReadonlySet<string> = new Set(['certificate', 'gift-card']);
/** What is left of a term's strength when the article is plainly made for another maker's. */
const MADE_FOR_SHARE = 0.35;
/** Most excused terms told of, each as a signal that counts for nothing: a text that holds more is a list of words. */
const MAX_EXCUSED = 100;
/** Most spans quoted for one signal. */
const MAX_QUOTES = 5;

/** What the telltale terms say, kind by kind, and what excuses them. */
export const phraseSignals: FamilyFunction = (reading, knowledge) => {
  if (reading.phrases.length === 0) return NOTHING_NOTICED;
  const observations: Observation[] = [];
  const byKind = new Map<PhraseKind, PhraseHit[]>();
  const excused: PhraseHit[] = [];
  const branded = reading.brand !== -1 || ISSUED.has(reading.offer.item.category ?? '');
  // "Compatible, not original" is what an honest maker of spare parts writes.
  const { offer, certainty } = reading.offer.item;
  const { brandField } = reading;
  const targets = reading.mentions.filter((m) => m.role === 'target');
  const otherMaker = brandField.kind === 'unknown' || (brandField.kind === 'known' && targets.some((m) => m.brand !== brandField.brand));
  const madeFor =
    targets.length > 0 && (otherMaker || (certainty >= 0.6 && (offer === 'accessory' || offer === 'part' || offer === 'consumable')));
  for (const hit of reading.phrases) {
    if (hit.strength === 0) continue;
    if (hit.phrase.only !== undefined && !isIn(reading, hit.phrase.only, knowledge)) continue;
    if (hit.excuse !== undefined) {
      if (ACCUSING.has(hit.phrase.kind) && excused.length < MAX_EXCUSED) excused.push(hit);
      continue;
    }
    const list = byKind.get(hit.phrase.kind);
    if (list === undefined) byKind.set(hit.phrase.kind, [hit]);
    else list.push(hit);
  }
  for (const [kind, hits] of byKind) {
    const observed = observe(`phrase/${kind}`, hits, branded || !ACCUSING.has(kind));
    observations.push(madeFor && ACCUSING.has(kind) ? { ...observed, strength: observed.strength * MADE_FOR_SHARE } : observed);
  }
  const disguised = [...byKind.values()].flat().filter((hit) => hit.disguise !== 0 && ACCUSING.has(hit.phrase.kind));
  if (disguised.length > 0) observations.push(observe('phrase/disguised', disguised, branded));
  for (const hit of excused) {
    const kind = hit.excuse?.kind === 'innocent-category' ? 'innocent-sense' : hit.excuse?.kind;
    const context = `context/${kind}`;
    observations.push({ ...observe(`phrase/${hit.phrase.kind}`, [hit], true), suppressedBy: context });
  }
  for (const kind of ['negation', 'warning', 'guarantee', 'question', 'innocent-sense'] as const) {
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

function observe(id: string, hits: readonly PhraseHit[], branded: boolean): Observation {
  const scale = branded ? TERM_STRENGTH : id === 'phrase/hidden-link' ? HIDING_STRENGTH : UNBRANDED_STRENGTH;
  // The same term repeated is one statement.
  const strongest = new Map<string, number>();
  for (const hit of hits) {
    const value = scale[hit.strength as 0 | 1 | 2 | 3];
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
