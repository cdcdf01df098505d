import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MaskedForms } from '../../src/knowledge/masked-forms.js';
import { fitsStars } from '../../src/text/word-shapes.js';

describe('MaskedForms', () => {
  it('finds the words of a place whose form fits a mask, as a look at each of them does, in their order', () => {
    const form = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'д'), minLength: 1, maxLength: 6 });
    const mask = fc.string({ unit: fc.constantFrom('a', 'b', 'д', '*'), minLength: 1, maxLength: 6 });
    const place = fc.constantFrom('x', 'y');
    fc.assert(
      fc.property(fc.array(fc.tuple(place, form)), place, mask, (held, asked, sought) => {
        const forms = new MaskedForms();
        held.forEach(([at, written], i) => forms.add(at, written, `${i}`));
        const slow = held.flatMap(([at, written], i) => (at === asked && fitsStars(sought, written) ? [`${i}`] : []));
        expect(forms.fitting(asked, sought)).toEqual(slow);
      }),
    );
  });

  it('finds nothing at a place that holds none', () => {
    expect(new MaskedForms().fitting('x', 'a*b')).toEqual([]);
  });
});
