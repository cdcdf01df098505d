// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/cli/in-order.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function collect<T>(values: AsyncIterable<T>, into: T[] = []): Promise<T[]> {
  for await (const value of values) into.push(value);
  return into;
}

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i;
}

describe('inOrder', () => {
  it('gives the results in the order of the items, whichever is done first', async () => {
    const done: number[] = [];
    const results = inOrder(
      numbers(12),
      async (i) => {
        await pause((i * 7) % 5);
        done.push(i);
        return i * 10;
      },
      4,
    );
    expect(await collect(results)).toEqual(Array.from({ length: 12 }, (_, i) => i * 10));
    expect(done).not.toEqual([...done].sort((a, b) => a - b));
  });

  it('holds no more than it may, however slow the reader of the results', async () => {
    let read = 0;
    let taken = 0;
    async function* counted(): AsyncGenerator<number> {
      for await (const i of numbers(40)) {
        read++;
        yield i;
      }
    }
    for await (const _ of inOrder(counted(), async (i) => i, 3)) {
      taken++;
      await pause(1);
      // One more is read ahead, and has not been begun.
      expect(read - taken).toBeLessThanOrEqual(4);
    }
    expect(taken).toBe(40);
  });

  it('does not wait for more input before it gives a result', async () => {
    let release = (): void => {};
    async function* slow(): AsyncGenerator<string> {
      yield 'first';
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      yield 'second';
    }
    const results = inOrder(slow(), async (text) => text, 8);
    expect(await results.next()).toEqual({ done: false, value: 'first' });
    release();
    expect(await collect(results)).toEqual(['second']);
  });

  it('throws the failure of work in its turn', async () => {
    const got: number[] = [];
    const work = async (i: number): Promise<number> => {
      if (i === 3) throw new Error('no');
      await pause(5);
      return i;
    };
    await expect(collect(inOrder(numbers(9), work, 9), got)).rejects.toThrow('no');
    expect(got).toEqual([0, 1, 2]);
  });

  it('gives what was read before the reading failed', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield* numbers(3);
      throw new Error('the disk is gone');
    }
    const got: number[] = [];
    const work = (i: number): Promise<number> => pause(3).then(() => i);
    await expect(collect(inOrder(broken(), work, 9), got)).rejects.toThrow('the disk is gone');
    expect(got).toEqual([0, 1, 2]);
  });

  it('closes the source when its reader leaves', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<number> {
      try {
        for (let i = 0; ; i++) yield i;
      } finally {
        closed = true;
      }
    }
    for await (const i of inOrder(endless(), async (n) => n, 2)) if (i === 5) break;
    await pause(1);
    expect(closed).toBe(true);
  });
});
