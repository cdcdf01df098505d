import { letterBits } from '../text/letter-bits.js';
import { fitsStars } from '../text/word-shapes.js';

/** Words of one place by a form of each, and the letters of the forms as bits. */
interface Place {
  readonly words: string[];
  readonly forms: string[];
  readonly letters: number[];
}

/**
 * Words by a form of theirs, for finding those that fit a mask. Each has a place, which a mask names too: only words there are looked at.
 *
 * ```
 * places   "gi" -> words     gucci    giorgi   …
 *                  forms     gucci    giorgi   …      what a mask is held against
 *                  letters   c g i u  g i o r  …      bits: most are told by these, which stand side by side in memory
 * ```
 */
export class MaskedForms {
  private readonly places = new Map<string, Place>();

  add(place: string, form: string, word: string): void {
    let held = this.places.get(place);
    if (held === undefined) {
      held = { words: [], forms: [], letters: [] };
      this.places.set(place, held);
    }
    held.words.push(word);
    held.forms.push(form);
    held.letters.push(letterBits(form));
  }

  /** The words at a place whose form fits a mask in which each star stands for one letter or for nothing. */
  fitting(place: string, mask: string): string[] {
    const found: string[] = [];
    const held = this.places.get(place);
    if (held === undefined) return found;
    const { words, forms, letters } = held;
    const sought = letterBits(mask.replaceAll('*', ''));
    for (let i = 0; i < letters.length; i++)
      if ((sought & ~(letters[i] as number)) === 0 && fitsStars(mask, forms[i] as string)) found.push(words[i] as string);
    return found;
  }
}
