import { builtInFacts } from '../knowledge/facts.js';
import { foldKey } from '../text/fold-key.js';
import { wordAtEnd, wordAtStart } from './fact-words.js';

/** A storage or memory size named in a text. */
export interface Capacity {
  readonly gigabytes: number;
  /** Half-open, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** Working memory rather than storage: "8GB RAM", the first of "12+512GB". */
  readonly isMemory: boolean;
}

const SIZE =
  /(?<![\p{L}\d.,-])(?:(\d{1,3})\s?(?:gb|г|гб|g)?\s?\+\s?)?(\d{1,5})\s?((?:tb|gb|тб|гб)(?!(?!ram)[a-zа-я\d])|терабайт|гиг|تيرا|ترا|جيجا|گیگ|टीबी|जीबी|テラ|ギガ|테라|기가|t[oо](?![\p{L}\d])|[tg](?![\p{L}\d]))/giu;
/** What every size has: a digit and the first letter of a unit. */
const SIZED = /\d\s?[tgтгتجگटजテギ테기]/iu;
const TERA = /^(?:t|тб|тера|تيرا|ترا|टीबी|テラ|테라)/iu;
/** Most sizes read of a text: a title that names more lists variants. */
const MOST = 6;

/** How much on either side of a size is searched for words that make it a limit ("up to 2TB") or memory, in UTF-16 units. */
const BESIDE = 20;

/** Reads "256GB", "2 TB", "12+512G", "1Тб". A bare G counts only for the sizes that storage has, a bare T only after memory ("12+1T"). */
export function readCapacities(text: string): Capacity[] {
  const found: Capacity[] = [];
  if (!SIZED.test(text)) return found;
  const { limit, memory: working } = builtInFacts().capacityWords;
  for (const match of text.matchAll(SIZE)) {
    const [whole, memory, size, unit = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const tera = TERA.test(unit);
    // "5G" is a network, "500 g" a weight, "8T" a model.
    if (unit.length === 1 && (/\s/.test(whole) || (tera ? memory === undefined : !COMMON.has(Number(size))))) continue;
    if (wordAtEnd(foldKey(text.slice(Math.max(0, start - BESIDE), start)), limit) !== undefined) continue;
    const gigabytes = Number(size) * (tera ? 1024 : 1);
    if (gigabytes > (tera ? MOST_IN_TERABYTES : MOST_GIGABYTES)) continue;
    if (memory !== undefined) found.push({ gigabytes: Number(memory), start, end, isMemory: true });
    const behind = text.slice(end, end + BESIDE);
    const isMemory = memory === undefined && /^\s?\p{L}/u.test(behind) && wordAtStart(foldKey(behind), working) !== undefined;
    found.push({ gigabytes, start, end, isMemory });
    if (found.length >= MOST) break;
  }
  return found;
}

/** What no memory for sale holds is a model number; fewer models end in terabytes, and more is lied in them. */
const MOST_GIGABYTES = 110_000;
const MOST_IN_TERABYTES = 330_000;

const COMMON: ReadonlySet<number> = new Set([16, 32, 64, 128, 256, 512, 1024, 2048]);

/** A charge in milliampere-hours named in a text. */
export interface Charge {
  readonly milliampereHours: number;
  /** Half-open, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}

const CHARGE =
  /(?<![\p{L}\d.,])(\d{1,3}(?:[ .,\u00a0]\d{3})+|\d{3,6})\s?(?:m\s?a\s?h|ма\s?[·*]?\s?ч|мач|毫安时?|ミリアンペア|밀리암페어|مللي\s?أمبير)(?!\p{Script=Latin})/giu;

/** The largest charge that a text names: "20000mAh", "80 000 мАч". */
export function readCharge(text: string): Charge | undefined {
  let largest: Charge | undefined;
  for (const match of text.matchAll(CHARGE)) {
    const milliampereHours = Number((match[1] as string).replace(/\D/g, ''));
    if (largest !== undefined && largest.milliampereHours >= milliampereHours) continue;
    largest = { milliampereHours, start: match.index, end: match.index + match[0].length };
  }
  return largest;
}

const VOLUME = /(\d{1,4}(?:[.,]\d{1,2})?|[.,]\d{1,3})\s*(ml|мл|毫升|ミリ|밀리|fl\.?\s?oz|oz|унци)/iu;
const OUNCE = 29.57;

/** Millilitres that a text names first: "100ml", "3.4 fl oz". */
export function readVolume(text: string): number | undefined {
  const match = VOLUME.exec(text);
  if (match === null) return undefined;
  const amount = Number((match[1] as string).replace(',', '.'));
  return amount > 0 ? amount * (/oz|унци/i.test(match[2] as string) ? OUNCE : 1) : undefined;
}
