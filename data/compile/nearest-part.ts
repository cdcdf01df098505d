import type { FoldedPack } from '../../src/knowledge/pack.js';
import { foldKey } from '../../src/text/fold-key.js';
import { edits } from '../../src/text/similarity.js';
import { reversed } from '../../src/text/word-shapes.js';

/** Edits beyond which a word was written down for another likeness, of sound or of letters left out. */
const FAR = 2;

/**
 * Which part holds the name or term that an everyday word is nearest to, forwards or backwards: there it is needed. The first where none
 * is nearer, or where none is near at all.
 */
export function nearestPart(parts: readonly FoldedPack[]): (word: string) => number {
  const words = parts.map((part) => [...new Set(keysOf(part).flatMap((key) => key.split(' ')))]);
  return (word) => {
    const key = foldKey(word);
    const ways = [key, reversed(key)];
    let nearest = 0;
    let fewest = FAR + 1;
    for (const [index, list] of words.entries())
      for (const other of list) {
        if (Math.abs(other.length - key.length) > FAR) continue;
        const distance = Math.min(...ways.map((way) => edits(way, other)));
        if (distance >= fewest) continue;
        nearest = index;
        fewest = distance;
      }
    return nearest;
  };
}

const keysOf = ({ brands = [], phrases = [] }: FoldedPack): string[] => [
  ...brands.flatMap((b) => [
    ...[b.name, ...(b.latin ?? []), ...(b.evasive ?? []), ...(b.weak ?? [])].map(foldKey),
    ...Object.values(b.names ?? {}).flat(),
  ]),
  ...phrases.flatMap((p) => [...(p.variants ?? []), ...(p.weak ?? [])]),
];
