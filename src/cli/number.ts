// What an option takes for a number. Forms that only programs write, such as "0x2", are refused: they are slips of the keyboard.

/** A whole number written in decimal digits; NaN for anything else. */
export function wholeNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** A decimal number such as "0.05", ".5" or "1e-4"; NaN for anything else. */
export function decimalNumber(text: string): number {
  return /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}
