import { describe, expect, it } from 'vitest';
import { wordIn } from '../../src/reading/fact-words.js';

describe('wordIn', () => {
  it('finds a word apart from other letters', () => {
    expect(wordIn('bag with logo', ['box', 'logo'])).toBe('logo');
    expect(wordIn('logotype', ['logo'])).toBeUndefined();
    expect(wordIn('boxing gloves in a box', ['box'])).toBe('box');
  });

  it('finds a word of a script without spaces anywhere', () => {
    expect(wordIn('大牌刻字包', ['刻字'])).toBe('刻字');
  });
});
