import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CurrencyContext, currencyCode } from '../src/currency.js';

describe('currencyCode', () => {
  it.each<[string, string, CurrencyContext?]>([
    ['USD', 'USD'],
    [' usd ', 'USD'],
    ['US$', 'USD'],
    ['US $', 'USD'],
    ['$', 'USD'],
    ['RMB', 'CNY'],
    ['CNH', 'CNY'],
    ['yuan', 'CNY'],
    ['元', 'CNY'],
    ['¥', 'CNY'],
    ['¥', 'JPY', { language: 'ja-JP' }],
    ['¥', 'JPY', { marketplace: 'Mercari JP' }],
    ['円', 'JPY'],
    ['NTD', 'TWD'],
    ['€', 'EUR'],
    ['Euro', 'EUR'],
    ['руб', 'RUB'],
    ['RUR', 'RUB'],
    ['won', 'KRW'],
    ['kr', 'SEK'],
    ['Rs', 'INR'],
    ['RS', 'INR'],
    ['tl', 'TRY'],
    ['Lei', 'RON'],
    ['NIS', 'ILS'],
    ['egp', 'EGP'],
    ['xyz', 'XYZ'],
  ])('%j is %s', (text, code, context) => {
    expect(currencyCode(text, context)).toBe(code);
  });

  it.each(['', 'money', 'US', '5 USD', 'EUR/USD', 'peso'])('%j is none', (text) => {
    expect(currencyCode(text)).toBeUndefined();
  });

  it('gives three capitals or nothing on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4 }), (text) => {
        expect(currencyCode(text) ?? 'XXX').toMatch(/^[A-Z]{3}$/);
      }),
    );
  });
});
