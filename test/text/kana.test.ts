import { describe, expect, it } from 'vitest';
import { createFolder } from '../../src/text/fold.js';
import { Break, type FoldedText, Mark } from '../../src/text/folded-text.js';

const fold = createFolder();
/** Each folder has one text that it writes over. */
const foldAnother = createFolder();

const unitsOf = (text: FoldedText): string => String.fromCharCode(...text.units.subarray(0, text.length));

/** The units that are read as look-alikes. */
const lookalikes = (text: FoldedText): string =>
  Array.from(text.marks.subarray(0, text.length), (mark, i) => ((mark & Mark.lookalike) === 0 ? '' : unitsOf(text).charAt(i))).join('');

describe('kana', () => {
  it.each([
    ['ヴイトン', 'ヴィトン'],
    ['グツチ', 'グッチ'],
    ['ディオール', 'デイオール'],
    ['しゃねる', 'シヤネル'],
  ])('reads %s as %s', (a, b) => {
    expect(unitsOf(fold(a))).toBe(unitsOf(foldAnother(b)));
    expect(lookalikes(fold(a))).toBe('');
  });

  it('lets no word begin with a small kana that colours another', () => {
    const { breaks } = fold('ジャケット じゃ ジヤ ッぽい');
    // ジヤケツト ジヤ ジヤ ツポイ
    expect([breaks[1], breaks[7]]).toEqual([Break.none, Break.none]);
    expect([breaks[3], breaks[10], breaks[12]]).toEqual([Break.hard, Break.hard, Break.hard]);
  });

  it.each([
    ['グッ千', 'グッチ', 'チ'],
    ['口エベ バッグ', 'ロエベ バッグ', 'ロ'],
    ['ルイヴィ卜ン', 'ルイヴィトン', 'ト'],
    ['工ル〆ス 力ルティ工', '工ル〆ス カルティエ', 'カエ'],
    ['(力ルティ工)', '(カルティエ)', 'カエ'],
  ])('reads Han characters among katakana: %s', (written, meant, hidden) => {
    const text = fold(written);
    expect(unitsOf(text)).toBe(unitsOf(foldAnother(meant)));
    expect(lookalikes(text)).toBe(hidden);
  });

  it('takes a one for the long vowel without suspicion', () => {
    const text = fold('テ一ラ一メイド');
    expect(unitsOf(text)).toBe('テーラーメイド');
    expect(lookalikes(text)).toBe('');
  });

  it.each([
    'コピー工場直送',
    '二つ折り財布',
    '二つの財布',
    '力ぁぁ',
    '力ゖゖ',
    '二ツ折 財布',
    'ブランド一覧',
    '電力メーター',
    '入り口 二人 一個',
    '第一スクール',
    '八ヶ岳',
    'ト工',
    '一',
    '口',
  ])('leaves other Han characters alone: %s', (written) => {
    const text = fold(written);
    expect(lookalikes(text)).toBe('');
    for (const c of '工二一力口八') expect(unitsOf(text).split(c)).toHaveLength(written.split(c).length);
  });
});
