import { builtInFacts } from '../knowledge/facts.js';
import { type Phrase, Role } from '../knowledge/knowledge.js';
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

/** "Original: no", "¿Original? No. ¿Bonito? Muchísimo.": a word for genuineness alone, and a no. "Scatola originale: no" speaks of the box. */
export function notGenuine(fieldHits: FieldHits): readonly PhraseHit[] {
  const { text } = fieldHits;
  const found: PhraseHit[] = [];
  let read = -1;
  for (const hit of fieldHits.of(Role.stopWord)) {
    // Several languages have the same word.
    if (hit.from === read) continue;
    read = hit.from;
    const answer = beginsSentence(fieldHits, hit) ? answeredNo(fieldHits, hit) : undefined;
    if (answer === undefined) continue;
    const word = String.fromCharCode(...text.units.subarray(hit.from, hit.to));
    if (!builtInFacts().genuine.includes(word)) continue;
    const { start, field } = spanOf(fieldHits, hit.from, hit.to);
    const span = { field, start, end: answer.end, text: text.source.slice(start, answer.end) };
    found.push({ phrase: NOT_GENUINE, strength: NOT_GENUINE.strength, span, disguise: 0, isTag: false });
  }
  return found;
}
