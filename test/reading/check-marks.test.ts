import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

/** The mark by which a term for copies is crossed out in a description; empty where nothing crosses it out. */
function crossOf(description: string): string {
  const { signals } = scorer.score({ title: 'Celine bag', description });
  const [standing] = signals.filter((s) => s.id === 'phrase/admission' && s.suppressedBy === undefined);
  const [denied] = signals.filter((s) => s.id === 'context/negation');
  expect(standing === undefined).toBe(denied !== undefined);
  const [, by] = denied?.evidence ?? [];
  return by?.kind === 'span' ? by.text : '';
}

describe('crossedOut', () => {
  it.each([
    ['❌ Replica ✅ Authentic', '❌'],
    ['✖️ replica ✔️ original', '✖️'],
    ['Replica ❌ Authentic ✅', '❌'],
    ['Fake: ❌ Original: ✅', '❌'],
    ['Original: ✓ Fake: ✗', '✗'],
    ['( ) Replica (x) Real', '( )'],
    ['Fake [ ] Real [x]', '[ ]'],
    ['Like new\n🚫 replica', '🚫'],
  ])('%j: by %s', (description, mark) => {
    expect(crossOf(description)).toBe(mark);
  });

  it.each([
    '✅ Replica',
    'Replica ✅',
    '✅ Replica ❌ Strap',
    'Replica, no box ❌',
    'Replica\n❌ no returns',
    '[x] Replica [ ] Real',
    'Replica (used)',
  ])('%j: by nothing', (description) => {
    expect(crossOf(description)).toBe('');
  });

  it('says where the mark stands', () => {
    const { signals } = scorer.score({ title: 'Celine bag', description: 'All is well. ❌  Replica' });
    const [denial] = signals.filter((s) => s.id === 'context/negation');
    expect(denial?.evidence).toContainEqual(expect.objectContaining({ start: 13, end: 14, text: '❌' }));
  });
});
