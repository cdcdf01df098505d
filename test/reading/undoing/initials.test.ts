import { describe, expect, it } from 'vitest';
import { areInitials } from '../../../src/reading/undoing/pieces.js';
import { scorer } from '../../support/shipped.js';

const signals = (title: string): string[] => scorer.score({ title }).signals.map(({ id }) => id);

describe('initials', () => {
  it.each([
    ['o.p.i', true],
    ['d.k.n.y', true],
    ['g.u.c.c.i', false],
    ['n.i.k.e', false],
    ['t-a-g', false],
    ['t.ag', false],
  ])('%s: %s', (written, are) => {
    const pieces = written.split(/[.-]/);
    const signs = written.match(/[.-]/g) ?? [];
    expect(areInitials(pieces, signs)).toBe(are);
  });

  it.each(['D.K.N.Y. jeans blue', 'D.K.N.Y jeans', 'O.P.I nail polish', 'T.A.G Heuer watch'])('hide no name: %s', (title) => {
    expect(signals(title)).not.toContain('brand/disguised');
  });

  it.each(['G.U.C.C.I bag', 'N.I.K.E shoes', 'D-K-N-Y jeans'])('are other than letters that hide one: %s', (title) => {
    expect(signals(title)).toContain('brand/disguised');
  });
});
