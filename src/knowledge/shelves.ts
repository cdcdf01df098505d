import { arabiziOf, isArabic } from '../text/arabizi.js';
import { CharClass, CLASS, looksLike } from '../text/characters.js';
import { isLatin } from '../text/made-of.js';
import { nearMask } from '../text/near-mask.js';
import { NearWords } from '../text/near-words.js';
import { once } from '../text/once.js';
import { isCyrillicLetter } from '../text/scripts.js';
import { edits } from '../text/similarity.js';
import { bonesOf, classesOf, collapsed, consonantsOf, soundOf, soundsOf } from '../text/word-shapes.js';
import { HeldWords } from './held-words.js';
import { MaskedForms } from './masked-forms.js';
import { SHORTEST } from './name-parts.js';
import { NearTerms } from './near-terms.js';

/** Shortest word looked for backwards, by its sound or run together with the next one: shorter ones come about by chance. */
export const SURE = 5;
/** Shortest term looked for misspelt, and shortest name looked for misspelt where signs stand in it. */
export const LONG = 7;
const LONG_NAME = 5;
/** Shortest name that may have the slip at an end. */
const SURE_NAME = 6;
/** A term of several words is looked for written as one where it is longer than this; "super max" may be anything. */
const LONG_TERM = 11;
/** Fewest letters of a name of several words that is looked for in one row, with slips or by its sound. */
const LONG_JOINED = 9;
/** Fewest letters of a name without its vowels. */
const FEWEST_CONSONANTS = 4;
/** Most letters under stars of a name that has a slip besides. */
const MOST_HIDDEN = 2;
/** Shortest word of signs that two slips may stand in, as it is meant or written. */
const LONG_FOR_TWO = 10;

/** What a word is: a name that stands by itself, another spelling of one, a telltale term, or a line or ordinary word that names a brand. */
export type Kind = 'name' | 'spelling' | 'term' | 'word';

/**
 * Words of names and terms by their shapes.
 *
 * ```
 * byBones        "dior" -> dior                       letters that look alike folded together: "cl10r"; behind a hash filter
 * byCollapse     "guci" -> gucci                      no letter twice in a row: "guuucci"
 * byEnds         "mr" -> [moncler, …]                 first and last letter of the bones, for masks: "m*ncler"
 * byJoining      "louisvuitton" -> louis vuitton      letters in one row; behind a hash filter
 * byForm         "moncier" -> moncler                 its classes; "monder", its bones
 * near           the forms, by ends and length        for those a slip away: "monlcer"
 * terms          replica, …                           for terms a letter away: "repliica"
 * doubtful       airpods, coach, …                    for lines and ordinary words that are: "airppods", "coaach"
 * byConsonants   "blncg" -> balenciaga               names and lines without their vowels
 * byLooks        "konur" -> копия                     Cyrillic by the letters that they remind of: "копuя", "kоnuя"
 * bySound        "adidas" -> adidas                   of other alphabets: "адидас"
 * byFirstSound   "a" -> [adidas, …]                   for masks of those: "ад*дас"
 * byArabizi      "tqlyd" -> تقليد                      Arabic in Latin letters and digits: "t2lyd"
 * ```
 *
 * Each shelf is filled when a word is first looked for on it; the first of several words that belong in one place is kept there.
 */
export class Shelves {
  /** Names and terms in order of weight, and what each is. */
  private readonly keys: string[] = [];
  private readonly kinds: Kind[] = [];
  private readonly byForm = new Map<string, string>();

  /** @param joined names of several words, for where their letters stand in one row */
  constructor(private readonly joined: () => Iterable<string>) {}

  add(key: string, kind: Kind): void {
    this.keys.push(key);
    this.kinds.push(kind);
  }

  private readonly byBones = once(() => new HeldWords(firstOfEach(this.words(), bonesOf)));
  readonly byCollapse = once(() => firstOfEach([...this.words()].filter(isLetters), collapsed));

  /** Words for masks by the ends of their bones, as they are and by their bones. */
  private readonly byEnds = once(() => {
    const shelf = { whole: new MaskedForms(), drawn: new MaskedForms() };
    for (const word of this.words()) {
      if (!isLetters(word)) continue;
      const bones = bonesOf(word);
      shelf.whole.add(endsOf(classesOf(word)), word, word);
      shelf.drawn.add(endsOf(bones), bones, word);
    }
    return shelf;
  });

  /** Long names and terms of several words by their letters in one row. */
  private readonly byJoining = once(() => {
    const terms = this.keys.filter((key, i) => this.kinds[i] === 'term' && key.length > LONG_TERM && key.includes(' '));
    const names = [...this.inOneRow()].map(([, key]) => key);
    return new HeldWords(
      firstOfEach([...terms.filter((key) => key.split(' ').every(isLetters)), ...names], (key) => key.replaceAll(' ', '')),
    );
  });

