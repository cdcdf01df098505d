import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

const found = (listing: Readonly<Record<string, unknown>>, id: string) => scorer.score(listing).signals.find((s) => s.id === id);

describe('item/foreign-material', () => {
  const of = (listing: Readonly<Record<string, unknown>>) => found(listing, 'item/foreign-material')?.params.material;

  it.each([
    [{ title: 'Hermes Kelly bag', description: 'PU leather inside and out' }, 'pu leather'],
    [{ title: 'Chanel bag', attributes: { Material: 'Kunstleder' } }, 'kunstleder'],
    [{ title: '爱马仕 凯莉包 人造革' }, '人造革'],
    [{ title: 'Cartier Love ring, gold plated' }, 'gold plated'],
  ])('%j', (listing, material) => expect(of(listing)).toBe(material));

  it.each([
    { title: 'Hermes Kelly bag', description: 'Togo leather, palladium hardware' },
    { title: 'Stella McCartney Falabella bag, faux leather' },
    { title: 'Dior earrings, gold plated' },
    { title: 'Cartier watch, gold plated' },
    { title: 'PU leather strap for Hermes Kelly bag' },
    { title: 'PU leather bag' },
  ])('not %j', (listing) => expect(of(listing)).toBeUndefined());
});

describe('item/unmade-device', () => {
  const of = (listing: Readonly<Record<string, unknown>>) => found(listing, 'item/unmade-device')?.params.model;
  const unnamed = { brand: 'No brand', condition: 'new' };

  it.each([
    ['Pods Pro 2 wireless earbuds', 'Pro 2'],
    ['Smartphone 16 Pro Max 7.3 inch', '16 Pro'],
    ['Smartwatch 9 Ultra big screen', '9 Ultra'],
    ['Smart watch series 9', 'series 9'],
  ])('%s', (title, model) => expect(of({ title, ...unnamed })).toBe(model));

  it.each([
    { title: 'Wireless earbuds white', ...unnamed },
    { title: 'Smartphone max 16 GB memory', ...unnamed },
    { title: 'Pods Pro 2 wireless earbuds' },
    { title: 'Pods Pro 2 wireless earbuds', ...unnamed, condition: 'used' },
    { title: 'Kumquat Pro 2 wireless earbuds', brand: 'Kumquat', condition: 'new' },
    { title: 'Yoga mat Pro 2', ...unnamed },
    { title: 'Case for AirPods Pro 2', ...unnamed },
  ])('not %j', (listing) => expect(of(listing)).toBeUndefined());
});
