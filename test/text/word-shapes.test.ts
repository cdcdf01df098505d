import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/text/folded-text.js';
import {
  bonesHash,
  bonesHashOf,
  bonesOf,
  classesOf,
  collapsed,
  fitsLetters,
  fitsStars,
  isDrawn,
  isSign,
  lettersBehind,
  reversed,
  reversedHash,
  soundOf,
  soundsOf,
  untripled,
} from '../../src/text/word-shapes.js';

/** Letters, digits and signs that look alike, each led by the letter. */
const GROUPS = [
  'il1!|£',
  'o0°',
  'e3€',
  'a4@',
  's5$§',
  't7+₮',
  'b8',
  'g96₲',
  'c(¢₡₵©',
  'z2',
  'y¥',
  'p₱',
  'n₦',
  'k₭',
  'w₩',
  'r®',
  'd₫',
  'f₣',
];

describe('shapes of words', () => {
  it.each([
    ['r0lex', 'rolex'],
    ['rep1ica', 'replica'],
    ['$upreme', 'supreme'],
    ['arrnani', 'armani'],
    ['vversace', 'wersace'],
    ['clior', 'dior'],
    ['r()lex', 'rolex'],
    ['rc)lex', 'rolex'],
    ['hermé€', 'herméE'.toLowerCase()],
  ])('%s has the bones of %s', (a, b) => {
    expect(bonesOf(a)).toBe(bonesOf(b));
  });

  it('agree with slow twins on any word', () => {
    const slowBones = (word: string): string =>
      Array.from(word, (c) => GROUPS.find((like) => like.includes(c))?.charAt(0) ?? c)
        .join('')
        .replace(/rn/g, 'm')
        .replace(/vv/g, 'w')
        .replace(/ci/g, 'd')
        .replace(/c\)/g, 'o');
    const letter = fc.oneof(fc.constantFrom(...'rnvvcil1()b®₦aя*'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 12 }), (word) => {
        expect(bonesOf(word)).toBe(slowBones(word));
        expect(collapsed(word)).toBe(word.replace(/([\s\S])\1+/g, '$1'));
        expect(isDrawn(word)).toBe(bonesOf(word).length < word.length);
        expect(reversedHash(word)).toBe(hashOf(word.split('').reverse().join('')));
      }),
      { numRuns: 1000 },
    );
  });

  it('letters stand behind signs and digits', () => {
    expect(lettersBehind('c@m€ra')).toEqual(['camera']);
    expect(lettersBehind('f1|m')).toEqual(['fiim', 'film', 'flim', 'fllm']);
    expect(lettersBehind('film')).toEqual([]);
    expect(lettersBehind('')).toEqual([]);
    expect(lettersBehind('!!!!!').length).toBe(8);
  });

  it('tells other letters apart', () => {
    expect(bonesOf('rolex')).not.toBe(bonesOf('rolax'));
  });

  it('collapses and turns', () => {
    expect(collapsed('guuucci')).toBe('guci');
    expect(['guuucci', 'guccci', 'gucci', 'g***ci', '4000'].map(untripled)).toEqual(['gucci', 'guci', 'gucci', 'g***ci', '40']);
    expect(reversed('iccug')).toBe('gucci');
  });

  it.each([
    ['g*cci', 'gucci', true],
    ['guc*ci', 'gucci', true],
    ['lem**re', 'lemaire', true],
    ['d*io*r', 'dior', true],
    ['h*s', 'hermes', false],
    ['g*cci', 'guess', false],
  ])('%s fits %s: %s', (mask, word, fits) => {
    expect(fitsStars(mask, word)).toBe(fits);
  });

  it('fits letter for letter what is as long', () => {
    const mask = fc.string({ unit: fc.constantFrom(...'ab*'), maxLength: 5 });
    fc.assert(
      fc.property(mask, fc.string({ unit: fc.constantFrom(...'ab'), minLength: 5, maxLength: 5 }), (seen, letters) => {
        const word = letters.slice(0, seen.length);
        expect(fitsLetters(seen, word)).toBe(fitsStars(seen, word));
      }),
    );
  });
});

describe('soundsOf', () => {
  it.each([
    ['adidas', 'адидас'],
    ['adidas', 'αντιντας'],
    ['prada', 'πραντα'],
    ['gucci', 'гуччи'],
    ['gucci', 'γκουκκι'],
    ['chanel', 'шанель'],
    ['jordan', 'джордан'],
    ['valentino', 'βαλεντινο'],
    ['champion', 'чампион'],
    ['celine', 'селин'],
  ])('%s sounds like %s', (latin, other) => {
    expect(soundsOf(latin)).toEqual(expect.arrayContaining([...soundsOf(other)]));
  });
});

