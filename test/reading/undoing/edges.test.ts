import { describe, expect, it } from 'vitest';
import { fromEdges, hasEdges, withEdges, withSigns } from '../../../src/reading/undoing/edges.js';
import { createFolder } from '../../../src/text/fold.js';
import { undone, vocabulary } from '../../support/undone.js';

describe('signs for letters, within a word and at its ends', () => {
  it.each<[source: string, inTitles: string[], inRunningText?: string[]]>([
    ['@nchor bag', ['@nchor > anchor, hidden']],
    ['Vell@ro bag', ['Vell@ro > velloro, hidden']],
    ['$printex', ['$printex > sprintex, hidden']],
    ['$pr.intex', ['$pr.intex > sprintex, hidden']],
    ['$pr1ntex', ['$pr1ntex > sprintex, hidden']],
    ['Sprinte× shoes', []],
    ['Sprintex!', []],
    ['Sprintex+', []],
    ['Velloro+', []],
    ['Vellor0!', ['Vellor0 > velloro, hidden']],
    ['¥elloro', ['¥elloro > velloro, hidden']],
    ['!!Velloro!!', []],
    ['f@keish', ['f@keish > fakeish, hidden']],
    ['fakei$h', ['fakei$h > fakeish, hidden']],
    ['$h fakeish', []],
    ['fake1sh!', ['fake1sh > fakeish, hidden']],
    ['(fakeish)', []],
    ['*fakeish*', []],
    ['fakeish*', []],
    ['c0unterfeit', ['c0unterfeit > counterfeit, hidden']],
    ['count€rfeit', ['count€rfeit > counterfeit, hidden']],
    ['counterfei+', ['counterfei+ > counterfeit, hidden']],
    ['counterfe!t', ['counterfe!t > counterfeit, hidden']],
    ['counterfe|t', ['counterfe|t > counterfeit, hidden']],
    ['¢ounterfeit', ['¢ounterfeit > counterfeit, hidden']],
    ['©ounterfeit', ['©ounterfeit > counterfeit, hidden']],
    ['counterfe¡t', ['counterfe¡t > counterfeit, hidden']],
    ['V€LLORO', ['V€LLORO > velloro, hidden']],
    ['Vеlloro', []],
    ['νεlloro', []],
    ['VELLØRO', []],
    ['vel1oro', ['vel1oro > velloro, hidden']],
    ['ve11oro', ['ve11oro > velloro, hidden']],
    ['v3l10r0', ['v3l10r0 > velloro, hidden']],
    ['5printex', ['5printex > sprintex, hidden']],
    ['Spr!ntex', ['Spr!ntex > sprintex, hidden']],
    ['$$$', []],
    ['@home @ the bag', []],
    ['50% off!', []],
    ['a+ b+', []],
    ['#1 bag', []],
    ['100€', []],
    ['€40', []],
    ['bag €', []],
    ['bag@home', []],
    ['info@bag', []],
    ['C++', []],
    ['*** bag ***', []],
    ['*bag*', ['*bag* > bag']],
    ['~bag~', []],
    ['we ♥ bags', []],
    ['10BB', []],
    ['AB10', []],
    ['v2', []],
    ['3x5', []],
    ['velloro2', []],
    ['2velloro', []],
    ['ⓥelloro', []],
    ['velloro®', []],
    ['velloro™', []],
    ['V3lloro Sprintex', ['V3lloro > velloro, hidden']],
    ['phon1x', ['phon1x > phonix, hidden']],
    ['Phon!x 9', ['Phon!x > phonix, hidden']],
    ['ph0nix 9', ['ph0nix > phonix, hidden']],
    ['9 ph0nix', ['ph0nix > phonix, hidden']],
  ])('%j in a title: %j', (source, inTitles, inRunningText = inTitles) => {
    expect(undone(source)).toEqual(inTitles);
    expect(undone(source, false)).toEqual(inRunningText);
  });
});

describe('the signs at the ends of words', () => {
  const fold = createFolder();

  it.each<[source: string, before: number, after: number]>([
    ['Velloro', 0, 0],
    ['@nchor', 1, 0],
    ['bag!', 0, 1],
    ['!!bag', 2, 0],
    ['!!!bag!!!', 3, 3],
    ['!!!!bag!!!!', 3, 3],
    ['@n.chor!', 1, 1],
    ['- bag -', 0, 0],
    ['@ bag !', 0, 0],
  ])('%j: %i before, %i after', (source, before, after) => {
    const text = fold(source);
    const last = text.words - 1;
    expect(hasEdges(text, 0, last)).toBe(before + after > 0);
    expect(withSigns(text, 0, last)).toEqual({ first: 0, last, before, after });
  });

  /** The ways to read a text as one word, with a plus for each sign at its ends. */
  function ways(source: string, last?: number): string[] {
    const text = fold(source);
    return withEdges(text, 0, last ?? text.words - 1, vocabulary).map(
      ({ seen, before, after }) => `${'+'.repeat(before)}(${seen})${'+'.repeat(after)}`,
    );
  }

  it.each<[source: string, ways: string[]]>([
    ['Vellor', []],
    ['@nchar', ['+(@nchar)']],
    ['Gucc!', ['(gucc!)+']],
    ['@nch@r@', ['+(@nch@r@)+', '(nch@r@)+', '+(@nch@r)']],
    ['!!bax!', ['++(!!bax!)+', '(bax!)+', '++(!!bax)']],
    // Signs between the letters are read as letters, and left out.
    ['@n.char', ['+(@n.char)', '+(@nchar)']],
    ['@n. char', ['+(@n.char)', '+(@nchar)']],
    ['Gu💎cc!', ['(gu💎cc!)+', '(gucc!)+']],
    ['Gu c|c! ', ['(guc|c!)+']],
    // A plus belongs to the word that it stands behind.
    ['Vellor+', []],
    ['Vellor++', []],
    ['@nchar+', ['+(@nchar+)']],
    ['Vellor+!', ['(vellor+!)+']],
    ['Vellor!+', ['(vellor!+)++']],
    // A word that means something as it stands.
    ['bag!', []],
    ['the bag!', ['(thebag!)+']],
  ])('%j may be %j', (source, expected) => {
    expect(ways(source)).toEqual(expected);
  });

  it('are not what parts a word from the next', () => {
    expect(ways('Gucc! bag', 0)).toEqual(['(gucc!)+']);
  });

  it('belong to a word in the first way that spells one', () => {
    const text = fold('@nch@r@');
    const found = withEdges(text, 0, 0, vocabulary);
    expect(fromEdges(found, (seen) => (seen.endsWith('r') ? 'anchor' : undefined))).toEqual({
      first: 0,
      last: 0,
      word: 'anchor',
      hidden: true,
      before: 1,
      after: 0,
    });
    expect(fromEdges(found, () => undefined)).toBeUndefined();
    expect(fromEdges([], () => 'anchor')).toBeUndefined();
  });
});
