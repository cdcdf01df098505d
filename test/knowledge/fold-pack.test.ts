import { describe, expect, it } from 'vitest';
import { foldPack } from '../../src/knowledge/fold-pack.js';

describe('foldPack', () => {
  it('folds the names of a brand into one list, without repeats and without what folds to nothing', () => {
    const [brand] =
      foldPack({
        brands: [
          {
            name: 'Vélloro',
            tier: 'luxury',
            sells: ['bag'],
            latin: ['VELLORO', 'Vello-Ro', '…'],
            names: { ru: ['Веллоро'] },
            weak: ['V R'],
            evasive: ['Vello Bear'],
            not: ['Velloro Street'],
            context: ['Calf'],
          },
        ],
      }).brands ?? [];
    expect(brand).toEqual({
      name: 'Vélloro',
      tier: 'luxury',
      sells: ['bag'],
      latin: ['velloro', 'vello ro', 'веллоро'],
      weak: ['v r'],
      evasive: ['vello bear'],
      not: ['velloro street'],
      context: ['calf'],
    });
  });

  it('keeps one letter of what stands beside goods, and of no other frame', () => {
    const words = ['y', 'con'];
    const [frame] =
      foldPack({ frames: [{ language: 'es', withBefore: words, withAfter: words, joinBefore: words, empty: words, only: words }] })
        .frames ?? [];
    expect(frame).toEqual({
      language: 'es',
      ...Object.fromEntries(['withBefore', 'withAfter', 'joinBefore', 'empty'].map((field) => [field, words])),
      only: ['con'],
    });
  });

  it('leaves the name of an ordinary word out of the names that stand alone', () => {
    const [brand] =
      foldPack({ brands: [{ name: 'Coach', tier: 'premium', sells: ['bag'], commonWord: true, latin: ['Coach New York'] }] }).brands ?? [];
    expect(brand?.latin).toEqual(['coach new york']);
  });

  it('keeps one syllable of Korean as a term, and no other single character', () => {
    const term = { language: 'ko', kind: 'admission', strength: 2, means: 'a copy' } as const;
    const [phrase] = foldPack({ phrases: [{ ...term, term: '짭', variants: ['A-', '假', '짝퉁'] }] }).phrases ?? [];
    expect(phrase?.variants).toEqual(['짝퉁', '짭']);
  });

  it('writes the "and" out as well', () => {
    const [brand] = foldPack({ brands: [{ name: 'H&Q', tier: 'mass', sells: ['bag'] }] }).brands ?? [];
    expect(brand?.latin).toEqual(['h q', 'h and q']);
  });

  it('puts the line itself among its names', () => {
    const [line] =
      foldPack({ lines: [{ line: 'Air Max 1', brand: 'X', category: 'sneakers', also: ['AM 1'], evasive: ['cushion 1'] }] }).lines ?? [];
    expect(line?.also).toEqual(['air max1', 'am1']);
    expect(line?.evasive).toEqual(['cushion1']);
  });

  it('puts the headword of a phrase among its forms, and keeps accents where they make the word', () => {
    const [plain, accented] =
      foldPack({
        phrases: [
          {
            language: 'es',
            term: 'Réplica',
            kind: 'admission',
            strength: 3,
            means: 'copy',
            variants: ['replica', 'réplicas'],
            notNext: ['Única'],
          },
          { language: 'vi', term: 'Giả', kind: 'admission', strength: 3, means: 'fake', accents: true },
        ],
      }).phrases ?? [];
    expect(plain?.variants).toEqual(['replica', 'replicas']);
    expect(plain?.notNext).toEqual(['unica']);
    expect(accented?.variants).toEqual(['giả']);
  });

  it('folds items and frames under their keys, and keeps the reach', () => {
    const folded = foldPack({
      items: [
        {
          language: 'fr',
          categories: { bag: ['Sac à main'] },
          offers: { accessory: ['Étui'] },
          for: { before: ['Pour'] },
          conditions: { new: ['Neuf'] },
          quantities: { unit: ['Pièces'] },
        },
      ],
      frames: [{ language: 'fr', reach: 5, negatorsBefore: ["N'est pas"], stopWords: ['Mais'] }],
    });
    expect(folded.items).toEqual([
      {
        language: 'fr',
        categories: { bag: ['sac a main'] },
        offers: { accessory: ['etui'] },
        for: { before: ['pour'] },
        conditions: { new: ['neuf'] },
        quantities: { unit: ['pieces'] },
      },
    ]);
    expect(folded.frames).toEqual([{ language: 'fr', reach: 5, negatorsBefore: ['nest pas'], stopWords: ['mais'] }]);
  });

  it('takes a folded pack as it is', () => {
    const once = foldPack({ brands: [{ name: 'Velloro', tier: 'luxury', sells: ['bag'] }] });
    expect(foldPack(once)).toBe(once);
  });

  it('does not change the pack it is given', () => {
    const pack = { brands: [{ name: 'Velloro', tier: 'luxury', sells: ['bag'], names: { ru: ['Веллоро'] } }] } as const;
    const before = structuredClone(pack);
    foldPack(pack);
    expect(pack).toEqual(before);
  });
});
