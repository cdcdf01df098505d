import { describe, expect, it } from 'vitest';
import { ofEachBrand } from '../../src/knowledge/each-brand.js';
import { handPack, knowledgeOf } from '../support/hand-pack.js';

describe('ofEachBrand', () => {
  it('makes something of each brand once, for each knowledge', () => {
    const made: string[] = [];
    const nameOf = ofEachBrand(({ name }) => {
      made.push(name);
      return name;
    });
    const [one, other] = [knowledgeOf(), knowledgeOf({ ...handPack, brands: (handPack.brands ?? []).slice(1) })];
    const [first, second] = one.brands.map(({ name }) => name);
    expect([nameOf(0, one), nameOf(1, one), nameOf(0, one), nameOf(0, other)]).toEqual([first, second, first, second]);
    expect(made).toEqual([first, second, second]);
  });

  it('makes nothing of a brand that there is not', () => {
    expect(ofEachBrand(() => true)(-1, knowledgeOf())).toBeUndefined();
  });
});
