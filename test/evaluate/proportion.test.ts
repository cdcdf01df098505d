import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/evaluate/bootstrap.js';
import { shareInterval } from '../../src/evaluate/proportion.js';

describe('shareInterval', () => {
  it("gives Wilson's bounds", () => {
    // (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n), z = 1.96, for 8 of 10 and 0 of 10.
    const [low, high] = shareInterval(8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
    expect(shareInterval(0, 10)[0]).toBe(0);
    expect(shareInterval(0, 10)[1]).toBeCloseTo(0.2775, 4);
    expect(shareInterval(0, 0)).toEqual([0, 1]);
  });

  it('covers the true share about as often as it says', () => {
    const random = randomStream(4);
    let inside = 0;
    for (let round = 0; round < 2000; round++) {
      let successes = 0;
      for (let k = 0; k < 40; k++) if (random() < 0.1) successes++;
      const [low, high] = shareInterval(successes, 40);
      if (low <= 0.1 && 0.1 <= high) inside++;
    }
    expect(inside / 2000).toBeGreaterThan(0.92);
    expect(inside / 2000).toBeLessThan(0.98);
  });
});