  /** Terms, for finding those that a word misspells. */
  readonly terms = once(() => {
    const terms = new NearTerms();
    this.keys.forEach((key, i) => {
      if (this.kinds[i] === 'term' && key.length >= LONG && isLatin(key)) terms.add(key);
    });
    return terms;
  });

  /** Lines and ordinary words that name a brand, for the same. */
  readonly doubtful = once(() => {
    const words = new NearTerms();
    this.keys.forEach((key, i) => {
      if (this.kinds[i] === 'word' && isLetters(key)) words.add(key);
    });
    return words;
  });

  readonly bySound = once(() => {
    const shelf = new Map<string, string>();
    this.keys.forEach((word, i) => {
      if (word.length < SHORTEST || !isLatin(word)) return;
      const sounds = soundsOf(word);
      for (const sound of sounds) if (sound.length >= SURE) hold(shelf, sound, word);
      // Of a short name each letter has to be there: "гуси" are geese, "нике" is no other word.
      const hard = sounds[sounds.length - 1] as string;
      if (this.kinds[i] === 'name' && hard.length === SHORTEST) hold(shelf, hard, word);
    });
    for (const [letters, key] of this.inOneRow()) for (const sound of soundsOf(letters)) hold(shelf, sound, key);
    return shelf;
  });

  /** Names and lines of one word by their consonants, unless several have the same. */
  readonly byConsonants = once(() =>
    namesByConsonants(this.keys.filter((key, i) => (this.kinds[i] === 'name' || this.kinds[i] === 'word') && isLatin(key))),
  );

  /** Cyrillic words by the bones of the Latin letters that they remind of. */
  readonly byLooks = once(() => firstOfEach([...this.words()].filter(isLongCyrillic), (word) => bonesOf(looksOf(word))));

  private readonly byFirstSound = once(() => {
    const shelf = new MaskedForms();
    for (const [sound, word] of this.bySound()) shelf.add(sound.charAt(0), sound, word);
    return shelf;
  });

  /** Arabic names and terms of one word. */
  readonly byArabizi = once(() =>
    firstOfEach(
      this.keys.filter((key) => isArabic(key) && key.length >= SHORTEST && isLetters(key)),
      arabiziOf,
    ),
  );

  /** Words of letters, and names with a digit of their own ("Sp5der"). */
  private readonly words = once((): ReadonlySet<string> => {
    const words = new Set<string>();
    this.keys.forEach((key, i) => {
      if (!key.includes(' ') && this.kinds[i] === 'name' && /^[a-z]+\d[a-z]+$/.test(key) && key.length >= SHORTEST) words.add(key);
      else for (const word of key.split(' ')) if (word.length >= SHORTEST && isLetters(word)) words.add(word);
    });
    return words;
  });

  /** Names and terms long enough for a slip, by the forms of their letters. */
  private readonly near = once(() => {
    const holdForms = (letters: string, word: string): void => {
      for (const form of [classesOf(letters), bonesOf(letters)]) hold(this.byForm, form, word);
    };
    this.keys.forEach((word, i) => {
      const kind = this.kinds[i];
      if (word.length >= (kind === 'term' || kind === 'word' ? LONG : LONG_NAME) && isLatin(word)) holdForms(word, word);
    });
    for (const [letters, key] of this.inOneRow()) holdForms(letters, key);
    return new NearWords(this.byForm.keys());
  });

  /** Long names of several words with their letters in one row. */
  private *inOneRow(): Iterable<readonly [letters: string, key: string]> {
    for (const key of this.joined()) {
      const letters = key.replaceAll(' ', '');
      if (letters.length >= LONG_JOINED && isLatin(letters)) yield [letters, key];
    }
  }

  /** The first word of the same bones. */
  ofBonesOf(seen: string): string | undefined {
    return this.byBones().ofBonesOf(seen);
  }

  /** Whether some word may have bones of this hash. Tells nearly always when none has. */
  mayHaveBones(hash: number): boolean {
    return this.byBones().mayHave(hash);
  }

  /** The long name or term of several words that has these letters in one row. */
  ofLetters(letters: string): string | undefined {
    return this.byJoining().byShape.get(letters);
  }

  /** Whether some such name or term may have letters of this hash. Tells nearly always when none has. */
  mayHaveLetters(hash: number): boolean {
    return this.byJoining().mayHave(hash);
  }

  /** The name or term, its words in one row, that looks like these letters and signs, or is these letters. */
  lookingLike(seen: string): string | undefined {
    this.near();
    return this.byForm.get(classesOf(seen)) ?? this.byForm.get(bonesOf(seen));
  }

