import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../src/reading/condition-field.js';

describe('a grade of the field for the condition', () => {
  it.each([
    ['Good', 'Good'],
    ['Very good', 'Very good'],
    ['Good (some scratches)', 'Good'],
    ['Good - small scratches', 'Good'],
    ['8/10', '8/10'],
    ['8.5 / 10 with box', '8.5 / 10'],
    ['Bon', 'Bon'],
    ['Très bon', 'Très bon'],
    ['Jó', 'Jó'],
    ['Хорошее', 'Хорошее'],
    ['İyi', 'İyi'],
    ['جيد جدا', 'جيد جدا'],
    ['טוב', 'טוב'],
    ['Sehr gut', 'Sehr gut'],
    ['Bom', 'Bom'],
    ['Отличное, без дефектов', 'Отличное'],
  ])('stands in %j', (value, grade) => {
    expect(gradeOf(value)).toBe(grade);
  });

  it.each(['', 'New', 'Good quality', 'It is all good', '10/10', '8/100', 'Good as new', 'Goodness', 'Bom estado geral da peça toda'])(
    'stands not in %j',
    (value) => {
      expect(gradeOf(value)).toBeUndefined();
    },
  );
});
