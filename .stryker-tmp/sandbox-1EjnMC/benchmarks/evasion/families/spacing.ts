// @ts-nocheck
import { between, eachWord, escaped, family, type Listing, pick } from '../transformation.js';

const EMOJI = ['💎', '🔥', '⭐', '❤️', '✨', '👜', '🛍️', '💯'];
const halved = (text: string, joint: string, random: () => number): string =>
  eachWord(text, 5, (word) => {
    const chars = Array.from(word);
    const at = 2 + Math.floor(random() * (chars.length - 3));
    return chars.slice(0, at).join('') + joint + chars.slice(at).join('');
  });

const camel = (text: string): string => eachWord(text.toLowerCase(), 1, (w) => w.charAt(0).toUpperCase() + w.slice(1)).replace(/ /g, '');

/** Each word that tells and the Latin word after it, rewritten together. */
function inTexts(listing: Listing, words: readonly string[], join: (word: string, next: string) => string): Listing {
  const out: Record<string, unknown> = { ...listing };
  const pattern = new RegExp(`(?<![a-z])(${words.map(escaped).join('|')}) ([a-z]{3,})`, 'giu');
  for (const field of ['title', 'description']) {
    const text = listing[field];
    if (typeof text === 'string') out[field] = text.replace(pattern, (_, word: string, next: string) => join(word, next));
  }
  return out;
}

export const spacing = family(
  'spacing',
  {
    name: 'letters-spaced',
    about: 'G u c c i',
    write: (t) =>
      between(
        t,
        4,
        () => ' ',
        () => true,
      ),
  },
  {
    name: 'letters-spaced-wide',
    about: 'G  u  c  c  i, no-break spaces',
    write: (t, r) =>
      between(
        t,
        4,
        () => pick(['  ', '\u00a0', '\u2003', ' \u2009'], r),
        () => true,
      ),
  },
  { name: 'split', about: 'Gu cci', write: (t, r) => halved(t, ' ', r) },
  { name: 'split-over-lines', about: 'Gu, new line, cci', write: (t, r) => halved(t, '\n', r) },
  { name: 'joined', about: 'words of a name written as one', write: (t) => t.replace(/(?<=\p{L}) (?=\p{L})/gu, '') },
  {
    name: 'joined-with-next',
    about: 'guccibag',
    place: (l, words) => inTexts(l, words, (word, rest) => word.replace(/ /g, '').toLowerCase() + rest.toLowerCase()),
  },
  { name: 'camel-case', about: 'GucciBag', place: (l, words) => inTexts(l, words, (word, rest) => camel(word) + camel(rest)) },
  { name: 'hashtag', about: '#gucci', write: (t) => `#${t.replace(/ /g, '')}` },
  { name: 'reversed', about: 'iccug', write: (t) => eachWord(t, 4, (w) => Array.from(w).reverse().join('')) },
  {
    name: 'emoji-between',
    about: 'G💎u💎c💎c💎i',
    write: (t, r) =>
      between(
        t,
        4,
        () => pick(EMOJI, r),
        () => true,
      ),
  },
  { name: 'one-emoji-between', about: 'Gu🔥cci', write: (t, r) => halved(t, pick(EMOJI, r), r) },
  { name: 'emoji-for-o', about: 'R⭕LEX', write: (t, r) => eachWord(t, 4, (w) => w.replace(/o/i, pick(['⭕', '🅾️', '⚪', '🌕'], r))) },
  { name: 'brackets', about: 'G(u)cci, [Gucci]', write: (t) => eachWord(t, 4, (w) => `${w.charAt(0)}(${w.charAt(1)})${w.slice(2)}`) },
);
