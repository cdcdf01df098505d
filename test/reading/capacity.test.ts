import { describe, expect, it } from 'vitest';
import { readCapacities, readCharge, readVolume } from '../../src/reading/capacity.js';

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

describe('a size as it is written', () => {
  it.each([
    ['1 TB', ['1024 1 TB']],
    ['1TB', ['1024 1TB']],
    ['1tb x', ['1024 1tb']],
    ['1tbx', []],
    ['1tbram', ['1024 memory 1tb']],
    ['1 gb', ['1 1 gb']],
    ['64gb', ['64 64gb']],
    ['64 гб', ['64 64 гб']],
    ['64гб', ['64 64гб']],
    ['2 тб', ['2048 2 тб']],
    ['2тб', ['2048 2тб']],
    ['2терабайт', ['2048 2терабайт']],
    ['2 гиг', ['2 2 гиг']],
    ['2 تيرا', ['2048 2 تيرا']],
    ['2 ترا', ['2048 2 ترا']],
    ['2 جيجا', ['2 2 جيجا']],
    ['2 گیگ', ['2 2 گیگ']],
    ['2 टीबी', ['2048 2 टीबी']],
    ['2 जीबी', ['2 2 जीबी']],
    ['2テラ', ['2048 2テラ']],
    ['2ギガ', ['2 2ギガ']],
    ['2테라', ['2048 2테라']],
    ['2기가', ['2 2기가']],
    ['2to', ['2048 2to']],
    ['2tо', ['2048 2tо']],
    ['2tox', []],
    ['64g', ['64 64g']],
    ['64 g', []],
    ['64gx', []],
    ['65g', []],
    ['16g', ['16 16g']],
    ['32g', ['32 32g']],
    ['128g', ['128 128g']],
    ['256g', ['256 256g']],
    ['512g', ['512 512g']],
    ['1024g', ['1024 1024g']],
    ['2048g', ['2048 2048g']],
    ['8T', []],
    ['12+1T', ['12 memory 12+1T', '1024 12+1T']],
    ['12+1 T', []],
    ['8+256g', ['8 memory 8+256g', '256 8+256g']],
    ['8gb+256gb', ['8 memory 8gb+256gb', '256 8gb+256gb']],
    ['8 gb + 256 gb', ['8 memory 8 gb + 256 gb', '256 8 gb + 256 gb']],
    ['8г+256гб', ['8 memory 8г+256гб', '256 8г+256гб']],
    ['8гб+256гб', ['8 memory 8гб+256гб', '256 8гб+256гб']],
    ['8g+256g', ['8 memory 8g+256g', '256 8g+256g']],
    ['1234+256gb', ['256 256gb']],
    ['100+256gb', ['100 memory 100+256gb', '256 100+256gb']],
    ['x64gb', []],
    ['1.64gb', []],
    ['1,64gb', []],
    ['-64gb', []],
    ['164 64gb', ['64 64gb']],
    ['123456gb', []],
    ['12345gb', ['12345 12345gb']],
    ['110000gb', []],
    ['110001gb', []],
    ['107 tb', ['109568 107 tb']],
    ['128TB', ['131072 128TB']],
    ['323 tb', []],
    ['8gb ram', ['8 memory 8gb']],
    ['8gb ddr4', ['8 memory 8gb']],
    ['8gb озу', ['8 memory 8gb']],
    ['8gb ozu', ['8 memory 8gb']],
    ['8gb оперативная', ['8 memory 8gb']],
    ['8gb memory', ['8 memory 8gb']],
    ['8gb メモリ', ['8 memory 8gb']],
    ['8gb 运行', ['8 memory 8gb']],
    ['8gb 内存', ['8 memory 8gb']],
    ['8gb 램', ['8 memory 8gb']],
    ['8gb x ram', ['8 8gb']],
    ['up to 64gb', []],
    ['upto 64gb', []],
    ['up to: 64gb', []],
    ['max 64gb', []],
    ['max. 64gb', []],
    ['maximum 64gb', []],
    ['supports 64gb', []],
    ['до 64gb', []],
    ['bis 64gb', []],
    ['hasta 64gb', []],
    ['até 64gb', []],
    ["jusqu'à 64gb", []],
    ['en fazla 64gb', []],
    ['fino a 64gb', []],
    ['上限64gb', []],
    ['最大64gb', []],
    ['最高64gb', []],
    ['최대 64gb', []],
    ['up to one two three four 64gb', ['64 64gb']],
    ['1gb 2gb 3gb 4gb 5gb 6gb 7gb', ['1 1gb', '2 2gb', '3 3gb', '4 4gb', '5 5gb', '6 6gb']],
    ['1+2gb 3+4gb 5+6gb 7gb', ['1 memory 1+2gb', '2 1+2gb', '3 memory 3+4gb', '4 3+4gb', '5 memory 5+6gb', '6 5+6gb']],
    ['5G', []],
    ['500 g', []],
  ])('%j: %j', (text, expected) => {
    const found = readCapacities(text).map(
      ({ gigabytes, isMemory, start, end }) => `${gigabytes}${isMemory ? ' memory' : ''} ${text.slice(start, end)}`,
    );
    expect(found).toEqual(expected);
  });
});

describe('a charge as it is written', () => {
  it.each([
    ['20000mAh', '20000 20000mAh'],
    ['20000 mAh', '20000 20000 mAh'],
    ['20000 m a h', '20000 20000 m a h'],
    ['20000ма ч', '20000 20000ма ч'],
    ['20000мач', '20000 20000мач'],
    ['20000 ма·ч', '20000 20000 ма·ч'],
    ['20000毫安', '20000 20000毫安'],
    ['20000毫安时', '20000 20000毫安时'],
    ['20000ミリアンペア', '20000 20000ミリアンペア'],
    ['20000밀리암페어', '20000 20000밀리암페어'],
    ['20000مللي أمبير', '20000 20000مللي أمبير'],
    ['20,000mAh', '20000 20,000mAh'],
    ['20.000mAh', '20000 20.000mAh'],
    ['20 000mAh', '20000 20 000mAh'],
    ['1,20,000mAh', undefined],
    ['99mAh', undefined],
    ['100mAh', '100 100mAh'],
    ['999999mAh', '999999 999999mAh'],
    ['1234567mAh', undefined],
    ['x20000mAh', undefined],
    ['1.20000mAh', undefined],
    ['20000mAhx', undefined],
    ['1 000 000mAh', '1000000 1 000 000mAh'],
    ['5000mAh 10000mAh', '10000 10000mAh'],
    ['10000mAh 5000mAh', '10000 10000mAh'],
    ['5000mAh 5000 mAh', '5000 5000mAh'],
  ])('%j: %s', (text, expected) => {
    const charge = readCharge(text);
    expect(charge && `${charge.milliampereHours} ${text.slice(charge.start, charge.end)}`).toBe(expected);
  });
});

describe('volumes named in a text', () => {
  it.each([
    ['perfume 100ml', 100],
    ['perfume 7.5 ml', 7.5],
    ['perfume 7,5 мл', 7.5],
    ['perfume 3.4 fl oz', 3.4 * 29.57],
    ['perfume 1.7oz', 1.7 * 29.57],
    ['香水50毫升', 50],
    ['perfume', undefined],
    ['perfume 0 ml', undefined],
  ])('%j holds %s millilitres', (title, millilitres) => {
    if (millilitres === undefined) expect(readVolume(title)).toBeUndefined();
    else expect(readVolume(title)).toBeCloseTo(millilitres, 9);
  });
});
