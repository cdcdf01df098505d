// @ts-nocheck
import { eachWord, family, isLatin, pick, type Random } from '../transformation.js';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
function neighbour(letter: string, random: Random): string {
  const row = ROWS.find((keys) => keys.includes(letter));
  if (row === undefined) return letter;
  const at = row.indexOf(letter);
  return pick(
    [row[at - 1], row[at + 1]].filter((c): c is string => c !== undefined),
    random,
  );
}

/** One change at a place inside each Latin word of five letters or more. */
const slip = (text: string, random: Random, change: (chars: string[], at: number) => void): string =>
  eachWord(text, 5, (word) => {
    const chars = Array.from(word);
    if (!chars.every(isLatin)) return word;
    change(chars, 1 + Math.floor(random() * (chars.length - 2)));
    return chars.join('');
  });

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ucci/i, 'uchi'],
  [/ouis/i, 'uis'],
  [/ph/i, 'f'],
  [/ck/i, 'k'],
  [/qu/i, 'k'],
  [/c(?=[aou])/i, 'k'],
  [/c(?=[eiy])/i, 's'],
  [/x/i, 'ks'],
  [/ee|ea/i, 'i'],
  [/ou|oo/i, 'u'],
  [/ch/i, 'sh'],
  [/v/i, 'w'],
  [/y/i, 'i'],
  [/([bdfglmnprst])\1/i, '$1'],
  [/s(?=[aeiou])/i, 'z'],
  [/e$/i, ''],
];

export const slips = family(
  'slips',
  { name: 'first-dropped', about: 'ucci', write: (t) => eachWord(t, 5, (w) => w.slice(1)) },
  { name: 'last-cut', about: 'Gucc', write: (t) => eachWord(t, 5, (w) => w.slice(0, -1)) },
  { name: 'last-two-cut', about: 'Hermes to Herm', write: (t) => eachWord(t, 7, (w) => w.slice(0, -2)) },
  { name: 'doubled', about: 'Guucci', write: (t, r) => slip(t, r, (c, i) => c.splice(i, 0, c[i] as string)) },
  { name: 'tripled', about: 'Guuucci', write: (t, r) => slip(t, r, (c, i) => c.splice(i, 0, c[i] as string, c[i] as string)) },
  { name: 'swapped', about: 'Gcuci', write: (t, r) => slip(t, r, (c, i) => c.splice(i, 2, c[i + 1] as string, c[i] as string)) },
  { name: 'missing', about: 'Guci', write: (t, r) => slip(t, r, (c, i) => c.splice(i, 1)) },
  {
    name: 'neighbouring-key',
    about: 'Gycci',
    write: (t, r) => slip(t, r, (c, i) => c.splice(i, 1, neighbour((c[i] as string).toLowerCase(), r))),
  },
  {
    name: 'by-sound',
    about: 'Guchi, Luis Viton',
    write: (t) =>
      eachWord(t, 4, (w) => {
        const rule = SOUNDS.find(([pattern]) => pattern.test(w));
        return rule === undefined ? w : w.replace(rule[0], rule[1]);
      }),
  },
  {
    name: 'vowel-changed',
    about: 'Gacci',
    write: (t, r) =>
      slip(t, r, (c) => {
        const i = c.findIndex((x, k) => k > 0 && /[aeiou]/i.test(x));
        if (i > 0)
          c[i] = pick(
            ['a', 'e', 'o', 'u'].filter((v) => v !== c[i]),
            r,
          );
      }),
  },
);
