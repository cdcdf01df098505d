import { eachWord, family } from '../transformation.js';

/** Codes and tags that stand there already, which nobody encodes or cuts again. */
const CODES = /(&#?\w+;|%[\dA-F]{2}|\\u[\da-f]{4}|<[^>]*>)/i;

const eachPlainWord = (text: string, least: number, rewrite: (word: string) => string): string =>
  text
    .split(CODES)
    .map((part, at) => (at % 2 === 1 ? part : eachWord(part, least, rewrite)))
    .join('');
const coded = (text: string, code: (char: string) => string): string =>
  eachPlainWord(text, 3, (w) => Array.from(w, (c, i) => (i % 2 === 1 ? code(c) : c)).join(''));
const cut = (text: string, put: (head: string, middle: string, tail: string) => string): string =>
  eachPlainWord(text, 4, (w) => {
    const c = Array.from(w);
    return put(c.slice(0, 1).join(''), c.slice(1, 3).join(''), c.slice(3).join(''));
  });
/** An escape for each UTF-16 unit: a character beyond the first plane has two. */
const escapedUnits = (char: string): string =>
  Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/** What is cut into a word or put on its letters first, codes last: they are played in this order. */
export const markup = family(
  'markup',
  { name: 'accent-entities', about: 'G&uuml;cci', write: (t) => eachWord(t, 4, (w) => w.replace(/[aeiou]/, (v) => `&${v}uml;`)) },
  { name: 'tags', about: 'G<b>uc</b>ci', write: (t) => cut(t, (a, b, c) => `${a}<b>${b}</b>${c}`) },
  { name: 'comment', about: 'G<!-- -->ucci', write: (t) => cut(t, (a, b, c) => `${a}<!-- x -->${b}${c}`) },
  { name: 'markdown', about: 'G**uc**ci', write: (t) => cut(t, (a, b, c) => `${a}**${b}**${c}`) },
  { name: 'bbcode', about: 'G[b]uc[/b]ci', write: (t) => cut(t, (a, b, c) => `${a}[b]${b}[/b]${c}`) },
  { name: 'named-entities', about: 'G&shy;ucci, G&zwnj;ucci', write: (t) => cut(t, (a, b, c) => `${a}&shy;${b}&zwnj;${c}`) },
  { name: 'decimal-entities', about: '&#117;', write: (t) => coded(t, (c) => `&#${c.codePointAt(0)};`) },
  { name: 'hex-entities', about: '&#x75;', write: (t) => coded(t, (c) => `&#x${(c.codePointAt(0) as number).toString(16)};`) },
  {
    name: 'url-encoding',
    about: 'G%75cc%69',
    write: (t) =>
      coded(t, (c) =>
        encodeURIComponent(c) === c ? `%${(c.codePointAt(0) as number).toString(16).toUpperCase()}` : encodeURIComponent(c),
      ),
  },
  { name: 'escapes', about: 'G\\u0075cci', write: (t) => coded(t, escapedUnits) },
);
