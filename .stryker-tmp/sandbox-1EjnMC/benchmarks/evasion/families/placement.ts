// @ts-nocheck
import { family, type Listing } from '../transformation.js';

const texts = (listing: Listing): readonly ('title' | 'description')[] =>
  (['title', 'description'] as const).filter((field) => typeof listing[field] === 'string' && listing[field] !== '');

/** The listing without the words that tell in title and description; a title that loses everything becomes a plain one. */
function without(listing: Listing, words: readonly string[]): Listing {
  const out: Record<string, unknown> = { ...listing };
  for (const field of texts(listing)) {
    let text = listing[field] as string;
    for (const word of words) text = text.split(word).join(' ');
    out[field] = text.replace(/ {2,}/g, ' ').trim();
  }
  if (String(out.title ?? '') === '') out.title = 'as shown';
  return out;
}
const joined = (words: readonly string[]): string => [...new Set(words)].join(' ');
const STUFFING =
  'gift for her summer 2024 fashion style new arrival hot sale casual travel party wedding office school free shipping fast delivery';

export const placement = family(
  'placement',
  {
    name: 'to-brand',
    about: 'the words that tell stand in the brand field',
    place: (l, w) => ({ ...without(l, w), brand: joined([...(typeof l.brand === 'string' ? [l.brand] : []), ...w]) }),
  },
  {
    name: 'to-variant',
    about: 'in a variant',
    place: (l, w) => ({ ...without(l, w), variants: [{ title: joined(w) }, { title: 'as shown' }] }),
  },
  {
    name: 'to-attribute',
    about: 'in an attribute',
    place: (l, w) => ({ ...without(l, w), attributes: { Details: joined(w), Colour: 'black' } }),
  },
  { name: 'to-image', about: 'in the text of an image', place: (l, w) => ({ ...without(l, w), imageText: joined(w) }) },
  {
    name: 'to-description-end',
    about: 'at the end of a long description',
    place: (l, w) => ({ ...without(l, w), description: `${String(without(l, w).description ?? '')} ${STUFFING.repeat(12)}. ${joined(w)}` }),
  },
  {
    name: 'stuffed',
    about: 'key words stuffed around them',
    place: (l) => ({ ...l, title: `${STUFFING.slice(0, 60)} ${String(l.title)} ${STUFFING.slice(60)}` }),
  },
  {
    name: 'bait-negation',
    about: 'non-Gucci',
    place: (l, w) => {
      let title = String(l.title);
      for (const word of new Set(w)) title = title.split(word).join(`non-${word}`);
      return { ...l, title };
    },
  },
  {
    name: 'line-a-word',
    about: 'every word of the title on a line of its own',
    place: (l) => ({ ...l, title: String(l.title).split(' ').join('\n') }),
  },
);
