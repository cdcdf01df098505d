import { type Column, type FieldMap, planColumns } from './columns.js';
import { reasonOf, UsageError } from './exit.js';
import type { Input, InputFormat } from './input.js';
import { rowToListing } from './map.js';
import { LineSplitter, MAX_RECORD_BYTES, type RawRecord, type Splitter } from './split.js';
import { CsvSplitter } from './split-csv.js';
import { JsonSplitter } from './split-json.js';

/** One record of the input: an unchecked listing, or why it can't be one. */
export type InputRecord = { readonly line: number; readonly value: unknown } | { readonly line: number; readonly problem: string };

export interface ReadOptions {
  readonly format?: InputFormat | undefined;
  readonly map?: FieldMap | undefined;
  readonly maxRecordBytes?: number | undefined;
}

/**
 * The records of an input in their order, a chunk's worth at a time, so that a slow consumer holds back the reading.
 *
 * @throws {UsageError} when the input can't be read, or its CSV header doesn't fit
 */
export async function* readRecords(
  input: Pick<Input, 'chunks' | 'format'>,
  options: ReadOptions = {},
): AsyncGenerator<readonly InputRecord[]> {
  const limit = options.maxRecordBytes ?? MAX_RECORD_BYTES;
  let format = options.format ?? input.format;
  let reader: Reader | undefined;
  for await (const chunk of input.chunks) {
    if (reader === undefined) {
      format ??= guessFormat(chunk);
      if (format !== 'csv' && (options.map?.size ?? 0) > 0)
        throw new UsageError('--map names columns of CSV; the input is not read as CSV (see --from)');
      reader =
        format === 'csv'
          ? await csvReader(options.map, limit)
          : jsonReader(format === 'json' ? new JsonSplitter(limit) : new LineSplitter(limit));
    }
    const records = reader.push(chunk);
    if (records.length > 0) yield records;
  }
  const rest = reader?.end() ?? [];
  if (rest.length > 0) yield rest;
}

interface Reader {
  push(chunk: Buffer): InputRecord[];
  end(): InputRecord[];
}

/** An array announces itself; everything else without a telling name is taken for JSON Lines. */
function guessFormat(chunk: Buffer): InputFormat {
  return chunk.toString('latin1').trimStart().startsWith('[') ? 'json' : 'jsonl';
}

function jsonReader(splitter: Splitter): Reader {
  return { push: (chunk) => splitter.push(chunk).map(parseJson), end: () => splitter.end().map(parseJson) };
}

function parseJson(record: RawRecord): InputRecord {
  if ('problem' in record) return record;
  const text = record.bytes.toString('utf8');
  try {
    return { line: record.line, value: JSON.parse(text) };
  } catch (error) {
    // Raw NUL bytes are not JSON, but exports of C programs hold them; written as escapes they are.
    if (text.includes('\0')) {
      const escaped = Buffer.from(text.replaceAll('\0', '\\u0000'));
      return parseJson({ line: record.line, bytes: escaped });
    }
    return { line: record.line, problem: `not JSON: ${reasonOf(error)}` };
  }
}

/** Rows are handed to csv-parse a chunk at a time; only when their number comes out wrong, one at a time. */
async function csvReader(map: FieldMap | undefined, limit: number): Promise<Reader> {
  const { parse } = await import('csv-parse/sync');
  const splitter = new CsvSplitter(limit);
  let columns: readonly Column[] | undefined;
  let width = 0;

  const cells = (bytes: Buffer): string[][] =>
    parse(bytes, {
      bom: false,
      delimiter: splitter.delimiter,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });

  const cellsOfAll = (rows: readonly Buffer[]): (string[] | undefined)[] => {
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

  const toRecords = (raw: readonly RawRecord[]): InputRecord[] => {
    const rows = cellsOfAll(raw.flatMap((record) => ('bytes' in record ? [record.bytes] : [])));
    const records: InputRecord[] = [];
    let next = 0;
    for (const record of raw) {
      const row = 'bytes' in record ? rows[next++] : undefined;
      if (columns === undefined) {
        if (row === undefined)
          throw new UsageError(
            `the CSV header can not be read: ${'problem' in record ? record.problem : 'its quotation marks do not match'}`,
          );
        columns = planColumns(row, map);
        width = row.length;
      } else if ('problem' in record) records.push(record);
      else if (row === undefined) records.push({ line: record.line, problem: 'not a row of CSV: its quotation marks do not match' });
      else if (row.every((cell) => cell.trim() === '')) continue;
      else if (row.length !== width)
        records.push({ line: record.line, problem: `the row has ${row.length} cells and the header ${width}` });
      else records.push({ line: record.line, value: rowToListing(row, columns) });
    }
    return records;
  };

  return { push: (chunk) => toRecords(splitter.push(chunk)), end: () => toRecords(splitter.end()) };
}

const NEWLINE = Buffer.from('\n');
