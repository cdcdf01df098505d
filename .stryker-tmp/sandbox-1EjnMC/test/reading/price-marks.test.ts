// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayNamePrice } from '../../src/reading/price-marks.js';
import { AFTER_MARK, BEFORE_UNIT } from '../../src/reading/written-price.js';

describe('mayNamePrice', () => {
  it('holds wherever the expressions find a price', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'US $',
        'us$',
        '€',
        '£',
        '¥',
        '₽',
        'USD',
        'eur',
        'Gbp',
        'RMB',
        'cny',
        'JPY',
        'krw',
        'INR',
        'rub',
        'TRY',
        'R$',
        'Rp',
        'rp.',
      ),
      fc.constantFrom('zł', '元', '円', '원', '만 원', '万円', 'руб', 'РУБЛЕЙ', 'TL', 'tl', 'THB', 'บาท', 'грн', '₩', '€'),
      fc.constantFrom(' ', '\u00a0', '\u3000', '\ufeff', '\n', '.', ',', '-', 'x', 'sale', '%', '5', '12', '1,299.00', '1 299', '40'),
      fc.nat(99_999).map(String),
    );
    let priced = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const found = text.match(AFTER_MARK) !== null || text.match(BEFORE_UNIT) !== null;
        if (found) priced++;
        if (found) expect([text, mayNamePrice(text)]).toEqual([text, true]);
      }),
      { numRuns: 3000 },
    );
    expect(priced).toBeGreaterThan(300);
  });

  it.each(['', 'Leather bag', 'size 42, 100 % cotton', '10 x 20 cm', 'model 5', '2024'])('does not hold in %j', (text) => {
    expect(mayNamePrice(text)).toBe(false);
  });
});
