import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createScorer } from '../../src/index.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('memory', () => {
  it('holds no text of a listing that was scored, only the words that may come again', () => {
    const scorer = createScorer({ limits: { fieldLength: 1000 } });
    const filler = 'plain text without end '.repeat(9000);
    const held = (count: number): number => {
      for (let i = 0; i < count; i++) {
        const odd = ['S.t0n-Isl.and', '(Chan.el!', 'Сум.ка-реп', 'G*cc!'].map((word) => `${word}.${i}xyzabcdefghijkl`).join(' ');
        // As a text that was read from somewhere: in one piece.
        const read = (text: string): string => Buffer.from(text).toString();
        scorer.score({ title: 'Bag', description: read(`${odd} ${filler}`), imageText: read(`${odd} ${filler}`) });
      }
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = held(20);
    // 60 listings of 400 KB, of 2 bytes a letter.
    expect(held(60) - before).toBeLessThan(3 * 2 ** 20);
  });
});
