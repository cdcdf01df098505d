// @ts-nocheck
import { reasonOf } from './exit.js';
import type { Layout } from './layout.js';
import type { RawRecord } from './split.js';

/** One record of the input: an unchecked listing, or why it can't be one. */
export type InputRecord = { readonly line: number; readonly value: unknown } | { readonly line: number; readonly problem: string };

/** Reads records from their bytes. */
export type Parse = (raw: readonly RawRecord[]) => InputRecord[];

/** A reader for a layout; loads the library that only CSV needs. */
export async function createParser(layout: Layout): Promise<Parse> {
  if (layout.format === 'csv') return (await import('./parse-csv.js')).csvParser(layout);
  return (raw) => raw.map(parseJson);
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
