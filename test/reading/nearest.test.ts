import { describe, expect, it } from 'vitest';
import type { Mention } from '../../src/reading/mention.js';
import { otherBrandAt } from '../../src/reading/nearest.js';
import { readAll } from '../support/hand-pack.js';

/** What a term in a title speaks of, where the article is of the brand whose number is 0 (Velloro). */
function spokenOf(title: string, term: string, field = 'title'): string | undefined {
  const start = title.indexOf(term);
  const { mentions } = readAll({ title });
  const isOwn = (m: Mention): boolean => m.brand === 0;
  return otherBrandAt({ field, start, end: start + term.length, text: term } as never, mentions, isOwn, title)?.span.text;
}

/** So many letters and blanks that stand between. */
const filled = (length: number): string => ` ${'m'.repeat(length - 2)} `;

describe('otherBrandAt', () => {
  it.each([
    ['nicer than a fakeish Sprintex', 'Sprintex'],
    ['Sprintex fakeish', 'Sprintex'],
    ['Velloro Sprintex fakeish', undefined],
    ['fakeish Sprintex Velloro', undefined],
    ['Velloro. Nicer than a fakeish Sprintex', 'Sprintex'],
    ['Velloro bag, so much better than any fakeish Sprintex', 'Sprintex'],
    ['Velloro fakeish', undefined],
    ['Sprintex! fakeish', undefined],
    ['fakeish. Sprintex', undefined],
    ['fakeish', undefined],
  ])('in %j is %s', (title, brand) => {
    expect(spokenOf(title, 'fakeish')).toBe(brand);
  });

  it('stands within 12 units of the term, on either side', () => {
    expect(spokenOf(`Sprintex${filled(12)}fakeish`, 'fakeish')).toBe('Sprintex');
    expect(spokenOf(`Sprintex${filled(13)}fakeish`, 'fakeish')).toBeUndefined();
    expect(spokenOf(`fakeish${filled(12)}Sprintex`, 'fakeish')).toBe('Sprintex');
    expect(spokenOf(`fakeish${filled(13)}Sprintex`, 'fakeish')).toBeUndefined();
  });

  it('gives way to the article’s own brand within 25 units', () => {
    expect(spokenOf(`Velloro${filled(25)}fakeish Sprintex`, 'fakeish')).toBeUndefined();
    expect(spokenOf(`Velloro${filled(26)}fakeish Sprintex`, 'fakeish')).toBe('Sprintex');
  });

  it('stands in the same field', () => {
    expect(spokenOf('fakeish Sprintex', 'fakeish', 'description')).toBeUndefined();
  });
});
