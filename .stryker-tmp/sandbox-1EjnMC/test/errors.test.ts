// @ts-nocheck
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListingError, OptionError, PackError, show } from '../src/errors.js';

const fault = { field: 'price.amount', value: '-1', problem: 'not a number', allowed: 'a number such as 88.5' };

describe('errors', () => {
  it.each([
    ['ListingError', new ListingError([fault]), 'not a listing'],
    ['PackError', new PackError([fault]), 'not a pack'],
    ['PackError', new PackError([fault], 'not a set of weights'), 'not a set of weights'],
    ['OptionError', new OptionError([fault]), 'wrong option'],
  ])('%s names field, value, problem and what is allowed', (name, error, what) => {
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe(name);
    expect(error.faults).toEqual([fault]);
    expect(error.message).toBe(`${what}: price.amount: not a number, got -1; allowed: a number such as 88.5`);
  });

  it('lists several faults one under the other', () => {
    expect(new ListingError([fault, { ...fault, field: 'title' }]).message).toBe(
      'not a listing (2 faults):\n  price.amount: not a number, got -1; allowed: a number such as 88.5\n  title: not a number, got -1; allowed: a number such as 88.5',
    );
  });
});

describe('show', () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  it.each<[unknown, string]>([
    ['a', '"a"'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    [undefined, 'undefined'],
    [null, 'null'],
    [12n, '12n'],
    [() => 1, 'a function'],
    [Symbol('x'), 'a symbol'],
    [{ a: [1] }, '{"a":[1]}'],
    [circle, 'a object'],
  ])('shows %o as %s', (value, text) => {
    expect(show(value)).toBe(text);
  });

  it('is short and never throws', () => {
    const hostile = {
      toJSON: () => {
        throw new Error('no');
      },
    };
    expect(show(hostile)).toBe('a object');
    expect(show('x'.repeat(1000)).length).toBeLessThanOrEqual(60);
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSet: true, withTypedArray: true }),
        (value) => {
          expect(show(value).length).toBeLessThanOrEqual(60);
        },
      ),
    );
  });
});
