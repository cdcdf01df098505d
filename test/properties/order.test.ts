import { describe, expect, it } from 'vitest';
import { createScorer } from '../../src/index.js';

/** Texts that differ by little, so that what is remembered of one may be taken for the other's. */
function* alike(): Generator<Record<string, unknown>> {
  const pieces = ['реп лика', 'ре плика', 'гуч чи', 're plica', 'gu cci', 'G ucc1', 'ну гетто', '高 仿', 'Lou is', 'Ro|ex', 'νι κε'];
  const contexts = ['_', 'Сумка/_', 'Сумка _', 'bag/_', '(_)', '_!', '_-x', 'x._'];
  for (const written of pieces)
    for (const joint of ['-', '.', '/', ' ', '*', ' / ', '\u200b', ''])
      for (const context of contexts)
        for (const form of [written, written.toUpperCase()]) {
          const text = context.replace('_', form.replace(' ', joint));
          yield { title: text };
          yield { title: 'сумка', description: text };
          yield { title: 'bag', brand: text, category: text };
        }
}

describe('a score', () => {
  it('does not depend on what was scored before', () => {
    const listings = [...alike()];
    const scores = (some: readonly unknown[]): string[] => {
      const scorer = createScorer();
      return some.map((listing) => JSON.stringify(scorer.score(listing)));
    };
    const [forth, back] = [scores(listings), scores([...listings].reverse()).reverse()];
    const differing = listings.filter((_, i) => forth[i] !== back[i]);
    expect(listings.length).toBeGreaterThan(3000);
    expect(differing).toEqual([]);
  }, 60_000);
});
