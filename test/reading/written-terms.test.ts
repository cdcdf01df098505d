import { describe, expect, it } from 'vitest';
import { scorer } from '../support/shipped.js';

const copies = (description: string): string[] =>
  scorer
    .score({ title: 'Celine bag', description })
    .signals.filter((s) => s.id === 'phrase/admission')
    .flatMap((s) => s.evidence.flatMap((e) => (e.kind === 'span' ? [e.text] : [])));

describe('isWritten', () => {
  it.each([
    ['All is good. Fake', ['Fake']],
    ['A good fake', ['good fake']],
    ['A GOOD. FAKE', ['GOOD. FAKE']],
    ['Good. Fake', ['Fake']],
  ])('takes no term from two sentences: %j holds %j', (description, expected) => {
    expect(copies(description)).toEqual(expected);
  });

  it('takes no term that a longer name holds', () => {
    expect(copies('Stone Island Crinkle Reps jacket')).toEqual([]);
    expect(copies('Reps of jackets')).toEqual(['Reps']);
  });
});
