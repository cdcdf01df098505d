import { describe, expect, it } from 'vitest';
import { bonesOf, collapsed, fitsStars, reversed } from '../../src/text/word-shapes.js';

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
