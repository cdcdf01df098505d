import { describe, expect, it } from 'vitest';
import type { Family } from '../../src/assessment.js';
import type { Weighed } from '../../src/model/assess.js';
import { OUTCOMES, outcomeOf } from '../../src/model/outcome.js';
import { readAll } from '../support/hand-pack.js';

const by = (id: string, contribution = 1): Weighed => ({
  observation: { id, strength: 1, params: {}, evidence: [] },
  family: 'phrase',
  weight: contribution,
  contribution,
});
/** A signal that an innocent use keeps from counting. */
const excused = (id: string): Weighed => ({ ...by(id, 0), observation: { ...by(id).observation, suppressedBy: 'context/negation' } });
const outcome = (title: string, score: number, weighed: readonly Weighed[] = [], abstained: readonly Family[] = []): string =>
  outcomeOf(
    readAll({ title }),
    score,
    weighed,
    abstained.map((family) => ({ family })),
  ).outcome;
const runnerUp = (title: string, score: number, weighed: readonly Weighed[] = []): string | null =>
  outcomeOf(readAll({ title }), score, weighed, []).runnerUp;

describe('outcomeOf', () => {
  it.each<[string, string, string]>([
    ['a score of a half or more', outcome('Velloro bag', 0.7, [by('phrase/admission')]), 'counterfeit-suspected'],
    ['a score of exactly a half', outcome('Velloro bag', 0.5, [by('phrase/admission')]), 'counterfeit-suspected'],
    ['just below', outcome('Velloro bag', 0.49, [by('phrase/admission')]), 'nothing-found'],
    [
      'a hidden link that weighs most',
      outcome('Velloro bag', 0.7, [by('phrase/hidden-link', 2), by('phrase/grade')]),
      'hidden-link-suspected',
    ],
    [
      'a hidden link beside something weightier',
      outcome('Velloro bag', 0.7, [by('phrase/grade', 2), by('phrase/hidden-link')]),
      'counterfeit-suspected',
    ],
    ['a hidden link that is not suspected', outcome('Velloro bag', 0.3, [by('phrase/hidden-link')]), 'nothing-found'],
    ['papers alone, suspected or not', outcome('Velloro receipt only', 0.7, [by('item/documents-only')]), 'documents-only'],
    ['packaging alone', outcome('Velloro empty box', 0.03, [by('item/packaging-only')]), 'documents-only'],
    ['a dummy', outcome('Phonix 9 dummy', 0.1, [by('item/dummy-device')]), 'display-only'],
    ['a dummy that is excused', outcome('Phonix 9 dummy', 0.1, [excused('item/dummy-device')]), 'nothing-found'],
    ['an accessory', outcome('case for Phonix 9', 0.01, [by('item/made-for', -1)]), 'made-for'],
    ['an accessory of a brand for another', outcome('Velloro case for Phonix 9', 0.01, [by('item/made-for', -1)]), 'made-for'],
    ['an article that nobody is named for', outcome('bag for Phonix 9', 0.01, [by('item/made-for', -1)]), 'made-for'],
    ['an article of a brand that suits another', outcome('Velloro bag for Phonix 9', 0.01, [by('item/made-for', -1)]), 'nothing-found'],
    [
      'an accessory under suspicion',
      outcome('case for Phonix 9', 0.8, [by('phrase/admission', 4), by('item/made-for', -1)]),
      'counterfeit-suspected',
    ],
    ['what its title likens to a brand', outcome('a Velloro-style bag', 0.03, []), 'look-alike'],
    ['a lawful look-alike', outcome('a bag', 0.03, [by('phrase/look-alike', -0.4)]), 'look-alike'],
    [
      'a look-alike under suspicion',
      outcome('a bag', 0.8, [by('phrase/admission', 4), by('phrase/look-alike', -0.4)]),
      'counterfeit-suspected',
    ],
    ['a parallel import', outcome('Velloro bag', 0.03, [by('phrase/grey-market', 0)]), 'grey-market'],
    [
      'a parallel import under suspicion',
      outcome('Velloro bag', 0.8, [by('phrase/grade', 4), by('phrase/grey-market', 0)]),
      'counterfeit-suspected',
    ],
    ['a brand of which nothing could be judged', outcome('Velloro', 0.05, [], ['price', 'seller']), 'insufficient-evidence'],
    ['the same with a known seller', outcome('Velloro', 0.05, [], ['price']), 'nothing-found'],
    ['the same with a known price', outcome('Velloro', 0.05, [], ['seller']), 'nothing-found'],
    ['the same of which only other things could not be judged', outcome('Velloro', 0.05, [], ['price', 'item']), 'nothing-found'],
    ['the same with a sign', outcome('Velloro', 0.05, [by('seller/young-account', 0.1)], ['price', 'seller']), 'nothing-found'],
    [
      'the same with a sign that counts for nothing',
      outcome('Velloro', 0.05, [by('seller/young-account', 0)], ['price', 'seller']),
      'insufficient-evidence',
    ],
    ['no brand at all', outcome('a bag', 0.05, [], ['price', 'seller']), 'nothing-found'],
  ])('%s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });

  it.each<[string, string | null, string | null]>([
    ['nothing at all', runnerUp('Velloro bag', 0.03), null],
    ['a suspicion that is not near', runnerUp('Velloro bag', 0.24), null],
    ['a suspicion that begins to be near', runnerUp('Velloro bag', 0.25), 'counterfeit-suspected'],
    ['a suspicion that is near', runnerUp('Velloro bag', 0.3), 'counterfeit-suspected'],
    ['a suspected accessory', runnerUp('case for Phonix 9', 0.8, [by('phrase/admission', 4), by('item/made-for', -1)]), 'made-for'],
    ['an accessory', runnerUp('case for Phonix 9', 0.01, [by('item/made-for', -1)]), 'nothing-found'],
    ['a suspected article', runnerUp('Velloro bag', 0.8, [by('phrase/admission', 4)]), 'nothing-found'],
    ['papers under suspicion', runnerUp('Velloro receipt only', 0.7, [by('item/documents-only')]), 'counterfeit-suspected'],
  ])('names the runner-up of %s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });

  it('says of every row when it holds, of each something else', () => {
    const said = OUTCOMES.map((row) => row.when);
    for (const when of said) expect(when).toMatch(/^[a-z].* |^otherwise$/);
    expect(new Set(said).size).toBe(OUTCOMES.length);
  });

  it('can reach every row of its table, and ends with one that always holds', () => {
    const reached = new Set([
      outcome('Velloro bag', 0.7, [by('phrase/hidden-link', 2)]),
      outcome('Velloro receipt only', 0.1),
      outcome('Phonix 9 dummy', 0.1, [by('item/dummy-device')]),
      outcome('case for Phonix 9', 0.01, [by('item/made-for', -1)]),
      outcome('Velloro bag', 0.7),
      outcome('a bag', 0.03, [by('phrase/look-alike', -0.4)]),
      outcome('Velloro bag', 0.03, [by('phrase/grey-market', 0)]),
      outcome('Velloro', 0.05, [], ['price', 'seller']),
      outcome('a bag', 0.05),
    ]);
    expect([...reached]).toEqual(OUTCOMES.map((row) => row.outcome));
  });
});
