/** Words that multiply the number before them, in small letters, by what they multiply it with. */
const FACTORS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'k thousand mil ribu rb nghìn ngàn tys tis тыс тис ألف الف هزار אלף हज़ार हजार হাজার พัน 千 천': 1e3,
    '万 萬 만 หมื่น': 1e4,
    'lakh lakhs lac lacs लाख লাখ แสน': 1e5,
    'million millions mio mln milyon juta jt triệu tr млн مليون میلیون ล้าน': 1e6,
    'crore crores': 1e7,
  }).flatMap(([words, factor]) => words.split(' ').map((word) => [word, factor] as const)),
);

/** A number, from its first digit or point to its last digit. */
const NUMBER = /^[\d.,'’\u00a0 ]*\d/;
const WORD = /^\s?(\p{L}[\p{L}\p{M}]*)/u;
/** First character of the scripts whose words are written on without spaces, as with numbers and their units: "만원". */
export const FIRST_UNPARTED = '\u2e80';
/** What follows a short factor right away counts its tenths: "1tr2" is 1.2 million, "15k5" is 15,500. */
const TENTHS = /^(?:tr|k)(\d{1,3})(?!\d)/i;
const DIGITS_OF_OTHERS = /[٠-٩۰-۹०-९০-৯๐-๙]/g;

/** A number that a text begins with, and what is behind it. */
export interface WrittenAmount {
  readonly amount: number;
  /** Whether it has two decimals. */
  readonly hasCents: boolean;
  readonly behind: string;
}

/**
 * The number that a text begins with, as people write amounts: thousands grouped by points, commas, spaces or apostrophes, and words that
 * multiply.
 *
 * @returns undefined where it begins with none, or with one that no number holds
 * @example readAmount('1.299,00 €')   // { amount: 1299, hasCents: true, behind: ' €' }
 * @example readAmount('12만5천원')     // { amount: 125000, hasCents: false, behind: '원' }
 */
export function readAmount(text: string): WrittenAmount | undefined {
  const [digits] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const { factor, length } = factorAtHead(text.slice(digits.length));
  let amount = numberOf(digits) * factor;
  let behind = text.slice(digits.length + length);
  const [, tenths] = TENTHS.exec(text.slice(digits.length)) ?? [];
  if (tenths !== undefined) {
    amount += Number(`0.${tenths}`) * factor;
    behind = behind.slice(tenths.length);
  } else if (length > 0 && text.charAt(digits.length + length - 1) >= FIRST_UNPARTED) {
    const less = readAmount(behind.trimStart());
    if (less !== undefined && less.amount < factor) {
      amount += less.amount;
      behind = less.behind;
    }
  }
  return Number.isFinite(amount) ? { amount, hasCents: /[.,]\d{2}$/.test(digits), behind } : undefined;
}

/** What a text multiplies the number before it with, and how long the word for that is; 1 and 0 where it does not. */
function factorAtHead(text: string): { readonly factor: number; readonly length: number } {
  const [all = '', word = ''] = WORD.exec(text) ?? [];
  const first = word.charAt(0);
  const [name, length] = first >= FIRST_UNPARTED ? [first, all.length - word.length + 1] : [word.toLowerCase(), all.length];
  const factor = FACTORS.get(name);
  return factor === undefined ? { factor: 1, length: 0 } : { factor, length };
}

/** UTF-16 units that hold any word that multiplies. */
const LONGEST_FACTOR = 12;

/** An amount found in a text, with the word behind it that multiplies it: "$1.2k", "Rp 1,5 jt". */
export function withFactor(text: string, { 0: amount, index }: RegExpExecArray): string {
  const end = index + amount.length;
  return text.slice(index, end + factorAtHead(text.slice(end, end + LONGEST_FACTOR)).length);
}

/** Digits and marks of Arabic, Persian, Hindi, Bengali and Thai as those of ASCII. */
export function plainDigits(text: string): string {
  return text
    .replace(DIGITS_OF_OTHERS, (digit) => {
      const code = digit.charCodeAt(0);
      // The digits of India begin at a seventh place, the others at a first one.
      return String((code & 15) - (code >= 0x900 && code < 0xe00 ? 6 : 0));
    })
    .replaceAll('٬', ',')
    .replaceAll('٫', '.');
}

/** "1.299,00", "1 299", "1'299.50", "1,29,999" -> number. */
function numberOf(text: string): number {
  const compact = text.replace(/[^\d.,]/g, '');
  const lastPoint = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  if (lastPoint < 0) return Number(compact);
  const mark = compact.charAt(lastPoint);
  const tail = compact.length - lastPoint - 1;
  const onlyOnce = compact.indexOf(mark) === lastPoint;
  const head = compact.slice(0, lastPoint);
  const decimal = tail <= 2 || (onlyOnce && (tail !== 3 || head === '' || head === '0' || /[.,]/.test(head)));
  const whole = (decimal ? head : compact).replace(/[.,]/g, '');
  return Number(decimal ? `${whole || '0'}.${compact.slice(lastPoint + 1)}` : whole);
}
