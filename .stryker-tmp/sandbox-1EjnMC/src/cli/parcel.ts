// @ts-nocheck
import type { Layout } from './layout.js';
import type { RawRecord } from './split.js';
import type { RawBatch } from './split-input.js';

/**
 * A batch on its way to another thread. The bytes of its records lie one behind the other in a block that is handed over, not copied:
 *
 *   bytes    | record 0 | record 1 | record 3 |
 *   ends                8         19 19       30      record 2 has a problem in place of bytes
 */
export interface Parcel {
  readonly layout: Layout;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array;
  /** Line that each record begins on; a file may have more of them than 32 bits count. */
  readonly lines: Float64Array;
  /** By position of the record. */
  readonly problems: ReadonlyMap<number, string>;
}

export function toParcel({ layout, records }: RawBatch): Parcel {
  const size = records.reduce((sum, record) => sum + ('bytes' in record ? record.bytes.length : 0), 0);
  const bytes = new Uint8Array(size);
  const ends = new Uint32Array(records.length);
  const lines = new Float64Array(records.length);
  const problems = new Map<number, string>();
  let end = 0;
  records.forEach((record, i) => {
    if ('problem' in record) problems.set(i, record.problem);
    else {
      bytes.set(record.bytes, end);
      end += record.bytes.length;
    }
    ends[i] = end;
    lines[i] = record.line;
  });
  return { layout, bytes, ends, lines, problems };
}

export function fromParcel({ layout, bytes, ends, lines, problems }: Parcel): RawBatch {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records = Array.from(ends, (end, i): RawRecord => {
    const line = lines[i] ?? 0;
    const problem = problems.get(i);
    return problem === undefined ? { line, bytes: all.subarray(ends[i - 1] ?? 0, end) } : { line, problem };
  });
  return { layout, records };
}
