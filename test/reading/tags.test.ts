import { describe, expect, it } from 'vitest';
import { isTag } from '../../src/reading/tags.js';

const tagged = (source: string, word: string): boolean => isTag(source, source.indexOf(word), source.indexOf(word) + word.length);

describe('isTag', () => {
  it.each([
    ['nice #copy shoes', 'copy'],
    ['Warm.\nTags: shoes copy warm', 'copy'],
    ['Ключевые слова: обувь, копия', 'копия'],
    ['検索用：靴 コピー', 'コピー'],
    ['shoes, copy, red, retro, street, skate', 'copy'],
    ['標籤: 鞋 高仿', '高仿'],
  ])('%j: a key word', (source, word) => expect(tagged(source, word)).toBe(true));

  it.each([
    ['this is a copy', 'copy'],
    ['a copy, with box and papers', 'copy'],
    ['Price tags: removed.\nThis is a copy', 'copy'],
    ['leather, box, card, dust bag. A copy of the shop one', 'copy'],
    ['item no. #12 is a copy', 'copy'],
  ])('%j: part of a sentence', (source, word) => expect(tagged(source, word)).toBe(false));
});

describe('a key word', () => {
  it.each([
    ['#copy', true],
    ['# copy', true],
    ['#  copy', false],
    ['＃copy', true],
    ['# a copy', false],
    ['tags: copy', true],
    ['tag: copy', true],
    ['mytags: copy', false],
    ['(tags: copy', true],
    ['#tags: copy', true],
    ['[tags] copy', true],
    ['[tags: copy', true],
    ['tags copy', false],
    ['tags : copy', true],
    ['tags： copy', true],
    ['hashtags: copy', true],
    ['hash tags: copy', true],
    ['hash-tags: copy', true],
    ['keywords: copy', true],
    ['key words: copy', true],
    ['keyword: copy', true],
    ['search: copy', true],
    ['searches: copy', true],
    ['search terms: copy', true],
    ['search words: copy', true],
    ['stichwörter: copy', true],
    ['stichworter: copy', true],
    ['suchbegriffe: copy', true],
    ['schlagwörter: copy', true],
    ['mots-clés: copy', true],
    ['mots cles: copy', true],
    ['palabras clave: copy', true],
    ['etiquetas: copy', true],
    ['palavras-chave: copy', true],
    ['palavras chave: copy', true],
    ['parole chiave: copy', true],
    ['anahtar kelimeler: copy', true],
    ['etiketler: copy', true],
    ['słowa kluczowe: copy', true],
    ['zoekwoorden: copy', true],
    ['ключевые слова: copy', true],
    ['теги: copy', true],
    ['тэги: copy', true],
    ['для поиска: copy', true],
    ['ключові слова: copy', true],
    ['検索: copy', true],
    ['検索用: copy', true],
    ['キーワード：copy', true],
    [' タグ: copy', true],
    ['키워드: copy', true],
    ['태그: copy', true],
    ['검색어: copy', true],
    ['关键词: copy', true],
    ['關鍵詞: copy', true],
    ['标签: copy', true],
    ['搜索词: copy', true],
    ['ハッシュタグ: copy', true],
    ['klíčová slova: copy', true],
    ['كلمات البحث: copy', true],
    ['price, tags: copy', true],
    ['a: b: c: tags: copy', true],
    ['a: b: c: d: tags: copy', false],
    ['tags: a\ncopy', false],
    ['a, b, copy, d, e, f', true],
    ['a, b, copy, d, e', false],
    ['copy, b, c, d, e, f', true],
    ['copy, b, c, d, e', false],
    ['a, b, c, d, e, copy', true],
    ['a，b、copy；d;e|f', true],
    ['a #b copy #d #e #f #g', true],
    ['a b c, b c d, copy, d, e, f', true],
    ['a b c d, b, copy, d, e, f', false],
    ['a, b, copy, d, e. f', false],
    ['a. b, copy, d, e, f, g', false],
    ['a, b, copy, d, e, f g h i', false],
    ['a, b, copy of it all, d, e, f', true],
    ['a, b, copy, d, e,\nf', true],
    ['a,\nb, copy, d, e, f', false],
    ['x: b, copy, d, e, f, g', false],
    ['a, b, copy! d, e, f, g', false],
  ])('in %j: %s', (source, expected) => {
    const at = source.lastIndexOf('copy');
    expect(isTag(source, at, at + 'copy'.length)).toBe(expected);
  });

  it('has its heading within 200 units before it, and its list within 200 on either side', () => {
    const tagged = (before: string, after = ''): boolean => isTag(`${before}copy${after}`, before.length, before.length + 4);
    expect(tagged(`tags: ${'x '.repeat(97)}`)).toBe(true);
    expect(tagged(`tags: ${'x '.repeat(101)}`)).toBe(false);
    expect(tagged('', `, a, b, ${'y'.repeat(180)}, c, d`)).toBe(true);
    expect(tagged('', `, a, b, ${'y'.repeat(200)}, c, d`)).toBe(false);
  });
});
