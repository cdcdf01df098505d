// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackError } from '../../src/errors.js';
import { validatePack } from '../../src/knowledge/validate.js';
import { handPack } from '../support/hand-pack.js';
import { shippedPack } from '../support/shipped.js';

function faultsOf(pack: unknown): string[] {
  try {
    validatePack(pack);
  } catch (error) {
    if (error instanceof PackError) return error.faults.map((f) => f.field);
    throw error;
  }
  return [];
}

const brand = { name: 'Velloro', tier: 'luxury', sells: ['bag'] };

describe('validatePack', () => {
  it('passes a right pack through untouched', () => {
    expect(validatePack(handPack)).toBe(handPack);
    expect(validatePack({})).toEqual({});
  });

  it('passes the shipped pack, but for the mark that it is folded', () => {
    const { folded: _folded, ...pack } = shippedPack;
    expect(faultsOf(pack).slice(0, 5)).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['not an object', [], ['pack']],
    ['null', null, ['pack']],
    ['an unknown section', { brand: [] }, ['brand']],
    ['a section that is no list', { brands: {} }, ['brands']],
    ['an entry that is no object', { brands: ['Gucci'] }, ['brands[0]']],
    ['missing fields', { brands: [{}] }, ['brands[0].name', 'brands[0].tier', 'brands[0].sells']],
    ['an unknown field', { brands: [{ ...brand, colour: 'red' }] }, ['brands[0].colour']],
    ['an empty name', { brands: [{ ...brand, name: ' ' }] }, ['brands[0].name']],
    ['an unknown tier', { brands: [{ ...brand, tier: 'cheap' }] }, ['brands[0].tier']],
    ['a name that is no list', { brands: [{ ...brand, names: { zh: '古驰' } }] }, ['brands[0].names']],
    ['the second of two entries', { brands: [brand, { ...brand, sells: 'bag' }] }, ['brands[1].sells']],
    [
      'strength out of range',
      { phrases: [{ language: 'en', term: 'x', kind: 'grade', strength: 4, means: 'y' }] },
      ['phrases[0].strength'],
    ],
    ['an unknown kind', { phrases: [{ language: 'en', term: 'x', kind: 'lie', strength: 1, means: 'y' }] }, ['phrases[0].kind']],
    [
      'a word list with a YAML boolean',
      { phrases: [{ language: 'en', term: 'x', kind: 'grade', strength: 1, means: 'y', innocent: [true] }] },
      ['phrases[0].innocent'],
    ],
    ['a price of 0', { prices: [{ brand: 'x', category: 'bag', new: 0 }] }, ['prices[0].new']],
    ['a spread too wide', { prices: [{ brand: 'x', category: 'bag', spread: 4 }] }, ['prices[0].spread']],
    ['a price that is no number', { prices: [{ brand: 'x', category: 'bag', new: Number.NaN }] }, ['prices[0].new']],
    ['an unknown offer', { items: [{ language: 'en', offers: { gift: ['gift'] } }] }, ['items[0].offers']],
    ['needs other than brand', { lines: [{ line: 'x', brand: 'y', category: 'bag', needs: 'price' }] }, ['lines[0].needs']],
    ['a day that is none', { rates: { date: 'today', usd: { USD: 1 } } }, ['rates.date']],
    ['a rate of 0', { rates: { date: '2025-01-01', usd: { EUR: 0, eur: 1 } } }, ['rates.usd.EUR', 'rates.usd.eur']],
    ['rates that are no object', { rates: null }, ['rates']],
    ['remove of another section', { remove: { prices: ['x'] } }, ['remove']],
    ['a version that is a number', { version: 3 }, ['version']],
  ])('names %s', (_what, pack, fields) => {
    expect(faultsOf(pack)).toEqual(fields);
  });

  it('names every fault at once, with the value and what is allowed', () => {
    const error = (() => {
      try {
        validatePack({
          brands: [{ ...brand, tier: 'cheap' }],
          phrases: [{ language: 'en', term: 'x', kind: 'grade', strength: 9, means: 'y' }],
        });
      } catch (e) {
        return e;
      }
      return undefined;
    })();
    expect(error).toBeInstanceOf(PackError);
    expect(String(error)).toContain('brands[0].tier');
    expect(String(error)).toContain('"cheap"');
    expect(String(error)).toContain('haute, luxury, premium');
    expect(String(error)).toContain('phrases[0].strength');
  });

  it('throws nothing but PackError, whatever it is given', () => {
    const section = fc.constantFrom(
      'brands',
      'phrases',
      'prices',
      'rates',
      'remove',
      'items',
      'frames',
      'name',
      '__proto__',
      'ordinaryWords',
      'authorized',
      'toString',
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.dictionary(section, fc.anything()), fc.dictionary(section, fc.array(fc.anything(), { maxLength: 2 }))),
        (value) => {
          try {
            validatePack(value);
          } catch (error) {
            expect(error).toBeInstanceOf(PackError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
