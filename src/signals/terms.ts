import { ACCUSING, type PhraseHit } from '../reading/phrases.js';
import { anyOf, type Observation, phraseEvidence } from './observation.js';

/** Strength of a term by the number reviewers gave it (0..3). */
export type Strengths = readonly [number, number, number, number];

/** Beside the brand it is said of. */
export const TERM_STRENGTH: Strengths = [0, 0.2, 0.85, 1];
/** Without a brand in sight the words may be about anything, the more so the weaker they are. */
export const UNBRANDED_STRENGTH: Strengths = [0, 0.06, 0.35, 0.55];
/** Where a brand is only what the article fits, what is said outright is still said of it; the rest may be about the fit. */
export const TARGET_STRENGTH: Strengths = [0, 0.06, 0.35, 0.85];
/** Words that hide a brand need none in sight: that it is not named is what they say. */
const HIDING_STRENGTH: Strengths = [0, 0.06, 0.55, 0.85];
/** A football shirt bears a club's and a maker's marks, whoever the title names: a grade of copies ("Thai quality") is one of theirs. */
export const SHIRT_STRENGTH: Strengths = [0, 0.06, 0.35, 0.8];
/** Said of another brand than the article's: a comparison, or what comes along. */
const OTHERS_STRENGTH: Strengths = [0, 0.03, 0.15, 0.45];
/** What is left of a term's strength among key words: they are there to be found by whoever looks for such words. */
const TAG_SHARE = 0.6;
/** Most spans quoted for one signal. */
export const MAX_QUOTES = 5;

/** What terms of one kind say together. */
export function observe(
  id: string,
  hits: readonly PhraseHit[],
  strengths: Strengths,
  isOfOther: (hit: PhraseHit) => boolean = () => false,
): Observation {
  const scale = strengths !== TERM_STRENGTH && id === 'phrase/hidden-link' ? HIDING_STRENGTH : strengths;
  // The same term repeated is one statement, and so is the same word in two languages ("Replika, réplique") where no brand is in sight.
  const isSaidAtLarge = id === 'phrase/admission' && scale === UNBRANDED_STRENGTH;
  const strongest = new Map<string, number>();
  for (const hit of hits) {
    const value = strengthOf(hit, isOfOther(hit) ? OTHERS_STRENGTH : scale) * (hit.isTag && ACCUSING.has(hit.phrase.kind) ? TAG_SHARE : 1);
    const statement = isSaidAtLarge ? hit.phrase.means : hit.phrase.term;
    strongest.set(statement, Math.max(value, strongest.get(statement) ?? 0));
  }
  return {
    id,
    strength: anyOf([...strongest.values()]),
    params: { terms: quoted(hits), means: [...new Set(hits.map((hit) => hit.phrase.means))].slice(0, 3).join('; ') },
    evidence: hits.slice(0, MAX_QUOTES).map(phraseEvidence),
  };
}

/** Strength of a term on a scale. */
export const strengthOf = ({ strength }: PhraseHit, scale: Strengths): number => scale[strength as 0 | 1 | 2 | 3];

/** The words that were found, each once. */
export function quoted(hits: readonly PhraseHit[]): string {
  return [...new Set(hits.map((hit) => `“${hit.span.text}”`))].slice(0, MAX_QUOTES).join(', ');
}
