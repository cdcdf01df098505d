// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { cut, displayWidth, onlyColours, safeJson, wantsColor } from '../../src/cli/terminal.js';

const ESCAPE = '\u001b';
/** Everything that must never reach a terminal from a listing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('onlyColours', () => {
  it('lets colours through and nothing else', () => {
    expect(onlyColours(`${ESCAPE}[31mred${ESCAPE}[0m${ESCAPE}[2J${ESCAPE}]0;t`)).toBe(`${ESCAPE}[31mred${ESCAPE}[0m␛[2J␛]0;t`);
  });
});

describe('safeJson', () => {
  it('means the same and steers nothing', () => {
    const value = { t: 'a\u001b\u009b\u202e\u2066\u2028\ud800é😀"\\', n: 1 };
    const json = safeJson(value);
    expect(json).not.toMatch(STEERING);
    expect(JSON.parse(json)).toEqual(value);
  });
});

describe('cut', () => {
  it.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdef', 5, 'abcd…'],
    ['偽物の時計', 10, '偽物の時計'],
    ['偽物の時計', 9, '偽物の時…'],
    ['偽物の時計', 8, '偽物の…'],
    ['a😀b', 2, 'a…'],
    ['e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301e\u0301'],
    ['abc', 0, ''],
  ])('cuts %j to %i columns', (text, columns, expected) => {
    expect(cut(text, columns)).toBe(expected);
    expect(displayWidth(cut(text, columns))).toBeLessThanOrEqual(columns);
  });

  it('stops early in a long text', () => {
    const started = performance.now();
    cut('偽'.repeat(5_000_000), 20);
    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe('wantsColor', () => {
  it('follows the flag, then NO_COLOR, then FORCE_COLOR, then the terminal', () => {
    expect(wantsColor(true, {}, true)).toBe(true);
    expect(wantsColor(true, {}, false)).toBe(false);
    expect(wantsColor(true, { TERM: 'dumb' }, true)).toBe(false);
    expect(wantsColor(true, { NO_COLOR: '' }, true)).toBe(true);
    expect(wantsColor(true, { NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
    expect(wantsColor(true, { FORCE_COLOR: '1' }, false)).toBe(true);
    expect(wantsColor(true, { FORCE_COLOR: '0' }, true)).toBe(false);
    expect(wantsColor(false, { FORCE_COLOR: '1' }, true)).toBe(false);
  });
});
