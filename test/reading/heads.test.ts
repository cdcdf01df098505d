import { describe, expect, it } from 'vitest';
import { Heads } from '../../src/reading/heads.js';

describe('Heads', () => {
  it('holds the beginnings of title and description, folded', () => {
    const heads = new Heads({ title: 'Louis-Vuitton Bag', description: 'Sans Marque' });
    expect([heads.title, heads.description]).toEqual(['louis vuitton bag', 'sans marque']);
    expect(heads.title).toBe('louis vuitton bag');
  });

  it('is empty where there is no description', () => {
    expect(new Heads({ title: 'bag' }).description).toBe('');
  });

  it('ends after 400 units', () => {
    const { title, description } = new Heads({ title: `${'x '.repeat(198)}abcdef`, description: `${'x '.repeat(198)}abcdef` });
    expect(title.endsWith(' x abcd')).toBe(true);
    expect(description).toBe(title);
  });
});
