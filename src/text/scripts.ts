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
