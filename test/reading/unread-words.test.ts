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
    expect(read('g r o m b l y bag').map(({ seen, first, last }) => [seen, first, last])).toEqual([['grombly', 0, 6]]);
    expect(seen('g.r.o.m.b.l.y bag')).toEqual(['grombly']);
    expect(seen('bag-gromb')).toEqual([]);
  });

  it('gives only those that no ordinary word looks like, where these are asked for', () => {
    const oddly = (title: string): number => unreadWords(fold(title), knowledge, true).length;
    for (const title of ['gr*mbly', 'gro⭐mbly', 'g r o m b l y']) expect([title, oddly(title)]).toEqual([title, 1]);
    for (const title of ['grombly', 'grom-bly']) expect([title, read(title).length, oddly(title)]).toEqual([title, 1, 0]);
  });

  it('looks at so many and no more, whatever the text', () => {
    expect(seen(Array.from({ length: 200 }, (_, i) => `gromb${'ab'.repeat(i % 5)}`).join(' '))).toHaveLength(32);
    expect(seen('')).toEqual([]);
  });
});
