import { describe, expect, it } from 'vitest';
import { arabiziOf, isArabic, mayBeArabizi } from '../../src/text/arabizi.js';

describe('Arabic in Latin letters', () => {
  it.each([
    ['t2lyd', 'تقليد'],
    ['gwchy', 'گوچي'],
    ['twywta', 'تويوتا'],
    ['ala9l', 'الاصل'],
    ['drja', 'درجه'],
    ['w9fa', 'وصفه'],
    ['m3ayna', 'معاينه'],
  ])('%s spells %s', (latin, arabic) => {
    expect(mayBeArabizi(latin)).toBe(true);
    expect(isArabic(arabic)).toBe(true);
    expect(arabiziOf(latin)).toBe(arabiziOf(arabic));
  });

  it.each(['shine', 'kpy', '2024', 'dm24', '7', 'r1', 'gücci'])('%s spells nothing', (word) => {
    expect(mayBeArabizi(word)).toBe(false);
  });

  it.each([
    ['2', 'ق'],
    ['3', 'ع'],
    ['5', 'خ'],
    ['6', 'ط'],
    ['7', 'ح'],
    ['8', 'ق'],
    ['9', 'ص'],
  ])('reads the digit %s as %s', (digit, letter) => {
    expect(mayBeArabizi(`b${digit}br`)).toBe(true);
    expect(arabiziOf(`b${digit}br`)).toBe(arabiziOf(`ب${letter}بر`));
  });

  it.each([
    ['ا', 'a'],
    ['ب', 'b'],
    ['ث', 'th'],
    ['خ', 'kh'],
    ['ش', 'sh'],
    ['ع', '3'],
    ['غ', 'gh'],
    ['ي', 'y'],
    ['گ', 'g'],
    ['ء', ''],
    ['ے', 'ے'],
  ])('spells %s as %j inside a word', (letter, latin) => {
    expect(arabiziOf(`ب${letter}ب`)).toBe(`b${latin}b`);
  });

  it.each([
    ['drj', false, 'too short'],
    ['drjt', true, 'long enough'],
    ['drjet', false, 'a vowel that Arabic leaves out'],
    ['drjat', true, 'the vowel that Arabic writes'],
    ['de7ot', true, 'vowels beside digits of chat'],
    ['d77t', false, 'a number in it'],
    ['d7t7', true, 'digits apart'],
    ['drj7', true, 'a digit at the end'],
    ['7drj', true, 'a digit at the beginning'],
    ['7dr7', true, 'two letters side by side'],
    ['5555', false, 'digits alone'],
    ['555d', false, 'one letter'],
    ['d7 t', false, 'two words'],
    ['d7t!', false, 'a sign behind it'],
    ['!d7t', false, 'a sign before it'],
    ['d4rt', false, 'a digit that chat does not use'],
  ])('may be Arabic: %s is %s, with %s', (word, expected) => {
    expect(mayBeArabizi(word)).toBe(expected);
  });

  it.each([
    ['\u061f', false],
    ['\u0620', true],
    ['\u06d3', true],
    ['\u06d4', false],
    ['aب', false],
    ['', false],
  ])('is a word that begins with a letter of Arabic, %j: %s', (word, expected) => {
    expect(isArabic(word)).toBe(expected);
  });

  it.each([
    ['كتابه', 'ktab'],
    ['كتابي', 'ktab'],
    ['كتبا', 'ktb'],
    ['كتب', 'ktb'],
    ['كبه', 'kbh'],
    ['كببه', 'kbb'],
  ])('leaves off the end that is written this way and that, where three letters are left: %s is %s', (arabic, latin) => {
    expect(arabiziOf(arabic)).toBe(latin);
  });

  it('keeps short words whole and tells sounds apart', () => {
    expect(arabiziOf('mya')).toBe('mya');
    expect(arabiziOf('kartyr')).not.toBe(arabiziOf('كرتون'));
  });
});
