import { describe, expect, it } from 'vitest';
import { readPhrases } from '../../src/reading/phrases.js';
import { Mark } from '../../src/text/folded-text.js';
import { hitsOf, knowledgeOf, readAll } from '../support/hand-pack.js';

const knowledge = knowledgeOf();
const read = (source: string, field = 'title') => readPhrases(hitsOf(source, knowledge, field), knowledge);
const terms = (source: string): string[] => read(source).map((hit) => hit.phrase.term);

describe('readPhrases', () => {
  it('finds terms and their forms, with their place', () => {
    expect(read('A Quasi-Copy bag').map((hit) => [hit.phrase.term, hit.strength, hit.span.start, hit.span.end, hit.span.text])).toEqual([
      ['fakeish', 3, 2, 12, 'Quasi-Copy'],
    ]);
  });

  it('holds a looser form to the strength of a hint', () => {
    expect(read('fakey bag').map((hit) => hit.strength)).toEqual([1]);
  });

  it('lets the longer term stand for the shorter one inside it', () => {
    expect(terms('never fakeish here')).toEqual(['never fakeish']);
  });

  it('minds the case of codes', () => {
    expect(terms('QZF batch')).toEqual(['QZF']);
    expect(terms('qzf batch')).toEqual([]);
  });

  it('minds accents where they make the word', () => {
    expect(terms('hàng giả')).toEqual(['giả']);
    expect(terms('hàng GIẢ'.normalize('NFD'))).toEqual(['giả']);
    expect(terms('giá tốt')).toEqual([]);
    expect(terms('gia dinh')).toEqual([]);
  });

  it('takes a ratio for a term, and a number with a fraction for none', () => {
    const grade = { language: 'en', kind: 'grade', strength: 3, means: 'like the original' } as const;
    const ratios = knowledgeOf({ phrases: ['1:1', '1 1'].map((term) => ({ ...grade, term })) });
    const found = (title: string) => readPhrases(hitsOf(title, ratios), ratios).map((hit) => hit.span.text);
    expect(found('1:1 bag')).toEqual(['1:1']);
    expect(found('bag 1-1')).toEqual(['1-1']);
    expect(found('belt 1 1/2 inch')).toEqual([]);
    expect(found('belt 1-1/8 inch')).toEqual([]);
  });

  it('takes a short word for that of its language only where the text is surely written in it, and for an English one anywhere', () => {
    const short = (language: string) =>
      knowledgeOf({ phrases: [{ language, term: 'dup', kind: 'admission', strength: 3, means: 'a copy' }] });
    const found = (language: string) => readPhrases(hitsOf('dup Velloro', short(language)), short(language)).length;
    expect(found('en')).toBe(1);
    expect(found('it')).toBe(0);
  });

  it('minds what may not stand beside it', () => {
    expect(terms('高仿包')).toEqual(['高仿']);
    expect(terms('高仿真包')).toEqual([]);
    expect(terms('最高仿包')).toEqual([]);
  });

  it('is excused by an innocent word anywhere in a title, but only near it in a longer text', () => {
    const far = `stage prop ${'word '.repeat(40)}fakeish`;
    expect(read('fakeish bag, stage prop')[0]?.excuse).toMatchObject({ kind: 'innocent-sense', span: { text: 'stage prop' } });
    expect(read(far)[0]?.excuse?.kind).toBe('innocent-sense');
    expect(read(far, 'description')[0]?.excuse).toBeUndefined();
    expect(read('a stage prop, fakeish', 'description')[0]?.excuse?.kind).toBe('innocent-sense');
  });

  it('is excused by a category in which it is harmless', () => {
    expect(readAll({ title: 'Marla Dorn fakeish perfume' }).phrases[0]?.excuse?.kind).toBe('innocent-category');
    expect(readAll({ title: 'Velloro fakeish bag' }).phrases[0]?.excuse).toBeUndefined();
  });

  it('says how the words were disguised', () => {
    expect(read('fakeish')[0]?.disguise).toBe(0);
    expect((read('fake\u200bish')[0]?.disguise ?? 0) & Mark.invisible).toBe(Mark.invisible);
    expect((read('fаkeish')[0]?.disguise ?? 0) & Mark.lookalike).toBe(Mark.lookalike);
    expect((read('𝐟𝐚𝐤𝐞𝐢𝐬𝐡')[0]?.disguise ?? 0) & Mark.styled).toBe(Mark.styled);
  });

  it('takes the stronger reading where two entries share their words, and the English one where nothing speaks for another', () => {
    const two = (one: string, other: string) =>
      knowledgeOf({
        phrases: [
          { language: one, term: 'mirror', kind: 'overclaim', strength: 1, means: 'weak' },
          { language: other, term: 'mirror', kind: 'grade', strength: 3, means: 'strong' },
        ],
      });
    const found = (one: string, other: string) =>
      readPhrases(hitsOf('mirror', two(one, other)), two(one, other)).map((hit) => hit.phrase.means);
    expect(found('it', 'fr')).toEqual(['strong']);
    expect(found('en', 'fr')).toEqual(['weak']);
  });
});
