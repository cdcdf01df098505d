import { describe, expect, it } from 'vitest';
import { PackError } from '../../src/errors.js';
import { builtInWeights, validateWeights } from '../../src/model/weights.js';
import { signalCatalogue } from '../../src/signals/catalogue.js';
import { plainWeights } from '../support/weights.js';

function faultsOf(value: unknown): string[] {
  try {
    validateWeights(value);
  } catch (error) {
    if (error instanceof PackError) return error.faults.map((f) => f.field);
    throw error;
  }
  return [];
}

const right = plainWeights();

describe('weights', () => {
  it('built in pass their own check, and weigh every signal of the catalogue', () => {
    expect(Object.keys(builtInWeights().weights).sort()).toEqual(signalCatalogue.map((s) => s.id).sort());
  });

  it('built in let an authorised seller outweigh everything else together', () => {
    const { caps, weights } = builtInWeights();
    expect(weights['seller/authorised']?.weight).toBeLessThan(-5);
    expect(caps.seller[0]).toBeLessThanOrEqual(weights['seller/authorised']?.weight ?? 0);
  });

  it.each<[string, unknown, string[]]>([
    ['right weights', right, []],
    ['a base that makes silence suspicious', { ...right, base: 0.1 }, ['base']],
    ['a base below the prior', { ...right, base: -0.5 }, []],
    ['a base of 0', { ...right, base: 0 }, []],
    ['no base', { ...right, base: undefined }, []],
    ['a base that is not finite', { ...right, base: Number.NEGATIVE_INFINITY }, ['base']],
    ['a base that is no number', { ...right, base: '-1' }, ['base']],
    ['a missing version', { ...right, version: undefined }, ['version']],
    ['caps the wrong way round', { ...right, caps: { ...right.caps, price: [1, -1] } }, ['caps.price']],
    ['bounds of 0', { ...right, caps: { ...right.caps, price: [0, 0] } }, []],
    ['bounds above 0', { ...right, caps: { ...right.caps, price: [0.5, 1] } }, ['caps.price']],
    ['bounds below 0', { ...right, caps: { ...right.caps, price: [-1, -0.5] } }, ['caps.price']],
    ['three bounds', { ...right, caps: { ...right.caps, price: [-1, 0, 1] } }, ['caps.price']],
    ['one bound', { ...right, caps: { ...right.caps, price: 1 } }, ['caps.price']],
    ['a cap that is no number', { ...right, caps: { ...right.caps, price: [-1, Number.POSITIVE_INFINITY] } }, ['caps.price']],
    ['a missing signal', { ...right, weights: { ...right.weights, 'phrase/grade': undefined } }, ['weights["phrase/grade"].weight']],
    [
      'a wrong sign',
      { ...right, weights: { ...right.weights, 'phrase/grade': { weight: -1 }, 'item/made-for': { weight: 1 } } },
      ['weights["phrase/grade"].weight', 'weights["item/made-for"].weight'],
    ],
    ['an unknown signal', { ...right, weights: { ...right.weights, 'phrase/rumour': { weight: 1 } } }, ['weights["phrase/rumour"]']],
    [
      'a correlation',
      { ...right, weights: { ...right.weights, 'phrase/grade': { weight: 1, correlations: { 'phrase/batch': -0.2 } } } },
      [],
    ],
    [
      'a correlation of signals that always come together',
      { ...right, weights: { ...right.weights, 'phrase/grade': { weight: 1, correlations: { 'phrase/batch': -1 } } } },
      [],
    ],
    [
      'a correlation that is no number',
      { ...right, weights: { ...right.weights, 'phrase/grade': { weight: 1, correlations: { 'phrase/batch': '0.1' } } } },
      ['weights["phrase/grade"].correlations["phrase/batch"]'],
    ],
    [
      'correlations that are none',
      {
        ...right,
        weights: { ...right.weights, 'phrase/grade': { weight: 1, correlations: { 'phrase/batch': 1.5, 'phrase/rumour': 0.1 } } },
      },
      ['weights["phrase/grade"].correlations["phrase/batch"]', 'weights["phrase/grade"].correlations["phrase/rumour"]'],
    ],
    [
      'not a number',
      { ...right, weights: { ...right.weights, 'phrase/grade': { weight: Number.NaN } } },
      ['weights["phrase/grade"].weight'],
    ],
  ])('%s', (_what, value, fields) => {
    expect(faultsOf(value)).toEqual(fields);
  });

  it('throws only PackError, whatever it is given', () => {
    for (const value of [undefined, null, 3, 'x', [], { caps: null, weights: null }, { caps: 3, weights: [] }])
      expect(faultsOf(value).length).toBeGreaterThan(0);
  });
});

describe('a fault', () => {
  it('says what was wrong and what is allowed', () => {
    const wrong = {
      version: 1,
      base: 2,
      caps: { ...right.caps, price: 1 },
      weights: {
        ...right.weights,
        'phrase/grade': { weight: -1 },
        'item/made-for': { weight: 1 },
        'phrase/batch': { weight: 'x' },
        'phrase/rumour': { weight: 1, correlations: { 'phrase/grade': 2 } },
      },
    };
    expect(() => validateWeights(wrong)).toThrow(/not a set of weights/);
    const faults: string[] = [];
    try {
      validateWeights(wrong);
    } catch (error) {
      if (error instanceof PackError) faults.push(...error.faults.map((f) => `${f.field}: ${f.problem}; ${f.allowed}`));
    }
    expect(faults.sort()).toEqual(
      [
        'version: missing; a string such as "mine-1"',
        'base: out of range; log-odds of 0 or less, such as -1.6',
        'caps.price: not a pair of bounds; [least, most] around 0, such as [-1, 5]',
        'weights["phrase/grade"].weight: has the wrong sign; 0 or more',
        'weights["item/made-for"].weight: has the wrong sign; 0 or less',
        'weights["phrase/batch"].weight: missing or not a number; log-odds, such as 1.5',
        'weights["phrase/rumour"].correlations["phrase/grade"]: not a correlation; a number from -1 to 1, beside the id of a signal',
        'weights["phrase/rumour"]: no such signal; an id of signalCatalogue',
      ].sort(),
    );
  });
});
