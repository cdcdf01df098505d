// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { LineSplitter, type RawRecord, type Splitter } from '../../src/cli/split.js';
import { CsvSplitter } from '../../src/cli/split-csv.js';
import { JsonSplitter } from '../../src/cli/split-json.js';

type Cut = readonly [line: number, text: string];

function readable(records: readonly RawRecord[]): Cut[] {
  return records.map((record) => [record.line, 'bytes' in record ? record.bytes.toString() : `! ${record.problem}`]);
}

/** Splits with the input cut into pieces of one size. */
function split(make: () => Splitter, text: string | Buffer, size: number): Cut[] {
  const bytes = Buffer.from(text);
  const splitter = make();
  const records: RawRecord[] = [];
  for (let at = 0; at < bytes.length; at += size) records.push(...splitter.push(Buffer.from(bytes.subarray(at, at + size))));
  return readable([...records, ...splitter.end()]);
}

/** The same records must come out wherever the chunks end. */
function expectSplit(make: () => Splitter, text: string, expected: readonly Cut[]): void {
  for (let size = 1; size <= Buffer.byteLength(text) + 1; size++) expect(split(make, text, size), `chunks of ${size}`).toEqual(expected);
}

describe('LineSplitter', () => {
  it('cuts at line feeds and passes over blank lines, wherever the chunks end', () => {
    expectSplit(() => new LineSplitter(), '{"a":1}\r\n\n  \n{"b":"ü😀"}\n{"c":3}', [
      [1, '{"a":1}\r'],
      [4, '{"b":"ü😀"}'],
      [5, '{"c":3}'],
    ]);
  });

  it('reports a record beyond the limit and goes on after it', () => {
    expectSplit(() => new LineSplitter(5), '12345\n123456\n1\n', [
      [1, '12345'],
      [2, '! a record of 6 bytes is too long; allowed: at most 5 bytes'],
      [3, '1'],
    ]);
  });
});

describe('JsonSplitter', () => {
  const make = (): Splitter => new JsonSplitter();

  it('gives the elements of an array with the lines they begin on', () => {
    expectSplit(make, ' [\n{"a":"]},\\"[{","b":[1,{"c":2}]} ,\n\n{"d":"\\\\"},1 , "x,]", null\n]\n', [
      [2, '{"a":"]},\\"[{","b":[1,{"c":2}]} '],
      [4, '{"d":"\\\\"}'],
      [4, '1 '],
      [4, '"x,]"'],
      [4, 'null\n'],
    ]);
  });

  it('reads an empty array and an empty input', () => {
    expectSplit(make, '[ ]', []);
    expectSplit(make, ' \n', []);
  });

  it('reads values in a row: one object over several lines, or JSON Lines', () => {
    expectSplit(make, '{\n "a": 1\n}\n{"b":[2]}{"c":"}"} 7\n"s"', [
      [1, '{\n "a": 1\n}'],
      [4, '{"b":[2]}'],
      [4, '{"c":"}"}'],
      [4, '7'],
      [5, '"s"'],
    ]);
  });

  it('leaves what is no JSON to JSON.parse, and goes on with the next element', () => {
    expectSplit(make, '[oops, {"a":1}}, 2]', [
      [1, 'oops'],
      [1, '{"a":1}}'],
      [1, '2'],
    ]);
  });

  it('says so when the input was cut off', () => {
    expectSplit(make, '[1,\n{"a":', [
      [1, '1'],
      [2, '! the input ends inside this record; a bracket or quotation mark is not closed'],
    ]);
    expectSplit(make, '[{"a":1},\n', [
      [1, '{"a":1}'],
      [2, '! the array is not closed; the input may have been cut off'],
    ]);
  });

  it('reports text after the array once', () => {
    expectSplit(make, '[1]\n[2] x', [
      [1, '1'],
      [2, '! text after the end of the array'],
    ]);
  });

  it('reports an element beyond the limit and goes on after it', () => {
    expectSplit(() => new JsonSplitter(9), '["123456789",{"a":1}]', [
      [1, '! a record of 11 bytes is too long; allowed: at most 9 bytes'],
      [1, '{"a":1}'],
    ]);
  });
});

describe('CsvSplitter', () => {
  const make = (): Splitter => new CsvSplitter();

  it('keeps line breaks inside quotation marks within a row', () => {
    expectSplit(make, 'a,b\r\n"x\r\ny ""q"" ,",2\r\n\r\n3,"4"\n5,6\r7,8', [
      [1, 'a,b'],
      [2, '"x\r\ny ""q"" ,",2'],
      [5, '3,"4"'],
      [6, '5,6'],
      [7, '7,8'],
    ]);
  });

  it('takes a mark inside a cell for text, so that the next row is safe', () => {
    expectSplit(make, 'a,b\n5" pipe,2\n"x"y,"3"\n4,5\n', [
      [1, 'a,b'],
      [2, '5" pipe,2'],
      [3, '"x"y,"3"'],
      [4, '4,5'],
    ]);
  });

  it('knows a delimiter from the header', () => {
    for (const mark of [',', ';', '\t']) {
      const splitter = new CsvSplitter();
      splitter.push(Buffer.from(`a${mark}b${mark}"c,;;\t\t,"\n1${mark}2${mark}3\n`));
      expect(splitter.delimiter).toBe(mark);
    }
    expectSplit(make, 'a;b\n1,"2;3\n', [
      [1, 'a;b'],
      [2, '1,"2;3'],
    ]);
  });

  it('reports a quoted cell that never ends, and a row beyond the limit', () => {
    expectSplit(make, 'a\n"x\ny', [
      [1, 'a'],
      [2, '! a quoted cell of this row is never closed; the rows after it can not be told apart'],
    ]);
    expectSplit(() => new CsvSplitter(3), 'a,b\n1,22\n3,4\n', [
      [1, 'a,b'],
      [2, '! a record of 4 bytes is too long; allowed: at most 3 bytes'],
      [3, '3,4'],
    ]);
  });
});
