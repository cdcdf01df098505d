import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

/** Terms of the description that something is held to deny, and those that stand. */
function denied(description: string): { denied: number; standing: number } {
  const { signals } = scorer.score({ title: 'Celine bag', description });
  const told = signals.filter((s) => s.id === 'phrase/admission' || s.id === 'phrase/grade');
  return {
    denied: told.filter((s) => s.suppressedBy === 'context/negation').length,
    standing: told.filter((s) => s.suppressedBy === undefined).length,
  };
}
const isDenied = (description: string): boolean => denied(description).standing === 0;

describe('denyLists', () => {
  it.each([
    'No replicas, superclones or fakes.',
    'We do not carry replicas, superclones or knock-off rubbish.',
    'Not a superclone nor a replica.',
    'We never sell replicas, "superclones" or "fakes".',
    'Pas de contrefaçon, ni de copie, ni de réplique.',
    'Keine Fälschungen, Repliken oder Fakes.',
    'Não trabalhamos com réplicas ou "primeira linha".',
    'Replika, imitasyon veya A kalite ürün satmıyorum.',
    '짝퉁, 레플리카, 미러급 아닙니다.',
    '不卖高仿、A货和复刻',
    'We do not sell: replicas, fakes.',
    'No replicas, fakes, copies',
    'Not a fake, replica, knockoff.',
    'No replica/fake/superclone',
  ])('holds a list to be denied as a whole: %s', (description) => {
    expect(isDenied(description)).toBe(true);
  });

  it.each([
    'Replicas, superclones or fakes, as you like.',
    'Not a fake, superclone and box.',
    'Not a fake, superclone.',
    'Not a fake. Superclone or mirror quality.',
    'No fakes\nsuperclone or replica',
    'No fakes or cheap rubbish of any other kind, superclone.',
    'superclone, not a fake',
    'Replica veya superclone.',
  ])('denies nothing but what is in the list: %s', (description) => {
    expect(isDenied(description)).toBe(false);
  });

  it('takes time in proportion to the list', () => {
    const list = (n: number): string => `no replicas${', superclones'.repeat(n)} or fakes`;
    expect(isDenied(list(200))).toBe(true);
  });
});
