import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../../src/text/fold.js';
import { foldKey } from '../../src/text/fold-key.js';
import { Break, type FoldedText, Mark } from '../../src/text/folded-text.js';
import { HAN_PAIRS } from '../../src/text/unicode-tables.js';
import { anyText } from '../support/texts.js';
import { writtenTexts } from '../support/written.js';

const fold = createFolder();

function places(text: FoldedText): [start: number, end: number][] {
  return Array.from({ length: text.length }, (_, i) => [text.startOf(i), text.endOf(i)]);
}

function unitsOf(text: FoldedText): string {
  return String.fromCharCode(...text.units.subarray(0, text.length));
}

function originals(text: FoldedText): string[] {
  return Array.from({ length: text.length }, (_, i) => text.source.slice(text.startOf(i), text.endOf(i)));
}

/** Marks of all units together. */
function marksOf(source: string): number {
  const text = fold(source);
  return text.marks.subarray(0, text.length).reduce((all, mark) => all | mark, 0);
}

describe('fold', () => {
  it.each([
    ['GUCCI Bag', 'gucci bag'],
    ['Ｇｕｃｃｉ　Ｂａｇ', 'gucci bag'],
    ['𝐆𝐮𝐜𝐜𝐢 𝒢𝓊𝒸𝒸𝒾 𝔊𝔲𝔠𝔠𝔦', 'gucci gucci gucci'],
    ['Ⓖⓤⓒⓒⓘ', 'gucci'],
    ['Hermès, Lancôme', 'hermes lancome'],
    ['He\u0301rme\u0300s', 'hermes'],
    ['Straße Øre Łódź', 'strasse ore lodz'],
    ['ﬁne oﬃce', 'fine office'],
    ['Ǽon ẞ Ǆ', 'aeon ss dz'],
    ['ﷲ ﻻ', 'الله لا'],
    ['繁體 広告', '繁体 广告'],
    ["Levi's Levi’s", 'levis levis'],
    ['G\u200bU\u200dC\u2060C\ufeffI', 'gucci'],
    ['Guссi', 'gucci'],
    ['Gucсi NIКE', 'gucci nike'],
    ['ГУЧЧИ Ёлка', 'гуччи елка'],
    ['ΓΟΥΤΣΙΣ γουτσις', 'γουτσισ γουτσισ'],
    ['原單 原单', '原单 原单'],
    ['a--b…c', 'a b c'],
    ['3.5 mm, 1,299', '3.5 mm 1.299'],
    ['*高仿 *ucci * bag', '*高仿 *ucci bag'],
    ['', ''],
    ['  ...  ', ''],
  ])('folds %j to %j', (source, folded) => {
    expect(unitsOf(fold(source))).toBe(folded);
  });

  it('folds the two kana syllabaries and half-width kana alike', () => {
    const key = foldKey('バッグ');
    expect(key).toHaveLength(3);
    expect([foldKey('ばっぐ'), foldKey('ﾊﾞｯｸﾞ'), foldKey('バッグ'.normalize('NFD'))]).toEqual([key, key, key]);
  });

  it.each(['が', 'ヴ', 'パ', 'ばっぐ', 'グッチ', '구찌', '닭갈비', '가방 명품'])('folds %s alike, whole or taken apart', (word) => {
    const whole = fold(word);
    const units = unitsOf(whole);
    const apart = word.normalize('NFD');
    expect(apart.length).toBeGreaterThan(word.length);
    const text = fold(`a ${apart}b`);
    expect(unitsOf(text)).toBe(`a ${units}b`);
    // Each unit stands for all the characters that it was made of.
    expect(text.source.slice(text.startOf(2), text.endOf(1 + units.length))).toBe(apart);
  });

  it.each([
    ['ㅈㅓㅇㅍㅜㅁㄱㅘ', '정품과'],
    ['톰브ㄹㅏ운', '톰브라운'],
    ['ㄷㅗㅇ일', '동일'],
    ['ㅋㅔㄹㄹㅣ', '켈리'],
    ['하ㅋㅋ', '하\u110f\u110f'],
  ])('puts syllables together that are written apart: %s', (written, read) => {
    expect(foldKey(written)).toBe(read);
  });

  it('leaves a voicing mark or a jamo alone where there is nothing to join', () => {
    expect(unitsOf(fold('ｱﾟﾞ'))).toHaveLength(fold('ア゚゙'.normalize('NFD')).length);
    expect(unitsOf(fold('ㅋㅋㅋ'))).toHaveLength(3);
    expect(unitsOf(fold('ㅠㅠ'))).toHaveLength(2);
  });

  it('sees a hump of camelCase, not in accents or where the style of letters changes', () => {
    const humps = (source: string): number =>
      [...fold(source).breaks.subarray(1, fold(source).length)].filter((b) => b === Break.soft).length;
    expect(humps('MyGucciBag')).toBe(2);
    for (const word of ['Hermès', 'coleção', 'чёрная', 'Найк', 'ＧUCCI', 'ＧＵＣＣＩ', '𝐆UCCI'])
      expect([word, humps(word)]).toEqual([word, 0]);
    // Letters of another script in one word are no hump, nor is there a word before them.
    for (const word of ['Audιo', 'clоth', 'basιcs']) expect([word, humps(word)]).toEqual([word, 0]);
    expect(humps('GuссiBag')).toBe(1);
  });

  it('marks capitals as capitals, with accents and fullwidth too, and small letters never', () => {
    for (const capital of ['É', 'Ё', 'Й', 'Ğ', 'Ａ']) expect(marksOf(capital) & Mark.upper).toBe(Mark.upper);
    for (const small of ['é', 'ё', 'й', 'ğ', 'ａ', 'ß']) expect(marksOf(small) & Mark.upper).toBe(0);
  });

  it('draws the map of its own documentation', () => {
    const text = fold('Ｇ\u200bUCCI  bag');
    expect(unitsOf(text)).toBe('gucci bag');
    expect(places(text).map(([start]) => start)).toEqual([0, 2, 3, 4, 5, 6, 8, 9, 10]);
    expect(places(text).map(([, end]) => end)).toEqual([1, 3, 4, 5, 6, 7, 9, 10, 11]);
    expect((text.marks[0] ?? 0) & Mark.styled).toBe(Mark.styled);
    expect((text.marks[1] ?? 0) & Mark.invisible).toBe(Mark.invisible);
    expect(text.breaks[0]).toBe(Break.hard);
    expect(text.breaks[1]).toBe(Break.none);
    expect(text.breaks[9]).toBe(Break.hard);
    expect(text.words).toBe(2);
  });

  it('says what it undid, and nothing about plain text', () => {
    expect(marksOf('gucci bag 10')).toBe(0);
    expect(marksOf('сумка') & (Mark.lookalike | Mark.styled)).toBe(0);
    expect(marksOf('Guссi') & Mark.lookalike).toBe(Mark.lookalike);
    expect(marksOf('Ｇucci') & Mark.styled).toBe(Mark.styled);
    expect(marksOf('gu\u200bcci') & Mark.invisible).toBe(Mark.invisible);
    expect(unitsOf(fold('g\u{1bca0}ucci'))).toBe('gucci');
    expect(marksOf('hermès') & Mark.accent).toBe(Mark.accent);
    expect(marksOf('Gucci') & Mark.upper).toBe(Mark.upper);
    expect(marksOf('a. b') & Mark.sentence).toBe(Mark.sentence);
    expect(marksOf('a, b') & Mark.clause).toBe(Mark.clause);
  });

  it('leaves a zero-width character between words unreported: it hides nothing', () => {
    expect(marksOf('gucci \u200bbag') & Mark.invisible).toBe(0);
  });

  it('reads a word of mixed letters in the script that its unmistakable letters name', () => {
    expect(unitsOf(fold('cумка'))).toBe('сумка'); // Latin c in a Cyrillic word
    expect(unitsOf(fold('iPhone13чехол'))).toContain('чехол'); // two words written together
  });

  it('lists words written wholly in look-alikes as suspects and leaves them as they are', () => {
    const text = fold('ΝΙΚΕ shoes');
    expect(text.suspects).toEqual([0]);
    expect(unitsOf(text).slice(0, 4)).not.toBe('nike');
  });

  it('cuts at the limit and says so', () => {
    const short = createFolder(10);
    expect(short('0123456789').truncated).toBe(false);
    const cut = short('0123456789a');
    expect(cut.truncated).toBe(true);
    expect(unitsOf(cut)).toBe('0123456789');
  });

  it('does not let one text leak into the next', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (a, b) => {
        fold(a);
        const used = fold(b);
        const fresh = createFolder()(b);
        expect(unitsOf(used)).toBe(unitsOf(fresh));
        expect(originals(used)).toEqual(originals(fresh));
        expect([...used.marks.subarray(0, used.length)]).toEqual([...fresh.marks.subarray(0, fresh.length)]);
        expect([...used.breaks.subarray(0, used.length + 1)]).toEqual([...fresh.breaks.subarray(0, fresh.length + 1)]);
        expect(used.suspects).toEqual(fresh.suspects);
      }),
      { numRuns: 300 },
    );
  });
});

