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

  it('keeps short words whole and tells sounds apart', () => {
    expect(arabiziOf('mya')).toBe('mya');
    expect(arabiziOf('kartyr')).not.toBe(arabiziOf('كرتون'));
  });
});
