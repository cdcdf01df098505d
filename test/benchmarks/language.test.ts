import { describe, expect, it } from 'vitest';
import { languageName, languageOf, recognition, UNDETERMINED } from '../../benchmarks/page/language.js';

describe('languageOf', () => {
  it.each([
    ['Wool coat with a belt, worn for one winter only', '', 'en'],
    ['Wollmantel mit Gürtel, nur einen Winter getragen', '', 'de'],
    ['Шерстяное пальто с поясом, носила одну зиму', '', 'ru'],
    ['Вовняне пальто з поясом, носила лише одну зиму', '', 'uk'],
    ['양털 코트', '', 'ko'],
    ['ウールのコート', '', 'ja'],
    ['羊毛大衣', '', 'zh'],
    ['Coat', 'Manteau en laine avec ceinture, porté un seul hiver', 'fr'],
  ])('%s %s: %s', (title, description, language) => expect(languageOf(title, description)).toBe(language));

  it('leaves open what is short, or says nothing', () => {
    for (const title of ['', 'Nike', 'Air Max 90', '90 210 / 44', '👟👟']) expect(languageOf(title), title).toBe(UNDETERMINED);
  });

  it('is right where it does not abstain: a mistake in fifty written listings at most, and most are named', () => {
    const { right, wrong } = recognition();
    expect(wrong).toBeLessThan(0.02);
    expect(right).toBeGreaterThan(0.8);
  });

  it('has English names', () => {
    expect([languageName('ru'), languageName('ms'), languageName(UNDETERMINED)]).toEqual(['Russian', 'Malay or Indonesian', UNDETERMINED]);
  });
});
