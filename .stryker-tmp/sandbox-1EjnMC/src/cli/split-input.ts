// @ts-nocheck
import { type FieldMap, planColumns } from './columns.js';
import { UsageError } from './exit.js';
import type { Input, InputFormat } from './input.js';
import type { CsvLayout, Layout } from './layout.js';
import { createCellReader } from './parse-csv.js';
import { LineSplitter, MAX_RECORD_BYTES, type RawRecord } from './split.js';
import { CsvSplitter } from './split-csv.js';
import { JsonSplitter } from './split-json.js';

export interface ReadOptions {
  readonly format?: InputFormat | undefined;
  readonly map?: FieldMap | undefined;
  readonly maxRecordBytes?: number | undefined;
}

/** Records that were read at once, not yet parsed. */
export interface RawBatch {
  /** The same for every batch of an input. */
  readonly layout: Layout;
  readonly records: readonly RawRecord[];
}

/**
 * The bytes of an input cut into records, in their order, a chunk's worth at a time, so that a slow consumer holds back the reading.
 *
 * @throws {UsageError} when the input can't be read, or its CSV header doesn't fit
 */
export async function* splitInput(input: Pick<Input, 'chunks' | 'format'>, options: ReadOptions = {}): AsyncGenerator<RawBatch> {
  let cutter: Cutter | undefined;
  for await (const chunk of input.chunks) {
    cutter ??= new Cutter(options.format ?? input.format ?? guessFormat(chunk), options);
    const batch = await cutter.batch(cutter.splitter.push(chunk));
    if (batch !== undefined) yield batch;
  }
  const rest = await cutter?.batch(cutter.splitter.end());
  if (rest !== undefined) yield rest;
}

/** An array announces itself; everything else without a telling name is taken for JSON Lines. */
function guessFormat(chunk: Buffer): InputFormat {
  return chunk.toString('latin1').trimStart().startsWith('[') ? 'json' : 'jsonl';
}

/** Cuts one input, and knows its layout as soon as that has been read. */
class Cutter {
  readonly splitter: LineSplitter | JsonSplitter | CsvSplitter;
  readonly #map: FieldMap | undefined;
  #layout: Layout | undefined;

  constructor(format: InputFormat, { map, maxRecordBytes: limit = MAX_RECORD_BYTES }: ReadOptions) {
    if (format !== 'csv' && (map?.size ?? 0) > 0)
      throw new UsageError('--map names columns of CSV; the input is not read as CSV (see --from)');
    this.#map = map;
    this.splitter = format === 'csv' ? new CsvSplitter(limit) : format === 'json' ? new JsonSplitter(limit) : new LineSplitter(limit);
  }

  async batch(raw: readonly RawRecord[]): Promise<RawBatch | undefined> {
    let records = raw;
    if (this.#layout === undefined) {
      const [first, ...rest] = raw;
      if (first === undefined) return undefined;
      if (this.splitter instanceof CsvSplitter) {
        this.#layout = await readHeader(first, this.splitter.delimiter, this.#map);
        records = rest;
      } else this.#layout = { format: 'json' };
    }
    return records.length === 0 ? undefined : { layout: this.#layout, records };
  }
}

async function readHeader(record: RawRecord, delimiter: string, map: FieldMap | undefined): Promise<CsvLayout> {
  const row = 'bytes' in record ? (await createCellReader(delimiter))([record.bytes])[0] : undefined;
  if (row === undefined)
    throw new UsageError(`the CSV header can not be read: ${'problem' in record ? record.problem : 'its quotation marks do not match'}`);
  return { format: 'csv', delimiter, width: row.length, columns: planColumns(row, map) };
}
