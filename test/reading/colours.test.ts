import { describe, expect, it } from 'vitest';
import { isColour, isNamedColour } from '../../src/reading/colours.js';
import { handPack, knowledgeOf, readAll } from '../support/hand-pack.js';

describe('a name that is a colour', () => {
  it.each([
    ['Off-White', true, true],
    ['OFF WHITE', true, true],
    ['Off white', true, false],
    ['off-white', true, false],
    ['오프화이트', true, false],
    ['オフホワイト', true, false],
    ['Velloro', false, true],
    ['Whitehall', false, true],
  ])('%s: %s, written as a name: %s', (name, colour, named) => {
    expect([isColour(name), isNamedColour(name)]).toEqual([colour, named]);
  });

  const world = {
    ...handPack,
    brands: [
      ...(handPack.brands ?? []),
      { name: 'Far White', tier: 'luxury', sells: ['bag', 'sneakers'], commonWord: true, weak: ['먼화이트'], context: ['helvetica'] },
    ],
  } as const;
  const knowledge = knowledgeOf(world);
  const isBrand = (title: string, brand?: string): boolean =>
    readAll({ title, ...(brand !== undefined && { brand }) }, world).mentions.some((m) => knowledge.brands[m.brand]?.name === 'Far White');

  it.each([
    ['Far White bag', 'the goods stand right behind it'],
    ['FAR-WHITE SNEAKERS', 'in capitals'],
    ['far white helvetica bag', 'a word of the house vouches for it'],
    ['Far White x Marla Dorn, a bag', 'another house is named with it'],
  ])('is one where it is set as a name: %s (%s)', (title) => {
    expect(isBrand(title)).toBe(true);
  });

  it.each([
    ['Sneakers - far white'],
    ['Sneakers Far White'],
    ['Women Solid Bag (Far White)'],
    ['Far White Cotton Bag'],
    ['far white bag'],
    ['Far white bag'],
    ['먼화이트 bag'],
  ])('is a colour otherwise: %s', (title) => {
    expect(isBrand(title)).toBe(false);
    expect(isBrand(title, 'Far White')).toBe(true);
  });
});
