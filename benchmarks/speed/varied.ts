import { halfCyrillic, nearBrand, randomWord, signsBetween, starred } from './disguised.js';
import { Inventor, wordOf } from './invented.js';
import { shippedKnowledge } from './knowledge.js';

/** Listings that words are invented for, so many that no number below five million shares one with another. */
export const WORDS_EACH = 16;

/** One listing in so many is long, of words too long for engines to copy when they are cut out of it. */
const LONG_ONE_IN = 200;
const LONG_WORDS = 1200;

const GOODS = 'leather shoulder bag black gold watch strap cotton shirt size running shoes perfume spray phone case wool scarf'.split(' ');
const IN_SCRIPTS = [
  'новая кожаная сумка, оригинал, с биркой',
  '全新 真皮 手提包 现货 包邮',
  'حقيبة يد جلدية جديدة',
  'กระเป๋าหนังแท้ พร้อมส่ง',
  '새상품 가죽 가방 정품',
  '本革 ショルダーバッグ 新品',
  'καινούργια δερμάτινη τσάντα',
  'neue Ledertasche, ungetragen',
  'sac à main en cuir, état neuf',
];
const CATEGORIES = ['Bags', 'Shoes > Sneakers', 'Watches', 'Clothing', 'Beauty > Perfume', 'Электроника', '家居'];
const CONDITIONS = ['new', 'used', 'like new', 'б/у', '全新', 'neu mit Etikett'];
const CURRENCIES = ['USD', 'EUR', 'CNY', 'JPY', 'RUB', 'INR'];

/** Ways to write a name in disguise or with a slip. */
const DISGUISED: readonly ((inventor: Inventor) => string)[] = [
  nearBrand,
  (inventor) => starred(nearBrand(inventor), inventor),
  (inventor) => halfCyrillic(nearBrand(inventor), inventor),
  (inventor) => signsBetween(nearBrand(inventor), inventor),
  (inventor) => Array.from(nearBrand(inventor)).join(' '),
];

/**
 * A made-up listing for each number below five million, no two alike and each with words that no other has, to fill whatever remembers
 * words, names, categories, makers, conditions or groups of signs. Nothing of it has to be remembered.
 */
export function varied(number: number): Record<string, unknown> {
  const inventor = new Inventor(number);
  let made = 0;
  /** A word of this listing alone. */
  const own = (): string => wordOf(number * WORDS_EACH + made++);
  const oneIn = (count: number): boolean => inventor.below(count) === 0;
  const goods = (count: number): string => Array.from({ length: count }, () => inventor.pick(GOODS)).join(' ');
  const name = (): string => (oneIn(2) ? inventor.pick(shippedKnowledge().brands).name : inventor.pick(DISGUISED)(inventor));
  const description = [inventor.pick(IN_SCRIPTS), goods(10 + inventor.below(30)), own(), randomWord(inventor), own()].join(' ');
  const long = (): string => {
    const word = own() + own();
    return Array.from({ length: LONG_WORDS }, (_, i) => `${word}${i.toString(36)} `).join('');
  };
  return {
    title: `${name()} ${goods(2)} ${own()}`,
    description: oneIn(LONG_ONE_IN) ? `${description} ${long()}` : description,
    category: oneIn(3) ? `${own()} > ${inventor.pick(GOODS)}` : inventor.pick(CATEGORIES),
    brand: oneIn(2) ? own() : name(),
    condition: oneIn(10) ? `${own()} ${inventor.pick(CONDITIONS)}` : inventor.pick(CONDITIONS),
    price: { amount: (1 + inventor.below(999)) * 10 ** inventor.below(4), currency: inventor.pick(CURRENCIES) },
    ...(oneIn(4) && { attributes: { Material: inventor.pick(GOODS), Model: `${own()} ${inventor.below(1e6)}` } }),
    ...(oneIn(8) && { variants: [{ title: own() }, { title: `${inventor.pick(GOODS)} ${inventor.below(1e4)}` }] }),
    seller: { name: `${own()} ${inventor.pick(GOODS)}`, ageDays: inventor.below(3000) },
  };
}
