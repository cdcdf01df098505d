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
