import { describe, expect, it } from 'vitest';
import { FieldReader } from '../../src/reading/field-reader.js';
import { knowledge, vocabulary } from '../support/undone.js';

describe('FieldReader', () => {
  it('knows what a listing held, and nothing of the one before, after any number of listings', () => {
    const reader = new FieldReader(knowledge, vocabulary, 1000);
    const bag = [knowledge.scanner.find('bag')];
    const seenIn = (title: string): boolean => {
      reader.begin();
      reader.read('title', title, true);
      return reader.hasSeen(bag);
    };
    expect([seenIn('a bag'), seenIn('a hat')]).toEqual([true, false]);
    // As after two thousand million listings.
    Object.assign(reader, { listing: 2 ** 31 - 3 });
    const seen = Array.from({ length: 6 }, (_, i) => seenIn(i % 2 === 0 ? 'a bag' : 'a hat'));
    expect(seen).toEqual([true, false, true, false, true, false]);
  });
});
