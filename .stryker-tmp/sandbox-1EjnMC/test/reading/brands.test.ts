// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { knowledgeOf, readAll } from '../support/hand-pack.js';
import { scorer } from '../support/shipped.js';

const knowledge = knowledgeOf();

function brands(title: string, rest: Readonly<Record<string, unknown>> = {}) {
  return readAll({ title, ...rest }).mentions.map((m) => ({
    brand: knowledge.brands[m.brand]?.name,
    text: m.span.text,
    match: m.match,
    role: m.role,
  }));
}

describe('readBrands', () => {
  it.each([
    ['Velloro bag', 'Velloro', 'Velloro', 'name'],
    ['сумка ВЕЛЛОРО', 'Velloro', 'ВЕЛЛОРО', 'name'],
    ['维罗罗包', 'Velloro', '维罗罗', 'name'],
    ['Marla-Dorn perfume', 'Marla Dorn', 'Marla-Dorn', 'name'],
    ['H & Q tote', 'H&Q', 'H & Q', 'name'],
    ['h and q tote', 'H&Q', 'h and q', 'name'],
    ['Moonstep size 43', 'Sprintex', 'Moonstep', 'line'],
    ['nine bird 256 GB', 'Phonix', 'nine bird', 'nickname'],
    ['Velorro Bear tote', 'Velloro', 'Velorro Bear', 'nickname'],
    ['Vellоro tote', 'Velloro', 'Vellоro', 'look-alike-letters'],
    ['Vel\u200bloro tote', 'Velloro', 'Vel\u200bloro', 'look-alike-letters'],
    ['𝐕𝐞𝐥𝐥𝐨𝐫𝐨 tote', 'Velloro', '𝐕𝐞𝐥𝐥𝐨𝐫𝐨', 'look-alike-letters'],
  ])('%j names %s', (title, brand, text, match) => {
    expect(brands(title)).toEqual([{ brand, text, match, role: 'subject' }]);
  });

  it('takes fullwidth titles for the habit that they are', () => {
    expect(brands('Ｖｅｌｌｏｒｏ　Ｂａｇ')[0]?.match).toBe('name');
  });

  it('finds no brand inside another word', () => {
    expect(brands('vellorosa anchored unmoonstepped')).toEqual([]);
  });

  it('lets a longer name stand for the line or brand inside it', () => {
    expect(brands('Phonix 9 black').map((m) => m.text)).toEqual(['Phonix 9']);
  });

  it('takes what syllables of two words spell for no name, and a name torn apart for one', () => {
    const named = (title: string): string[] => scorer.score({ title }).brands.map((b) => b.brand);
    expect(named('주문 되어 그냥 팝니다')).toEqual([]);
    expect(named('샤 넬가방')).toEqual(['Chanel']);
  });

  it('takes the end of a model code for no name', () => {
    expect(brands('battery EB-L988VLR, Velloro bag').map((m) => m.text)).toEqual(['Velloro']);
    expect(brands('2024 VLR, Velloro bag').map((m) => m.text)).toEqual(['VLR', 'Velloro']);
  });

  it('takes an ordinary word for a name behind “for” and in a text of another script', () => {
    expect(brands('Strap for Anchor, bag')[0]?.role).toBe('target');
    expect(brands('сумка anchor bag, New').map((m) => m.brand)).toEqual(['Anchor']);
    expect(brands('my anchor bag, New')).toEqual([]);
  });

  it('needs another sign for ordinary words and short names', () => {
    expect(brands('Anchor your boat')).toEqual([]);
    expect(brands('Anchor bag').map((m) => m.brand)).toEqual(['Anchor']);
    expect(brands('my anchor is a good friend to the bag')).toEqual([]);
    expect(brands('Anchor in harbour calf').map((m) => m.brand)).toEqual(['Anchor']);
    expect(brands('Anchor', { brand: 'Anchor' }).map((m) => m.brand)).toEqual(['Anchor']);
    expect(brands('anchor chain bag')).toEqual([]);
    expect(brands('VLR cable')).toEqual([]);
    expect(brands('VLR bag').map((m) => m.brand)).toEqual(['Velloro']);
    expect(brands('VLR, that is Velloro').map((m) => m.text)).toEqual(['VLR', 'Velloro']);
    expect(brands('Swift delivery')).toEqual([]);
    expect(brands('Sprintex Swift').map((m) => m.text)).toEqual(['Sprintex', 'Swift']);
  });

  it.each([
    ['Case for Phonix', ['target']],
    ['case fits Phonix, Sprintex and Velloro', ['target', 'target', 'target']],
    ['Phonix用ケース', ['target']],
    ['funda para Phonix', ['target']],
    ['bag for women by Velloro', ['subject']],
    ['A present for her. Velloro', ['subject']],
    ['Velloro bag for women', ['subject']],
  ])('%j: who makes it and whom it is for', (title, roles) => {
    expect(brands(title).map((m) => m.role)).toEqual(roles);
  });

  it('notices a negated name', () => {
    expect(readAll({ title: 'non-Velloro bag' }).mentions.map((m) => m.negated)).toEqual([true]);
    expect(readAll({ title: 'Velloro bag, not used' }).mentions.map((m) => m.negated)).toEqual([false]);
  });
});
