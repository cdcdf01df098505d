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

  it('holds thousands, and forgets some before it holds more', () => {
    const isMade = asker();
    for (let i = 0; i < 2000; i++) isMade(`key ${i}`);
    expect(isMade('key 0')).toBe(false);
    for (let i = 2000; i < 6000; i++) isMade(`key ${i}`);
    expect(isMade('key 0')).toBe(true);
  });
});
