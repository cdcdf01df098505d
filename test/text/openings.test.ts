import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poolOf } from '../../src/text/key-pool.js';
import { Openings } from '../../src/text/openings.js';

/** Units of few values, so that keys often begin alike. */
const units = fc.array(fc.constantFrom(97, 98, 0xac00, 0xac01, 32), { minLength: 1, maxLength: 5 });
const beginsSo = (key: readonly number[], asked: readonly number[]): boolean =>
  key.length >= 2 && key.slice(0, 3).every((unit, i) => unit === asked[i]);

function openingsOf(keys: readonly (readonly number[])[]): Openings {
  const openings = new Openings();
  const pool = poolOf(keys.map((key) => String.fromCharCode(...key)));
  for (let key = 0; key < pool.size; key++) if (pool.lengthOf(key) > 1) openings.add(pool, key);
  return openings;
}

describe('Openings', () => {
  it('never miss a key', () => {
    fc.assert(
      fc.property(
        fc.array(units, { maxLength: 8 }),
        fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(97, 98, 0xac00, 0xac01, 32))),
        (keys, asked) => {
          const [first, second, third] = asked as [number, number, number];
          if (keys.some((key) => beginsSo(key, asked))) expect(openingsOf(keys).mayBegin(first, second, third)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('tell nearly always when no key begins so', () => {
    const openings = openingsOf(Array.from({ length: 20_000 }, (_, i) => [0xac00 + (i % 97), 0xac00 + (i % 89), 0xac00 + (i % 83)]));
    let wrong = 0;
    for (let i = 0; i < 10_000; i++) if (openings.mayBegin(0x4e00 + (i % 101), 0x4e00 + (i % 103), 0x4e00 + (i % 107))) wrong++;
    expect(wrong).toBeLessThan(2000);
  });

  it('tell nearly always when the third unit is another', () => {
    const openings = openingsOf(Array.from({ length: 100 }, (_, i) => [97, 98, 0xac00 + i]));
    let wrong = 0;
    for (let i = 0; i < 1000; i++) if (openings.mayBegin(97, 98, 0x4e00 + i)) wrong++;
    expect(wrong).toBeLessThan(50);
  });
});
