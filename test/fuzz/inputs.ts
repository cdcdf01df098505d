import { readdirSync, readFileSync } from 'node:fs';
import type { Chance } from './chance.js';

/** Texts and files that once did harm somewhere, or hold every construct there is; what is fuzzed begins with them. */
const folder = new URL('corpus/', import.meta.url);
const lines = (name: string): unknown[] =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

export const TEXTS = lines('texts.jsonl') as string[];
export const VALUES = lines('values.jsonl');
export const FILES: readonly Buffer[] = readdirSync(folder)
  .filter((name) => name.startsWith('input-'))
  .sort()
  .map((name) => readFileSync(new URL(name, folder)));

const ODD = [
  ...'\u0000\t\n\r\u001b\u007f\u0085\u00a0\u00ad\u0301\u0489\u061c\u115f\u1161\u11a8\u17b4\u180e\u200b\u200d\u202e\u2028\u2067\u20dd\u3099\u3164\ud800\udc00\ue000\ufe0f\ufeff\ufffd\uffff',
  '\u{1f1e6}',
  '\u{1d5ea}',
  '\u{e0041}',
  '\u{1f525}',
  '&#117;',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '%75',
  '\\u0075',
  '**',
  '*',
  '.',
  ' ',
  '-',
  '1:1',
  '$',
  "'",
  '=cmd|',
];

/** Most units of a text, which is short but for one in so many, since most of what goes wrong does so in a few letters. */
const SHORT = 80;
const LONG = 600;
const RARELY = 16;

/** A text made of the corpus, cut, joined, doubled and riddled. */
export function textBy(chance: Chance): string {
  let text = chance.pick(TEXTS);
  for (let k = chance.below(6); k > 0; k--) {
    const at = chance.below(text.length + 1);
    const to = Math.min(text.length, at + chance.below(12));
    switch (chance.below(7)) {
      case 0:
        text = text.slice(0, at) + chance.pick(ODD) + text.slice(at);
        break;
      case 1:
        text = text.slice(0, at) + text.slice(to);
        break;
      case 2:
        text = text.slice(0, to) + text.slice(at);
        break;
      case 3:
        text = `${text.slice(0, at)}${chance.pick(TEXTS).slice(0, 40)}${text.slice(at)}`;
        break;
      case 4:
        text = text.slice(0, at) + String.fromCharCode(chance.below(65536)) + text.slice(to);
        break;
      case 5:
        text = text.slice(0, at) + String.fromCodePoint(chance.below(0x110000)) + text.slice(at);
        break;
      default:
        text = Array.from(text.slice(0, 60), (c) => (chance.once(4) ? c + chance.pick(ODD) : c)).join('');
    }
  }
  return text.slice(0, chance.once(RARELY) ? LONG : SHORT);
}

/** A text of a few pieces again and again, in turn or by chance, for what looks too often at the same place. */
export function tiledBy(chance: Chance, size: number): string {
  const pieces = Array.from({ length: 1 + chance.below(4) }, () => {
    if (chance.once(2)) return chance.pick(ODD);
    const text = chance.pick(TEXTS);
    const at = chance.below(text.length);
    return text.slice(at, at + 1 + chance.below(8)) || 'x';
  });
  const inTurn = chance.once(2);
  let text = '';
  for (let i = 0; text.length < size; i++) text += inTurn ? pieces[i % pieces.length] : chance.pick(pieces);
  return text.slice(0, size);
}

const KEYS = [
  'title',
  'description',
  'brand',
  'category',
  'condition',
  'price',
  'listPrice',
  'quantity',
  'variants',
  'attributes',
  'imageText',
  'seller',
  'shipsFrom',
  'marketplace',
  'language',
  'id',
  'amount',
  'currency',
  'name',
  'ageDays',
  'rating',
  'authorizedFor',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  'a.b',
  '0',
] as const;
const NUMBERS = [0, -0, 1, -1, 0.1, 5e-324, 1e308, Number.MAX_SAFE_INTEGER, Number.NaN, Number.POSITIVE_INFINITY, 1999, 25];

/** Any value that JSON can hold, and some that it can't. */
export function valueBy(chance: Chance, depth = 0): unknown {
  switch (chance.below(depth > 4 ? 6 : 10)) {
    case 0:
      return null;
    case 1:
      return chance.once(2);
    case 2:
      return chance.pick(NUMBERS);
    case 3:
      return undefined;
    case 4:
    case 5:
      return textBy(chance);
    case 6:
      return Array.from({ length: chance.below(4) }, () => valueBy(chance, depth + 1));
    case 7:
      return depth === 0 ? JSON.parse(JSON.stringify(chance.pick(VALUES))) : valueBy(chance, depth + 1);
    default:
      return objectBy(chance, depth);
  }
}

/** An object with the fields of a listing, most of them of the right kind. */
export function objectBy(chance: Chance, depth = 0): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (let k = chance.below(6); k > 0; k--) {
    const key = chance.pick(KEYS);
    const value = chance.once(3) ? valueBy(chance, depth + 1) : textBy(chance);
    // As JSON.parse does: an own property, whatever its name.
    Object.defineProperty(out, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return out;
}

/** A listing with all kinds of texts in all kinds of fields. */
export function listingBy(chance: Chance): Record<string, unknown> {
  const out: Record<string, unknown> = { title: `x${textBy(chance)}` };
  const maybe = (times: number, key: string, make: () => unknown): void => {
    if (chance.once(times)) out[key] = make();
  };
  const text = (): string => textBy(chance);
  maybe(2, 'description', text);
  maybe(4, 'brand', text);
  maybe(4, 'category', text);
  maybe(6, 'condition', text);
  maybe(6, 'imageText', text);
  maybe(3, 'price', () =>
    chance.once(3) ? text() : { amount: Math.abs(chance.pick(NUMBERS.slice(0, 8))), currency: chance.pick(['USD', 'EUR', 'CNY', 'JPY']) },
  );
  maybe(6, 'variants', () => [{ title: text() }]);
  maybe(6, 'attributes', () => Object.fromEntries([[chance.pick(KEYS), text()]]));
  maybe(6, 'seller', () => ({ name: text(), ageDays: chance.below(400) }));
  return out;
}

/** Bytes of a file: of the corpus, broken in places. */
export function bytesBy(chance: Chance): Buffer {
  let bytes = Buffer.from(chance.once(3) ? Buffer.from(JSON.stringify(listingBy(chance))) : chance.pick(FILES));
  for (let k = chance.below(8); k > 0; k--) {
    const at = chance.below(bytes.length + 1);
    const put = chance.once(2)
      ? Buffer.from([chance.below(256)])
      : Buffer.from(chance.pick(['"', ',', '\n', '\r\n', '[', ']', '{', '}', '\\', '\u0000', '\ufeff', ';', '\t', '""', '=1+1']));
    bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + chance.below(3))]);
  }
  return bytes.subarray(0, 4000);
}
