import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CharClass, CLASS, FOLD, LATIN_TO_CYRILLIC, LOOKALIKE } from '../../src/text/characters.js';
import { createFolder } from '../../src/text/fold.js';

const fold = createFolder();

const CYRILLIC = 'абвгдежзиклмнопрстухьяіјѕԁһԛԝ';
const GREEK = 'αβγικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const LATIN = 'abcehikmnoptuxyzQRS';

/** How a word of letters is read, said as plainly as can be: letter by letter, from what each one is in the source. */
function slowReading(word: string): { readonly read: string; readonly suspect: boolean } {
  const letters = Array.from(word, (c) => {
    const unit = FOLD[c.charCodeAt(0)] as number;
    const isLatin = unit < 0x250;
    return { unit, isLatin, look: isLatin ? 0 : (LOOKALIKE.get(c.charCodeAt(0)) ?? 0) };
  });
  const plain = String.fromCharCode(...letters.map((l) => l.unit));
  const latin = letters.filter((l) => l.isLatin);
  const foreign = letters.filter((l) => !l.isLatin);
  if (foreign.length === 0) return { read: plain, suspect: false };
  const allLook = foreign.every((l) => l.look !== 0);
  if (latin.length === 0) return { read: plain, suspect: allLook && foreign.length >= 3 };
  const changes = letters.filter((l, i) => i > 0 && l.isLatin !== letters[i - 1]?.isLatin).length;
  if (changes === 1 && latin.length >= 3 && foreign.length >= 3) return { read: plain, suspect: false };
  const isReminder = foreign.some((l) => 'гпязчьи'.includes(String.fromCharCode(l.unit)));
  const allTwins = latin.every((l) => LATIN_TO_CYRILLIC.has(l.unit));
  const toLatin = allLook && foreign.length <= latin.length + 2 && !(isReminder && allTwins);
  if (!toLatin && !foreign.some((l) => l.unit >= 0x400 && l.unit < 0x530)) return { read: plain, suspect: false };
  const read = letters.map((l) => (toLatin ? l.look || l.unit : (LATIN_TO_CYRILLIC.get(l.unit) ?? l.unit)));
  return { read: String.fromCharCode(...read), suspect: false };
}

describe('resolveLookalikes against a slow twin', () => {
  it('agrees on words of letters of one script or two', () => {
    const letter = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...LATIN) },
      { weight: 2, arbitrary: fc.constantFrom(...CYRILLIC) },
      { weight: 1, arbitrary: fc.constantFrom(...GREEK) },
    );
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 10 }), (word) => {
        fc.pre(Array.from(word).every((c) => CLASS[FOLD[c.charCodeAt(0)] as number] === CharClass.letter));
        const text = fold(word);
        const read = String.fromCharCode(...text.units.subarray(0, text.length));
        expect({ read, suspect: text.suspects.length > 0 }).toEqual(slowReading(word));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a word of two scripts', () => {
  it.each([
    ['Audιo', 'audio', '200002', 'a look-alike parts nothing'],
    ['GUССI', 'gucci', '200002', 'nor does it among capitals'],
    ['GucсBag', 'guccbag', '20001002', 'a hump stays behind a look-alike'],
    ['AudιOn', 'audion', '2000102', 'and behind one that ends a word'],
    ['GuСci', 'gucci', '201002', 'a look-alike may be a hump itself'],
    ['Guс5ci', 'guc5ci', '2001102', 'a digit parts still'],
    ['iPhoneчехол', 'iphoneчехол', '210000100002', 'two words written together stay two'],
    ['ΝΙΚΕ1', 'νικε1', '200012', 'a digit is of no script'],
    ['PEПЛИKA', 'реплика', '20100102', 'letters without look-alikes name the script'],
    ['koпия', 'копия', '201002', 'letters that only remind of others do, beside twins of their own'],
    ['hpطابعة', 'hpطابعه', '20100002', 'Latin letters have no twins in Arabic'],
  ])('%s is read as %s, with the breaks %s: %s', (source, units, breaks) => {
    const text = fold(source);
    expect(String.fromCharCode(...text.units.subarray(0, text.length))).toBe(units);
    expect(text.breaks.subarray(0, text.length + 1).join('')).toBe(breaks);
  });

  it.each([
    ['ΝΙΚΕ', true],
    ['ΝΙΚΕ1', true],
    ['ΝΙ', false],
    ['ΝΙΚΔΕ', false],
    ['NΙΚΕ', false],
    ['NIKE', false],
  ])('%s is wholly of look-alikes: %s', (source, suspect) => {
    expect(fold(source).suspects).toEqual(suspect ? [0] : []);
  });
});
