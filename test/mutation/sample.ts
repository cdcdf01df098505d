import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Chance } from '../fuzz/chance.js';

/** A place in the syntax tree, as far as Stryker's mutators and we look at it (Babel's NodePath). */
interface Place {
  readonly node: { readonly start: number; readonly end: number };
  readonly hub: { readonly file: { readonly opts: { readonly filename: string } } };
}

interface Mutator {
  readonly name: string;
  mutate(place: Place): Iterable<unknown>;
}

interface Instrumenter {
  instrument(files: readonly { name: string; mutate: boolean; content: string }[], options: object): Promise<unknown>;
}

const INSTRUMENTER = './node_modules/@stryker-mutator/instrumenter/dist/src/';
const silent = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };

/**
 * Makes Stryker, in this process, know no mutants of `files` but `size` of them drawn at random; gives how many there were.
 *
 * Its ranges (`--mutate file:1:2-3:4`) cannot say that: a range takes in all that lies inside it. So we stand between Stryker and its
 * list of mutators, which no public entry gives; the version is pinned.
 */
export async function drawMutants(files: readonly string[], size: number, chance: Chance): Promise<number> {
  const { allMutators }: { allMutators: Mutator[] } = await import(new URL(`${INSTRUMENTER}mutators/mutate.js`, import.meta.url).href);
  const { Instrumenter }: { Instrumenter: new (log: object) => Instrumenter } = await import(
    new URL(`${INSTRUMENTER}index.js`, import.meta.url).href
  );
  const found: string[] = [];
  let isDrawn = (mutant: string): boolean => {
    found.push(mutant);
    return false;
  };
  for (const mutator of allMutators) {
    const all = mutator.mutate.bind(mutator);
    mutator.mutate = (place) => {
      const { start, end } = place.node;
      return [...all(place)].filter((_, i) => isDrawn(`${place.hub.file.opts.filename} ${start} ${end} ${mutator.name} ${i}`));
    };
  }
  const sources = files.map((file) => ({ name: resolve(file), mutate: true, content: readFileSync(file, 'utf8') }));
  await new Instrumenter(silent).instrument(sources, { plugins: null, excludedMutations: [], ignorers: [] });

  const drawn = new Set<string>();
  while (drawn.size < Math.min(size, found.length)) drawn.add(chance.pick(found));
  isDrawn = (mutant) => drawn.has(mutant);
  return found.length;
}
