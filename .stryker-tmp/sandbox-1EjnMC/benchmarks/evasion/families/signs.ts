// @ts-nocheck
import { between, eachWord, family, pairs, pick, substitute } from '../transformation.js';

const DIGITS = pairs('aeiostbglz', '4310578912');
const SIGNS = new Map(
  Object.entries({ a: ['@'], s: ['$'], i: ['!', '|'], l: ['|', '!'], t: ['+'], c: ['¢', '('], e: ['€'], y: ['¥'], o: ['°', '()'] }),
);

export const leet = family(
  'leet',
  { name: 'one-digit', about: 'one digit for a letter', write: (t, r) => substitute(t, DIGITS, 0, r) },
  { name: 'digits', about: 'digits for all letters that have one', write: (t, r) => substitute(t, DIGITS, 1, r) },
  { name: 'one-sign', about: 'one sign for a letter', write: (t, r) => substitute(t, SIGNS, 0, r) },
  { name: 'signs', about: 'signs for half of the letters', write: (t, r) => substitute(t, SIGNS, 0.5, r) },
  {
    name: 'two-for-one',
    about: 'rn for m, vv for w, cl for d',
    write: (t) => eachWord(t, 4, (w) => w.replace(/m/gi, 'rn').replace(/w/gi, 'vv').replace(/d/g, 'cl')),
  },
);

/** A sign in place of inner letters, two letters at least left. */
const masked = (text: string, sign: string, count: number, random: () => number): string =>
  eachWord(text, 4, (word) => {
    const chars = Array.from(word);
    const first = 1 + Math.floor(random() * Math.max(1, chars.length - count - 1));
    for (let i = first; i < first + count && i < chars.length - 1; i++) chars[i] = sign;
    return chars.join('');
  });
const inserted = (text: string, sign: string, count: number, random: () => number): string =>
  eachWord(text, 4, (word) => {
    const chars = Array.from(word);
    for (let k = 0; k < count; k++) chars.splice(1 + Math.floor(random() * (chars.length - 1)), 0, sign);
    return chars.join('');
  });
const throughout = (text: string, sign: string): string =>
  between(
    text,
    4,
    () => sign,
    () => true,
  );

export const masks = family(
  'masks',
  { name: 'star-for-letter', about: 'G*cci', write: (t, r) => masked(t, '*', 1, r) },
  { name: 'stars-for-letters', about: 'LEM**RE', write: (t, r) => masked(t, '*', 2, r) },
  {
    name: 'sign-for-letter',
    about: 'G#cci, G%cci, G_cci',
    write: (t, r) => masked(t, pick(['#', '%', '_', '-', '^', '~', '?', '×', '●', '○', '＊', '✱'], r), 1, r),
  },
  { name: 'star-inserted', about: 'Guc*ci', write: (t, r) => inserted(t, '*', 1, r) },
  { name: 'stars-inserted', about: 'D*io*r', write: (t, r) => inserted(t, '*', 2, r) },
  { name: 'dot-inserted', about: 'D.ior', write: (t, r) => inserted(t, '.', 1, r) },
  {
    name: 'sign-inserted',
    about: "Di-or, Di_or, Di/or, Di~or, Di'or",
    write: (t, r) => inserted(t, pick(['-', '_', '/', '~', "'", '·', '|', '^', ',', '+', '=', '•'], r), 1, r),
  },
  { name: 'dots', about: 'D.i.o.r', write: (t) => throughout(t, '.') },
  { name: 'dashes', about: 'D-i-o-r', write: (t) => throughout(t, '-') },
  { name: 'signs-throughout', about: 'D_i_o_r, D/i/o/r', write: (t, r) => throughout(t, pick(['_', '/', '~', '·', '|', '•', '*'], r)) },
);
