import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Assessment } from '../src/assessment.js';
import { type BatchResult, batchOf } from '../src/batch.js';
import { type Fault, ListingError, OptionError } from '../src/errors.js';
import { createScorer, type Scorer, scoreListing, scoreMany } from '../src/scorer.js';
import { scorer } from './support/shipped.js';

const EVIL = { id: 'evil', title: 'Rolex Submariner 1:1 replica superclone', price: 'US $99' };
const PLAIN = { id: 'plain', title: 'Wooden spoon, hand carved' };
const MIXED = [PLAIN, { title: 7, price: 'x' }, EVIL, undefined, PLAIN];

async function* stream(values: Iterable<unknown>): AsyncGenerator<unknown> {
  for (const value of values) {
    await new Promise((resolve) => setImmediate(resolve));
    yield value;
  }
}

const shape = ({ index, assessment, problem }: BatchResult): unknown => [index, assessment?.id ?? problem?.slice(0, 5)];
const MIXED_SHAPE = [
  [0, 'plain'],
  [1, 'title'],
  [2, 'evil'],
  [3, 'listi'],
  [4, 'plain'],
];

describe('scoreMany', () => {
  it('gives for each listing what scoring it alone gives, in order', () => {
    expect([...scorer.scoreMany([PLAIN, EVIL])]).toEqual([
      { index: 0, assessment: scorer.score(PLAIN) },
      { index: 1, assessment: scorer.score(EVIL) },
    ]);
  });

  it('goes on after a bad record, and names its faults in one line and one by one', () => {
    const results = [...scorer.scoreMany(MIXED)];
    expect(results.map(shape)).toEqual(MIXED_SHAPE);
    let faults: readonly Fault[] = [];
    try {
      scorer.score(MIXED[1]);
    } catch (error) {
      if (error instanceof ListingError) faults = error.faults;
    }
    expect(faults.map(({ field }) => field)).toEqual(['title', 'price']);
    expect(results[1]).toEqual({
      index: 1,
      problem: expect.stringMatching(/^title: not a string, got 7; allowed: .* \| price: [^\n]*$/),
      faults,
    });
  });

  it('takes an async iterable, and gives the same as one', async () => {
    const results: BatchResult[] = [];
    for await (const result of scorer.scoreMany(stream(MIXED))) results.push(result);
    expect(results).toEqual([...scorer.scoreMany(MIXED)]);
  });

  it('takes from the list only what is asked for, and closes it', () => {
    const taken: number[] = [];
    let closed = false;
    function* endless(): Generator<unknown> {
      try {
        for (let i = 0; ; i++) {
          taken.push(i);
          yield PLAIN;
        }
      } finally {
        closed = true;
      }
    }
    const results = scorer.scoreMany(endless());
    expect(taken).toEqual([]);
    for (const { index } of results) if (index === 2) break;
    expect([taken, closed]).toEqual([[0, 1, 2], true]);
  });

  it('may be read alongside another batch and single listings of the same scorer', () => {
    const [first, second] = [scorer.scoreMany([EVIL, PLAIN]), scorer.scoreMany(new Set([PLAIN, EVIL]))];
    const ids: unknown[] = [];
    for (let i = 0; i < 2; i++) ids.push(first.next().value?.assessment?.id, scorer.score(PLAIN).id, second.next().value?.assessment?.id);
    expect(ids).toEqual(['evil', 'plain', 'plain', 'plain', 'plain', 'evil']);
  });

  it('works without a scorer, and with options', () => {
    expect([...scoreMany([EVIL])]).toEqual([{ index: 0, assessment: scoreListing(EVIL) }]);
    expect([...scoreMany([EVIL], { prior: 0.5 })].map(({ assessment }) => assessment?.prior)).toEqual([0.5]);
  });

  it('keeps a fault of its own to the one record', () => {
    const many = batchOf((listing) => {
      if (listing === 'worse') throw new RangeError('too deep');
      return scorer.score(PLAIN);
    });
    expect([...many(['worse', 'good'])].map(shape)).toEqual([
      [0, 'could'],
      [1, 'plain'],
    ]);
    expect([...many(['worse'])]).toEqual([{ index: 0, problem: 'could not be scored (please report this): too deep', faults: [] }]);
  });

  it('says what went wrong in one line that steers no terminal, whatever a getter throws', () => {
    const throwing = (thrown: unknown): unknown => ({
      get title() {
        throw thrown;
      },
    });
    const thrown = [new Error('a\nb\u001b[2J'), 'c\u2028d', Object.create(null), Object.assign(new Error(), { message: Symbol('e') })];
    const results = [...scorer.scoreMany([...thrown.map(throwing), { title: 'x', attributes: { 'f\ng': {} } }])];
    expect(results.map(({ problem }) => problem?.replace(/^could not be scored \(please report this\): /, '').split(':', 1)[0])).toEqual([
      'a\u240ab\u241b[2J',
      'c\ufffdd',
      '{}',
      expect.any(String),
      'attributes.f\u240ag',
    ]);
  });

  it('lets through what the list itself throws', () => {
    function* broken(): Generator<unknown> {
      yield PLAIN;
      throw new Error('the disk is gone');
    }
    const results = scorer.scoreMany(broken());
    expect(results.next().value?.index).toBe(0);
    expect(() => results.next()).toThrow('the disk is gone');
  });

  it.each([[PLAIN], ['title'], [undefined], [7]])('refuses %j at once: it is no list', (value) => {
    expect(() => scorer.scoreMany(value as never)).toThrow(OptionError);
    expect(() => scorer.scoreMany(value as never)).toThrow(/^wrong option: listings: not a list, got .*; allowed: an array, /);
  });

  it('has types that tell results and kinds of iterables apart', () => {
    expectTypeOf(scoreMany([])).toEqualTypeOf<Generator<BatchResult, void, undefined>>();
    expectTypeOf(createScorer).returns.toEqualTypeOf<Scorer>();
    expectTypeOf(scorer.scoreMany(stream([]))).toEqualTypeOf<AsyncGenerator<BatchResult, void, undefined>>();
    for (const result of scoreMany([])) {
      if (result.problem === undefined) expectTypeOf(result.assessment).toEqualTypeOf<Assessment>();
      else expectTypeOf(result.faults).toEqualTypeOf<readonly Fault[]>();
    }
  });
});
