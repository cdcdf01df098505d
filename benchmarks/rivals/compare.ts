import { randomStream } from '../../src/evaluate/bootstrap.js';
import { type Report, reportOf } from '../../src/evaluate/report.js';
import { DEFAULT_PRIOR } from '../../src/index.js';
import { logit } from '../../src/log-odds.js';
import type { Weights } from '../../src/model/weights.js';
import { sourceFolds } from '../model/leave-one-out.js';
import type { Scored, ScoredData } from '../model/scored.js';
import { type Rival, rivals } from './judges.js';

/** Parcels that the sources are dealt into: as many trainings a rival. */
const PARTS = 3;
/** Rows of a source that are judged at most; each then stands for more, so that the measures are those of all rows. */
export const ROWS_A_SOURCE = 2000;

export interface Standing {
  readonly rival: Pick<Rival, 'name' | 'learnsFrom'>;
  readonly scores: Float64Array;
  readonly report: Report;
  /** Mean time to score one listing, in milliseconds; training apart. */
  readonly millisecondsEach: number;
  readonly trainingSeconds: number;
}

export interface Comparison {
  readonly standings: readonly Standing[];
  readonly rows: readonly Scored[];
  readonly labels: Uint8Array;
  readonly sources: readonly string[];
  /** Rows that each judged one stands for. */
  readonly weights: Float64Array;
}

/** Every rival on the same rows and the same folds: no classifier meets in the test a source, a seller or a text that it was trained on. */
export function compareRivals(data: ScoredData, start: Weights, say: (line: string) => void = () => {}): Comparison {
  const random = randomStream(5);
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((value) => ({ value, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  const bySource = new Map<string, number[]>();
  data.sources.forEach((source, i) => {
    const list = bySource.get(source);
    if (list === undefined) bySource.set(source, [i]);
    else list.push(i);
  });
  const judged = [...bySource.values()].flatMap((list) => shuffled(list).slice(0, ROWS_A_SOURCE)).sort((a, b) => a - b);
  const position = new Map(judged.map((i, k) => [i, k]));
  const rows = judged.map((i) => data.rows[i] as Scored);
  const sources = rows.map((r) => r.source);
  const labels = Uint8Array.from(rows, (r) => r.label);
  const size = (source: string): number => (bySource.get(source) as number[]).length;
  const weights = Float64Array.from(sources, (source) => size(source) / Math.min(size(source), ROWS_A_SOURCE));

  const folds = sourceFolds(data.rows, PARTS).map(({ name, test, train }) => {
    const known = shuffled(train.map((i) => data.rows[i] as Scored));
    const draw = (each: number): Scored[] => [1, 0].flatMap((label) => known.filter((r) => r.label === label).slice(0, each));
    return { name, test: test.filter((i) => position.has(i)), train: train.map((i) => data.rows[i] as Scored), draw };
  });
  const standings = rivals(start).map((rival): Standing => {
    const scores = new Float64Array(rows.length);
    let [training, scoring] = [0, 0];
    for (const { test, train, draw } of folds) {
      let before = performance.now();
      const judge = rival.make(train, draw);
      training += performance.now() - before;
      before = performance.now();
      for (const i of test) scores[position.get(i) as number] = judge((data.rows[i] as Scored).row);
      scoring += performance.now() - before;
    }
    say(`${rival.name}: trained in ${(training / 1000).toFixed(1)} s, ${((1000 * scoring) / rows.length).toFixed(0)} us a listing`);
    const shift = rival.oddsAt === undefined ? 0 : logit(DEFAULT_PRIOR) - logit(rival.oddsAt);
    const report = reportOf(
      scores.map((x) => x + shift),
      labels,
      sources,
      { weights, ...(rival.oddsAt !== undefined && { prior: DEFAULT_PRIOR }) },
    );
    return { rival, scores, report, millisecondsEach: scoring / rows.length, trainingSeconds: training / 1000 };
  });
  return { standings, rows, labels, sources, weights };
}
