import { builtInFacts } from '../knowledge/facts.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { foldKey } from '../text/fold-key.js';
import type { FoldedText } from '../text/folded-text.js';
import type { FieldHits } from './field-hits.js';
import type { Hit, Place, Span } from './places.js';

/**
 * What stands behind a term, or the question that begins with it, as the answer, up to the next sign: "Replica? No way!", "Clone of a bag?
 * No.", "Q: fake? A: no", "Fake: absolutely not".
 */
const ANSWER =
  /(?:\/\p{L}{1,12}|[\p{L}\p{M}\p{N} '’-]{1,30}(?=[?？؟]))?["'”’»)\]*\s]{0,4}[?？؟:：][?？؟!！"'”“‘’«»(¿*\s]{0,6}(?:\p{Lu}[:：]\s?)?([\p{L}\p{M}'’ ]{1,24}?)(?=\s*(?:$|[.!。！\r\n]|[^\p{L}\p{M}\p{N}\s'’](?!\p{L})))/uy;
/** The same in a form, where the next name may follow: "Replica: No Year: 2020". */
const ENTRY = /\s?[:：]\s{0,4}([\p{L}\p{M}]{1,12})(?=\s+\p{Lu}\p{Ll})/uy;
/** The first word behind a question. */
const REPLY = /["'”’»)\]*]{0,2}\s?[?？؟]+["'”’»)\]*]{0,2}\s+(\p{L}[\p{L}\p{M}]*)/uy;

/** Farthest that the beginning of a sentence is looked for, in UTF-16 units. */
const NEAR = 12;
const SENTENCE_START = /(?:^|[.!?。！？,;:|/\r\n])[\s"'“‘«(¿*-]*$/u;
/** A short word right before a term: "A copy?" */
const ARTICLE = /\p{L}{1,3}\s$/u;

/** A word that something parts from the next one, or only a space. */
const PARTED_HEAD = /^(\p{L}[\p{L}\p{M}]*)(?:\s*[.:|/\n\r]|\s+[-–—]|(\s))/u;
const BEHIND_LABEL = /[:：?？؟]\s*$/;
const LABEL_END = /\s{0,4}[:：]/y;

/** The "no" that answers a term: "Replica? No, original", "Fake: no". */
export function answeredNo({ text, field }: FieldHits, { to }: Place): Span | undefined {
  for (const pattern of [ANSWER, ENTRY]) {
    pattern.lastIndex = text.endOf(to - 1);
    const answer = pattern.exec(text.source)?.[1] ?? '';
    const end = pattern.lastIndex;
    if (isNo(answer)) return { field, start: end - answer.length, end, text: answer };
  }
  return undefined;
}

/** The reply to a question that is a term alone, whatever it says but yes: "Réplica? Deus me livre." Whoever offers copies does not ask. */
export function questioned({ text, field }: FieldHits, { from, to }: Hit): Span | undefined {
  REPLY.lastIndex = text.endOf(to - 1);
  const reply = REPLY.exec(text.source)?.[1];
  if (reply === undefined || !SENTENCE_START.test(leadOf(text, from).replace(ARTICLE, ''))) return undefined;
  // "No problem" is no answer either.
  if (isNo(reply) || builtInFacts().yeses.includes(foldKey(reply))) return undefined;
  return { field, start: REPLY.lastIndex - reply.length, end: REPLY.lastIndex, text: reply };
}

/** Whether nothing stands before a term in its sentence or entry. */
export const beginsSentence = ({ text }: FieldHits, { from }: Place): boolean => SENTENCE_START.test(leadOf(text, from));

/** Whether the "no" that a term begins with is the answer to what stands before it: "Defects: no. Original: yes", "Box: No Original: Yes". */
export function beginsWithAnswer({ text }: FieldHits, { from, to, key }: Hit, knowledge: Knowledge): boolean {
  if (!mayBeginWithNo(key, knowledge)) return false;
  const end = text.endOf(to - 1);
  const [, word = '', space] = PARTED_HEAD.exec(text.source.slice(text.startOf(from), end)) ?? [];
  if (!isNo(word)) return false;
  LABEL_END.lastIndex = end;
  return space === undefined || (BEHIND_LABEL.test(leadOf(text, from)) && LABEL_END.test(text.source));
}

const begun = new WeakMap<Knowledge, Map<number, boolean>>();

/** Whether the first of the words of a key is a no. */
function mayBeginWithNo(key: number, knowledge: Knowledge): boolean {
  let held = begun.get(knowledge);
  if (held === undefined) {
    held = new Map();
    begun.set(knowledge, held);
  }
  let begins = held.get(key);
  if (begins === undefined) {
    const [head = '', ...rest] = knowledge.wordOf(key).split(' ');
    begins = rest.length > 0 && builtInFacts().noes.includes(head);
    held.set(key, begins);
  }
  return begins;
}

/** What stands right before a place. */
function leadOf(text: FoldedText, at: number): string {
  const start = text.startOf(at);
  return text.source.slice(Math.max(0, start - NEAR), start);
}

const isNo = (answer: string): boolean => answer !== '' && builtInFacts().noes.includes(foldKey(answer));
