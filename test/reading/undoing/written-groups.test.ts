import { describe, expect, it } from 'vitest';
import { NameIndex } from '../../../src/knowledge/name-index.js';
import { Vocabulary } from '../../../src/knowledge/vocabulary.js';
import {
  groupFrom,
  groupOf,
  groupTo,
  isDrawnApart,
  isOneWord,
  lettersOf,
  partsOfGroup,
} from '../../../src/reading/undoing/written-groups.js';
import { createFolder } from '../../../src/text/fold.js';
import type { FoldedText } from '../../../src/text/folded-text.js';
import { knowledge, vocabulary } from '../../support/undone.js';

const fold = createFolder();

/** A text whose folding has something else behind it in the buffers, joined to it. */
function folded(source: string): FoldedText {
  fold(`${source}.x.y.z`);
  return fold(source);
}

describe('a group of words that no white space parts', () => {
  /** The group that the first word begins, and the one that the last word ends: their words, and the signs around them. */
  const groups = (source: string): [from: string, to: string] => {
    const text = folded(source);
    const show = ({ first, last, before, after }: ReturnType<typeof groupFrom>) =>
      `${'+'.repeat(before)}${first}-${last}${'+'.repeat(after)}`;
    return [show(groupFrom(text, 0)), show(groupTo(text, text.words - 1))];
  };

  it.each<[source: string, from: string, to?: string]>([
    ['bag', '0-0'],
    ['S.ton', '0-1'],
    ['S.ton Isl.and', '0-1', '2-3'],
    ['S.t.on, Isl.and', '0-2', '3-4'],
    ['S.ton.', '0-1'],
    // A sentence ends, and the space behind it is missing.
    ['light.The', '0-0', '1-1'],
    ['light.|The', '0-0', '+1-1'],
    ['light-The', '0-1'],
    ['light.the', '0-1'],
    ['Light.IT', '0-1'],
    ['LIGHT.The', '0-1'],
    ['bag S.t.on', '0-0', '1-3'],
    ['S.t.on bag', '0-2', '3-3'],
    ['S.t@ bag', '0-1+', '2-2'],
    ['bag @n.chor', '0-0', '+1-2'],
    ['bag @n.cho!', '0-0', '+1-2+'],
    ['Sto💎ne', '0-1'],
    ['Sto😀😀😀😀ne', '0-1'],
    ['Sto😀😀😀😀.ne', '0-0', '1-1'],
    ['Sto高ne', '0-1'],
    ['Sto高高ne', '0-0', '1-1'],
    ['x'.repeat(25).split('').join('.'), '0-24'],
    ['x'.repeat(26).split('').join('.'), '0-24', '1-25'],
  ])('%j: from the first word on %s, up to the last %s', (source, from, to = from) => {
    expect(groups(source)).toEqual([from, to]);
  });

  it('holds 25 words at most, wherever it begins', () => {
    const text = folded(`two bags ${'x.'.repeat(30)}`);
    expect(groupFrom(text, 2)).toMatchObject({ first: 2, last: 26 });
    expect(groupTo(text, 28)).toMatchObject({ first: 4, last: 28 });
  });

  it('is one word where nothing touches it', () => {
    const text = folded('bag @nch@ S.ton @nchor wall!');
    expect([0, 1, 2, 4, 5].map((w) => isOneWord(groupFrom(text, w)))).toEqual([true, false, false, false, false]);
    expect(isOneWord(groupOf(text, 1))).toBe(true);
    expect(lettersOf(text, groupFrom(text, 2))).toBe('ston');
  });
});

