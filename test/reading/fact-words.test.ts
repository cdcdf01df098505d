import { describe, expect, it } from 'vitest';
import { endsWithWord, wordAtEnd, wordAtStart, wordIn } from '../../src/reading/fact-words.js';
import { createFolder } from '../../src/text/fold.js';

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

describe('endsWithWord', () => {
  const fold = createFolder();
  const words = ['slim fit', 'crossfit', 'ask for'];

  it.each([
    ['Slim-Fit', true],
    ['a slim fit', true],
    ['CrossFit', true],
    ['superslim fit', false],
    ['task for', false],
    ['fit', false],
    ['slim fits', false],
    ['', false],
  ])('%s: %s', (source, ends) => {
    const text = fold(source);
    expect(endsWithWord(text, text.length, words)).toBe(ends);
  });

  it('looks at nothing behind the place', () => {
    expect(endsWithWord(fold('slim fitted'), 8, words)).toBe(true);
    expect(endsWithWord(fold('slim fitted'), 7, words)).toBe(false);
  });
});
