// @ts-nocheck
import type { CsvLayout } from './layout.js';
import { rowToListing } from './map.js';
import type { InputRecord, Parse } from './parse.js';

/** Cells of rows, or undefined for a row whose quotation marks do not match. */
export type CellReader = (rows: readonly Buffer[]) => (string[] | undefined)[];

/** Rows are handed to csv-parse many at a time; only when their number comes out wrong, one at a time. */
export async function createCellReader(delimiter: string): Promise<CellReader> {
  const { parse } = await import('csv-parse/sync');
  const cells = (bytes: Buffer): string[][] =>
    parse(bytes, {
      bom: false,
      delimiter,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
  return (rows) => {
    try {
      const all = cells(Buffer.concat(rows.flatMap((row) => [row, NEWLINE])));
      if (all.length === rows.length) return all;
    } catch {
      // One of them is wrong; which one shows below.
    }
    return rows.map((row) => {
      try {
        const own = cells(row);
        return own.length === 1 ? own[0] : undefined;
      } catch {
        return undefined;
      }
    });
  };
}

const NEWLINE = Buffer.from('\n');

/** Reads rows as listings; rows without any content are passed over. */
export async function csvParser({ delimiter, width, columns }: CsvLayout): Promise<Parse> {
  const cellsOf = await createCellReader(delimiter);
  return (raw) => {
    const rows = cellsOf(raw.flatMap((record) => ('bytes' in record ? [record.bytes] : [])));
    const records: InputRecord[] = [];
    let next = 0;
    for (const record of raw) {
      const row = 'bytes' in record ? rows[next++] : undefined;
      const { line } = record;
      if ('problem' in record) records.push(record);
      else if (row === undefined) records.push({ line, problem: 'not a row of CSV: its quotation marks do not match' });
      else if (row.every((cell) => cell.trim() === '')) continue;
      else if (row.length !== width) records.push({ line, problem: `the row has ${row.length} cells and the header ${width}` });
      else records.push({ line, value: rowToListing(row, columns) });
    }
    return records;
  };
}