describe('the words of a longer name that a group may be', () => {
  /** Notes the ways to read that it is asked for. */
  class Noting extends Vocabulary {
    ways: readonly string[] = [];

    override partsBehind(ways: readonly string[]) {
      this.ways = ways;
      return super.partsBehind(ways);
    }
  }

  /** The ways to read the group that the second word of a text begins, and the words that it may be. */
  function read(group: string): { ways: string; words: string } {
    const noting = new Noting(knowledge, new NameIndex(knowledge), () => true);
    const text = folded(`bag ${group} bag`);
    const { words } = partsOfGroup(text, groupFrom(text, 1), noting);
    return { ways: noting.ways.join(' '), words: words.join(' ') };
  }

  it.each<[group: string, ways: string, words?: string]>([
    // An ordinary sign is no letter; any other is left out, read as it is, or stands for one.
    ['Ston.ewal', 'stonewal', 'stonewall'],
    ['Ston-e.wal', 'stonewal', 'stonewall'],
    ['Ston💎wall', 'stonwall ston💎wall ston*wall', 'stonewall'],
    ['Ston€wall', 'stonwall ston€wall ston*wall', 'stonewall'],
    ['St💎n.ewall', 'stnewall st💎n.ewall st*n*ewall', 'stonewall'],
    ['Re.e💎f', 'reef re.e💎f re*e*f', 'reef'],
    // Signs at the ends are letters or none.
    ['Re.e!', 'ree! ree', 'reef'],
    ['@n.chor', '@nchor nchor'],
    ['@n💎chor', '@nchor nchor @n💎chor @n*chor'],
    ['Re💎e!', 'ree! ree re💎e! re*e!', 'reef'],
    // A word with signs around it, or words with signs between, are what they are.
    ['house!', ''],
    ['карху!', ''],
    ['(house!', ''],
    ['stone.wall', ''],
    ['stone/wall.house', ''],
    ['stone.walk', 'stonewalk', 'stonewall'],
    ['stoen.wall', 'stoenwall', 'stonewall'],
    ['Stonewal!', 'stonewal! stonewal', 'stonewall'],
    ['stone💎wall', 'stonewall stone💎wall stone*wall', 'stonewall'],
    ['s.tone', 'stone'],
    ['a.house', 'ahouse'],
    // Too few letters, too many, or none.
    ['R.f', ''],
    ['R.ef', 'ref', 'reef'],
    ['R.f!', 'rf! rf'],
    ['R@', ''],
    ['@f!', '@f! f'],
    ['3.5/4', ''],
    ['100.000', ''],
    ['abcdefghijkl.mnopqrstuvwx', 'abcdefghijklmnopqrstuvwx'],
    ['abcdefghijkl.mnopqrstuvwxy', ''],
  ])('%s: read as %j, may be %j', (group, ways, words = '') => {
    expect(read(group)).toEqual({ ways, words });
  });

  it('are remembered by how the group is written, signs at its ends and all, whatever stands beside it', () => {
    const noting = new Noting(knowledge, new NameIndex(knowledge), () => true);
    const ways = (source: string): string => {
      noting.ways = [];
      const text = folded(source);
      partsOfGroup(text, groupFrom(text, 0), noting);
      return noting.ways.join(' ');
    };
    expect(ways('Sto.newal bag')).toBe('stonewal');
    expect(ways('Sto.newal house')).toBe('');
    expect(ways('o.newal')).toBe('onewal');
    expect(ways('@@sto.newal')).toBe('@@stonewal stonewal');
    expect(ways('sto.new')).toBe('stonew');
    expect(ways('sto.newal!!')).toBe('stonewal!! stonewal');
  });
});

describe('a group that only a writer who hides a word parts so', () => {
  it.each([
    ['S.ton', true],
    ['S-ton', true],
    ['Sto-ne', true],
    ['Sto-new-all', false],
    ['Sto-new.all', true],
    ['Sto.new-all', true],
    ['stone-wa', false],
    ['stone/wa', true],
    ['stane-wa', true],
    ['bag!', true],
    ['@nchor', true],
    ['@stone-wall', true],
  ])('%s: %s', (source, isDrawn) => {
    const text = folded(source);
    expect(isDrawnApart(text, groupFrom(text, 0), vocabulary)).toBe(isDrawn);
  });
});
