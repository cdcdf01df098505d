import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/knowledge/pack.js';
import { readPhrases } from '../../src/reading/phrases.js';
import { Mark } from '../../src/text/folded-text.js';
import { handPack, hitsOf, knowledgeOf, readAll } from '../support/hand-pack.js';
import { scorer } from '../support/shipped.js';

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

  it('takes a word of another script that begins with a Latin letter for one of its script', () => {
    const short = (language: string, term: string) =>
      knowledgeOf({ phrases: [{ language, term, kind: 'grade', strength: 1, means: 'a grade of copies' }] });
    const found = (language: string, term: string) =>
      readPhrases(hitsOf(`Velloro ${term}`, short(language, term)), short(language, term)).map((hit) => hit.span.text);
    expect(found('zh', 'A货')).toEqual(['A货']);
    expect(found('ja', 'N級品')).toEqual(['N級品']);
    expect(found('ko', 'SA급')).toEqual(['SA급']);
    expect(found('zh', 'AH')).toEqual([]);
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

describe('a term of several words', () => {
  it.each([
    ['quasi copy', 1],
    ['quasi\ncopy', 1],
    ['quasi-copy', 1],
    ['quasi, copy', 0],
    ['Quasi? Copy', 0],
    ['quasi; copy', 0],
    ['quasi! copy', 0],
  ])('does not reach from one statement into the next: %j', (text, count) => {
    expect(readPhrases(hitsOf(text, knowledge), knowledge)).toHaveLength(count);
  });
});

describe('what stands beside a term', () => {
  it('makes another word of it in every language that has the term', () => {
    const knowledge = knowledgeOf({
      phrases: [
        { language: 'de', term: 'kopie', kind: 'admission', strength: 1, means: 'de', notNext: ['der rechnung'] },
        { language: 'nl', term: 'kopie', kind: 'admission', strength: 1, means: 'nl', notPrev: ['hard'] },
      ],
    });
    const count = (text: string): number => readPhrases(hitsOf(text, knowledge), knowledge).length;
    expect(['kopie', 'kopie der rechnung', 'hard kopie', 'kopie hard'].map(count)).toEqual([1, 0, 0, 1]);
    expect(count('kopie der rechnung, kopie')).toBe(1);
  });
});

describe('what is denied of a thing that comes along', () => {
  const denials = (kind: 'admission' | 'used-wear') =>
    ({ term: 'no original', kind, strength: kind === 'admission' ? 3 : 1, means: kind }) as const;
  const papers = knowledgeOf({ ...handPack, phrases: [{ ...denials('admission'), language: 'en' }] });
  const excuse = (title: string) => readPhrases(hitsOf(title, papers), papers)[0]?.excuse;

  it('is not denied of the article', () => {
    expect(excuse('Velloro bag no original receipt only')).toMatchObject({ kind: 'innocent-sense', span: { text: 'receipt only' } });
    expect(excuse('Velloro bag, strap no original')).toMatchObject({ kind: 'innocent-sense', span: { text: 'strap' } });
    expect(excuse('Velloro bag no original')).toBeUndefined();
    expect(excuse('Velloro bag no original with strap')).toBeUndefined();
  });

  it('is wear in English, and an admission where the words end their clause', () => {
    const two = knowledgeOf({
      ...handPack,
      phrases: [
        { ...denials('used-wear'), language: 'en' },
        { ...denials('admission'), language: 'es' },
      ],
    });
    const kinds = (title: string) => readPhrases(hitsOf(title, two), two).map((hit) => hit.phrase.kind);
    expect(kinds('the bag is for you, no original paperwork')).toEqual(['used-wear']);
    expect(kinds('the bag is for you, no original')).toEqual(['admission']);
    expect(kinds('no original, the bag is for you')).toEqual(['admission']);
  });
});

describe('a term found', () => {
  const world: Pack = {
    ...handPack,
    phrases: [
      ...(handPack.phrases ?? []),
      { language: 'it', term: 'dup', kind: 'admission', strength: 3, means: 'short' },
      { language: 'it', term: 'copiato', kind: 'admission', strength: 1, means: 'loose' },
      { language: 'it', term: 'finto', kind: 'admission', strength: 3, means: 'it', innocent: ['marmo'] },
      { language: 'es', term: 'finto', kind: 'admission', strength: 2, means: 'es', innocent: ['puerta'] },
      { language: 'en', term: 'clone', kind: 'admission', strength: 1, means: 'en' },
      { language: 'pt', term: 'clone', kind: 'admission', strength: 3, means: 'pt' },
      { language: 'en', term: '1 1', kind: 'grade', strength: 3, means: 'ratio' },
      { language: 'en', term: '1:1', kind: 'grade', strength: 3, means: 'ratio' },
      { language: 'en', term: 'quality 1.1', kind: 'grade', strength: 3, means: 'measured' },
      { language: 'en', term: '404', kind: 'batch', strength: 3, means: 'number' },
      {
        language: 'en',
        term: 'mirror',
        kind: 'grade',
        strength: 2,
        means: 'mirror',
        notNext: ['frame', 'ball', '99'],
        notPrev: ['wall', '壁'],
        innocent: ['mirror lens', 'sunglasses'],
      },
      { language: 'it', term: 'doppio', kind: 'admission', strength: 2, means: 'first' },
      { language: 'es', term: 'doppio', kind: 'admission', strength: 2, means: 'second' },
      { language: 'it', term: 'copi', kind: 'admission', strength: 3, means: 'four letters' },
      { language: 'ru', term: 'подобие', kind: 'admission', strength: 1, means: 'of another script' },
      { language: 'vi', term: 'nhái', kind: 'admission', strength: 3, means: 'accented', accents: true, weak: ['nhai hang'] },
      { language: 'en', term: 'QZ9', kind: 'batch', strength: 2, means: 'a code', case: true },
      { language: 'en', term: 'copy print', kind: 'admission', strength: 2, means: 'printed', innocent: ['print'] },
      { language: 'en', term: 'from the back door', kind: 'provenance', strength: 2, means: 'origin' },
      { language: 'en', term: 'like the real one', kind: 'comparison', strength: 2, means: 'compared' },
      { language: 'ja', term: 'コピー', kind: 'admission', strength: 3, means: 'copy', notNext: ['機'], notPrev: ['紙'] },
    ],
    frames: [...(handPack.frames ?? []), { language: 'it', reach: 3, negatorsBefore: ['senza'], everydayWords: ['della', 'questo'] }],
  };
  const known = knowledgeOf(world);

  function said(source: string, field: string): string[] {
    return readPhrases(hitsOf(source, known, field), known).map(({ phrase, strength, span, isTag, disguise, excuse }) =>
      [
        `${phrase.means} ${strength} ${span.text}`,
        isTag && 'tag',
        disguise > 0 && disguise,
        excuse && `${excuse.kind} "${excuse.span?.text}"`,
      ]
        .filter(Boolean)
        .join(' '),
    );
  }

  it.each([
    ['dup', []],
    ['questo dup della', ['short 3 dup']],
    ['questo dup for the bag', []],
    ['copiato', ['loose 1 copiato']],
    ['copiato bag for you', []],
    ['questo copiato della', ['loose 1 copiato']],
    ['finto', ['it 3 finto']],
    ['questo finto della', ['it 3 finto']],
    ['finto marmo', ['it 3 finto innocent-sense "marmo"']],
    ['finto puerta', ['it 3 finto innocent-sense "puerta"']],
    ['questo senza finto', ['it 3 finto negation "senza"']],
    ['senza finto', ['it 3 finto negation "senza"']],
    ['clone', ['en 1 clone']],
    ['clone bag for you', ['en 1 clone']],
    ['questo clone della', ['en 1 clone']],
    ['1 1', []],
    ['1:1', ['ratio 3 1:1']],
    ['1/1', ['ratio 3 1/1']],
    ['1 1/2 inch', []],
    ['1-1/8', []],
    ['1)1', []],
    ['1 : 1 / 2', ['ratio 3 1 : 1']],
    ['1-1⁄2', []],
    ['404', ['number 3 404']],
    ['QZF', ['a factory 2 QZF']],
    ['qzf', []],
    ['Qzf', []],
    ['mirror', ['mirror 2 mirror']],
    ['mirror frame', []],
    ['mirror nice frame', ['mirror 2 mirror']],
    ['wall mirror', []],
    ['wallet mirror', ['mirror 2 mirror']],
    ['my wall nice mirror', ['mirror 2 mirror']],
    ['壁mirror', []],
    ['壁 mirror', ['mirror 2 mirror']],
    ['コピー', ['copy 3 コピー']],
    ['コピー機', []],
    ['コピー 機', ['copy 3 コピー']],
    ['紙コピー', []],
    ['紙 コピー', ['copy 3 コピー']],
    ['#fakeish', ['a copy 3 fakeish tag']],
    ['＃fakeish', ['a copy 3 fakeish tag']],
    ['# fakeish', ['a copy 3 fakeish']],
    ['fakeish#', ['a copy 3 fakeish']],
    ['mirror lens', ['mirror 2 mirror innocent-sense "mirror lens"']],
    ['mirror sunglasses', ['mirror 2 mirror innocent-sense "sunglasses"']],
    ['sunglasses mirror mirror', ['mirror 2 mirror innocent-sense "sunglasses"', 'mirror 2 mirror innocent-sense "sunglasses"']],
    ['never fakeish', ['no copies sold 2 never fakeish']],
    ['fakey', ['a copy 1 fakey']],
    ['f@keish', ['a copy 3 f@keish 128']],
    ['not fakeish', ['a copy 3 fakeish negation "not"']],
    ['not grade zz', ['a grade of copies 2 grade zz negation "not"']],
    ['not nobody doubts', ['insists 1 nobody doubts']],
    ['giả', ['fake 3 giả']],
    ['gia', []],
    ['GIẢ', ['fake 3 GIẢ']],
    ['fakey mirror', ['a copy 1 fakey', 'mirror 2 mirror']],
    ['高仿Ａ', ['a copy 3 高仿']],
    ['fakeish one two three four five not', ['a copy 3 fakeish']],
    ['copy print', ['printed 2 copy print']],
    ['copy print, print', ['printed 2 copy print innocent-sense "print"']],
    ['a nice mirror lens', ['mirror 2 mirror innocent-sense "mirror lens"']],
    ['finto bag for you', ['it 3 finto']],
    ['doppio', ['first 2 doppio']],
    ['copi', []],
    ['questo copi della', ['four letters 3 copi']],
    ['подобие bag for you', ['of another script 1 подобие']],
    ['nhái', ['accented 3 nhái']],
    ['nhai', []],
    ['nhai hang', ['accented 1 nhai hang']],
    ['QZ9', ['a code 2 QZ9']],
    ['qz9', []],
    ['1 - 1/8', []],
    ['1  1 bag', []],
    ['mirror ball', []],
    ['quality 1.1', ['measured 3 quality 1.1']],
    ['quality 1.1 a bag', ['measured 3 quality 1.1']],
    ['quality 1.1 m', []],
    ['quality 1.1A', []],
    ['quality 1.1 kg', []],
    ['quality 1.1mah', []],
    ['1:1 m batch', ['ratio 3 1:1']],
    ['mirror 99', []],
    ['not from the back door', ['origin 2 from the back door negation "not"']],
    ['not like the real one', ['compared 2 like the real one negation "not"']],
    ['not 404', ['number 3 404 negation "not"']],
    ['not papers from the maker', ['proof 2 papers from the maker negation "not"']],
    ['not write to me', ['talk elsewhere 1 write to me']],
    ['nothing', []],
  ])('in the title %j is %j', (title, expected) => {
    expect(said(title, 'title')).toEqual(expected);
  });

  it.each([
    ['#fakeish', ['a copy 3 fakeish tag']],
    ['# fakeish', ['a copy 3 fakeish tag']],
    ['fakeish', ['a copy 3 fakeish']],
    ['tags: fakeish', ['a copy 3 fakeish tag']],
    ['stage prop a b c d e f g h i j k l fakeish', ['a copy 3 fakeish innocent-sense "stage prop"']],
    ['stage prop a b c d e f g h i j k l m fakeish', ['a copy 3 fakeish']],
    ['fakeish a b c d e f g h i j k l stage prop', ['a copy 3 fakeish innocent-sense "stage prop"']],
    ['fakeish a b c d e f g h i j k l m stage prop', ['a copy 3 fakeish']],
  ])('in the description %j is %j', (description, expected) => {
    expect(said(description, 'description')).toEqual(expected);
  });

  it('takes a label and what is written behind it for no comparison', () => {
    const terms = (title: string) => scorer.score({ title }).signals.map((s) => s.id);
    expect(terms('Cartucho HP 667 tipo original')).toContain('phrase/comparison');
    expect(terms('Cartucho HP 667 Tipo: Original')).not.toContain('phrase/comparison');
  });
});

describe('excuses that are hard to read', () => {
  const excuseOf = (title: string) => scorer.score({ title }).signals.find((s) => s.id === 'context/innocent-sense')?.evidence;
  const words = (title: string): (string | undefined)[] | undefined => excuseOf(title)?.map((e) => ('text' in e ? e.text : undefined));

  it.each([
    ['Réplique airsft AK74, billes', ['Réplique', 'airsft']],
    ['Réplique a1rs0ft AK74, billes', ['Réplique', 'a1rs0ft']],
    ['Réplique a.i.r.s.o.f.t AK74, billes', ['Réplique', 'a.i.r.s.o.f.t']],
    ['Casaco em p(e)le de imitação Zara', ['imitação', 'p(e)le']],
    ['Casaco em pe1e de imitação Zara', ['imitação', 'pe1e']],
    // Half of a term in disguise is another language's, which has other excuses.
    ['Cerchi rерlіс Abarth 17 per 500', ['rерlіс', 'Cerchi']],
  ])('count in %s', (title, expected) => {
    expect(words(title)).toEqual(expected);
  });

  it.each(['Réplique sac grombly AK74', 'Zapatillas réplica, todas las tallas', 'Tacones réplica talla 38'])('are none in %s', (title) => {
    expect(words(title)).toBeUndefined();
  });
});
