import type { FoldedText } from '../../text/folded-text.js';
import { bonesOf, collapsed, fitsStars, reversed, soundOf, soundsOf } from '../../text/word-shapes.js';
import { ORDINARY_SIGNS } from './pieces.js';
import type { Undoing } from './undoing.js';
import { seenAt, signsBehind } from './written-words.js';

/**
 * Whether every letter of what was found stands there in some form: plain, as a sign, turned round or heard, at most one under a star.
 * Where letters are missing or others stand in their place the word is a guess, and may be another.
 */
export function isSpelt(text: FoldedText, { first, last, word, before = 0, after = 0 }: Undoing): boolean {
  const from = text.startOf(text.wordStarts[first] as number);
  const to = text.endOf((text.wordEnds[last] as number) - 1);
  const [head, tail] = [text.source.slice(from - before, from), text.source.slice(to, to + after)];
  let [letters, signed, masked] = [head, head, head];
  for (let w = first; w <= last; w++) {
    const piece = seenAt(text, w);
    const sign = w < last ? signsBehind(text, w).replace(/\s/g, '') : '';
    letters += piece;
    signed += piece + sign;
    // A dash or point parts words as often as it stands for a letter.
    masked += piece + (w === last || ORDINARY_SIGNS.test(sign) ? '' : '*');
  }
  const meant = word.replaceAll(' ', '');
  return [letters, signed, masked].some((seen) => spells(seen + tail, meant));
}

function spells(seen: string, word: string): boolean {
  const star = seen.indexOf('*');
  if (star !== -1) {
    if (seen.replaceAll('*', '') === word) return true;
    return star === seen.lastIndexOf('*') && seen.length === word.length && fitsStars(bonesOf(seen), bonesOf(word));
  }
  const bones = bonesOf(word);
  if (bonesOf(seen) === bones || bonesOf(reversed(seen)) === bones || collapsed(seen) === collapsed(word)) return true;
  return soundsOf(word).includes(soundOf(seen));
}
