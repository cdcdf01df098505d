import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/knowledge/pack.js';
import { isHost } from '../../src/reading/hosts.js';
import { handPack, knowledgeOf, readAll } from '../support/hand-pack.js';
import { mentionOf } from '../support/mention.js';

const HELD = ['ram', 'memory-card', 'cpu', 'graphics-card'];
const HOLDERS = ['tablet', 'console'];

const world: Pack = {
  ...handPack,
  categories: [...(handPack.categories ?? []), ...[...HELD, ...HOLDERS].map((id) => ({ id, in: 'electronics' }))],
  brands: [...(handPack.brands ?? []), { name: 'Lifestyle', tier: 'premium', sells: ['phone', 'bag'] }],
  lines: [...(handPack.lines ?? []), { line: 'Lifephone', brand: 'Lifestyle', category: 'phone', new: 500, spread: 0.2 }],
  items: [
    ...(handPack.items ?? []),
    { language: 'en', categories: Object.fromEntries([...HELD, ...HOLDERS].map((id) => [id, [id.replace('-', ' ')]])) },
  ],
};

describe('isHost', () => {
  const knowledge = knowledgeOf(world);
  const brand = (name: string): number => knowledge.brands.findIndex((b) => b.name === name);
  const line = (name: string): number => knowledge.lines.findIndex((l) => l.line === name);

  it.each([
    ['a maker of phones', { brand: brand('Phonix') }, true],
    ['a house of bags', { brand: brand('Velloro') }, false],
    ['a house that sells phones beside its bags', { brand: brand('Lifestyle') }, false],
    ['the phone of such a house', { brand: brand('Lifestyle'), line: line('Lifephone') }, true],
    ['a line of sneakers', { brand: brand('Sprintex'), line: line('Moonstep') }, false],
    ['no brand', { brand: -1 }, false],
  ])('%s: %s is %s', (_, mention, expected) => {
    expect(isHost(mentionOf(mention), knowledge)).toBe(expected);
  });
});

describe('what a device holds', () => {
  it.each([
    ['laptop 512GB ssd', 'laptop'],
    ['laptop 512 GB ssd', 'laptop'],
    ['laptop 512G ssd', 'laptop'],
    ['laptop 1TB ssd', 'laptop'],
    ['laptop 512 ГБ ssd', 'laptop'],
    ['laptop 1ТБ ssd', 'laptop'],
    ['laptop 16GB DDR4 ram', 'laptop'],
    ['laptop 16 GB DDR4 ram', 'laptop'],
    ['laptop 16GB DDR4ram', 'laptop'],
    ['phone 8GB ram', 'phone'],
    ['tablet 64GB memory card', 'tablet'],
    ['console 1TB ssd', 'console'],
    ['Phonix 9 256GB ssd', 'phone'],
    ['Phonix 9 8GB graphics card', 'phone'],
  ])('is not what is sold where its size is told behind the device: %j', (title, category) => {
    expect(readAll({ title }, world).offer.item.category).toBe(category);
  });

  it.each([
    ['laptop ssd', 'ssd'],
    ['laptop 512 ssd', 'ssd'],
    ['laptop 512GB new ssd', 'ssd'],
    ['512GB ssd', 'ssd'],
    ['watch 512GB ssd', 'ssd'],
    ['Moonstep 512GB ssd', 'ssd'],
    ['8GB graphics card, Phonix 9', 'graphics-card'],
    ['laptop 16GB bag', 'bag'],
  ])('is what is sold where no device or no size stands before it: %j', (title, category) => {
    expect(readAll({ title }, world).offer.item.category).toBe(category);
  });
});
