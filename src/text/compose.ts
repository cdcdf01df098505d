import { HALF_VOICED, VOICED } from './characters.js';

const VOICING = 0x3099;
const SPACED_VOICING = 0x309b;
const HALF_VOICING = 0x309a;
const SPACED_HALF_VOICING = 0x309c;

/** Whether a unit may melt into the kana or Hangul before it; all of them lie in these ranges. */
export function mayCompose(unit: number): boolean {
  return (unit >= 0x1161 && unit <= 0x11c2) || (unit >= VOICING && unit <= SPACED_HALF_VOICING);
}

/**
 * The unit that two make together, or 0: kana with a voicing mark (half-width katakana and NFD write it apart), conjoining Hangul
 * jamo (Unicode Standard, section 3.12).
 */
export function compose(before: number, unit: number): number {
  if (unit === VOICING || unit === SPACED_VOICING) return VOICED.get(before) ?? 0;
  if (unit === HALF_VOICING || unit === SPACED_HALF_VOICING) return HALF_VOICED.get(before) ?? 0;
  if (unit <= 0x1175) return before >= 0x1100 && before <= 0x1112 ? 0xac00 + ((before - 0x1100) * 21 + unit - 0x1161) * 28 : 0;
  const isOpenSyllable = before >= 0xac00 && before <= 0xd7a3 && (before - 0xac00) % 28 === 0;
  return isOpenSyllable && unit >= 0x11a8 ? before + unit - 0x11a7 : 0;
}

/** Whether a unit is a vowel of compatibility jamo, which keyboards write and normalisation leaves alone. */
const isVowelJamo = (code: number): boolean => code >= 0x314f && code <= 0x3163;

/** Compatibility jamo that may end a syllable, in the order of the endings. */
const ENDINGS = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/**
 * The number of the ending that a jamo at a place in the text gives to the syllable before it, whose vowel was written as a jamo too;
 * 0 where it begins the next one. Syllables come apart in haste or to hide a word: "ㅈㅓㅇㅍㅜㅁ" is 정품.
 */
export function endingAt(source: string, at: number, limit: number): number {
  if (!isVowelJamo(source.charCodeAt(at - 1)) || at >= limit) return 0;
  return isVowelJamo(source.charCodeAt(at + 1)) ? 0 : ENDINGS.indexOf(source.charAt(at)) + 1;
}
