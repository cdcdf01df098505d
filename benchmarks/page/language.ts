import { eld } from 'eld/extrasmall';
import { writtenTwins } from '../quality/data.js';

/** Languages that a script alone gives away. */
const BY_SCRIPT: Readonly<Record<string, string>> = { Hangul: 'ko', Kana: 'ja', Han: 'zh' };
/**
 * What is told apart by letters, those that telltale has words of; `ms` stands for Indonesian too, `da` for Norwegian and `sr` for
 * Croatian, whose titles read the same.
 */
const LANGUAGES = [
  'ar',
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'fa',
  'fi',
  'fr',
  'hi',
  'hr',
  'hu',
  'it',
  'ms',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'sr',
  'sv',
  'th',
  'tr',
  'uk',
  'vi',
];
/** Fewer words are mostly names, which belong to no language. */
const FEWEST_WORDS = 5;
const MOST_LETTERS = 500;

/** Too short, or nothing but names, or between two languages. */
export const UNDETERMINED = 'undetermined';

// An instance of its own: the languages it chooses from are its state.
const detector = eld.newInstance();
detector.setLanguageSubset(LANGUAGES);

/** The language that a listing is written in, as ISO 639-1 has it, or `UNDETERMINED`. For the benchmark only: the scorer has no need of it. */
export function languageOf(title: string, description = ''): string {
  const text = `${title}. ${description}`.slice(0, MOST_LETTERS);
  const byScript = BY_SCRIPT[scriptOf(text)];
  if (byScript !== undefined) return byScript;
  if ((text.match(/\p{L}{2,}/gu) ?? []).length < FEWEST_WORDS) return UNDETERMINED;
  const found = detector.detect(text);
  return found.isReliable() && found.language !== '' ? readAs(found.language) : UNDETERMINED;
}

/** Shares of the written listings whose language is named rightly, and wrongly; the others are left open. */
export function recognition(): { readonly right: number; readonly wrong: number } {
  const rows = writtenTwins();
  const found = rows.map(({ language, listing }) => {
    const named = languageOf(String(listing.title ?? ''), String(listing.description ?? ''));
    return named === UNDETERMINED ? undefined : named === (language === undefined ? undefined : readAs(language));
  });
  const share = (value: boolean): number => found.filter((f) => f === value).length / rows.length;
  return { right: share(true), wrong: share(false) };
}

const READ_AS: Readonly<Record<string, string>> = { hr: 'sr', id: 'ms', no: 'da' };
const readAs = (language: string): string => READ_AS[language] ?? language;

const NAMED: Readonly<Record<string, string>> = { da: 'Danish or Norwegian', ms: 'Malay or Indonesian', sr: 'Serbian or Croatian' };
const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** English name of a language. */
export function languageName(code: string): string {
  return code === UNDETERMINED ? code : (NAMED[code] ?? NAMES.of(code) ?? code);
}

/** The script that most letters of a text are written in. */
function scriptOf(text: string): string {
  const scripts: readonly (readonly [string, RegExp])[] = [
    ['Hangul', /\p{Script=Hangul}/gu],
    ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
    ['Han', /\p{Script=Han}/gu],
    ['Cyrillic', /\p{Script=Cyrillic}/gu],
    ['Latin', /\p{Script=Latin}/gu],
  ];
  const counts = scripts.map(([name, letters]): [string, number] => [name, (text.match(letters) ?? []).length]);
  const [name, count] = counts.reduce((best, c) => (c[1] > best[1] ? c : best));
  // Kana among Han characters are Japanese; a Chinese title has one for decoration ("の").
  if (name === 'Han' && (new Map(counts).get('Kana') ?? 0) > 1) return 'Kana';
  return count === 0 ? 'no letters' : name;
}
