import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { LOOKALIKE } from '../../src/text/characters.js';
import { foldKey } from '../../src/text/fold-key.js';
import { bonesOf } from '../../src/text/word-shapes.js';

/** What a character is read as: what it folds to, else what it looks like. */
function readAs(source: string): string {
  const key = foldKey(source);
  if (/^[a-z0-9]{1,3}$/.test(key)) return key;
  const look = LOOKALIKE.get(source.codePointAt(0) as number);
  return look === undefined ? key : String.fromCharCode(look);
}

const published: [string, string][] = readFileSync(new URL('../../data/unicode/confusables.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^(?:[A-Za-z0-9]|rn|\P{ASCII}) /u.test(line))
  .flatMap((line) => {
    const [skeleton = '', ...codes] = line.split(' ');
    return codes.map((code) => [String.fromCodePoint(Number.parseInt(code, 16)), skeleton] as [string, string]);
  });

/** The letters of a skeleton; the one of a small M is the small W upside down. */
const plain = (skeleton: string): string => (skeleton === 'ʍ' ? 'm' : foldKey(skeleton));

/** Letters and digits that mean themselves first, whatever they look like. */
const ITSELF = /^[\p{Nd}\p{No}\p{Nl}]$|^[\u3000-\u9fff]$/u;

describe('look-alikes', () => {
  it('of UTS #39 are read as what they look like, i, l, 1 and | as one', () => {
    expect(published.length).toBeGreaterThan(1300);
    const wrong = published
      .filter(([source]) => !ITSELF.test(source))
      .filter(([source, skeleton]) => bonesOf(readAs(source)) !== bonesOf(plain(skeleton)))
      .map(([source, skeleton]) => `${source}: ${readAs(source)}, not ${skeleton}`);
    // Accented and styled letters are read as their own letter first: ƽ as 5, ſ as s, ⅽ as c.
    expect(wrong.length, wrong.join('; ')).toBeLessThan(published.length * 0.04);
  });

  it('among the small letters of Cherokee and Coptic are the small capitals of their shape', () => {
    expect(Array.from('ꭺᏼꭰꭼꮐꮋꭻꮶꮮꮇꮲꭱꮢꭲⲕⳑ', readAs).join('')).toBe('abdeghjklmprrtkl');
  });

  it('of an older table from elsewhere are the same', () => {
    const older = createRequire(import.meta.url)('unhomoglyph/data.json') as Record<string, string>;
    const letters = Object.entries(older).filter(
      ([source, target]) => /^[A-Za-z]$/.test(target) && source > '\u024f' && !ITSELF.test(source),
    );
    expect(letters.length).toBeGreaterThan(1000);
    const wrong = letters.filter(([source, target]) => bonesOf(readAs(source)) !== bonesOf(target.toLowerCase()));
    expect(wrong.length, wrong.map(([s, t]) => `${s}: ${readAs(s)}, not ${t}`).join('; ')).toBeLessThan(letters.length * 0.04);
  });
});
