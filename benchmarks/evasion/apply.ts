import type { Assessment } from '../../src/index.js';
import { escaped, type Listing, type Random, type Transformation } from './transformation.js';

/** A listing with the words in it that are to be hidden. */
export interface Sample {
  readonly listing: Listing;
  readonly words: readonly string[];
}

const FIELDS = ['title', 'description', 'brand', 'imageText'] as const;

/** The words that a seller who tries the scorer offline would hide: the brands it finds, and the terms that it counts against them. */
export function tellingWords(assessment: Assessment): string[] {
  const words = new Set<string>();
  for (const brand of assessment.brands) if (brand.field === 'title' || brand.field === 'description') words.add(brand.text);
  for (const signal of assessment.signals) {
    if (signal.contribution <= 0 || (signal.family !== 'phrase' && signal.family !== 'brand')) continue;
    for (const e of signal.evidence) if (e.kind === 'span' && (e.field === 'title' || e.field === 'description')) words.add(e.text);
  }
  return byLength(words);
}

/** As many other words of a title, none of which shares a letter with a telling one or is part of one: what an honest seller decorates. */
export function otherWords(listing: Listing, telling: readonly string[], random: Random): string[] {
  const title = String(listing.title);
  const taken = telling.map((word) => word.toLowerCase());
  const places = telling.flatMap((word) => placesOf(title, new RegExp(escaped(word), 'giu')));
  const able = placesOf(title, /[^\s,.;:!?()[\]/|"]{4,}/g)
    .filter((place) => !places.some((p) => p.from < place.to && place.from < p.to))
    .map(({ from, to }) => title.slice(from, to))
    .filter((word) => !taken.some((t) => t.includes(word.toLowerCase())));
  const words = new Set<string>();
  for (let k = 0; k < Math.max(1, telling.length) && able.length > 0; k++)
    words.add(able.splice(Math.floor(random() * able.length), 1)[0] as string);
  return byLength(words);
}

const placesOf = (text: string, pattern: RegExp): { from: number; to: number }[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));

const byLength = (words: Iterable<string>): string[] => [...words].filter((w) => w.trim() !== '').sort((a, b) => b.length - a.length);

/** The sample with a trick played on it; undefined where it changes nothing. */
export function played({ listing, words }: Sample, trick: Transformation, random: Random): Sample | undefined {
  if (words.length === 0) return undefined;
  if (trick.place !== undefined) {
    const placed = trick.place(listing, words, random);
    return isSame(placed, listing) ? undefined : { listing: placed, words };
  }
  const written = new Map(words.map((word) => [word.toLowerCase(), trick.write?.(word, random) ?? word]));
  const pattern = new RegExp(words.map(escaped).join('|'), 'giu');
  const out: Record<string, unknown> = { ...listing };
  for (const field of FIELDS) {
    const text = listing[field];
    if (typeof text === 'string') out[field] = text.replace(pattern, (word) => written.get(word.toLowerCase()) ?? word);
  }
  if (isSame(out, listing)) return undefined;
  return { listing: out, words: byLength(new Set(written.values())) };
}

const isSame = (a: Listing, b: Listing): boolean => [...FIELDS, 'attributes', 'variants'].every((field) => a[field] === b[field]);