/** Letters and digits that Unicode does not take apart, each with what it folds to. */
const FOLDED = new Map(['đd', 'łl', 'ıi', 'øo', 'ςσ', 'ةه', 'ىي', 'یي', 'کك', 'ßss', 'æae'].map((pair) => [pair.charAt(0), pair.slice(1)]));
for (const zero of [0x660, 0x6f0]) for (let i = 0; i < 10; i++) FOLDED.set(String.fromCharCode(zero + i), String(i));
/** Traditional characters and their simplified forms: the table of OpenCC. */
let han = 0;
for (const cell of HAN_PAIRS.split(' ')) {
  const [gap, difference] = cell.split(',').map((number) => Number.parseInt(number, 36)) as [number, number];
  han += gap;
  FOLDED.set(String.fromCharCode(han), String.fromCharCode(han + difference));
}

/** Small kana, and the large ones that they are folded to. */
const LARGE_KANA = new Map(
  ['ァア', 'ィイ', 'ゥウ', 'ェエ', 'ォオ', 'ッツ', 'ャヤ', 'ュユ', 'ョヨ', 'ヮワ', 'ヵカ', 'ヶケ'].map((pair) => [
    pair.charAt(0),
    pair.slice(1),
  ]),
);

/** Accents and points over letters; the vowels of Thai and of the scripts of India are letters. */
const MARK = /^(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}]$/u;

