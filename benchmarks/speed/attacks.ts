import { lookAlikes } from '../evasion/families/look-alikes.js';
import { halfCyrillic, inDigits, nearBrand, randomLetters, randomWord, signsBetween, starred } from './disguised.js';
import { type Inventor, piecesOf } from './invented.js';
import { shippedKnowledge } from './knowledge.js';

/** Units that are read of a field. */
export const READ = 50_000;
/** Units of a field of the length that forms allow, and the most variants that are read. */
const FORM = 2000;
const VARIANTS = 200;
/** Letters of words run together, as many as are looked into. */
const JOINED = 48;

/** A listing made to cost. */
export interface HostileListing {
  readonly title: string;
  readonly description?: string;
  readonly variants?: readonly { readonly title: string }[];
}

export interface Attack {
  readonly name: string;
  /**
   * A listing of words that no other has.
   *
   * @param prose ordinary text, to be disguised
   */
  readonly make: (inventor: Inventor, prose: string) => HostileListing;
}

const filled = (length: number, part: () => string): string => {
  let text = '';
  while (text.length < length) text += part();
  return text.slice(0, length);
};

/** Words that are dear to read. */
const WORDS: Readonly<Record<string, (inventor: Inventor) => string>> = {
  'random words': randomWord,
  'near-brands': nearBrand,
  'near-brands half in Cyrillic': (inventor) => halfCyrillic(nearBrand(inventor), inventor),
  'near-brands with digits for letters': (inventor) => inDigits(nearBrand(inventor)),
  'near-brands with signs between letters': (inventor) => signsBetween(nearBrand(inventor), inventor),
  'near-brands with one star': (inventor) => starred(nearBrand(inventor), inventor),
  'near-brands with two stars': (inventor) => starred(starred(nearBrand(inventor), inventor), inventor),
  'near-brands broken over lines': (inventor) => broken(nearBrand(inventor)),
  'letters on lines of their own': (inventor) => `${randomLetters(inventor, 4).split('').join('\n')}\n`,
  'brand names with letters run on': (inventor) => runOn(inventor),
  'names and terms': (inventor) => knownWord(inventor),
};

const broken = (word: string): string => `${word.slice(0, word.length >> 1)}\n${word.slice(word.length >> 1)}`;

/** A name and letters behind it, up to the longest word that is looked into. */
function runOn(inventor: Inventor): string {
  const name = inventor.pick(shippedKnowledge().brands).name.toLowerCase().replaceAll(' ', '');
  return `${name}${randomLetters(inventor, Math.max(4, JOINED - name.length))}`;
}

/** A name, a term, a word for goods or one that excuses a term, as it is folded. */
function knownWord(inventor: Inventor): string {
  const knowledge = shippedKnowledge();
  return knowledge.wordOf(inventor.below(knowledge.keyCount));
}

/** Nothing but such words, in fields of the length that forms allow: how many are looked into is bounded, so long texts would thin them out. */
const ofWords: readonly Attack[] = Object.entries(WORDS).flatMap(([name, word]): Attack[] => {
  const text = (inventor: Inventor): string => filled(FORM, () => `${word(inventor)} `);
  return [
    { name: `${name}, 2,000 in the title`, make: (inventor) => ({ title: text(inventor) }) },
    { name: `${name}, 2,000 in the description`, make: (inventor) => ({ title: 'Bag', description: text(inventor) }) },
    {
      name: `${name}, 2,000 in each of ${VARIANTS} variants`,
      make: (inventor) => ({ title: 'Bag', variants: Array.from({ length: VARIANTS }, () => ({ title: text(inventor) })) }),
    },
  ];
});

/** One name, which may be a word for goods too. */
const brandName = (inventor: Inventor): string => inventor.pick(shippedKnowledge().brands).name;

const threeKnownWords = (inventor: Inventor): string => Array.from({ length: 3 }, () => knownWord(inventor)).join(' ');

/** The same words to such a length. */
const again = (words: string, length: number): string => filled(length, () => `${words} `);

const disguise = lookAlikes.find(({ id }) => id === 'look-alikes/all-published');

const long = (name: string, make: Attack['make']): Attack => ({ name, make });

/** As long as fields are read, or longer. */
const ofLength: readonly Attack[] = [
  long('random words, 50,000 in the description', (inventor) => ({
    title: 'Bag',
    description: filled(READ, () => `${randomWord(inventor)} `),
  })),
  long('random words, 50,000 in the title', (inventor) => ({ title: filled(READ, () => `${randomWord(inventor)} `) })),
  long('near-brands, 50,000 in the title', (inventor) => ({ title: filled(READ, () => `${nearBrand(inventor)} `) })),
  long('one word of a million letters', (inventor) => ({ title: 'Bag', description: randomLetters(inventor, 1_000_000) })),
  long('100,000 combining marks', (inventor) => ({ title: 'Bag', description: `${inventor.word()}e${'\u0301'.repeat(100_000)}` })),
  long('one brand name again and again, in the title', (inventor) => ({ title: again(brandName(inventor), READ) })),
  long('one brand name again and again, 2,000 in the title', (inventor) => ({ title: again(brandName(inventor), FORM) })),
  long('the same names and terms again and again, in the title', (inventor) => ({ title: again(threeKnownWords(inventor), READ) })),
  long('the same names and terms again and again, 2,000 in the title', (inventor) => ({ title: again(threeKnownWords(inventor), FORM) })),
  long(`the same names and terms again and again, 2,000 in each of ${VARIANTS} variants`, (inventor) => {
    const title = again(threeKnownWords(inventor), FORM);
    return { title, variants: Array.from({ length: VARIANTS }, () => ({ title })) };
  }),
  long('one syllable again and again', (inventor) => {
    const syllable = randomLetters(inventor, 2);
    return { title: filled(READ, () => syllable) };
  }),
  long('nothing but brackets', (inventor) => ({ title: `Bag ${inventor.word()}`, description: '([{<'.repeat(READ / 4) })),
  long('look-alike letters for all', (inventor, prose) => {
    const piece = piecesOf(prose, READ / 2, 1, inventor.below(prose.length))[0] ?? '';
    return { title: 'Bag', description: disguise?.write?.(piece, () => inventor.below(1e6) / 1e6) ?? '' };
  }),
];

export const ATTACKS: readonly Attack[] = [...ofWords, ...ofLength];
