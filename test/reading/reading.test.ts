import { describe, expect, it } from 'vitest';
import { handPack, knowledgeOf, readAll } from '../support/hand-pack.js';

const knowledge = knowledgeOf();
const name = (index: number): string | undefined => knowledge.brands[index]?.name;

describe('Reader', () => {
  it('reads every text field, and says where it read', () => {
    const reading = readAll({
      title: 'Velloro one',
      description: 'Velloro two',
      category: 'Velloro three',
      condition: 'Velloro four',
      variants: [{ title: 'Velloro five' }, 'Velloro six'],
      attributes: { 'Model.x': 'Velloro seven' },
      imageText: 'Velloro eight',
      seller: { name: 'Velloro nine' },
    });
    expect(reading.mentions.map((m) => m.span.field).sort()).toEqual([
      'attributes.Model.x',
      'category',
      'condition',
      'description',
      'imageText',
      'seller.name',
      'title',
      'variants[0].title',
      'variants[1].title',
    ]);
  });

  it('never looks for telltale terms in the category or the condition, which the seller did not phrase', () => {
    expect(readAll({ title: 'a bag', category: 'fakeish', condition: 'fakeish' }).phrases).toEqual([]);
  });

  it.each([
    [undefined, 'absent'],
    ['', 'absent'],
    ['  ', 'absent'],
    ['No Brand', 'none'],
    ['Unbranded', 'none'],
    ['нет бренда', 'none'],
    ['无品牌', 'none'],
    ['ノーブランド', 'none'],
    ['-', 'none'],
    ['velloro', 'known'],
    ['Velloro Official', 'known'],
    ['V*lloro', 'known'],
    ['Ve11oro', 'known'],
    ['Kumquat & Sons', 'unknown'],
  ])('reads the brand field %j as %s', (brand, kind) => {
    expect(readAll({ title: 'a bag', brand }).brandField.kind).toBe(kind);
  });

  it('reads what a seller hides in the brand field', () => {
    const reading = readAll({ title: 'a bag', brand: 'V*lloro fakeish' });
    expect(name(reading.brand)).toBe('Velloro');
    expect(reading.mentions.map((m) => [m.span.field, m.match, m.span.text])).toEqual([['brand', 'masked', 'V*lloro']]);
    expect(reading.phrases.map((p) => [p.span.field, p.span.text])).toEqual([['brand', 'fakeish']]);
    expect(readAll({ title: 'a bag', brand: 'V*lloro fakeish' })).toEqual(reading);
  });

  it('takes the first brand of the title for the maker', () => {
    expect(name(readAll({ title: 'Velloro bag', description: 'Sprintex' }).brand)).toBe('Velloro');
    expect(name(readAll({ title: 'a bag', description: 'by Sprintex' }).brand)).toBe('Sprintex');
    expect(name(readAll({ title: 'Sprintex Velloro', brand: 'Velloro' }).brand)).toBe('Velloro');
    expect(name(readAll({ title: 'a bag', brand: 'Velloro' }).brand)).toBe('Velloro');
  });

  it('prefers a line to its bare brand', () => {
    expect(readAll({ title: 'Sprintex Moonstep' }).subject?.span.text).toBe('Moonstep');
  });

  it('takes neither what it is for, nor what it is not, nor the shop, for the maker', () => {
    expect(readAll({ title: 'case for Phonix' }).brand).toBe(-1);
    expect(name(readAll({ title: 'non-Velloro Sprintex bag' }).brand)).toBe('Sprintex');
    expect(readAll({ title: 'a bag', seller: { name: 'Velloro' } }).brand).toBe(-1);
  });

  it('reads no more than its limits, and says so', () => {
    const limits = { fieldLength: 20, parts: 2 };
    const cut = readAll(
      { title: `${'x'.repeat(30)} Velloro`, variants: ['a', 'b', 'Velloro'], attributes: { a: 'a', b: 'b', c: 'Velloro' } },
      handPack,
      limits,
    );
    expect(cut.mentions).toEqual([]);
    expect(cut.truncated).toEqual(['title']);
  });

  it('keeps spans when the buffers are used again', () => {
    const reading = readAll({ title: 'Velloro fakeish bag', description: 'y '.repeat(3000), imageText: 'z' });
    expect(reading.mentions[0]?.span.text).toBe('Velloro');
    expect(reading.phrases[0]?.span.text).toBe('fakeish');
  });
});
