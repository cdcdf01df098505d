import { describe, expect, it } from 'vitest';
import { type Beside, Slips, trace } from '../../src/knowledge/slips.js';

const slips = new Slips();
for (const key of ['marla dorn', 'velloro nightbag', 'sprintex9', 'kvik ro', 'the first copy quality']) slips.add(key);

/** What a word of the text may be, by traces; a word of another alphabet may be any. */
function tracesOf(found: ReturnType<Beside>): number {
  if (found === undefined) return 0;
  return found.word.charCodeAt(0) > 0x250 ? -1 : [found.word, ...found.parts].reduce((all, word) => all | trace(word), 0);
}

/** The name or term that a row of words spells, as seen from each of them. */
function spelt(text: string): string | undefined {
  const words = text.split(' ');
  for (let w = 0; w < words.length; w++) {
    const beside = (distance: number) => {
      const word = words[w + distance];
      return word === undefined ? undefined : { word, parts: slips.partsLike(word) };
    };
    const found = slips.find(slips.partsOf(slips.partsLike(words[w] as string)), tracesOf(beside(-1)), tracesOf(beside(1)), beside);
    if (found !== undefined) return `${w + found.start} ${found.words.join(' ')}`;
  }
  return undefined;
}

describe('Slips', () => {
  it.each([
    ['marlla dorn', '0 marla dorn'],
    ['a marla dron', '1 marla dorn'],
    ['vellro nihgtbag', '0 velloro nightbag'],
    ['arla dorn', '0 marla dorn'],
    ['velloro nightb', '0 velloro nightbag'],
    ['v3lloro n!ghtbag', '0 velloro nightbag'],
    ['веллоро nightbag', '0 velloro nightbag'],
    ['марла дорн', '0 marla dorn'],
    ['sprintx 9', '0 sprintex 9'],
    ['marrrla dorn', '0 marla dorn'],
    ['m*rlla dorn', '0 marla dorn'],
    ['ma|lra dorn', '0 marla dorn'],
    ['the frist copi quality', '0 the first copy quality'],
  ])('%j is %j', (text, found) => {
    expect(spelt(text)).toBe(found);
  });

  it.each([
    'marla dorn',
    'marlla',
    'marlla bag',
    'mrla dorm',
    'marla dorns',
    'mxyla dorn',
    'xarla dorn',
    'kvak ro',
    'the first copy',
    'frist copy of the quality',
  ])('%j is none', (text) => {
    expect(spelt(text)).toBeUndefined();
  });
});
