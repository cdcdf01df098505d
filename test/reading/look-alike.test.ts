import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/knowledge/pack.js';
import { likenedOnly } from '../../src/reading/look-alike.js';
import { handPack, readAll } from '../support/hand-pack.js';
import { scorer } from '../support/shipped.js';

const world: Pack = {
  ...handPack,
  phrases: [
    ...(handPack.phrases ?? []),
    { language: 'en', term: 'inspired by', kind: 'look-alike', strength: 1, means: 'likened', innocent: ['stage prop'] },
    { language: 'en', term: 'alternative', kind: 'look-alike', strength: 2, means: 'another word for a copy', innocent: ['pattern'] },
  ],
};
const likened = (title: string, description?: string) =>
  likenedOnly(readAll({ title, ...(description !== undefined && { description }) }, world))?.text;

describe('likenedOnly', () => {
  it.each([
    ['bag inspired by Velloro', 'inspired by'],
    ['Inspired by the far harbour calf, Velloro bag', 'Inspired by'],
    ['bag inspired by the far harbour, Velloro', undefined],
    ['Velloro inspired by bag', 'inspired by'],
    ['bag inspired by (( Velloro', 'inspired by'],
    ['bag inspired by (((( Velloro', undefined],
    ['Velloro ((( inspired by', undefined],
    ['Velloro-style bag', 'Velloro-style'],
    ['Velloro style bag', 'Velloro style'],
    ['Velloro inspired bag', 'Velloro inspired'],
    ['Velloro look-alike', 'Velloro look-alike'],
    ['Velloro lookalike', 'Velloro lookalike'],
    ['Velloro styles', undefined],
    ['Velloro style60', undefined],
    ['VelloroStyle', undefined],
    ['Velloro(style)', undefined],
    ['Velloro  style', undefined],
    ['Velloro nice style', undefined],
    ['Velloro风格', 'Velloro风格'],
    ['Velloro 風格', 'Velloro 風格'],
    ['Velloro スタイル', 'Velloro スタイル'],
    ['Velloro 스타일', 'Velloro 스타일'],
    ['Velloro bag', undefined],
    ['style bag', undefined],
    ['bag style Velloro', 'Velloro'],
    ['bag estilo Velloro', 'Velloro'],
    ['style Velloro bag', undefined],
    ['bag lifestyle Velloro', undefined],
    ['bag style by Velloro', undefined],
    ['bag alternative Velloro', undefined],
    ['bag inspired by Velloro, stage prop', undefined],
    ['bag alternative Velloro, pattern', 'alternative'],
    ['bag not alternative Velloro', undefined],
  ])('in %j likens %j', (title, text) => {
    expect(likened(title)).toBe(text);
  });

  it.each(['inspired by Sprintex Moonstep sneakers', 'Moonstep by Sprintex, inspired by'])(
    'stands at any name of what is sold: %j',
    (title) => {
      expect(likened(title)).toBe('inspired by');
    },
  );

  it('stands at no other brand than that of what is sold', () => {
    expect(likened('Sprintex Moonstep sneakers, laces inspired by Velloro')).toBeUndefined();
  });

  it('is no matter where the article bears the mark, or stronger words are used', () => {
    expect(likened('Velloro-style bag with logo')).toBeUndefined();
    expect(likened('Velloro-style bag', 'with logo')).toBeUndefined();
    expect(likened('Velloro-style bag', `${'x '.repeat(190)}with logo`)).toBeUndefined();
    expect(likened('Velloro-style bag', `${'x '.repeat(250)}with logo`)).toBe('Velloro-style');
    expect(likened('bag style Velloro, with logo')).toBeUndefined();
    expect(likened('Velloro-style bag, no label')).toBe('Velloro-style');
    expect(likened('Velloro-style bag', 'sans logo')).toBe('Velloro-style');
    expect(likened('Velloro-style bag, no label, logo')).toBeUndefined();
    expect(likened('Velloro-style bag, fakeish')).toBeUndefined();
    expect(likened('Velloro-style bag, not fakeish')).toBe('Velloro-style');
    expect(likened('Velloro-style bag, fakey')).toBe('Velloro-style');
    expect(likened('Velloro-style bag, papers from the maker')).toBe('Velloro-style');
  });

  it('is of the title alone', () => {
    expect(likened('a bag', 'Velloro-style')).toBeUndefined();
    expect(likened('Velloro bag', 'inspired by')).toBeUndefined();
  });
});

describe('excusedByLikeness', () => {
  const admission = (title: string, description: string): number =>
    scorer
      .score({ title, description })
      .signals.filter((s) => s.id === 'phrase/admission' && s.suppressedBy === undefined)
      .reduce((sum, s) => sum + s.contribution, 0);

  it('lets a scent that the title likens to another say that it is not the original', () => {
    expect(admission('Perfume oil inspired by Tom Ford Oud Wood', 'Not the original, our own blend.')).toBe(0);
    expect(admission('Духи по мотивам Tom Ford Oud Wood', 'Не оригинал, своя композиция.')).toBe(0);
    expect(admission('Parfum inspiriert von Tom Ford Oud Wood', 'Kein Original, eigene Mischung.')).toBe(0);
    expect(admission('Perfume inspirado en Tom Ford Oud Wood', 'No es original, mezcla propia.')).toBe(0);
    expect(admission('Profumo ispirato a Tom Ford Oud Wood', 'Non originale, miscela nostra.')).toBe(0);
  });

  it('lets nothing else pass', () => {
    expect(admission('Perfume oil inspired by Tom Ford Oud Wood', 'AAA replica.')).toBeGreaterThan(3);
    expect(admission('Tom Ford Oud Wood perfume', 'Not the original.')).toBeGreaterThan(3);
    expect(admission('Bag inspired by Gucci Marmont', 'Not the original.')).toBeGreaterThan(3);
  });
});
