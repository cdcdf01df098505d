/**
 * One size: a letter or number after a word for it, letters that are nothing else, trousers' waist and length, a country's number, a word
 * in full before the end or whom it is for. Whoever has one size has one piece, mostly a worn one; who makes copies has a run of them, or
 * names none.
 */
const SIZE =
  /(?<![\p{L}\d]|(?:\d|\b[sml])\s?[-–~,/|]\s?)(?:(?:size|sz|t(?:a(?:ille|lla|glia|m(?:anho)?))?|tg|gr(?:öße)?|maat|rozm\p{L}*|str|stl|beden|разм\p{L}*|р|מידה|مقاس|سایز|サイズ|사이즈)(?:\.|:|\s|(?=\d))\s?(?:[a-z]{2}\s?)?(?:x{0,4}[sml]|\dxl|\d{1,2}(?:[.,]5)?|small|medium|large)|xx?s|x{1,4}l|[2-6]xl|\d\dx\d\d|w\d\d\s?\/?\s?l\d\d|(?:eu|uk|us)\s?\d{1,2}(?:[.,]5)?|(?:small|medium|large)(?=$|\s?\(|\s(?:wo)?men)|(?<=men(?:.?s)?\s)(?:small|medium|large|[sml])|(?<=\s)[sml]$)(?![\p{L}\d]|[.,]\d|\s?size|\s?[-–~,/|]\s?(?:\d|x*[sml]\b))/giu;

/** Most that is searched of a text, in UTF-16 units. */
const REACH = 200;

/** Whether a text names one size of what is worn, once or in two systems; shoes have numbers. */
export function namesOneSize(text: string, isShoe: boolean): boolean {
  const sizes = text.slice(0, REACH).match(SIZE);
  return sizes !== null && sizes.length < 3 && !(isShoe && sizes.some((size) => /[sml]$/iu.test(size)));
}
