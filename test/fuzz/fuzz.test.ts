import { describe, expect, it } from 'vitest';
import { createScorer, ListingError } from '../../src/index.js';
import { Chance } from './chance.js';
import { fuzz } from './fuzz.js';
import { TEXTS, VALUES } from './inputs.js';
import { TARGETS, type Target } from './targets.js';

/** Whether a target is drawn often enough to be met in a short run. */
const isCommon = ({ share }: Target): boolean => share >= 100;

describe('hostile input', () => {
  const scorer = createScorer();

  it('of the corpus is scored or refused, and changes no prototype', () => {
    for (const value of [...VALUES, ...TEXTS.map((title) => ({ title })), ...TEXTS.map((description) => ({ title: 'a', description }))]) {
      try {
        expect(scorer.score(value).score).toBeGreaterThanOrEqual(0);
      } catch (error) {
        expect(error).toBeInstanceOf(ListingError);
      }
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('made by chance is scored or refused', async () => {
    const { counts, finding } = await fuzz(new Chance(1), (done) => done < 400);
    expect(finding).toBeUndefined();
    expect(Math.min(...TARGETS.filter(isCommon).map(({ name }) => counts.get(name) as number))).toBeGreaterThan(10);
  }, 60_000);

  it('of the kinds that take long is scored or refused', async () => {
    const chance = new Chance(2);
    const rare = TARGETS.filter((target) => !isCommon(target));
    expect(rare.length).toBeGreaterThan(0);
    for (const target of rare) for (let k = 0; k < 12; k++) expect(await (await target.run(chance)).check()).toBeUndefined();
  }, 60_000);

  it('would be found: the same seed gives the same inputs', () => {
    const draw = (seed: number): number[] => {
      const chance = new Chance(seed);
      return Array.from({ length: 5 }, () => chance.below(1000));
    };
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
  });
});
