import { describe, expect, it } from 'vitest';
import { namesKit, namesSeason } from '../../src/reading/kits.js';
import { scorer } from '../support/shipped.js';

describe('a season', () => {
  it.each(['25/26', '2025-26', '2025/2026', 'Velloro 19/20', '99 24/25 99'])('is two years that follow each other: %s', (title) => {
    expect(namesSeason(title)).toBe(true);
  });

  it.each(['12/13', '25/27', '26/25', '125/26', '25/261', '25 26', `${'x'.repeat(200)} 25/26`, ''])('is nothing else: %s', (title) => {
    expect(namesSeason(title)).toBe(false);
  });
});

describe('a kit', () => {
  it.each(['Velloro 25/26 home', 'Velloro Away 25/26', 'Velloro 25-26 主场', 'Velloro 25/26 третья 3rd'])(
    'is a season and which shirt of it: %s',
    (title) => {
      expect(namesKit(title)).toBe(true);
    },
  );

  it.each(['Velloro home', 'Velloro 25/26', 'Velloro 25/26 homeware', 'Velloro 25/27 home'])('is neither alone: %s', (title) => {
    expect(namesKit(title)).toBe(false);
  });
});

describe('what a kit tells of a listing', () => {
  const told = (title: string, rest = {}): unknown[] => {
    const { item, brands } = scorer.score({ title, ...rest });
    return [brands[0]?.brand, item.category];
  };

  it.each(['Valencia 25/26 home', 'Arsenal 2025-26 away'])('names a club by a word for other things too, and its shirt: %s', (title) => {
    expect(told(title)[0]).toMatch(/Valencia CF|Arsenal/);
    expect(told(title)[1]).toBe('jersey');
  });

  it('leaves other words and goods what they are', () => {
    expect(told('Valencia 25/26')).toEqual([undefined, undefined]);
    expect(told('Orange 25/26 home', { description: 'Valencia' })).toEqual([undefined, undefined]);
    expect(told('Arsenal 25/26 home mug')[1]).not.toBe('jersey');
    expect(told('Arsenal 25/26 home', { category: 'Scarves' })[1]).toBe('scarf');
    expect(told('Gucci 25/26 home')[1]).toBeUndefined();
  });
});
