import { randomStream } from '../../src/evaluate/bootstrap.js';
import { realListings, writtenTwins } from '../quality/data.js';

/** The listings that are measured. */
export interface Corpus {
  /** What they are, in words. */
  readonly name: string;
  /** In an order drawn by lot, the same at every run. */
  readonly listings: readonly Record<string, unknown>[];
  /** Those of them with a long description; the written samples have none. */
  readonly described: readonly Record<string, unknown>[];
  /** Titles and descriptions as one long row of different texts. */
  readonly prose: string;
}

/** From this length on a description is a long one, in UTF-16 units. */
const DESCRIBED = 200;

/** Real listings of a folder, or the written samples where there is none. */
export function readCorpus(folder: string): Corpus {
  const real = realListings(folder);
  const rows = real ?? writtenTwins();
  const listings = shuffled(rows.map(({ listing }) => listing));
  const described = listings.filter(({ description }) => String(description ?? '').length > DESCRIBED);
  return {
    name: real === undefined ? `${listings.length} written samples` : `${listings.length} real listings`,
    listings,
    described,
    prose: listings.flatMap(({ title, description }) => [title, description].filter((text) => typeof text === 'string')).join(' \n'),
  };
}

function shuffled<T>(values: readonly T[]): T[] {
  const random = randomStream(11);
  return values
    .map((value) => ({ value, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}

/** The listings that are not among some, each once. */
export function apartFrom<T>(some: readonly T[], listings: readonly T[]): T[] {
  const apart = new Set(some);
  return [...new Set(listings)].filter((listing) => !apart.has(listing));
}

/** Letters that are read of a listing: all text in it. */
export function textLength(listing: unknown): number {
  if (typeof listing === 'string') return listing.length;
  return typeof listing === 'object' && listing !== null
    ? Object.values(listing).reduce<number>((total, value) => total + textLength(value), 0)
    : 0;
}
