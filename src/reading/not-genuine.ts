import { builtInFacts } from '../knowledge/facts.js';
import { type Knowledge, type Phrase, Role } from '../knowledge/knowledge.js';
import { answeredNo, beginsSentence } from './answers.js';
import type { FieldHits } from './field-hits.js';
import type { PhraseHit } from './phrases.js';
import { spanOf } from './places.js';

/** What it says, as a term of the packs would. */
const NOT_GENUINE: Phrase = {
  language: 'en',
  term: 'genuine: no',
  kind: 'admission',
  strength: 2,
  means: 'answers the question whether it is genuine with no',
  cased: false,
  accents: false,
  copies: false,
  written: undefined,
  only: undefined,
  innocentCategories: undefined,
  notNext: undefined,
  notPrev: undefined,
  innocentKeys: new Set(),
};

const NONE: readonly PhraseHit[] = [];
const keysIn = new WeakMap<Knowledge, ReadonlySet<number>>();

/** "Original: no", "¿Original? No. ¿Bonito? Muchísimo.": a word for genuineness alone, and a no. "Scatola originale: no" speaks of the box. */
export function notGenuine(fieldHits: FieldHits, knowledge: Knowledge): readonly PhraseHit[] {
  const places = fieldHits.placesOf(Role.stopWord, genuineKeys(knowledge));
  // Stryker disable next-line ConditionalExpression: saves time only
  if (places.length === 0) return NONE;
  return places.flatMap((place): PhraseHit[] => {
    const answer = beginsSentence(fieldHits, place) ? answeredNo(fieldHits, place) : undefined;
    if (answer === undefined) return [];
    const { start, field } = spanOf(fieldHits, place.from, place.to);
    const span = { field, start, end: answer.end, text: fieldHits.text.source.slice(start, answer.end) };
    return [{ phrase: NOT_GENUINE, strength: NOT_GENUINE.strength, span, disguise: 0, isTag: false }];
  });
}

/** Keys of the words for genuine. */
function genuineKeys(knowledge: Knowledge): ReadonlySet<number> {
  const held = keysIn.get(knowledge);
  if (held !== undefined) return held;
  const keys = new Set(builtInFacts().genuine.map((word) => knowledge.scanner.find(word)));
  keysIn.set(knowledge, keys);
  return keys;
}
