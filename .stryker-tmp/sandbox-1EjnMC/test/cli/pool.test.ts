// @ts-nocheck
import { describe, expect, it } from 'vitest';
import type { JudgeSetup, Outcome } from '../../src/cli/judge.js';
import { Pool } from '../../src/cli/pool.js';
import type { RawBatch } from '../../src/cli/split-input.js';

const SETUP: JudgeSetup = {
  scoring: {},
  to: 'jsonl',
  writing: { toTerminal: false, color: false, width: 80 },
  minScore: 0,
};

/** A worker that does something else than score: `onParcel` is the body of a function of `bytes`, `say` and `id`; it can wait on CELL. */
const worker = (onParcel: string, first = `say({ kind: 'ready' })`): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort, threadId as id } from 'node:worker_threads';
      const CELL = new Int32Array(new SharedArrayBuffer(4));
      const say = (message) => parentPort.postMessage(message);
      ${first};
      parentPort.on('message', ({ bytes }) => { ${onParcel} });
    `)}`,
  );

const ECHO = `say({ kind: 'outcome', outcome: { text: Buffer.from(bytes).toString() + ' ' + id } })`;

async function* batches(count: number): AsyncGenerator<RawBatch> {
  for (let i = 1; i <= count; i++) yield { layout: { format: 'json' }, records: [{ line: i, bytes: Buffer.from(String(i)) }] };
}

async function judged(pool: Pool, count: number, into: string[] = []): Promise<string[]> {
  try {
    for await (const { text } of pool.judgeAll(batches(count)) as AsyncIterable<Outcome>) into.push(String(text));
    return into;
  } finally {
    await pool.end();
  }
}

const firsts = (texts: readonly string[]): number[] => texts.map((text) => Number(text.split(' ')[0]));

describe('Pool', () => {
  it('spreads batches over its threads and keeps their order', async () => {
    const texts = await judged(await Pool.start(SETUP, 3, worker(`Atomics.wait(CELL, 0, 0, bytes[0] % 7); ${ECHO}`)), 60);
    expect(firsts(texts)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(new Set(texts.map((text) => text.split(' ')[1])).size).toBe(3);
  });

  it('starts no thread that has nothing to do', async () => {
    const texts = await judged(await Pool.start(SETUP, 8, worker(ECHO)), 2);
    expect(new Set(texts.map((text) => text.split(' ')[1])).size).toBe(1);
  });

  it('says why it can not begin', async () => {
    const refused = worker('', `say({ kind: 'refused', message: 'the pack is bad' })`);
    await expect(Pool.start(SETUP, 2, refused)).rejects.toThrow('the pack is bad');
    const broken = worker('', `throw new Error('no room')`);
    await expect(Pool.start(SETUP, 2, broken)).rejects.toThrow('a worker thread could not be started: no room');
    await expect(Pool.start(SETUP, 2, new URL('file:///no/such/worker.js'))).rejects.toThrow(/could not be started: Cannot find module/);
  });

  it.each([
    ['throws', `throw new Error('out of luck')`, 'out of luck'],
    ['leaves', 'process.exit(7)', 'it ended with code 7'],
  ])('names the lines of a thread that %s, and gives what came before them', async (_how, how, reason) => {
    const texts: string[] = [];
    const pool = await Pool.start(SETUP, 2, worker(`if (Buffer.from(bytes).toString() === '5') { ${how} } else ${ECHO}`));
    await expect(judged(pool, 40, texts)).rejects.toThrow(
      new RegExp(`^the worker thread for the records of lines \\d to \\d was lost: ${reason}; what was written is complete up to them$`),
    );
    expect(texts.length).toBeLessThan(5);
    expect(firsts(texts)).toEqual(texts.map((_, i) => i + 1));
  });
});