/**
 * The obvious fold of one code point, by the Unicode tables that the platform brings: compatibility form, lower case, no marks,
 * large katakana. Undefined for what separates words.
 */
function slowCharacter(char: string): string | undefined {
  if (/^[\u200b-\u200d\u2060\ufeff\u00ad]$/.test(char)) return '';
  if (MARK.test(char)) return '';
  if (/^[\u3041-\u3096]$/.test(char)) return slowCharacter(String.fromCharCode(char.charCodeAt(0) + 0x60));
  if (/^[\u30a0-\u30ff]$/.test(char)) return /^\p{L}$/u.test(char) ? (LARGE_KANA.get(char) ?? char) : undefined;
  const parts = Array.from(char.normalize('NFKD').toLowerCase().normalize('NFKD')).filter((c) => !MARK.test(c));
  const plain = parts
    .map((c) => FOLDED.get(c) ?? c)
    .join('')
    .normalize('NFC');
  return /^[\p{L}\p{N}\p{M}]+$/u.test(plain) ? plain : undefined;
}

/** Folds character by character, without the reading of whole words: units with their places in the original. */
function slowFold(source: string): { unit: string; start: number; end: number }[] {
  const out: { unit: string; start: number; end: number }[] = [];
  let at = 0;
  for (const char of source) {
    const folded = slowCharacter(char);
    const end = at + char.length;
    const last = out[out.length - 1];
    if (folded === undefined) {
      if (last !== undefined && last.unit !== ' ') out.push({ unit: ' ', start: at, end });
    } else if (folded === '') {
      // A mark belongs to the letter before it; an invisible character belongs to nobody.
      if (MARK.test(char) && last !== undefined && last.unit !== ' ') last.end = end;
    } else {
      for (const unit of folded) out.push({ unit, start: at, end });
    }
    at = end;
  }
  if (out[out.length - 1]?.unit === ' ') out.pop();
  return out;
}

