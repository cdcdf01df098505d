import { describe, expect, it } from 'vitest';
import { isSpelt } from '../../../src/reading/undoing/spelling.js';
import { createFolder } from '../../../src/text/fold.js';

const fold = createFolder();

/** Whether what stands between brackets is the word spelt out; the signs at its ends belong to it. */
function spells(source: string, word: string): boolean {
  const [head = '', written = '', tail = ''] = source.split(/[[\]]/);
  const first = fold(head).words;
  const last = fold(head + written).words - 1;
  const text = fold(head + written + tail);
  const before = text.startOf(text.wordStarts[first] as number) - head.length;
  const after = head.length + written.length - text.endOf((text.wordEnds[last] as number) - 1);
  return isSpelt(text, { first, last, word, hidden: true, before, after });
}

describe('what hides a word spells it', () => {
  it.each([
    ['[Velloro]', 'velloro'],
    ['[Vell0ro]', 'velloro'],
    ['[V3ll0r0] bag', 'velloro'],
    ['new [@nchor] bag', 'anchor'],
    ['[counterfe!t!] bag', 'counterfeiti'],
    // Turned round, with letters doubled, or heard.
    ['[orolleV] bag', 'velloro'],
    ['[or0lleV] bag', 'velloro'],
    ['[Vellooorro] bag', 'velloro'],
    ['[Fonix] 9', 'phonix'],
    ['[Carhu] shoes', 'karhu'],
    // One letter under a star, or stars beside the letters.
    ['[V*lloro] bag', 'velloro'],
    ['[V*ll0ro] bag', 'velloro'],
    ['[V*elloro] bag', 'velloro'],
    ['[V*e*l*l*o*r*o] bag', 'velloro'],
    // In pieces, with what parts them left out, read as a letter, or standing for one.
    ['the [V e l l o r o] bag', 'velloro'],
    ['the [Vel.loro] bag', 'velloro'],
    ['the [V€lloro] bag', 'velloro'],
    ['the [V € lloro] bag', 'velloro'],
    ['the [V€l|oro] bag', 'velloro'],
    ['the [V € l | oro] bag', 'velloro'],
    ['the [V💎lloro] bag', 'velloro'],
    ['the [$pr.intex] bag', 'sprintex'],
    ['the [Vell.or0] bag', 'velloro'],
    ['the [$pr€ntex] bag', 'sprentex'],
    ['the [$pr💎ntex] bag', 'sprintex'],
    ['the [Spr.inte$] bag', 'sprintes'],
    // A name of several words.
    ['the [St0newall R3ef] bag', 'stonewall reef'],
    ['the [Marla Velloro Dorn] bag', 'marla velloro dorn'],
  ])('%s is %s', (source, word) => {
    expect(spells(source, word)).toBe(true);
  });

  it.each([
    ['[Vellor] bag', 'velloro'],
    ['[Velloro] bag', 'vellora'],
    ['[elloro] bag', 'velloro'],
    ['[V**loro] bag', 'velloro'],
    ['[V*ll*ro] bag', 'velloro'],
    ['[V*loro] bag', 'velloro'],
    ['[V*llora] bag', 'velloro'],
    ['[V*e*l*l*o*r*a] bag', 'velloro'],
    ['[Vel.lor] o bag', 'velloro'],
    ['[V💎ll💎ro] bag', 'velloro'],
    ['[V💎llora] bag', 'velloro'],
    ['the [V e l l 💎 r o] bag', 'velloro'],
    ['the [Spr.intex$] bag', 'sprintex'],
    ['[Stonewall Roof] bag', 'stonewall reef'],
    ['[Велларо] bag', 'velloro'],
  ])('%s is a guess at %s', (source, word) => {
    expect(spells(source, word)).toBe(false);
  });
});