describe('sounds', () => {
  it.each([
    ['а', 'oao'],
    ['б', 'obo'],
    ['в', 'ovo'],
    ['г', 'ogo'],
    ['д', 'odo'],
    ['е', 'oeo'],
    ['ё', 'oeo'],
    ['ж', 'ojo'],
    ['з', 'oso'],
    ['и', 'oio'],
    ['й', 'oio'],
    ['к', 'oko'],
    ['л', 'olo'],
    ['м', 'omo'],
    ['н', 'ono'],
    ['о', 'uo'],
    ['п', 'opo'],
    ['р', 'oro'],
    ['с', 'oso'],
    ['т', 'oto'],
    ['у', 'uo'],
    ['ф', 'ofo'],
    ['х', 'oho'],
    ['ц', 'oso'],
    ['ч', 'oso oso'],
    ['ш', 'oso'],
    ['щ', 'oso'],
    ['ъ', 'u'],
    ['ы', 'oio'],
    ['ь', 'u'],
    ['э', 'oeo'],
    ['ю', 'uo'],
    ['я', 'oao'],
    ['і', 'oio'],
    ['ї', 'oio'],
    ['є', 'oeo'],
    ['ґ', 'ogo'],
    ['α', 'oao'],
    ['β', 'ovo'],
    ['γ', 'ogo'],
    ['δ', 'odo'],
    ['ε', 'oeo'],
    ['ζ', 'oso'],
    ['η', 'oio'],
    ['θ', 'oto'],
    ['ι', 'oio'],
    ['κ', 'oko'],
    ['λ', 'olo'],
    ['μ', 'omo'],
    ['ν', 'ono'],
    ['ξ', 'okso'],
    ['ο', 'uo'],
    ['π', 'opo'],
    ['ρ', 'oro'],
    ['σ', 'oso'],
    ['ς', 'oso'],
    ['τ', 'oto'],
    ['υ', 'oio'],
    ['φ', 'ofo'],
    ['χ', 'oho'],
    ['ψ', 'opso'],
    ['ω', 'uo'],
  ])('of the letter %s in a word are %s', (letter, sounds) => {
    expect(soundsOf(`o${letter}o`).join(' ')).toBe(sounds);
  });

  it.each([
    ['sch', 'usu usu'],
    ['nch', 'unsu unsu'],
    ['nts', 'unsu'],
    ['ntz', 'unju'],
    ['ndj', 'unju'],
    ['nth', 'udu'],
    ['nnt', 'udu'],
    ['nqu', 'ugu'],
    ['ngk', 'ugu'],
    ['mph', 'umfu'],
    ['mmp', 'ubu'],
    ['dj', 'uju'],
    ['tz', 'uju'],
    ['ch', 'usu usu'],
    ['sh', 'usu'],
    ['ts', 'usu'],
    ['cz', 'usu usu'],
    ['ph', 'ufu'],
    ['th', 'utu'],
    ['qu', 'uku'],
    ['gk', 'ugu'],
    ['nd', 'udu'],
    ['nt', 'udu'],
    ['mb', 'ubu'],
    ['mp', 'ubu'],
    ['ng', 'ugu'],
    ['nk', 'ugu'],
    ['nc', 'ugu ugu'],
    ['nq', 'ug'],
    ['ou', 'u'],
    ['oo', 'u'],
    ['ee', 'uiu'],
    ['ea', 'uiu'],
    ['z', 'usu'],
    ['c', 'uku uku'],
    ['k', 'uku'],
    ['q', 'uk'],
    ['x', 'uksu'],
    ['w', 'uvu'],
    ['v', 'uvu'],
    ['y', 'uiu'],
  ])('of %s in a word are %s', (letters, sounds) => {
    expect(soundsOf(`u${letters}u`).join(' ')).toBe(sounds);
  });

  it.each([
    ['адидас', 'adidas'],
    ['αντιντας', 'adidas'],
    ['γουεστ', 'vest'],
    ['βιβιεννε', 'vivien'],
    ['μπουρμπερρυ', 'burberi'],
    ['cela', 'sela kela'],
    ['cello', 'selo kelo'],
    ['ccela', 'sela kela'],
    ['celco', 'selko kelko'],
    ['cyan', 'sian kian'],
    ['nike', 'nike'],
    ['chanel', 'sanel sanel'],
    ['prade', 'prad'],
    ['pade', 'pade'],
    ['padee', 'padi'],
    ['balenciage', 'balensiag balegiag'],
    ['aabb', 'ab'],
    ['γου', 'v'],
    ['γουγ', 'gug'],
    ['γουα', 'va'],
    ['οου', 'u'],
    ['c', 'k k'],
    ['ce', 'se ke'],
    ['e', 'e'],
    ['', ''],
  ])('of %j are %s', (word, sounds) => {
    expect(soundsOf(word).join(' ')).toBe(sounds);
    expect(soundOf(word)).toBe(soundsOf(word)[0]);
  });
});

describe('bonesHash', () => {
  it('is the hash of the bones', () => {
    const letter = fc.oneof(fc.constantFrom(...'rnvvcil1(b®() '), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 12 }), (word) => {
        const units = Uint16Array.from(`xx${word}nx`, (c) => c.charCodeAt(0));
        fc.pre(units.length === word.length + 4);
        expect(bonesHash(units, 2, word.length + 2)).toBe(hashOf(bonesOf(word.replaceAll(' ', ''))));
        expect(bonesHashOf(word)).toBe(bonesHash(units, 2, word.length + 2));
      }),
    );
  });
});

describe('signs and classes', () => {
  it.each([
    ['r0lex', 'roiex'],
    ['$8 包1', 'sb 包i'],
    ['包鞋', '包鞋'],
    ['', ''],
  ])('of %j are %j, one for one', (word, classes) => {
    expect(classesOf(word)).toBe(classes);
  });

  it('are known of every unit', () => {
    const likes = new Map(GROUPS.flatMap((group) => Array.from(group, (c) => [c, group.charAt(0)] as const)));
    for (let code = 0; code < 0x10000; code++) {
      const c = String.fromCharCode(code);
      expect(classesOf(c)).toBe(likes.get(c) ?? c);
      expect(isSign(code)).toBe(likes.has(c) && !/[a-z0-9]/.test(c));
    }
  });
});