describe('fold against a slow twin', () => {
  // One script a text, and no signs that stand for letters: reading those needs whole words, which the twin doesn't see.
  const latin = [
    ...'abzGIQ019éÀñüÖçşŠ',
    'Ｇ',
    'ｇ',
    '５',
    '𝐆',
    '𝓰',
    '𝟗',
    'Ⓖ',
    'ﬁ',
    '\u200b',
    '\u00ad',
    '\u0301',
    '\u0308',
    ' ',
    ' ',
    '  ',
    '\n',
    '-',
    ';',
    '(',
    '…',
    '😀',
    '\ud800',
    '\udfff',
  ];
  const scripts: Readonly<Record<string, readonly string[]>> = {
    latin,
    cyrillic: [...'абвгджзиклмнпрстуфхцчшщьэюяАБВГДЖИЮЯ', ' ', '-', '😀', '\u200b', '5'],
    greek: [...'αβγδζηθλμνξπρσφχψωΓΔΘΛΞΠΣΦΨΩάέή', ' ', '-', '5'],
    han: [...'包鞋表的一二三真正品', 'a', '5', ' ', '，', '\u200b', '𠮷'],
    hangul: [...'가방신발시계정품', 'a', '5', ' ', '-'],
    hebrew: [...'אבגדהוזחטיכלמנ', ' ', '5', '-'],
  };
  it.each(Object.keys(scripts))('keeps each unit at its place in the original: %s', (script) => {
    const text = fc.string({ unit: fc.constantFrom(...(scripts[script] ?? [])), maxLength: 30 });
    fc.assert(
      fc.property(text, (source) => {
        const fast = fold(source);
        // A character beyond the BMP that folds to no letter separates words.
        const slow = slowFold(source.replace(/𠮷/gu, '😀'));
        expect(unitsOf(fast)).toBe(slow.map((u) => u.unit).join(''));
        expect(places(fast)).toEqual(slow.map((u) => [u.start, u.end]));
      }),
      { numRuns: 250 },
    );
  });
});

