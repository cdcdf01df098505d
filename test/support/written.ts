import { readTwins } from '../../data/samples/twins.js';
import { createFolder } from '../../src/text/fold.js';
import { wordAt } from '../../src/text/folded-text.js';

/** Titles and descriptions of every listing written for the project, in all its languages, each once: what fast pieces really read. */
export const writtenTexts: readonly string[] = [
  ...new Set(
    readTwins()
      .flatMap(({ listing }) => [listing.title, listing.description])
      .filter((text): text is string => typeof text === 'string'),
  ),
];

/** The folded words of these texts, each once, in order of place. */
export function writtenWords(): readonly string[] {
  const fold = createFolder();
  const words = new Set<string>();
  for (const source of writtenTexts) {
    const text = fold(source);
    for (let w = 0; w < text.words; w++) words.add(wordAt(text, w));
  }
  return [...words];
}
