import type { Assessment } from './assessment.js';
import { type Fault, ListingError, OptionError, show } from './errors.js';
import { printable } from './explain/width.js';

/** A listing of a batch that was scored. */
export interface ScoredListing {
  /** Position in the batch, from 0. */
  readonly index: number;
  readonly assessment: Assessment;
  readonly problem?: undefined;
}

/** A record of a batch that could not be scored; the others are, all the same. */
export interface FailedListing {
  /** Position in the batch, from 0. */
  readonly index: number;
  readonly assessment?: undefined;
  /** What is wrong, in one line that is safe to show on a terminal: what the command line prints behind the record's line number. */
  readonly problem: string;
  /** The same for programs, one fault a field; empty when scoring itself went wrong. */
  readonly faults: readonly Fault[];
}

/** What became of one record of a batch; `problem === undefined` tells which it is. */
export type BatchResult = ScoredListing | FailedListing;

type InTurn = Generator<BatchResult, void, undefined>;
type AsTheyCome = AsyncGenerator<BatchResult, void, undefined>;

/** Scores the records of a batch one by one, each when it is asked for. */
export interface ScoreMany {
  (listings: Iterable<unknown>): InTurn;
  (listings: AsyncIterable<unknown>): AsTheyCome;
  (listings: Iterable<unknown> | AsyncIterable<unknown>): InTurn | AsTheyCome;
}

export type ScoreOne = (listing: unknown) => Assessment;

/** `scoreMany` over a function that scores one. */
export function batchOf(score: ScoreOne): ScoreMany {
  function many(listings: Iterable<unknown>): InTurn;
  function many(listings: AsyncIterable<unknown>): AsTheyCome;
  function many(listings: Iterable<unknown> | AsyncIterable<unknown>): InTurn | AsTheyCome;
  function many(listings: Iterable<unknown> | AsyncIterable<unknown>): InTurn | AsTheyCome {
    if (isObject(listings)) {
      if (Symbol.iterator in listings) return inTurn(score, listings);
      if (Symbol.asyncIterator in listings) return asTheyCome(score, listings);
    }
    const allowed = 'an array, or another iterable or async iterable of listings, such as [{ "title": "Leather bag" }]';
    throw new OptionError([{ field: 'listings', value: show(listings), problem: 'not a list', allowed }]);
  }
  return many;
}

/** A string is iterable too, but no list of listings. */
function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function* inTurn(score: ScoreOne, listings: Iterable<unknown>): InTurn {
  let index = 0;
  for (const listing of listings) yield attempt(score, listing, index++);
}

async function* asTheyCome(score: ScoreOne, listings: AsyncIterable<unknown>): AsTheyCome {
  let index = 0;
  for await (const listing of listings) yield attempt(score, listing, index++);
}

/** Scores one record of a batch; a bad one gives its reason instead of ending the rest. */
function attempt(score: ScoreOne, listing: unknown, index: number): BatchResult {
  try {
    return { index, assessment: score(listing) };
  } catch (error) {
    if (error instanceof ListingError) return { index, problem: printable(inOneLine(error.faults)), faults: error.faults };
    // A fault of telltale itself, or of a getter: still only this record's, so that a night's run is not lost over one listing.
    return { index, problem: printable(`could not be scored (please report this): ${reasonOf(error)}`), faults: [] };
  }
}

/** Message of anything thrown, even of what has no text. */
function reasonOf(error: unknown): string {
  try {
    return error instanceof Error ? `${error.message}` : String(error);
  } catch {
    return show(error);
  }
}

function inOneLine(faults: readonly Fault[]): string {
  return faults.map(({ field, problem, value, allowed }) => `${field}: ${problem}, got ${value}; allowed: ${allowed}`).join(' | ');
}
