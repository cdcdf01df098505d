import { CharClass, CLASS } from '../text/characters.js';
import { NearWords } from '../text/near-words.js';
import { edits } from '../text/similarity.js';
import { bonesOf, classesOf, collapsed, fitsStars, soundsOf } from '../text/word-shapes.js';
import type { Knowledge } from './knowledge.js';
import { SHORTEST } from './name-parts.js';
import { NearTerms } from './near-terms.js';

/** Shortest word looked for backwards, by its sound or run together with the next one: shorter ones come about by chance. */
export const SURE = 5;
/** Shortest term looked for misspelt, and shortest name looked for misspelt where signs stand in it. */
export const LONG = 7;
const LONG_NAME = 6;
/** A term of several words is looked for written as one where it is longer than this; "super max" may be anything. */
const LONG_TERM = 11;
/** Fewest letters of a name of several words that is looked for in one row, with slips or by its sound. */
const LONG_JOINED = 9;
/** Shortest word of signs that two slips may stand in, as it is meant or written. */
const LONG_FOR_TWO = 10;

/** What a word is: a name that stands by itself, another spelling of one, a telltale term, or a line or ordinary word that names a brand. */
export type Kind = 'name' | 'spelling' | 'term' | 'word';

/**
 * Words of names and terms by their shapes.
 *
 * ```
 * byBones   "gudi" -> "gucci"    letters that look alike folded together
 * byEnds    "gi" -> [gucci, …]   for masks, by the ends of the bones
 * ```
 */
export class Shelves {
  private readonly words = new Set<string>();
  /** Terms, for finding those that a word misspells. */
  readonly terms = new NearTerms();
  readonly byBones = new Map<string, string>();
  readonly byCollapse = new Map<string, string>();
  readonly byJoining = new Map<string, string>();
  readonly bySound = new Map<string, string>();
  readonly byEnds = new Map<string, string[]>();
  /** Names and terms long enough for a slip, by their letters without spaces. */
  private readonly long = new Map<string, string>();
  private readonly byForm = new Map<string, string>();
  private near: NearWords | undefined;

  add(key: string, kind: Kind): void {
    const parts = key.split(' ');
    if (kind === 'term' && parts.length > 1 && key.length > LONG_TERM && parts.every(isLetters)) hold(this.byJoining, parts.join(''), key);
    for (const word of parts) {
      if (word.length < SHORTEST) continue;
      if (!isLetters(word)) {
        // A name may have a digit of its own: "Sp5der".
        if (kind === 'name' && parts.length === 1 && /^[a-z]+\d[a-z]+$/.test(word)) hold(this.byBones, bonesOf(word), word);
        continue;
      }
      if (parts.length === 1 && /^[a-z]+$/.test(word)) {
        if (kind === 'term' && word.length >= LONG) this.terms.add(word);
        if (word.length >= (kind === 'term' || kind === 'word' ? LONG : LONG_NAME)) this.long.set(word, word);
        const sounds = soundsOf(word);
        for (const sound of sounds) if (sound.length >= SURE) hold(this.bySound, sound, word);
        // Of a short name each letter has to be there: "гуси" are geese, "нике" is no other word.
        const hard = sounds[sounds.length - 1] as string;
        if (kind === 'name' && hard.length === SHORTEST && hard.endsWith('e') === word.endsWith('e')) hold(this.bySound, hard, word);
      }
      if (this.words.has(word)) continue;
      this.words.add(word);
      hold(this.byBones, bonesOf(word), word);
      hold(this.byCollapse, collapsed(word), word);
      const ends = endsOf(bonesOf(word));
      const list = this.byEnds.get(ends);
      if (list === undefined) this.byEnds.set(ends, [word]);
      else list.push(word);
    }
  }

  /** A name of several words, for where its letters stand in one row. */
  addJoined(key: string): void {
    const letters = key.replaceAll(' ', '');
    if (letters.length < LONG_JOINED || !/^[a-z]+$/.test(letters)) return;
    if (!this.long.has(letters)) this.long.set(letters, key);
    for (const sound of soundsOf(letters)) hold(this.bySound, sound, key);
  }

  /**
   * The one name or term that is a slip away from these letters and signs, or two where they are many.
   *
   * @param most slips
   */
  nearest(seen: string, most = 2): string | undefined {
    if (seen.length < LONG_NAME) return undefined;
    const limit = seen.length < LONG_FOR_TWO - 2 ? 1 : most;
    const near = this.nearForms();
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
          form.startsWith(held)
        )
          continue;
        const word = this.byForm.get(held);
        found = apart < least || found === word ? word : undefined;
        least = apart;
      }
    return found;
  }

  /** The one name or term that sounds like a mask in which each star stands for a letter or for nothing. */
  soundingLike(mask: string): string | undefined {
    let found: string | undefined;
    const [sound = ''] = soundsOf(mask);
    for (const [held, word] of this.bySound)
      if (held.charCodeAt(0) === sound.charCodeAt(0) && word !== found && fitsStars(sound, held)) {
        if (found !== undefined) return undefined;
        found = word;
      }
    return found;
  }

  /** Made when a word of signs first asks for it. */
  private nearForms(): NearWords {
    if (this.near !== undefined) return this.near;
    this.near = new NearWords();
    for (const [letters, word] of this.long)
      for (const form of [classesOf(letters), bonesOf(letters)]) {
        if (this.byForm.has(form)) continue;
        this.byForm.set(form, word);
        this.near.add(form);
      }
    return this.near;
  }
}

/** Bones of the words that mean something as they are: "c@m€ra" is a camera. */
export function ordinaryBones(knowledge: Knowledge): ReadonlySet<string> {
  const out = new Set<string>();
  for (const keys of [knowledge.scanner.keys, knowledge.ordinaryWords])
    for (let key = 0; key < keys.size; key++)
      if (keys.lengthOf(key) >= SURE && (keys.pool[keys.starts[key] as number] as number) < 0x80) out.add(bonesOf(keys.keyOf(key)));
  return out;
}

export const endsOf = (word: string): string => word.charAt(0) + word.charAt(word.length - 1);

const hold = (map: Map<string, string>, key: string, word: string): void => {
  if (!map.has(key)) map.set(key, word);
};

function isLetters(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (CLASS[word.charCodeAt(i)] !== CharClass.letter) return false;
  return true;
}
