import { NameIndex } from '../../src/knowledge/name-index.js';
import { Vocabulary } from '../../src/knowledge/vocabulary.js';
import { Effort } from '../../src/reading/effort.js';
import { undisguise } from '../../src/reading/undisguise.js';
import { createFolder } from '../../src/text/fold.js';
import { handPack, knowledgeOf } from './hand-pack.js';

/** The small world with names and terms long enough to be written in pieces. */
export const knowledge = knowledgeOf({
  ...handPack,
  brands: [
    ...(handPack.brands ?? []),
    { name: 'Stonewall Reef', tier: 'luxury', sells: ['bag'] },
    // Names of words that everybody knows, and one that has a name of its own in another alphabet.
    ...['Handart', 'Marish', 'Ofmar'].map((name) => ({ name, tier: 'mass' as const, sells: ['bag'] })),
    { name: 'Tamara Dorelli', tier: 'luxury', sells: ['bag'], names: { ru: ['Тамара Дорелли'] } },
    { name: 'Karhu', tier: 'sport', sells: ['sneakers'], names: { ru: ['карху'] } },
  ],
  phrases: [
    ...(handPack.phrases ?? []),
    { language: 'en', term: 'counterfeit', kind: 'admission', strength: 3, means: 'a copy' },
    { language: 'ru', term: 'подделка', kind: 'admission', strength: 3, means: 'a copy' },
  ],
  frames: [
    ...(handPack.frames ?? []),
    {
      language: 'en',
      everydayWords: ['the', 'this', 'leather', 'stone', 'wall', 'house', 'hand', 'made', 'velvet', 'art', 'mar', 'ish', 'a', 'of'],
    },
  ],
});
const fold = createFolder();
export const vocabulary = new Vocabulary(knowledge, new NameIndex(knowledge), () => true);

/** What is put for what in a text, and whether it was hidden there: "V*lloro > velloro, hidden", "space at 7". */
export function undone(source: string, close = true): string[] {
  fold(`${source}99v vvv`); // What was read before stays in the buffers, and counts for nothing.
  return undisguise(fold(source), vocabulary, close, new Effort()).map(({ start, end, text, hidden }) =>
    [start === end ? `space at ${start}` : `${source.slice(start, end)} > ${text}`, hidden && 'hidden'].filter(Boolean).join(', '),
  );
}
