import { describe, expect, it } from 'vitest';
import { wordAtEnd, wordAtStart, wordIn } from '../../src/reading/fact-words.js';

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

describe('wordAtStart and wordAtEnd', () => {
  it.each([
    ['style bag', 'style', undefined],
    ['styles', undefined, undefined],
    ['a style', undefined, 'style'],
    ['lifestyle', undefined, undefined],
    ['风格包', '风格', undefined],
    ['包风格', undefined, '风格'],
    ['style 2', 'style', undefined],
    ['style2', 'style', undefined],
  ])('of %j are %j and %j', (key, start, end) => {
    expect(wordAtStart(key, ['style', '风格'])).toBe(start);
    expect(wordAtEnd(key, ['style', '风格'])).toBe(end);
  });

  it('may stand as far from the end as is allowed', () => {
    expect(wordAtStart('in style bag', ['style'], 3)).toBe('style');
    expect(wordAtStart('in style bag', ['style'], 2)).toBeUndefined();
    expect(wordAtEnd('rest is', ['rest'], 3)).toBe('rest');
    expect(wordAtEnd('rest is', ['rest'], 2)).toBeUndefined();
  });
});
