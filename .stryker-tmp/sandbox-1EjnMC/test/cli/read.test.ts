// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { parseMap } from '../../src/cli/columns.js';
import { formatOf, type InputFormat } from '../../src/cli/input.js';
import type { InputRecord } from '../../src/cli/parse.js';
import { readRecords } from '../../src/cli/read.js';
import type { ReadOptions } from '../../src/cli/split-input.js';

async function read(text: string | Buffer, options: ReadOptions = {}, size = 7): Promise<InputRecord[]> {
  const bytes = Buffer.from(text);
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const records: InputRecord[] = [];
  for await (const batch of readRecords({ chunks: chunks(), format: undefined }, options)) records.push(...batch);
  return records;
}

const problems = (records: readonly InputRecord[]): string[] => records.flatMap((r) => ('problem' in r ? [`${r.line}: ${r.problem}`] : []));
const values = (records: readonly InputRecord[]): unknown[] => records.flatMap((r) => ('value' in r ? [r.value] : []));

describe('formatOf', () => {
  it.each<[string, InputFormat | undefined]>([
    ['a.jsonl', 'jsonl'],
    ['a.NDJSON', 'jsonl'],
    ['dir.csv/a.json.gz', 'json'],
    ['a.csv.gz', 'csv'],
    ['a.tsv', 'csv'],
    ['a.txt', undefined],
    ['-', undefined],
  ])('%s is %s', (file, format) => expect(formatOf(file)).toBe(format));
});

describe('readRecords of JSON', () => {
  it('reads the same from JSON Lines and from an array, guessed by the first mark', async () => {
    const expected = [
      { line: 1, value: { a: 1 } },
      { line: 2, value: { b: 'é' } },
    ];
    expect(await read('{"a":1}\n{"b":"é"}\n')).toEqual(expected);
    expect(await read('[{"a":1},\n{"b":"é"}]')).toEqual(expected);
  });

  it('fails a bad record by its line and reads the rest', async () => {
    const records = await read('{"a":1}\noops\n{"b":2}\n');
    expect(problems(records)).toEqual([expect.stringMatching(/^2: not JSON: /)]);
    expect(values(records)).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it('replaces bytes that are not UTF-8 and tolerates NUL', async () => {
    const bytes = Buffer.concat([Buffer.from('{"title":"a'), Buffer.from([0xff, 0xc3, 0x00]), Buffer.from('b"}\n')]);
    expect(values(await read(bytes))).toEqual([{ title: 'a\ufffd\ufffd\0b' }]);
  });

  it('passes over a record that is too long', async () => {
    const records = await read(`{"title":"${'x'.repeat(100)}"}\n{"title":"y"}\n`, { maxRecordBytes: 50 });
    expect(problems(records)).toEqual(['1: a record of 112 bytes is too long; allowed: at most 50 bytes']);
    expect(values(records)).toEqual([{ title: 'y' }]);
  });

  it('refuses --map', async () => {
    await expect(read('{}', { map: parseMap('price=cost') })).rejects.toThrow('--map names columns of CSV');
  });
});

describe('readRecords of CSV', () => {
  const csv = (text: string | Buffer, options: ReadOptions = {}, size?: number): Promise<InputRecord[]> =>
    read(text, { format: 'csv', ...options }, size);

  it('reads rows as listings, whatever the chunks', async () => {
    const text =
      'id,Title,price,currency,seller,seller.rating,attributes.Material\n7,"A ""b"",\nc",12.5,USD,shop,98 %,leather\n\n,,,,,,\n8,d,,,,,\n';
    for (const size of [1, 3, 64, 1000]) {
      const records = await csv(text, {}, size);
      expect(records).toEqual([
        {
          line: 2,
          value: {
            id: '7',
            title: 'A "b",\nc',
            price: '12.5',
            currency: 'USD',
            seller: { name: 'shop', rating: 0.98 },
            attributes: { Material: 'leather' },
          },
        },
        { line: 6, value: { id: '8', title: 'd' } },
      ]);
    }
  });

  it('fails a row with too many or too few cells by its line', async () => {
    const records = await csv('title,brand\na,b,c\nd\ne,f\n');
    expect(problems(records)).toEqual(['2: the row has 3 cells and the header 2', '3: the row has 1 cells and the header 2']);
    expect(values(records)).toEqual([{ title: 'e', brand: 'f' }]);
  });

  it('keeps a stray quotation mark as text', async () => {
    expect(values(await csv('title,brand\n5" pipe,x\n"a" b,y\nc,z\n'))).toEqual([
      { title: '5" pipe', brand: 'x' },
      { title: '"a" b', brand: 'y' },
      { title: 'c', brand: 'z' },
    ]);
  });

  it('reads semicolons and tabs', async () => {
    expect(values(await csv('title;price;currency\n"a;b";1.299,00;EUR\n'))).toEqual([{ title: 'a;b', price: '1.299,00', currency: 'EUR' }]);
    expect(values(await csv('title\tbrand\na, b\tc\n'))).toEqual([{ title: 'a, b', brand: 'c' }]);
  });

  it('refuses a header without a title, with the columns it has', async () => {
    await expect(csv('name,cost\nx,1\n')).rejects.toThrow('no column is called "title" or "description"; the columns are: name, cost');
  });
});
