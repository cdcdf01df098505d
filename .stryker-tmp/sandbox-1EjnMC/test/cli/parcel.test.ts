// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromParcel, toParcel } from '../../src/cli/parcel.js';
import type { RawRecord } from '../../src/cli/split.js';

describe('a parcel', () => {
  it('holds the records as they were, after a journey to another thread', () => {
    const line = fc.integer({ min: 1, max: 2 ** 40 });
    const record: fc.Arbitrary<RawRecord> = fc.oneof(
      fc.record({ line, bytes: fc.uint8Array().map((bytes) => Buffer.from(bytes)) }),
      fc.record({ line, problem: fc.string() }),
    );
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const parcel = toParcel({ layout: { format: 'json' }, records });
        const sent = structuredClone(parcel, { transfer: [parcel.bytes.buffer] });
        expect(fromParcel(sent)).toEqual({ layout: { format: 'json' }, records });
      }),
    );
  });
});
