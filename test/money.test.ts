import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PriceContext, parsePrice } from '../src/money.js';

const nbsp = '\u00a0';
const narrow = '\u202f';

describe('parsePrice', () => {
  it.each<[string, number, string, PriceContext?]>([
    ['US $1,299.00', 1299, 'USD'],
    ['US$88', 88, 'USD'],
    ['USD 49.90', 49.9, 'USD'],
    ['49.90 USD', 49.9, 'USD'],
    ['$49.90', 49.9, 'USD'],
    ['$ 1,000,000', 1_000_000, 'USD'],
    ['$1.5', 1.5, 'USD'],
    ['$.99', 0.99, 'USD'],
    ['$0.999', 0.999, 'USD'],
    ['$.999', 0.999, 'USD'],
    ['Rs.99', 99, 'INR'],
    ['1.234,567 €', 1234.567, 'EUR'],
    ['Kleid 45 EUR', 45, 'EUR'],
    ['Sale - 5 USD', 5, 'USD'],
    ['$1,234.567', 1234.567, 'USD'],
    ['1.299,00 €', 1299, 'EUR'],
    ['€1.299', 1299, 'EUR'],
    ['€ 12,5', 12.5, 'EUR'],
    [`1${nbsp}299,00${nbsp}€`, 1299, 'EUR'],
    [`1${narrow}299,00${narrow}€`, 1299, 'EUR'],
    ['1299,- €', 1299, 'EUR'],
    ['EUR 10', 10, 'EUR'],
    ['£1,050', 1050, 'GBP'],
    ['£9.99', 9.99, 'GBP'],
    ['CHF 1’299.50', 1299.5, 'CHF'],
    ["Fr. 1'299", 1299, 'CHF'],
    ['¥88.00', 88, 'CNY'],
    ['￥288', 288, 'CNY'],
    ['288元', 288, 'CNY'],
    ['RMB 1,288', 1288, 'CNY'],
    ['CN¥ 500', 500, 'CNY'],
    ['1.2万元', 12_000, 'CNY'],
    ['¥12,800', 12_800, 'JPY', { language: 'ja' }],
    ['¥12,800', 12_800, 'JPY', { marketplace: 'Mercari JP' }],
    ['¥12,800', 12_800, 'CNY', { language: 'zh-CN' }],
    ['12,800円', 12_800, 'JPY'],
    ['3万円', 30_000, 'JPY'],
    ['JP¥980', 980, 'JPY'],
    ['１２，８００円', 12_800, 'JPY'],
    ['₩129,000', 129_000, 'KRW'],
    ['129,000원', 129_000, 'KRW'],
    ['12만원', 120_000, 'KRW'],
    ['₹1,29,999', 129_999, 'INR'],
    ['Rs. 2,499', 2499, 'INR'],
    ['12 990 ₽', 12_990, 'RUB'],
    ['12 990,50 руб.', 12_990.5, 'RUB'],
    ['1500 р.', 1500, 'RUB'],
    ['2 500 грн', 2500, 'UAH'],
    ['₴999', 999, 'UAH'],
    ['1.499,90 TL', 1499.9, 'TRY'],
    ['₺750', 750, 'TRY'],
    ['1 299,00 zł', 1299, 'PLN'],
    ['2 990 Kč', 2990, 'CZK'],
    ['19 990 Ft', 19_990, 'HUF'],
    ['450 lei', 450, 'RON'],
    ['120 лв.', 120, 'BGN'],
    ['R$ 1.299,90', 1299.9, 'BRL'],
    ['MX$2,500', 2500, 'MXN'],
    ['C$ 45.50', 45.5, 'CAD'],
    ['CA$120', 120, 'CAD'],
    ['A$99', 99, 'AUD'],
    ['AU$99.95', 99.95, 'AUD'],
    ['NZ$15', 15, 'NZD'],
    ['HK$2,380', 2380, 'HKD'],
    ['NT$3,280', 3280, 'TWD'],
    ['S$68', 68, 'SGD'],
    ['RM 129.00', 129, 'MYR'],
    ['Rp 1.250.000', 1_250_000, 'IDR'],
    ['Rp150.000', 150_000, 'IDR'],
    ['฿1,590', 1590, 'THB'],
    ['1590 บาท', 1590, 'THB'],
    ['1.250.000 ₫', 1_250_000, 'VND'],
    ['350.000đ', 350_000, 'VND'],
    ['₱1,499', 1499, 'PHP'],
    ['₪ 249.90', 249.9, 'ILS'],
    ['25 000 ₸', 25_000, 'KZT'],
    ['₦15,000', 15_000, 'NGN'],
    ['د.إ 350', 350, 'AED'],
    ['199 ر.س', 199, 'SAR'],
    ['AED 1,200', 1200, 'AED'],
    ['ZAR 899.00', 899, 'ZAR'],
    ['1 299 kr', 1299, 'SEK'],
    ['1 299 kr', 1299, 'NOK', { currency: 'NOK' }],
    ['$25', 25, 'AUD', { currency: 'aud' }],
    ['US $25', 25, 'USD', { currency: 'AUD' }],
    ['49.90', 49.9, 'GBP', { currency: 'GBP' }],
    ['0', 0, 'EUR', { currency: 'EUR' }],
    ['price: 15 EUR only', 15, 'EUR'],
    ['$10 - $20', 20, 'USD'],
    ['10–20 €', 20, 'EUR'],
    ['US $12.99-25.99', 25.99, 'USD'],
    ['25 to 39 USD', 39, 'USD'],
    ['￥100～200', 200, 'CNY'],
    ['¥168 ($23.55)', 168, 'CNY'],
    ['$23.55 (¥168)', 23.55, 'USD'],
    ['¥168 ≈ $23.55', 168, 'CNY'],
    ['$45 (incl. tax)', 45, 'USD'],
    ['AU $60.00', 60, 'AUD'],
    ['C $45.10', 45.1, 'CAD'],
    ['E£ 300', 300, 'EGP'],
    ['S/ 120.00', 120, 'PEN'],
    ['KSh 2,500', 2500, 'KES'],
    ['R 499,00', 499, 'ZAR'],
    ['12.5usd', 12.5, 'USD'],
    ['45 dollars', 45, 'USD'],
    ['1,299.00 yuan', 1299, 'CNY'],
    ['$1.2k', 1200, 'USD'],
    ['12 тыс. руб', 12_000, 'RUB'],
    ['129 Kč', 129, 'CZK'],
    ['99', 99, 'CNY', { currency: 'RMB' }],
    ['₹1.2 lakh', 120_000, 'INR'],
    ['2 crore', 20_000_000, 'INR', { currency: 'INR' }],
    ['Rp 150rb', 150_000, 'IDR'],
    ['1,5 jt', 1_500_000, 'IDR', { currency: 'IDR' }],
    ['1,2 triệu đ', 1_200_000, 'VND'],
    ['1tr2', 1_200_000, 'VND', { currency: 'VND' }],
    ['1tr250', 1_250_000, 'VND', { currency: 'VND' }],
    ['15k5', 15_500, 'VND', { currency: 'VND' }],
    ['15 mil pesos', 15_000, 'COP', { currency: 'COP' }],
    ['1,2 млн руб', 1_200_000, 'RUB'],
    ['12만5천원', 125_000, 'KRW'],
    ['12만 5000원', 125_000, 'KRW'],
    ['3万5千円', 35_000, 'JPY'],
    ['۱۲۰ هزار تومان', 120_000, 'IRT'],
    ['٤٥٠ ريال', 450, 'SAR'],
    ['٤٥٠ ريال', 450, 'QAR', { currency: 'QAR' }],
    ['١٬٢٣٤٫٥٠ د.إ', 1234.5, 'AED'],
    ['৳১,২৫০', 1250, 'BDT'],
    ['₹१,२९९', 1299, 'INR'],
    ['฿๑,๒๙๐', 1290, 'THB'],
    ['Rs.2,999 PKR', 2999, 'PKR'],
    ['Rs 4,500', 4500, 'LKR', { currency: 'LKR' }],
    ['Rs 4,500', 4500, 'INR', { currency: 'USD' }],
    ['1,280元', 1280, 'TWD', { currency: 'TWD' }],
    ['120美元', 120, 'USD'],
    ['250 ש"ח', 250, 'ILS'],
    ['250 NIS', 250, 'ILS'],
    ['Tk 1250', 1250, 'BDT'],
    ['450 pkr', 450, 'PKR'],
    ['MRP 1,299', 1299, 'INR', { currency: 'INR' }],
    ['NEW $50', 50, 'USD'],
    ['15 евр.', 15, 'EUR', { currency: 'EUR' }],
    ['99', 99, 'EUR', { currency: '€' }],
  ])('%j is %d %s', (text, amount, currency, context) => {
    const money = parsePrice(text, context);
    expect(money?.currency).toBe(currency);
    expect(money?.amount).toBeCloseTo(amount, 9);
  });

  it.each([null, undefined, 5, {}])('finds no price in %j, which is no text', (value) => {
    expect(parsePrice(value as never)).toBeUndefined();
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['words', 'on request'],
    ['a sign alone', '€'],
    ['a number without any currency', '49.90'],
    ['capitals that are no code', 'VHB 50'],
    ['a lesser part that is none', '5천 2만원'],
    ['a number behind a factor', '$1.2k 2'],
    ['a range that falls', '$20 - $10'],
    ['three ends', '10-20-30 €'],
    ['two prices', '$10 / €9'],
    ['a negative amount', '-5 €'],
    ['a negative amount with the sign between', '-$5'],
    ['a negative amount after the sign', '$-5'],
    ['a negative amount with a code between', '-US$ 5'],
    ['a negative amount after the code', 'EUR -5'],
    ['a negative amount with a true minus', '−5 €'],
    ['a day', '12/05/2024 USD'],
    ['more digits than a number holds', `${'9'.repeat(99)}€`.repeat(2)],
  ])('is not a price: %s', (_what, text) => {
    expect(parsePrice(text)).toBeUndefined();
  });

  it('reads back what Intl writes, in many locales and currencies', () => {
    const locales = [
      'en-US',
      'de-DE',
      'fr-FR',
      'pl-PL',
      'ru-RU',
      'pt-BR',
      'en-IN',
      'de-CH',
      'ja-JP',
      'zh-CN',
      'ko-KR',
      'tr-TR',
      'cs-CZ',
      'th-TH',
      'th-TH-u-nu-thai',
      'ar-EG',
      'fa-IR',
      'mr-IN',
      'bn-BD',
    ];
    const currencies = ['USD', 'EUR', 'GBP', 'PLN', 'RUB', 'BRL', 'INR', 'CHF', 'TRY', 'CZK', 'THB'];
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.constantFrom(...currencies),
        fc.integer({ min: 1, max: 99_999_999 }),
        (locale, currency, cents) => {
          const amount = cents / 100;
          const text = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' }).format(amount);
          expect([text, parsePrice(text)]).toEqual([text, { amount, currency }]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives a finite amount of 0 or more, or nothing, on any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('$', '€', '¥', ' ', ',', '.', '-', '1', '9', '000', '万', 'USD', "'", '\u00a0'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.option(fc.string({ maxLength: 4 }), { nil: undefined }), (pieces, currency) => {
        const money = parsePrice(pieces.join(''), { currency });
        if (money === undefined) return;
        expect(Number.isFinite(money.amount)).toBe(true);
        expect(money.amount).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});
