// @ts-nocheck
import type { Dictionary, Hit, Kind, PlantedListing } from './planted.js';

/** What a rival may prepare itself with. */
export interface World extends Dictionary {
  /** Listings to learn from, those with hits and those without. */
  readonly train: { readonly planted: readonly PlantedListing[]; readonly plain: readonly PlantedListing[] };
}

/** A package that does a part of the work. */
export interface Rival {
  readonly name: string;
  /** The part that it does. */
  readonly does: Work;
  /** Hits that this part is there to find. */
  readonly kinds: readonly Kind[];
  /** Builds its index; fails when the package is not installed. */
  readonly prepare: (world: World) => Promise<Prepared>;
}

export type Work =
  | 'finds terms and names'
  | 'sees through look-alike letters'
  | 'finds misspelt names'
  | 'judges'
  | 'all of it, and says why';

export interface Prepared {
  /** Does the part for one listing. */
  readonly run: (planted: PlantedListing) => unknown;
  /** Whether the result of a run holds a hit. */
  readonly found: (result: unknown, hit: Hit) => boolean;
}

/** A rival whose result is the entries that it found. */
export function finder(run: (planted: PlantedListing) => Iterable<string>): Prepared {
  return {
    run: (planted) => new Set(run(planted)),
    found: (result, { entry }) => result instanceof Set && result.has(entry),
  };
}

/**
 * A package of this benchmark's own, by its name. It is no dependency of telltale and may not be there; `npm run bench:speed:rivals`
 * installs it.
 */
export async function installed<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}
