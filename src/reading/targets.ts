import { OFFER_KINDS, type OfferKind } from '../assessment.js';
import { builtInFacts } from '../knowledge/facts.js';
import { type Knowledge, Role, subjectOf } from '../knowledge/knowledge.js';
import { CharClass, CLASS } from '../text/characters.js';
import { foldKey } from '../text/fold-key.js';
import { type FoldedText, SPACE } from '../text/folded-text.js';
import { wordIn } from './fact-words.js';
import type { FieldHits } from './field-hits.js';
import { isHost } from './hosts.js';
import { inRole, type Mention } from './mention.js';
import { MADE_FOR } from './offer-certainty.js';
import { around, gap, type Hit, overlaps, sentenceEnds } from './places.js';

/** Words that say what a thing is made for, as bits. */
const FOR = (1 << Role.forBefore) | (1 << Role.forAfter);
/** How far "for" reaches to the first brand it governs, and from one governed brand to the next in a list. */
const TARGET_REACH = 2;
const LIST_REACH = 4;

/** One word, and the letters of one that is no article: "strap for the Neverfull". */
const ONE_WORD = /^\s+(\p{L}+)\s+$/u;
const LONGER_THAN_ARTICLES = 4;

/** Most names of a field whose makers are told from users: one with more is a list of key words. */
const MOST_NAMES = 50;

/** Whether words that bring the maker in stand there. */
function hasAuthor(text: FoldedText, from: number, to: number): boolean {
  if (from >= to) return false;
  return wordIn(foldKey(text.source.slice(text.startOf(from), text.endOf(to - 1))), builtInFacts().authors) !== undefined;
}

function isNext(text: FoldedText, word: Hit, mention: Mention): boolean {
  return (
    mention.from >= word.to && gap(text, word.to, mention.from, TARGET_REACH) <= TARGET_REACH && !sentenceEnds(text, word.to, mention.from)
  );
}

/** UTF-16 units of models between two names of a list. */
const LONGEST_LIST = 80;
/** Models without the name that they share: "iPhone 13, 12/11 Pro, X, SE, iPad". */
const MODELS =
  /^(?:[\s,;/&+|()-]+(?:\d{1,3}\p{L}{0,2}|\p{L}{1,2}\d?|pro|max|mini|plus|air|lite|ultra|and|und)(?![\p{L}\p{N}]))*[\s,;/&+|()-]*$/iu;

function isModelList(text: FoldedText, from: number, to: number): boolean {
  if (from >= to || to - from > LONGEST_LIST) return false;
  return MODELS.test(text.source.slice(text.endOf(from - 1), text.startOf(to)));
}

/** "Bag for women Gucci": where goods that a house sells are for somebody, or for some use, the house behind it has made them. */
function isOfMaker(fieldHits: FieldHits, word: Hit, mention: Mention, knowledge: Knowledge): boolean {
  const { text } = fieldHits;
  const user = ONE_WORD.exec(text.source.slice(text.endOf(word.to - 1), text.startOf(mention.from)))?.[1];
  if (user === undefined || isHost(mention, knowledge) || text.units.subarray(word.from, word.to).includes(SPACE)) return false;
  if (user.length < LONGER_THAN_ARTICLES && !builtInFacts().users.includes(foldKey(user))) return false;
  const near = (role: number): readonly Hit[] => around(fieldHits.of(role), word.from, mention.to);
  const nouns = near(Role.category);
  const brand = knowledge.brands[mention.brand];
  return (
    nouns.some((n) => n.to <= word.from && brand !== undefined && knowledge.sellsGroupOf(brand, subjectOf(n.reference))) &&
    !nouns.some((n) => n.from >= word.to && n.to <= mention.from) &&
    !near(Role.offer).some((h) => MADE_FOR.has(OFFER_KINDS[subjectOf(h.reference)] as OfferKind))
  );
}

/** Marks the mentions that a "for" governs, and those listed after one. They come and go in order of place. */
export function governed(mentions: readonly Mention[], fieldHits: FieldHits, knowledge: Knowledge): readonly Mention[] {
  if (mentions.length === 0 || !fieldHits.has(FOR)) return mentions;
  const { text } = fieldHits;
  const before = fieldHits.spoken(Role.forBefore);
  // A word that binds both ways ("适用") binds what follows it, if a name does.
  const after = fieldHits
    .spoken(Role.forAfter)
    .filter(
      (w) => !around(before, w.from, w.to).some((b) => overlaps(b, w)) || !around(mentions, w.from, w.to).some((m) => isNext(text, w, m)),
    );
  // Stryker disable next-line ConditionalExpression: saves time only
  if (before.length === 0 && after.length === 0) return mentions;
  const tellsMakers = mentions.length <= MOST_NAMES;
  let last: Mention | undefined;
  return mentions.map((mention) => {
    const governs = (word: Hit, forward: boolean): boolean => {
      const [from, to] = forward ? [word.to, mention.from] : [mention.to, word.from];
      if (from > to || overlaps(word, mention)) return false;
      // "グッチ 未使用": what goes on from another letter is the end of a longer word.
      if (!forward && from < to && CLASS[text.units[to - 1] as number] === CharClass.unspaced) return false;
      const reach = forward ? TARGET_REACH : 1;
      // "Bag for women by Velloro": the maker follows, not the target.
      return gap(text, from, to, reach) <= reach && !sentenceEnds(text, from, to) && !hasAuthor(text, from, to);
    };
    const listed =
      last !== undefined &&
      last.role === 'target' &&
      (gap(text, last.to, mention.from, LIST_REACH) <= LIST_REACH || isModelList(text, last.to, mention.from)) &&
      !sentenceEnds(text, last.to, mention.from);
    const isTarget =
      listed ||
      around(before, mention.from, mention.to).some(
        (w) => governs(w, true) && !(tellsMakers && isOfMaker(fieldHits, w, mention, knowledge)),
      ) ||
      around(after, mention.from, mention.to).some((w) => governs(w, false));
    const result = isTarget ? inRole(mention, 'target') : mention;
    last = result;
    return result;
  });
}
