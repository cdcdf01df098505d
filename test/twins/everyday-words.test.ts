import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

const item = (title: string, condition?: string) => scorer.score({ title, ...(condition !== undefined && { condition }) }).item;

describe('a word of one language that names goods in another', () => {
  it.each([
    ['Juice Wrld shirt', 'shirt'], // pt: vape
    ['Moscow mule copper mug', 'drinkware'], // pt: sandals
    ['Nike Vapor Max sneakers', 'sneakers'], // id: vape
    ['Smoking pipe lighter', 'lighter'], // fr, it: dinner jacket
  ])('%j is of %s', (title, category) => {
    expect(item(title).category).toBe(category);
  });

  it.each([
    ['Mule Arezzo couro', 'sandals'],
    ['Smoking homme laine noir', 'suit'],
  ])('keeps its sense in its own: %j is of %s', (title, category) => {
    expect(item(title).category).toBe(category);
  });
});

describe('a condition in a title', () => {
  it('is none inside the name of a brand', () => {
    expect(item('Broken Planet hoodie').condition).toBeUndefined();
    expect(item('Broken Planet hoodie, broken zip').condition).toBe('for-parts');
  });

  it('is none in a language that the title does not speak', () => {
    expect(item('AirPods 2nd Gen wireless earbuds').condition).toBeUndefined();
    expect(item('AirPods 2nd hand').condition).toBe('used');
  });

  it('counts in any language in the field of the form', () => {
    expect(item('AirPods wireless earbuds', 'second').condition).toBe('used');
  });
});

describe('a number that runs on from a word', () => {
  it.each(['Samsung Galaxy Watch5 40mm', 'Apple Watch5 44mm', 'Nike React5 shoes'])('%j hides no name', (title) => {
    expect(scorer.score({ title }).signals.map((s) => s.id)).not.toContain('brand/disguised');
  });
});
