import { createRequire } from 'node:module';
import type { FoldedPack } from '../../src/knowledge/pack.js';
import { deletions, fuzzyLimit } from '../../src/text/deletions.js';
import { foldKey } from '../../src/text/fold.js';

const english = createRequire(import.meta.url)('an-array-of-english-words') as readonly string[];

/**
 * Words of everyday language that stand one or two letters from a brand name ("channel", "couch"), so that fuzzy matching leaves
 * them alone. English from a published word list (an-array-of-english-words); others by hand in data/items/ordinary-words.yaml.
 */
export function ordinaryWords(pack: FoldedPack): string[] {
  const names = new Set<string>();
  for (const brand of pack.brands ?? []) for (const key of brand.latin ?? []) for (const word of key.split(' ')) if (fuzzyLimit(word.length) > 0) names.add(word);
  const near = new Set<string>();
  for (const name of names) for (const form of deletions(name, fuzzyLimit(name.length))) near.add(form);
  const out = new Set((pack.ordinaryWords ?? []).map(foldKey));
  for (const word of english) {
    const key = foldKey(word);
    if (names.has(key) || key.length < 4) continue;
    for (const form of deletions(key, fuzzyLimit(key.length))) {
      if (near.has(form)) {
        out.add(key);
        break;
      }
    }
  }
  return [...out].sort();
}