  /**
   * The one name or term that is a slip away from these letters and signs, or two where they are many.
   *
   * @param most slips
   */
  nearest(seen: string, most = 2): string | undefined {
    if (seen.length < SURE) return undefined;
    const limit = seen.length < LONG_FOR_TWO - 2 ? 1 : most;
    const near = this.near();
    let found: string | undefined;
    let least = limit + 1;
    for (const form of new Set([classesOf(seen), bonesOf(seen)]))
      for (const held of near.candidates(form, limit)) {
        const apart = edits(form, held);
        // An ending more or less makes another form of a word, no slip.
        if (
          apart > least ||
          (apart > 1 && Math.max(form.length, held.length) < LONG_FOR_TWO) ||
          held === `${form}s` ||
          (apart > 0 && (form.startsWith(held) || (held.length < SURE_NAME && endsOf(form) !== endsOf(held))))
        )
          continue;
        const word = this.byForm.get(held);
        found = apart < least || found === word ? word : undefined;
        least = apart;
      }
    return found;
  }

  /**
   * Words that fit a mask in which each star stands for one letter or for nothing, half of their letters at least standing there.
   *
   * @param drawn whether what looks like a letter counts as that
   */
  underStars(mask: string, drawn: boolean): readonly string[] {
    const form = drawn ? bonesOf(mask) : mask;
    const ends = endsOf(drawn ? form : classesOf(mask));
    const fitting = this.byEnds()[drawn ? 'drawn' : 'whole'].fitting(ends, form);
    const most = 2 * mask.replaceAll('*', '').length;
    return fitting.filter((word) => word.length <= most);
  }

  /** The one name or term that is a slip away from a mask in which each star stands for a letter or for nothing: "Mon*le", "Jo*radn". */
  nearestUnderStars(mask: string): string | undefined {
    const near = this.near();
    const form = bonesOf(mask);
    const letters = form.replaceAll('*', '');
    const isNear = nearMask(form);
    let found: string | undefined;
    for (const held of near.underStars(letters, Math.min(MOST_HIDDEN, form.length - letters.length))) {
      if (held.length < LONG || letters.length + MOST_HIDDEN < held.length || letters.startsWith(held)) continue;
      if (!isNear(held)) continue;
      const word = this.byForm.get(held);
      if (found !== undefined && found !== word) return undefined;
      found = word;
    }
    return found;
  }

  /** Names and terms that end a letter or two behind these letters, the shortest first. */
  cutFrom(letters: string): readonly string[] {
    const near = this.near();
    const form = classesOf(letters);
    return [...near.longer(form, 1), ...near.longer(form, 2)]
      .map((held) => this.byForm.get(held) as string)
      .filter((word) => word.startsWith(letters));
  }

  /** The one name or term that sounds like a mask in which each star stands for a letter or for nothing. */
  soundingLike(mask: string): string | undefined {
    const sound = soundOf(mask);
    const [found, ...others] = new Set(this.byFirstSound().fitting(sound.charAt(0), sound));
    return others.length > 0 ? undefined : found;
  }
}

const endsOf = (word: string): string => word.charAt(0) + word.charAt(word.length - 1);

/** The first of the words that become the same. */
function firstOfEach(words: Iterable<string>, shapeOf: (word: string) => string): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const word of words) hold(first, shapeOf(word), word);
  return first;
}

/** Names by what is left of them without their vowels, where that is enough and no other leaves the same. */
function namesByConsonants(names: Iterable<string>): ReadonlyMap<string, string> {
  const only = new Map<string, string>();
  const shared = new Set<string>();
  for (const name of names) {
    const bare = consonantsOf(name);
    if (bare.length < FEWEST_CONSONANTS || bare === name) continue;
    const held = only.get(bare);
    if (held === undefined) only.set(bare, name);
    else if (held !== name) shared.add(bare);
  }
  for (const bare of shared) only.delete(bare);
  return only;
}

const hold = (map: Map<string, string>, key: string, word: string): void => {
  if (!map.has(key)) map.set(key, word);
};

function isLongCyrillic(word: string): boolean {
  return word.length >= SURE && isCyrillicLetter(word.charCodeAt(0));
}

/** A folded word in the Latin letters and digits that its own remind of. */
export function looksOf(word: string): string {
  return Array.from(word, (c) => (c < '\x80' ? c : String.fromCharCode(looksLike(c.charCodeAt(0), c.charCodeAt(0))))).join('');
}

function isLetters(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (CLASS[word.charCodeAt(i)] !== CharClass.letter) return false;
  return true;
}
