import { Break, type FoldedText, Mark } from './folded-text.js';
import { isHan, isKatakana } from './scripts.js';

/** Han characters that look like katakana (UTS #39), and those they are read as. */
const HAN = '口二力工卜八千夕才匕丿厶一';
const KANA = 'ロニカエトハチタオヒノムー';
const TWINS: ReadonlyMap<number, number> = new Map(Array.from(HAN, (c, i) => [c.charCodeAt(0), KANA.charCodeAt(i)]));
/** Keyboards offer it for the long vowel: who writes it hides nothing. */
const ONE = '一'.charCodeAt(0);
/** Small kana that only colour the one before: no word begins with them. A small tsu may: "ヴィトンっぽい". */
const BOUND: ReadonlySet<number> = new Set(Array.from('ァィゥェォャュョヮぁぃぅぇぉゃゅょゎ', (c) => c.charCodeAt(0)));

/** Katakana, and the small hiragana that colour another: a text without any needs no look at its kana. */
export const WATCHED_KANA: readonly number[] = [...Array.from({ length: 0x30fe - 0x30a0 }, (_, i) => 0x30a1 + i), ...BOUND];

/**
 * Reads Han characters among katakana as what they look like there: "グッ千", "口エベ", "ヴィ卜ン". "コピー工場" and "二ツ折" stay. And
 * lets no word begin with a small kana, though it is folded to the large one: "ヤケ" is not in "ジャケット".
 */
export function readKana(text: FoldedText): void {
  const { units, marks, breaks, length } = text;
  for (let i = 0; i < length; i++) {
    const unit = units[i] as number;
    if (isKatakana(unit)) {
      // Behind a letter of another script, as in "bagァ", it colours nothing.
      if (BOUND.has(sourceAt(text, i)) && (i === 0 || isKatakana(units[i - 1] as number))) breaks[i] = Break.none;
      continue;
    }
    const kana = TWINS.get(unit);
    if (kana === undefined || !isAmongKatakana(text, i)) continue;
    if (unit !== ONE) marks[i] = (marks[i] as number) | Mark.lookalike;
    units[i] = kana;
  }
}

const sourceAt = (text: FoldedText, at: number): number => text.source.charCodeAt(text.startOf(at));

/** Whether two katakana stand before it, two behind it or one on each side, and no other Han character at it. */
function isAmongKatakana(text: FoldedText, at: number): boolean {
  const before = isWrittenKatakana(text, at - 1);
  const behind = isWrittenKatakana(text, at + 1);
  if (!before && at > 0 && isHan(text.units[at - 1] as number)) return false;
  if (!behind && at + 1 < text.length && isHan(text.units[at + 1] as number)) return false;
  return before ? behind || isWrittenKatakana(text, at - 2) : behind && isWrittenKatakana(text, at + 2);
}

/** Hiragana are folded to katakana, and don't count: "二つ折り". */
function isWrittenKatakana(text: FoldedText, at: number): boolean {
  if (at < 0 || at >= text.length || !isKatakana(text.units[at] as number)) return false;
  const code = sourceAt(text, at);
  return code < 0x3041 || code > 0x3096;
}
