import { type Knowledge, Role } from '../knowledge/knowledge.js';
import { type FieldHits, gap, type Hit, sentenceEnds } from './field-hits.js';

/** Why a phrase does not say what its words alone would. */
export type Excuse = 'negation' | 'warning' | 'guarantee' | 'question' | 'innocent-sense' | 'innocent-category';

interface FrameRule {
  readonly excuse: Excuse;
  readonly before: boolean;
  /** Multiplies the language's reach of a negator. */
  readonly stretch: number;
}

const FRAMES: ReadonlyMap<number, FrameRule> = new Map([
  [Role.negatorBefore, { excuse: 'negation', before: true, stretch: 1 }],
  [Role.negatorAfter, { excuse: 'negation', before: false, stretch: 1 }],
  [Role.warningBefore, { excuse: 'warning', before: true, stretch: 1.5 }],
  [Role.warningAfter, { excuse: 'warning', before: false, stretch: 1.5 }],
  [Role.guaranteeAfter, { excuse: 'guarantee', before: false, stretch: 2 }],
  [Role.questionBefore, { excuse: 'question', before: true, stretch: 1.5 }],
  [Role.questionAfter, { excuse: 'question', before: false, stretch: 1 }],
]);

/**
 * Finds the word that turns a phrase round: a negator, a warning, a promise ("if fake, money back") or a question within reach, in
 * the same sentence, with no stop word between ("no es original, es réplica").
 *
 * A promise needs both its halves, or the second alone right after the phrase, since "if" by itself promises nothing.
 */
export function excuseOf(fieldHits: FieldHits, phrase: Hit, knowledge: Knowledge): { excuse: Excuse; by: Hit } | undefined {
  const { hits, text } = fieldHits;
  const languages = languagesAt(hits, phrase, knowledge);
  for (const frame of hits) {
    const rule = FRAMES.get(frame.role);
    if (rule === undefined || !languages.has(frame.reference)) continue;
    const apart = rule.before ? [frame.to, phrase.from] : [phrase.to, frame.from];
    const [from, to] = apart as [number, number];
    if (from > to) continue;
    const reach = (knowledge.reach[frame.reference] ?? 4) * rule.stretch;
    if (gap(text, from, to, reach) > reach || sentenceEnds(text, from, to)) continue;
    if (hits.some((h) => h.role === Role.stopWord && h.from >= from && h.to <= to)) continue;
    if (frame.role === Role.guaranteeAfter && gap(text, from, to, 1) > 0 && !isPromised(fieldHits, phrase, knowledge)) continue;
    return { excuse: rule.excuse, by: frame };
  }
  return undefined;
}

/** Languages in which the words of the phrase are a term: only their frames count, since "na" denies in one and joins in another. */
function languagesAt(hits: readonly Hit[], phrase: Hit, knowledge: Knowledge): ReadonlySet<number> {
  const found = new Set<number>();
  for (const h of hits) {
    if ((h.role !== Role.phrase && h.role !== Role.phraseWeak) || h.from !== phrase.from || h.to !== phrase.to) continue;
    found.add(knowledge.languages.indexOf(knowledge.phrases[h.reference]?.language ?? ''));
  }
  found.add(knowledge.languages.indexOf('en'));
  return found;
}

function isPromised({ hits, text }: FieldHits, phrase: Hit, knowledge: Knowledge): boolean {
  return hits.some((h) => {
    const reach = (knowledge.reach[h.reference] ?? 4) * 2;
    return h.role === Role.guaranteeBefore && h.to <= phrase.from && gap(text, h.to, phrase.from, reach) <= reach && !sentenceEnds(text, h.to, phrase.from);
  });
}
