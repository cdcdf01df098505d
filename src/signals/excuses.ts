import type { PhraseHit } from '../reading/phrases.js';
import type { Reading } from '../reading/reading.js';
import { anyOf, type Observation, phraseEvidence, spanEvidence } from './observation.js';
import { MAX_QUOTES, observe, quoted, strengthOf, TERM_STRENGTH } from './terms.js';

/** What excuses terms, in the order in which it is told. */
const EXCUSES = ['negation', 'warning', 'guarantee', 'question', 'innocent-sense'] as const;

/** What terms would have said but for an excuse, which counts for nothing, and the excuses. */
export function excuseSignals(excused: readonly PhraseHit[], reading: Reading): Observation[] {
  if (excused.length === 0) return [];
  const silenced = excused.map((hit) => ({
    ...observe(`phrase/${hit.phrase.kind}`, [hit], TERM_STRENGTH),
    suppressedBy: `context/${excuseOf(hit)}`,
  }));
  const excuses = EXCUSES.map((kind) =>
    excuse(
      kind,
      excused.filter((hit) => excuseOf(hit) === kind),
      reading,
    ),
  );
  return [...silenced, ...excuses.filter((observation) => observation !== undefined)];
}

/** What goods of its category excuse is said in an innocent sense. */
function excuseOf({ excuse }: PhraseHit): string | undefined {
  return excuse?.kind === 'innocent-category' ? 'innocent-sense' : excuse?.kind;
}

function excuse(kind: (typeof EXCUSES)[number], hits: readonly PhraseHit[], reading: Reading): Observation | undefined {
  if (hits.length === 0) return undefined;
  const by = hits.map((hit) => hit.excuse?.span?.text ?? reading.offer.item.category ?? '');
  return {
    id: `context/${kind}`,
    strength: anyOf(hits.map((hit) => strengthOf(hit, TERM_STRENGTH))),
    params: { terms: quoted(hits), by: [...new Set(by)].slice(0, 3).join(', ') },
    evidence: hits
      .slice(0, MAX_QUOTES)
      .flatMap((hit) => (hit.excuse?.span === undefined ? [phraseEvidence(hit)] : [phraseEvidence(hit), spanEvidence(hit.excuse.span)])),
  };
}
