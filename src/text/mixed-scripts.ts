import { CharClass, CLASS, FOLD, LATIN_TO_CYRILLIC, LOOKALIKE_UNIT } from './characters.js';
import { Break, type FoldedText, Mark } from './folded-text.js';
import { isCyrillicLetter } from './scripts.js';

/** Fewest letters of each script in two words written together, and of a word wholly of look-alikes. */
const FEW = 3;

/** Cyrillic letters that only remind of Latin ones, of n, r, 3, 4, b and u. */
const REMINDING: ReadonlySet<number> = new Set(Array.from('гпязчьи', (c) => c.charCodeAt(0)));

/**
 * Reads a word that mixes Latin letters with others, [from, to) in units, in the script that its unmistakable letters name: "Nikе" in
 * Latin, "PEПЛИKA" in Cyrillic. So is "koпия": its Latin letters have Cyrillic twins, п and и only remind of n and u.
 * A word wholly of look-alikes is left as it is: only a known name can tell ΝΙΚΕ from a Greek word.
 *
 * @returns whether the word is wholly of look-alikes
 */
export function resolveLookalikes(text: FoldedText, from: number, to: number): boolean {
  let latin = 0;
  let foreign = 0;
  let lookalikes = 0;
  /** Latin letters without a Cyrillic twin. */
  let plain = 0;
  let reminding = 0;
  let isCyrillic = false;
  let changes = 0;
  let last = 0;
  for (let k = from; k < to; k++) {
    const unit = text.units[k] as number;
    if (CLASS[unit] !== CharClass.letter && ((text.marks[k] as number) & Mark.lookalike) === 0) continue;
    const script = unit < 0x250 ? 1 : 2;
    if (script === 1) {
      latin++;
      if (!LATIN_TO_CYRILLIC.has(unit)) plain++;
    } else {
      foreign++;
      isCyrillic ||= isCyrillicLetter(unit);
      if (REMINDING.has(unit)) reminding++;
      if (lookalikeAt(text, k) !== 0) lookalikes++;
    }
    if (last !== 0 && last !== script) changes++;
    last = script;
  }
  const pure = foreign - lookalikes;
  if (latin === 0) return lookalikes >= FEW;
  if (changes === 1 && latin >= FEW && foreign >= FEW) return false; // two words written together
  const toLatin = pure === 0 && foreign <= latin + 2 && !(reminding > 0 && plain === 0);
  if (!toLatin && !isCyrillic) return false;
  for (let k = from; k < to; k++) {
    const read = toLatin ? lookalikeAt(text, k) : (LATIN_TO_CYRILLIC.get(text.units[k] as number) ?? 0);
    if (read === 0) continue;
    text.units[k] = read;
    text.marks[k] = (text.marks[k] as number) | Mark.lookalike;
  }
  if (toLatin) mend(text, from, to);
  return false;
}

/** Takes away the breaks between letters of a word that proved to be of one script: "Audιo" is no "Audι" with an o. A hump stays. */
function mend({ units, marks, breaks }: FoldedText, from: number, to: number): void {
  for (let k = from + 1; k < to; k++) {
    const [before, own] = [marks[k - 1] as number, marks[k] as number];
    if (((before | own) & Mark.lookalike) === 0 || ((own & Mark.upper) !== 0 && (before & Mark.upper) === 0)) continue;
    if (CLASS[units[k - 1] as number] === CharClass.letter && CLASS[units[k] as number] === CharClass.letter) breaks[k] = Break.none;
  }
}

/** The Latin letter that a letter of another script looks like, or 0. */
function lookalikeAt(text: FoldedText, at: number): number {
  if ((text.units[at] as number) < 0x250) return 0;
  const code = text.source.charCodeAt(text.startOf(at));
  return FOLD[code] !== 0 ? (LOOKALIKE_UNIT[code] as number) : 0;
}

/** Whether a word is written with a Cyrillic letter, whatever that is read as. */
export function holdsCyrillic(text: FoldedText, word: number): boolean {
  for (let i = text.wordStarts[word] as number; i < (text.wordEnds[word] as number); i++)
    if (isCyrillicLetter(text.source.charCodeAt(text.startOf(i)))) return true;
  return false;
}
