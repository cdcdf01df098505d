// @ts-nocheck
import type { Input } from './input.js';
import { createParser, type InputRecord, type Parse } from './parse.js';
import { type ReadOptions, splitInput } from './split-input.js';

/**
 * The records of an input in their order, a chunk's worth at a time, so that a slow consumer holds back the reading.
 *
 * @throws {UsageError} when the input can't be read, or its CSV header doesn't fit
 */
export async function* readRecords(
  input: Pick<Input, 'chunks' | 'format'>,
  options: ReadOptions = {},
): AsyncGenerator<readonly InputRecord[]> {
  let parse: Parse | undefined;
  for await (const { layout, records } of splitInput(input, options)) {
    parse ??= await createParser(layout);
    yield parse(records);
  }
}
