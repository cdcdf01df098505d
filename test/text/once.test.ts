import { describe, expect, it } from 'vitest';
import { once } from '../../src/text/once.js';

describe('once', () => {
  it('makes a thing when it is first asked for, and never again', () => {
    let made = 0;
    const get = once(() => {
      made++;
      return undefined;
    });
    expect(made).toBe(0);
    expect([get(), get()]).toEqual([undefined, undefined]);
    expect(made).toBe(1);
  });
});
