import type { Abstention, Evidence } from '../assessment.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { PhraseHit } from '../reading/phrases.js';
import type { Span } from '../reading/places.js';
import type { Reading } from '../reading/reading.js';

/** One thing noticed in a reading, before it is weighed. */
export interface Observation {
  readonly id: string;
  /** 0..1. */
  readonly strength: number;
  readonly params: Readonly<Record<string, string | number>>;
  readonly evidence: readonly Evidence[];
  /** Id of the signal that makes it count for nothing. */
  readonly suppressedBy?: string;
}

/** What a family makes of a reading. */
export interface FamilyResult {
  readonly observations: readonly Observation[];
  readonly abstentions: readonly Abstention[];
}

/** Nothing to say, and nothing that kept a family from saying it. */
export const NOTHING_NOTICED: FamilyResult = { observations: [], abstentions: [] };

/** A signal family: a pure function of a reading. */
export type FamilyFunction = (reading: Reading, knowledge: Knowledge) => FamilyResult;

export function spanEvidence(span: Span): Evidence {
  return { kind: 'span', field: span.field, start: span.start, end: span.end, text: span.text };
}

export function phraseEvidence(hit: PhraseHit): Evidence {
  const folded = hit.phrase.term;
  return hit.disguise === 0 ? spanEvidence(hit.span) : ({ ...spanEvidence(hit.span), folded } as Evidence);
}

/** Several independent hints as one strength: 1 - product of (1 - each). Never above 1, never below the strongest. */
export function anyOf(strengths: readonly number[]): number {
  return 1 - strengths.reduce((rest, s) => rest * (1 - s), 1);
}

/** An amount as it is told: whole from a hundred on. */
export function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}
