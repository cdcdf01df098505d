import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/cli/in-order.js';
import { Output } from '../../src/cli/io.js';
import type { Outcome } from '../../src/cli/judge.js';
import { Run } from '../../src/cli/run.js';
import { splitInput } from '../../src/cli/split-input.js';

const OUTCOME: Outcome = { records: 1, failures: [], highest: 0, text: new Uint8Array(0), candidates: [] };

describe('Run', () => {
  it('counts as done the bytes that were scored, not those read ahead for threads', async () => {
    let read = 0;
    async function* chunks(): AsyncGenerator<Buffer> {
      for (const line of ['{"a":1}\n', '{"b":', '22}\n', '{"c":333}']) {
        read += line.length;
        yield Buffer.from(line);
      }
    }
    const seen: [bytes: number, records: number][] = [];
    const progress = { update: (bytes: number, records: number) => void seen.push([bytes, records]), pause: () => {} };
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const frame = { before: '', between: '', after: '', none: '' };
    const run = new Run({}, frame, new Output(stdout), progress, { stdin, stdout, stderr, env: {} }, { name: 'x', bytesRead: () => read });

    const batches = run.marked(splitInput({ chunks: chunks(), format: 'jsonl' }));
    const judge = async (): Promise<Outcome> => {
      // As slow as it takes to read all.
      while (read < 26) await new Promise((resolve) => setImmediate(resolve));
      return OUTCOME;
    };
    for await (const outcome of inOrder(batches, judge, 8)) await run.take(outcome);
    expect(seen).toEqual([
      [8, 1],
      [17, 2],
      [26, 3],
    ]);
    expect(await run.finish()).toBe(0);
  });
});
