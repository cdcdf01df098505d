import { describe, expect, it } from 'vitest';
import { unreadWords } from '../../src/reading/unread-words.js';
import { createFolder } from '../../src/text/fold.js';
import { knowledgeOf } from '../support/hand-pack.js';

const knowledge = knowledgeOf();
const fold = createFolder(2000);
const read = (title: string) => unreadWords(fold(title), knowledge);
const seen = (title: string): string[] => read(title).map((word) => word.seen);

describe('unreadWords', () => {
  it('gives the words that mean nothing as they are written, and no others', () => {
    expect(seen('Velloro bag grombly')).toEqual(['grombly']);
    expect(seen('Velloro bag')).toEqual([]);
    expect(seen('abc')).toEqual([]);
    expect(seen('x'.repeat(25))).toEqual([]);
  });

  it('gives letters apart as one word, and none of which a piece is known', () => {
    expect(read('g r o m b l y bag').map(({ seen, first, last, isOdd }) => [seen, first, last, isOdd])).toEqual([['grombly', 0, 6, true]]);
    expect(seen('g.r.o.m.b.l.y bag')).toEqual(['grombly']);
    expect(seen('bag-gromb')).toEqual([]);
  });

  it('tells those that no ordinary word looks like', () => {
    const isOdd = (title: string): boolean[] => read(title).map((word) => word.isOdd);
    expect(isOdd('grombly')).toEqual([false]);
    expect(isOdd('gr*mbly')).toEqual([true]);
    expect(isOdd('grom-bly')).toEqual([false]);
    expect(isOdd('gro⭐mbly')).toEqual([true]);
  });

  it('looks at so many and no more, whatever the text', () => {
    expect(seen(Array.from({ length: 200 }, (_, i) => `gromb${'ab'.repeat(i % 5)}`).join(' '))).toHaveLength(32);
    expect(seen('')).toEqual([]);
  });
});