describe('fold against a slow twin on written listings', () => {
  it('keeps each unit at its place in the original', () => {
    const wrong: string[] = [];
    for (const written of writtenTexts) {
      // The twin reads no signs that may be letters or belong to numbers, and no word of two alphabets.
      const plain = written.replace(/[*@$!|+:'’.,]/g, ' ').split(' ');
      const source = plain
        .filter((word) => !(/\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)))
        .join(' ');
      const fast = fold(source);
      const slow = slowFold(source);
      const isSame =
        fast.length === slow.length &&
        slow.every(({ unit, start, end }, i) => fast.units[i] === unit.charCodeAt(0) && fast.startOf(i) === start && fast.endOf(i) === end);
      if (!isSame) wrong.push(`${source}: ${unitsOf(fast)}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('fold on any text', () => {
  it('maps units to ordered, non-empty places, which cover whole characters', () => {
    fc.assert(
      fc.property(anyText(), (source) => {
        const text = fold(source);
        for (let i = 0; i < text.length; i++) {
          const start = text.startOf(i);
          const end = text.endOf(i);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          if (i > 0) {
            expect(start).toBeGreaterThanOrEqual(text.startOf(i - 1));
            // Units of one expansion share their place; others follow it.
            if (start !== text.startOf(i - 1)) expect(start).toBeGreaterThanOrEqual(text.endOf(i - 1));
          }
          for (const at of [start, end]) {
            const isInside = at > 0 && /[\udc00-\udfff]/.test(source.charAt(at)) && /[\ud800-\udbff]/.test(source.charAt(at - 1));
            expect(isInside, `place ${at} splits a surrogate pair`).toBe(false);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never begins or ends with a space, nor holds two in a row', () => {
    fc.assert(
      fc.property(anyText(), (source) => {
        expect(unitsOf(fold(source))).not.toMatch(/^ | $| {2}/);
      }),
      { numRuns: 300 },
    );
  });

  it('cuts the words where units say', () => {
    fc.assert(
      fc.property(anyText(), (source) => {
        const text = fold(source);
        let last = 0;
        for (let w = 0; w < text.words; w++) {
          const from = text.wordStarts[w] ?? -1;
          const to = text.wordEnds[w] ?? -1;
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(unitsOf(text).slice(from, to)).not.toContain(' ');
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('expands at most as far as its buffers reach', () => {
    const text = createFolder(1000)('ﷺ'.repeat(1000));
    expect(text.length).toBeLessThanOrEqual(text.units.length);
    expect(text.endOf(text.length - 1)).toBeLessThanOrEqual(1000);
  });
});

describe('foldKey', () => {
  it.each([
    ['Louis-Vuitton', 'louis vuitton'],
    ['iPhone 15 Pro', 'iphone15pro'],
    ['AJ 1', 'aj1'],
    ['高 仿', '高仿'],
    ['D&G', 'd g'],
    ['...', ''],
  ])('%j is the key %j', (source, key) => {
    expect(foldKey(source)).toBe(key);
  });

  it('makes of words of ASCII letters what the folder makes of them', () => {
    const fold = createFolder();
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'abgilmnrtvwzABGIVZ'), minLength: 1, maxLength: 8 }), { minLength: 1 });
    fc.assert(
      fc.property(words, (list) => {
        const { units, length } = fold(list.join(' '));
        expect(foldKey(list.join(' '))).toBe(String.fromCharCode(...units.subarray(0, length)));
      }),
    );
  });

  it('is its own fold', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abGÉ1 -包カ'), maxLength: 12 }), (source) => {
        expect(foldKey(foldKey(source))).toBe(foldKey(source));
      }),
      { numRuns: 300 },
    );
  });
});

describe('signs, points and what is invisible', () => {
  it.each([
    ['a*', 'a*', '212', '0,0'],
    ['*a', '*a', '212', '0,0'],
    ['* a', 'a', '22', '0'],
    ['**', '*', '22', '0'],
    ['a**b', 'a**b', '21112', '0,0,0,0'],
    ['a+', 'a+', '212', '0,0'],
    ['a++', 'a++', '2112', '0,0,0'],
    ['a+++b', 'a+++b', '211112', '0,0,0,0,0'],
    ['+a', 'a', '22', '0'],
    ['++', '', '2', ''],
    ['$a', '$a', '212', '0,0'],
    ['$1', '1', '22', '0'],
    ['$ a', 'a', '22', '0'],
    ['a$', 'a', '22', '0'],
    ['a$b', 'a$b', '2112', '0,0,0'],
    ['1$', '1', '22', '0'],
    ['$$a', '$a', '212', '0,0'],
    ['1:1', '1:1', '2112', '0,0,0'],
    ['1: 2', '1: 2', '21222', '0,0,0,0'],
    ['1 :2', '1 2', '2222', '0,64,0'],
    ['a:b', 'a:b', '2112', '0,0,0'],
    ['a:1', 'a:1', '2112', '0,0,0'],
    ['1:a', '1:a', '2112', '0,0,0'],
    [':a', 'a', '22', '0'],
    ['a!b', 'a!b', '2112', '0,0,0'],
    ['a!', 'a', '22', '0'],
    ['!a', 'a', '22', '0'],
    ['a! b', 'a b', '2222', '0,32,0'],
    ['1!', '1', '22', '0'],
    ['@a', 'a', '22', '0'],
    ['a@b', 'a@b', '2112', '0,0,0'],
    ['a@', 'a', '22', '0'],
    ['a|b', 'a|b', '2112', '0,0,0'],
    ['a| b', 'a b', '2222', '0,32,0'],
    ['|a', 'a', '22', '0'],
    ['1|1', '1|1', '2112', '0,0,0'],
    ['1.5', '1.5', '2112', '0,0,0'],
    ['1,5', '1.5', '2112', '0,0,0'],
    ['1.a', '1 a', '2222', '0,32,0'],
    ['a.5', 'a 5', '2222', '0,32,0'],
    ['.5', '5', '22', '0'],
    ['5.', '5', '22', '0'],
    ['1.5.2', '1.5.2', '211112', '0,0,0,0,0'],
    ['1..2', '1 2', '2222', '0,32,0'],
    ['高*', '高*', '222', '0,0'],
    ['*高', '*高', '222', '0,0'],
    ['高$', '高', '22', '0'],
    ['高+', '高+', '222', '0,0'],
    ['高!高', '高!高', '2222', '0,0,0'],
    ['1+', '1+', '212', '0,0'],
    ['+1', '1', '22', '0'],
    ['a\u{301}*b', 'a*b', '2112', '8,0,0'],
    ['a*\u{301}b', 'a*b', '2112', '0,8,0'],
    ['a\u{200b}*b', 'a*b', '2112', '0,4,0'],
    ['a*\u{200b}b', 'a*b', '2112', '0,0,4'],
    ['a\u{e0001}b', 'ab', '202', '0,4'],
    ['a\u{e01ef}b', 'ab', '202', '0,4'],
    ['a\u{e01f0}b', 'a b', '2222', '0,0,0'],
    ['a\u{1d165}b', 'ab', '202', '0,4'],
    ['a\u{1d1ad}b', 'ab', '202', '0,4'],
    ['a\u{1d1ae}b', 'a b', '2222', '0,0,0'],
    ['a\u{1bca0}b', 'ab', '202', '0,4'],
    ['a\u{1bca3}b', 'ab', '202', '0,4'],
    ['a\u{1bca4}b', 'a b', '2222', '0,0,0'],
    ['a\u{1bc9f}b', 'a b', '2222', '0,0,0'],
    ['a*\u{e0001}b', 'a*b', '2112', '0,0,4'],
    ['1.\u{e0001}5', '1 5', '2222', '0,32,0'],
    ['😀a', 'a', '22', '0'],
    ['a😀b', 'a b', '2222', '0,0,0'],
    ['æ', 'ae', '202', '8,8'],
    ['Œuvre', 'oeuvre', '2000002', '24,24,0,0,0,0'],
    ['straße', 'strasse', '20000002', '0,0,0,0,8,8,0'],
    ['þorn', 'thorn', '200002', '8,8,0,0,0'],
    ['ﬁne', 'fine', '20002', '0,0,0,0'],
    ['ǆ', 'dz', '202', '8,8'],
  ])('in %j fold to %j, with the breaks %s and the marks %s', (source, units, breaks, marks) => {
    fold(`${source}9ж*+`); // What was read before stays in the buffers, and counts for nothing.
    const text = fold(source);
    expect(unitsOf(text)).toBe(units);
    expect(Array.from(text.breaks.subarray(0, text.length + 1)).join('')).toBe(breaks);
    expect(Array.from(text.marks.subarray(0, text.length)).join(',')).toBe(marks);
  });
});
