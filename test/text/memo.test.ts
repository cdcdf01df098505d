import { describe, expect, it } from 'vitest';
import { Memo } from '../../src/text/memo.js';

/** Asks for a key and tells whether it had to be made. */
const asker = () => {
  const memo = new Memo<string>();
  return (key: string): boolean => {
    let made = false;
    memo.get(key, () => {
      made = true;
      return key;
    });
    return made;
  };
};

describe('Memo', () => {
  it('makes what is asked for once, but long texts each time', () => {
    const isMade = asker();
    expect([isMade('Handbag'), isMade('Handbag'), isMade('Wallet')]).toEqual([true, false, true]);
    const [longest, longer] = ['x'.repeat(200), 'x'.repeat(201)];
    expect([isMade(longest), isMade(longest), isMade(longer), isMade(longer)]).toEqual([true, false, true, true]);
  });

  it('holds thousands, those that come again for good, and forgets others before it holds more', () => {
    const isMade = asker();
    isMade('once');
    isMade('often');
    for (let i = 0; i < 3000; i++) isMade(`key ${i}`);
    expect([isMade('once'), isMade('often')]).toEqual([false, false]);
    for (let i = 3000; i < 20_000; i++) {
      isMade(`key ${i}`);
      if (i % 4000 === 0) expect(isMade('often')).toBe(false);
    }
    expect([isMade('once'), isMade('often')]).toEqual([true, false]);
  });

  it('remembers that something is nothing', () => {
    const memo = new Memo<null>();
    memo.get('none', () => null);
    for (let i = 0; i < 6000; i++) memo.get(`key ${i}`, () => null);
    expect(
      memo.get('none', () => {
        throw new Error('asked again');
      }),
    ).toBeNull();
  });
});
