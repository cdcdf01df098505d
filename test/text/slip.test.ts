import { expect, it } from 'vitest';
import { MeantWords, mayMean } from '../../src/text/slip.js';

it.each([
  ['pele', 'pele'],
  ['airsoft', 'airsoft'],
  // A letter wrong, missing, too many, changed with the next.
  ['airsift', 'airsoft'],
  ['airsft', 'airsoft'],
  ['airrsoft', 'airsoft'],
  ['aisroft', 'airsoft'],
  // The first lost, the last one or two, and one three times.
  ['irsoft', 'airsoft'],
  ['airsof', 'airsoft'],
  ['airso', 'airsoft'],
  ['airsssoft', 'airsoft'],
  // Digits, signs and stars for letters.
  ['a1rs0ft', 'airsoft'],
  ['pe1e', 'pele'],
  ['p€le', 'pele'],
  ['a*rsoft', 'airsoft'],
  ['p**el**e', 'pele'],
])('%s may be meant for %s', (written, word) => {
  expect(mayMean(written, word)).toBe(true);
});

it.each([
  // Other forms of a word, short ones, and what is two slips away.
  ['airsofts', 'airsoft'],
  ['todas', 'togas'],
  ['pel', 'pele'],
  ['forma', 'form'],
  ['irsof', 'airsoft'],
  ['arsfot', 'airsoft'],
  ['jerse', 'jerseys'.slice(0, 4)],
  ['a*b', 'airsoft'],
])('%s may not be meant for %s', (written, word) => {
  expect(mayMean(written, word)).toBe(false);
});

const WORDS = ['airsoft', 'pele', 'jersey', 'espada', 'gestrickt', 'forma', 'аирсофт'];

it('finds among words those that may be meant, as asking of each does', () => {
  const words = new MeantWords(WORDS);
  for (const written of [
    'airsft',
    'irsoft',
    'airsssoft',
    'a1rs0ft',
    'p**el**e',
    'a*rsoft',
    'spada',
    'jersie',
    'estrickt',
    'bag',
    '',
    'airsoft',
  ])
    expect(words.find(written), written).toEqual(WORDS.flatMap((word, i) => (mayMean(written, word) ? [i] : [])));
});

it('hears words of other alphabets, where a sound is long enough', () => {
  const words = new MeantWords(WORDS);
  expect(words.alike('пеле', 4)).toEqual([1]);
  expect(words.alike('пеле', 5)).toEqual([]);
  expect(words.alike('аирсофт', 5)).toEqual([0, 6]);
  expect(words.alike('airsoft', 5)).toEqual([]);
  expect(words.alike('grombly', 5)).toEqual([]);
});
