import { describe, expect, it } from 'vitest';
import { readPhrases } from '../../src/reading/phrases.js';
import { handPack, hitsOf, knowledgeOf } from '../support/hand-pack.js';

const knowledge = knowledgeOf();
const excuse = (source: string) => readPhrases(hitsOf(source, knowledge, 'description'), knowledge)[0]?.excuse;

describe('excuseOf', () => {
  it.each([
    ['this is not fakeish', 'negation', 'not'],
    ['not at all fakeish', 'negation', 'not'],
    ['fakeish forbidden', 'negation', 'forbidden'],
    ['beware of fakeish bags', 'warning', 'beware of'],
    ['fakeish ones on the market', 'warning', 'on the market'],
    ['if fakeish money back', 'guarantee', 'money back'],
    ['fakeish money back', 'guarantee', 'money back'],
    ['money back if fakeish', 'guarantee', 'money back'],
    ['money back, if it is fakeish', 'guarantee', 'money back'],
    ['is it fakeish', 'question', 'is it'],
    ['fakeish or real', 'question', 'or real'],
    ['这不是高仿', 'negation', '不是'],
    ['警惕高仿', 'warning', '警惕'],
  ])('%j is turned round: %s', (source, kind, by) => {
    expect(excuse(source)).toMatchObject({ kind, span: { text: by } });
  });

  it.each([
    ['fakeish bag', 'no frame'],
    ['not one of the very best fakeish', 'the negator is out of reach'],
    ['not bad. fakeish', 'the sentence ends between'],
    ['not bad! fakeish', 'an exclamation mark ends it'],
    ['not bad\nfakeish', 'the line ends between'],
    ['not genuine, fakeish', 'a stop word stands between'],
    ['fakeish not', 'a negator for before stands after'],
    ['forbidden fakeish', 'a negator for after stands before'],
    ['if fakeish', 'a condition alone promises nothing'],
    ['money back fakeish', 'a promise without its condition stands before'],
    ['if money back fakeish', 'the condition is of the promise'],
    ['money back if unhappy, fakeish', 'the clause of the condition ends between'],
    ['money back if one two three fakeish', 'the condition is out of reach'],
    ['No 5 fakeish', 'a number stands behind the negator'],
    ['这不是那种一眼就能看出来的高仿', 'out of reach in characters'],
  ])('%j is not turned round: %s', (source) => {
    expect(readPhrases(hitsOf(source, knowledge, 'description'), knowledge)).toHaveLength(1);
    expect(excuse(source)).toBeUndefined();
  });

  it('minds a stop word that no space parts from the negator', () => {
    const world = knowledgeOf({ ...handPack, frames: [{ language: 'zh', reach: 4, negatorsBefore: ['不是'], stopWords: ['正品'] }] });
    const found = (source: string) => readPhrases(hitsOf(source, world, 'description'), world)[0]?.excuse?.kind;
    expect(found('不是高仿')).toBe('negation');
    expect(found('不是正品高仿')).toBeUndefined();
  });

  it('takes a short word behind a comma for one of the next clause', () => {
    const world = knowledgeOf({ ...handPack, frames: [{ language: 'en', reach: 4, warningAfter: ['alert', 'detector'] }] });
    const found = (source: string) => readPhrases(hitsOf(source, world, 'description'), world)[0]?.excuse?.kind;
    expect(found('fakeish alert')).toBe('warning');
    expect(found('fakeish, alert')).toBeUndefined();
    expect(found('fakeish, detector')).toBe('warning');
  });

  it('hears a denial in a language that has the term too, if the word is long enough to tell it', () => {
    const phrases = [
      ...(handPack.phrases ?? []),
      { language: 'nl', term: 'fakeish', kind: 'admission', strength: 3, means: 'a copy' } as const,
    ];
    const world = knowledgeOf({ ...handPack, phrases, frames: [{ language: 'nl', reach: 4, negatorsBefore: ['geen', 'nog'] }] });
    const found = (source: string) => readPhrases(hitsOf(source, world, 'description'), world)[0]?.excuse?.kind;
    expect(found('geen mooie fakeish')).toBe('negation');
    expect(found('nog mooie fakeish')).toBeUndefined();
  });

  it('leaves what speaks for the seller as it is', () => {
    expect(excuse('not never fakeish')).toBeUndefined();
  });
});
