import { describe, expect, it } from 'vitest';
import { MAX_RECORD_BYTES } from '../../src/cli/split.js';
import { type Finished, finished, start } from './run-cli.js';

const MB = 1_000_000;

/** Scores pieces of text, each so many times over, in a process whose heap holds 256 MB. */
async function scored(format: string, ...pieces: readonly (readonly [text: string, times: number])[]): Promise<Finished> {
  const child = start(['score', '-', '--from', format, '--min-score', '1'], { nodeArgs: ['--max-old-space-size=256'] });
  child.stdin.on('error', () => {});
  const end = finished(child);
  for (const [text, times] of pieces) {
    const block = Buffer.from(text.repeat(Math.max(1, Math.ceil(Math.min(MB, text.length * times) / text.length))));
    for (let bytes = text.length * times; bytes > 0; bytes -= block.length)
      if (!child.stdin.write(bytes < block.length ? block.subarray(0, bytes) : block))
        await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  return end;
}

describe('input that would fill the memory', () => {
  it('a line of 100 MB is passed over, and the lines around it are scored', async () => {
    const { code, stderr } = await scored('jsonl', ['{"title":"a"}\n{"title":"', 1], ['b', 100 * MB], ['"}\n{"title":"c"}\n', 1]);
    expect(stderr).toMatch(/:2: a record of 1000000\d\d bytes is too long; allowed: at most \d+ bytes\n.*1 of 3 records failed/s);
    expect(code).toBe(3);
  }, 120_000);

  it.each([
    ['brackets in brackets', 'jsonl', '{"title":', '[', ']', '}\n{"title":"c"}\n'],
    ['objects side by side', 'jsonl', '{"title":"a","x":[', '{},', '', '1]}\n{"title":"c"}\n'],
    ['cells without end', 'csv', 'title\n', 'x,', '', '\nc\n'],
  ])(
    '%s, as many as a record may hold, end in a refusal or are scored',
    async (_, format, head, open, close, tail) => {
      const times = Math.floor((MAX_RECORD_BYTES - 100) / (open.length + close.length));
      const { code, stderr } = await scored(
        format,
        [head, 1],
        [open, times],
        [close === '' ? ' ' : close, close === '' ? 1 : times],
        [tail, 1],
      );
      expect(stderr).not.toMatch(/heap|Segmentation/);
      expect([0, 3]).toContain(code);
    },
    120_000,
  );

  it('a quotation mark that is never closed ends the reading, not the process', async () => {
    const { code, stderr } = await scored('csv', ['title\n"', 1], ['x,\n', 30 * MB]);
    expect(stderr).toMatch(/never closed/);
    expect(code).toBe(3);
  }, 120_000);
});
