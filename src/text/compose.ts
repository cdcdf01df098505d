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
