/** Whether a folded unit is a Latin letter a to z. */
export const isLatinLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** Whether a unit stands in the blocks of Cyrillic and its supplement. */
export const isCyrillicLetter = (unit: number): boolean => unit >= 0x400 && unit <= 0x52f;

/** Whether a unit stands beyond the blocks of Latin, from Greek on. */
export const isBeyondLatin = (unit: number): boolean => unit >= 0x370;

/** Whether a unit stands in the blocks from Hebrew on, of which hardly a script in use has capitals. */
export const hasNoCase = (unit: number): boolean => unit >= 0x590;

/** Whether a unit stands in the blocks of Han characters. */
export const isHan = (unit: number): boolean => unit >= 0x3400 && unit < 0xa000;

/** Whether a unit is a syllable of Hangul. */
export const isHangul = (unit: number): boolean => unit >= 0xac00 && unit <= 0xd7a3;

/** Whether a unit is katakana, which hiragana are folded to. */
export const isKatakana = (unit: number): boolean => unit >= 0x30a1 && unit <= 0x30fe;
