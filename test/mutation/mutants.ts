import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Chance } from '../fuzz/chance.js';

/** A change of one place of the source (Stryker's mutant); lines and columns count from 0. */
export interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  /** "Ignored" where a comment in the source says that the change makes no difference. */
  readonly status?: 'Ignored';
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

export interface Mutated {
  /** Absolute path of a file to its code with a switch for each of its mutants. */
  readonly sources: ReadonlyMap<string, string>;
  readonly mutants: readonly Mutant[];
  /** How many there are in all, of which `mutants` are drawn. */
  readonly count: number;
}

/** A place in the syntax tree, as far as Stryker's mutators and we look at it (Babel's NodePath). */
interface Place {
  readonly node: { readonly start: number; readonly end: number };
  readonly hub: { readonly file: { readonly opts: { readonly filename: string } } };
}

interface Mutator {
  readonly name: string;
  mutate(place: Place): Iterable<unknown>;
}

interface Source {
  readonly name: string;
  readonly content: string;
}

interface Instrumenter {
  instrument(
    files: readonly (Source & { mutate: boolean })[],
    options: object,
  ): Promise<{ readonly files: readonly Source[]; readonly mutants: readonly Mutant[] }>;
}

const INSTRUMENTER = './node_modules/@stryker-mutator/instrumenter/dist/src/';
const silent = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };
const OPTIONS = { plugins: null, excludedMutations: [], ignorers: [] };

/**
 * The code of `files` with switches for `size` mutants drawn at random of those that no comment rules out.
 *
 * Stryker's ranges (`file:1:2-3:4`) cannot say that: a range takes in all that lies inside it. So we stand between its instrumenter and
 * its list of mutators, which no public entry gives; the version is pinned.
 */
export async function mutate(files: readonly string[], size: number, chance: Chance): Promise<Mutated> {
  const { allMutators }: { allMutators: Mutator[] } = await import(new URL(`${INSTRUMENTER}mutators/mutate.js`, import.meta.url).href);
  const { Instrumenter }: { Instrumenter: new (log: object) => Instrumenter } = await import(
    new URL(`${INSTRUMENTER}index.js`, import.meta.url).href
  );
  const found: string[] = [];
  let isDrawn = (change: string): boolean => found.push(change) > 0;
  for (const mutator of allMutators) {
    const all = mutator.mutate.bind(mutator);
    mutator.mutate = (place) => {
      const { start, end } = place.node;
      return [...all(place)].filter((_, i) => isDrawn(`${place.hub.file.opts.filename} ${start} ${end} ${mutator.name} ${i}`));
    };
  }
  const instrumenter = new Instrumenter(silent);
  const sources = files.map((file) => ({ name: resolve(file), mutate: true, content: readFileSync(file, 'utf8') }));
  const { mutants: all } = await instrumenter.instrument(sources, OPTIONS);
  const candidates = found.filter((_, i) => all[i]?.status !== 'Ignored');

  const drawn = new Set<string>();
  while (drawn.size < Math.min(size, candidates.length)) drawn.add(chance.pick(candidates));
  isDrawn = (change) => drawn.has(change);
  const mutated = await instrumenter.instrument(sources, OPTIONS);
  return {
    sources: new Map(mutated.files.map(({ name, content }) => [name, content])),
    mutants: mutated.mutants,
    count: candidates.length,
  };
}
