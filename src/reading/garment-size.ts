/**
 * One size: a letter or number after a word for it, letters that are nothing else, trousers' waist and length, a country's number, a word
 * in full before the end or whom it is for. Whoever has one size has one piece, mostly a worn one; who makes copies has a run of them, or
 * names none.
 */
const SIZE =
  /(?<![\p{L}\d]|(?:\d|\b[sml])\s?[-–~,/|]\s?)(?:(?:size|sz|t(?:a(?:ille|lla|glia|m(?:anho)?))?|tg|gr(?:öße)?|maat|rozm\p{L}*|str|stl|beden|разм\p{L}*|р|מידה|مقاس|سایز|サイズ|사이즈)(?:\.|:|\s|(?=\d))\s?(?:[a-z]{2}\s?)?(?:x{0,4}[sml]|\dxl|1[0-7]\d|\d{1,2}(?:[.,]5)?|small|medium|large)|xx?s|x{1,4}l|[2-6]xl|\d\dx\d\d|(?:2[6-9]|[34]\d)\s?\/\s?3[0-6]|w(?:2[4-9]|3\d|4[0-4])(?:\s?\/?\s?l\d\d)?|(?:eu|uk|us)\s?\d{1,2}(?:[.,]5)?|(?:small|medium|large)(?=$|\s?\(|\s(?:wo)?men)|(?<=men(?:.?s)?\s)(?:small|medium|large|[sml])|(?<=\s)[sml]$)(?![\p{L}\d]|[.,]\d|\s?size|\s?[-–~,/|]\s?(?:\d|x*[sml]\b))/giu;

/** A size in full within a title, with a capital: "Pullover Jacket Large Rust". Not of a print or a pocket. */
const WITHIN =
  /(?<=[\p{Ll}\d]\s+)(?<!Extra\s+)(?:Small|Medium|Large)(?=\s)(?!\s+(?:[Ll]ogo|[Pp]rint|[Pp]ocket|[Ll]etter|[Gg]raphic|[Cc]heck|[Pp]laid|[Pp]atch|[Ss]cale|[Ww]ash|[Ww]eight|[Bb]lue|[Gg]r[ae]y|[Ss]ize|and|or|to)|\s?[-–/|,])/u;

/** Writing of East Asia. There shoes have millimetres (270), centimetres (26.5) or 码 (42码), clothes the chest's (95) or a letter (L码). */
const EAST_ASIAN = /\p{Script=Han}|[ぁ-ヺ가-힣]/u;
const SHOE =
  /(?<![\p{L}\d.,]|(?:max|맥스|マックス)\s?|[-~～,/]\s?|(?:3[4-9]|4[0-7])\s)(?:2[1-9][05](?:mm)?|2[1-9](?:\.5)?\s?cm|2[1-9]\.5|(?:3[4-9]|4[0-7])(?:\.5)?(?:\s?[码碼]|$)|(?<=[ぁ-ー]\d*\s)2[2-9]$)(?![\p{L}\d%]|[.,]\d|\s?[-~～,/]\s?\d)/giu;
const GARMENT =
  /(?<![\p{L}\d.,]|[-~～,/]\s?)(?:(?:8[05]|9[05]|1[01][05])(?<=[가-힣].*)|x*[sml](?=\s|$|[码碼]|サイズ|사이즈)|(?:2[6-9]|3[0-8])$)(?!\d|%|[.,]\d|년|\s?[-~～,/]\s?[\dsml])/giu;

/** A shoe's number in Europe, which people write alone: "Arizona 39", "Superstar 42,5". Not behind the name of a series that is numbered so. */
const EUROPEAN_SHOE =
  /(?<![\p{L}\d.,]|[-–~/x]\s?|\b(?:aj|air|jordan|pegasus|max|structure|vomero|gel|of|lot|за)\s)(?:3[5-9]|4[0-6])(?:[.,]5)?(?![\p{L}\d%°€£$+]|[.,]\d|\s?[-–~/x]\s?\d|\s(?:pair|pcs|lot|cm|colou?r|style|design))/giu;
/** The same of clothes, a waist or a size, which ends a title behind a word: "Levi's jeans 32". */
const EUROPEAN_GARMENT = /(?<=\p{L}\s)(?:2[89]|3\d|4[0-8])$/u;

/** Most that is searched of a text, in UTF-16 units. */
const REACH = 200;

/** Whether a text names one size of what is worn, once or in two systems; shoes have numbers. */
export function namesOneSize(text: string, isShoe: boolean): boolean {
  const searched = text.slice(0, REACH);
  const sizes = searched.match(SIZE);
  if (sizes !== null && sizes.length < 3 && !(isShoe && sizes.some((size) => /[sml]$/iu.test(size)))) return true;
  if (!isShoe && WITHIN.test(searched)) return true;
  if (isShoe ? searched.match(EUROPEAN_SHOE)?.length === 1 : EUROPEAN_GARMENT.test(searched)) return true;
  if (!EAST_ASIAN.test(searched)) return false;
  const local = isShoe ? searched.match(SHOE) : searched.match(GARMENT);
  return local !== null && local.length < 3;
}

/** A child's age ("6 ans", "age 8", "10-11 yrs", "3 mesi", "6세"); months in short ("12m") or a height in centimetres, which tell no shoe. */
const AGE =
  /(?<![\p{L}\d.,/-])(?:(?:(?:[1-9]|1[0-5])\s?[-–/]\s?)?(?:[1-9]|1[0-6])\s?(?:ans|mois|anni|mes[ei]|años|meses|jahre|monate|maanden|månader|måneder|lat|roky|years|yrs|months|mths|luni|ani|yaş|ay|лет|года|мес|місяців)(?!\p{L})|(?:18|24)\s?m(?:ois|es[ei]s?|onths)|(?:[1-9]|1[0-8])\s?(?:[岁歳才세]|个月|[かヶカケ]月|개월)|aged?\s(?:(?:[1-9]|1[0-5])\s?[-–/]\s?)?(?:[1-9]|1[0-6])(?![\d-]))/iu;
const MONTHS_OR_HEIGHT =
  /(?<![\p{L}\d.,/€$£-])(?:(?:6[28]|74)(?=$)|(?:1[28]|24|[0369]-[369]|[69]-12|12-18|18-24)\s?m|104|1[14][06]|12[28]|134|15[28]|164)(?![\p{L}\d.,/+€$£%-])/u;

/** Sizes of American children's shoes, and what makers call these: "6C", "4.5Y", "(TD)", "(PS)", "(GS)". */
const CHILDS_SHOE = /(?<![\p{L}\d.,])(?:(?:[1-9]|1[0-3])(?:\.5)?\s?[YC]|\((?:GS|PS|TD)\)|(?:GS|PS|TD)$)(?![\p{L}\d])/u;

/** Whether a text names a size that only children have. */
export function namesChildSize(text: string, isShoe: boolean): boolean {
  const start = text.slice(0, REACH);
  return AGE.test(start) || (isShoe ? CHILDS_SHOE : MONTHS_OR_HEIGHT).test(start);
}
