import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bonesOf, collapsed, fitsStars, lettersBehind, reversed, soundsOf } from '../../src/text/word-shapes.js';

describe('shapes of words', () => {
  it.each([
    ['r0lex', 'rolex'],
    ['rep1ica', 'replica'],
    ['$upreme', 'supreme'],
    ['arrnani', 'armani'],
    ['vversace', 'wersace'],
    ['clior', 'dior'],
    ['hermé€', 'herméE'.toLowerCase()],
  ])('%s has the bones of %s', (a, b) => {
    expect(bonesOf(a)).toBe(bonesOf(b));
  });

  it('agree with slow twins on any word', () => {
    const classes = [
      'il1!|£',
      'o0°',
      'e3€',
      'a4@',
      's5$§',
      't7+₮',
      'b8',
      'g9₲',
      'c(¢₡₵©',
      'z2',
      'y¥',
      'p₱',
      'n₦',
      'k₭',
      'w₩',
      'r®',
      'd₫',
      'f₣',
    ];
    const slowBones = (word: string): string =>
      Array.from(word, (c) => classes.find((like) => like.includes(c))?.charAt(0) ?? c)
        .join('')
        .replace(/rn/g, 'm')
        .replace(/vv/g, 'w')
        .replace(/ci/g, 'd');
    const letter = fc.oneof(fc.constantFrom(...'rnvvcil1(b®₦aя*'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 12 }), (word) => {
        expect(bonesOf(word)).toBe(slowBones(word));
        expect(collapsed(word)).toBe(word.replace(/([\s\S])\1+/g, '$1'));
      }),
      { numRuns: 1000 },
    );
  });

  it('letters stand behind signs and digits', () => {
    expect(lettersBehind('c@m€ra')).toEqual(['camera']);
    expect(lettersBehind('f1|m')).toEqual(['fiim', 'film', 'flim', 'fllm']);
    expect(lettersBehind('film')).toEqual([]);
    expect(lettersBehind('!!!!!').length).toBe(8);
  });

  it('tells other letters apart', () => {
    expect(bonesOf('rolex')).not.toBe(bonesOf('rolax'));
  });

  it('collapses and turns', () => {
    expect(collapsed('guuucci')).toBe('guci');
    expect(reversed('iccug')).toBe('gucci');
  });

  it.each([
    ['g*cci', 'gucci', true],
    ['guc*ci', 'gucci', true],
    ['lem**re', 'lemaire', true],
    ['d*io*r', 'dior', true],
    ['h*s', 'hermes', false],
    ['g*cci', 'guess', false],
  ])('%s fits %s: %s', (mask, word, fits) => {
    expect(fitsStars(mask, word)).toBe(fits);
  });
});

describe('soundsOf', () => {
  it.each([
    ['adidas', 'адидас'],
    ['adidas', 'αντιντας'],
    ['prada', 'πραντα'],
    ['gucci', 'гуччи'],
    ['gucci', 'γκουκκι'],
    ['chanel', 'шанель'],
    ['jordan', 'джордан'],
    ['valentino', 'βαλεντινο'],
    ['champion', 'чампион'],
    ['celine', 'селин'],
  ])('%s sounds like %s', (latin, other) => {
    expect(soundsOf(latin)).toEqual(expect.arrayContaining([...soundsOf(other)]));
  });
});
