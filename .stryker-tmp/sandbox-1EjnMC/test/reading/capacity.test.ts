// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { readCapacities, readCharge } from '../../src/reading/capacity.js';

const sizes = (text: string) => readCapacities(text).map((c) => [c.gigabytes, c.isMemory]);

describe('capacities named in a text', () => {
  it.each([
    ['microSD 2TB', [[2048, false]]],
    ['فلاشة 4 تيرا', [[4096, false]]],
    ['clé USB 2 To', [[2048, false]]],
    ['पेन ड्राइव 1 टीबी', [[1024, false]]],
    ['U盘 1024G USB3.0', [[1024, false]]],
    ['8GBRAM', [[8, true]]],
    ['флешка 64 ГБ', [[64, false]]],
    ['iPhone 15 128g', [[128, false]]],
    [
      '8GB RAM 256GB',
      [
        [8, true],
        [256, false],
      ],
    ],
    [
      '12+512GB',
      [
        [12, true],
        [512, false],
      ],
    ],
    [
      '16GB+1TB',
      [
        [16, true],
        [1024, false],
      ],
    ],
    [
      '12+1T',
      [
        [12, true],
        [1024, false],
      ],
    ],
    ['メモリ 2テラ', [[2048, false]]],
  ])('%j', (text, expected) => {
    expect(sizes(text)).toEqual(expected);
  });

  it.each([
    '5G phone',
    'ssd 10 Gbps',
    'usb stick',
    '500 g of tea',
    'OnePlus 8T',
    'KX-TG9344T',
    'USB 3.0',
    'supports up to 2TB',
    'max. 512GB',
  ])('%j names none', (text) => {
    expect(sizes(text)).toEqual([]);
  });

  it('says where', () => {
    const text = 'SSD 1 TB new';
    const [capacity] = readCapacities(text);
    expect(text.slice(capacity?.start, capacity?.end)).toBe('1 TB');
  });
});

describe('charges named in a text', () => {
  it.each([
    ['power bank 20000mAh, 2 ports', 20_000],
    ['повербанк 80 000 мАч', 80_000],
    ['充电宝 50000毫安 超薄', 50_000],
    ['10,000 mAh or 20,000 mAh', 20_000],
    ['model 20000, 65 W', undefined],
  ])('%s', (text, expected) => {
    const charge = readCharge(text);
    expect(charge?.milliampereHours).toBe(expected);
    if (charge !== undefined) expect(text.slice(charge.start, charge.end)).toMatch(/^\d.*\D$/u);
  });
});
