import { type Knowledge, Role } from '../knowledge/knowledge.js';
import { CharClass, CLASS } from '../text/characters.js';
import type { FoldedText } from '../text/folded-text.js';
import type { FieldHits } from './field-hits.js';
import { around, clauseEnds, gap, type Hit, sentenceEnds } from './places.js';

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

/** Roles of these words, as bits. */
export const FRAME_ROLES: number = [...FRAMES.keys()].reduce((all, role) => all | (1 << role), 0);

/** Letters of a word that means much besides: "many", "alert". */
const SHORT = 5;
/** Letters from which a frame tells its language itself, of a term that is of that language too ("kein billiger Fake") or right beside it. */
const TELLING = 4;
/** The same right beside a term that is of that language too: "sin réplica". */
const SHORTEST_TELLING = 3;

/**
 * Finds the word that turns a phrase round: a negator, a warning, a promise ("if fake, money back") or a question within reach, in
 * the same sentence, with no stop word between ("no es original, es réplica").
 *
 * Only frames of the term's own languages count, since "na" denies in one and joins in another. A promise needs both its halves, in
 * either order, or the second alone right after the phrase, since "if" by itself promises nothing.
 *
 * @param languages those of the term that the field is written in
 * @param others the rest that have the term, of which only frames too long for a chance likeness count
 */
export function excuseOf(
  fieldHits: FieldHits,
  phrase: Hit,
  languages: ReadonlySet<number>,
  others: ReadonlySet<number>,
  knowledge: Knowledge,
): { excuse: Excuse; by: Hit } | undefined {
  const { text } = fieldHits;
  for (const [role, rule] of FRAMES) {
    for (const frame of around(fieldHits.of(role), phrase.from, phrase.to)) {
      // "Money back if fake": a promise stands on either side.
      const before = rule.before || (rule.excuse === 'guarantee' && frame.to <= phrase.from);
      const [from, to] = before ? [frame.to, phrase.from] : [phrase.to, frame.from];
      if (from > to || (role === Role.negatorBefore && from + 1 < to && isNumber(text, from + 1))) continue;
      const letters = frame.to - frame.from;
      const isBeside = letters >= SHORTEST_TELLING && gap(text, from, to, 1) === 0;
      const isTelling = others.has(frame.reference) ? letters >= TELLING || isBeside : letters >= TELLING && isBeside;
      if (!isTelling && !languages.has(frame.reference)) continue;
      const reach = (knowledge.reach[frame.reference] ?? 4) * rule.stretch;
      if (gap(text, from, to, reach) > reach || sentenceEnds(text, from, to)) continue;
      // "Without prescription, same as the original": a clause of its own is neither denied nor asked.
      // "Копие, много добро качество": a short word behind it begins another.
      const endsAtClause =
        rule.excuse === 'negation' || rule.excuse === 'question' || (rule.excuse === 'warning' && !before && letters <= SHORT);
      if (endsAtClause && clauseEnds(text, from, to)) continue;
      if (around(fieldHits.of(Role.stopWord), from, to).some((h) => h.from >= from && h.to <= to)) continue;
      if (rule.excuse === 'guarantee' && !isOfPhrase(fieldHits, frame, phrase, knowledge)) continue;
      return { excuse: rule.excuse, by: frame };
    }
  }
  return undefined;
}

/** Whether a number begins at a place: "Chanel No 5" counts, and denies nothing. */
function isNumber({ units }: FoldedText, at: number): boolean {
  return CLASS[units[at] as number] === CharClass.digit;
}

/** Whether a promise is made of the phrase: behind it with a condition before both, or right behind it; before it with a condition between. */
function isOfPhrase(fieldHits: FieldHits, promise: Hit, phrase: Hit, knowledge: Knowledge): boolean {
  if (promise.to <= phrase.from) return isCondition(fieldHits, phrase, promise.to);
  return gap(fieldHits.text, phrase.to, promise.from, 1) === 0 || isPromised(fieldHits, phrase, knowledge);
}

/** Words between "if" and a term that is the condition of what was promised before. */
const CONDITION_REACH = 2;

/** Whether an "if" behind a place makes the phrase a condition: "money back if fake", not "money back if unhappy, replica". */
function isCondition(fieldHits: FieldHits, phrase: Hit, after: number): boolean {
  const { text } = fieldHits;
  return around(fieldHits.of(Role.guaranteeBefore), phrase.from, phrase.to).some(
    (h) =>
      h.from >= after &&
      h.to <= phrase.from &&
      gap(text, h.to, phrase.from, CONDITION_REACH) <= CONDITION_REACH &&
      !clauseEnds(text, h.to, phrase.from),
  );
}

function isPromised(fieldHits: FieldHits, phrase: Hit, knowledge: Knowledge): boolean {
  const { text } = fieldHits;
  return around(fieldHits.of(Role.guaranteeBefore), phrase.from, phrase.to).some((h) => {
    const reach = (knowledge.reach[h.reference] ?? 4) * 2;
    return h.to <= phrase.from && gap(text, h.to, phrase.from, reach) <= reach && !sentenceEnds(text, h.to, phrase.from);
  });
}
