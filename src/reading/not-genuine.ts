import { builtInFacts } from '../knowledge/facts.js';
import { type Knowledge, type Phrase, Role } from '../knowledge/knowledge.js';
import { answeredNo, beginsSentence } from './answers.js';
import type { FieldHits } from './field-hits.js';
import type { PhraseHit } from './phrases.js';
import { type Place, spanOf } from './places.js';

/** What is known of it. */
interface NotGenuine {
  /** Keys of the words for genuine. */
  readonly keys: ReadonlySet<number>;
  /** What it says with a no, as a term of the packs would. */
  readonly phrase: Phrase;
}

const NONE: readonly PhraseHit[] = [];
const known = new WeakMap<Knowledge, NotGenuine>();

/** "Original: no", "¿Original? No. ¿Bonito? Muchísimo.": a word for genuineness alone, and a no. "Scatola originale: no" speaks of the box. */
export function notGenuine(fieldHits: FieldHits, knowledge: Knowledge): readonly PhraseHit[] {
  const { keys, phrase } = notGenuineIn(knowledge);
  const places = fieldHits.placesOf(Role.stopWord, keys);
  // Stryker disable next-line ConditionalExpression: saves time only
  if (places.length === 0) return NONE;
  return places.flatMap((place) => hitAt(place, phrase, fieldHits) ?? NONE);
}

function hitAt(place: Place, phrase: Phrase, fieldHits: FieldHits): PhraseHit | undefined {
  const answer = beginsSentence(fieldHits, place) ? answeredNo(fieldHits, place) : undefined;
  if (answer === undefined) return undefined;
  const { start, field } = spanOf(fieldHits, place.from, place.to);
  const span = { field, start, end: answer.end, text: fieldHits.text.source.slice(start, answer.end) };
  return { phrase, strength: phrase.strength, span, disguise: 0, isTag: false };
}

function notGenuineIn(knowledge: Knowledge): NotGenuine {
  const held = known.get(knowledge);
  if (held !== undefined) return held;
  // "Filter, original: no" is what honest makers of spare parts write, as they write "not original".
  const alike = knowledge.phrases.filter(({ kind, means }) => kind === 'admission' && means.includes('not original'));
  const found: NotGenuine = {
    keys: new Set(builtInFacts().genuine.map((word) => knowledge.scanner.find(word))),
    phrase: {
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
      innocentCategories: [...new Set(alike.flatMap(({ innocentCategories = [] }) => innocentCategories))],
      notNext: undefined,
      notPrev: undefined,
      innocentKeys: new Set(alike.flatMap(({ innocentKeys }) => [...innocentKeys])),
    },
  };
  known.set(knowledge, found);
  return found;
}
