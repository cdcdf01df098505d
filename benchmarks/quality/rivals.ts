/**
 * telltale beside classifiers that learn words: natural's naive Bayes and logistic regression, on the same rows and the same folds.
 *
 * The sources are dealt into folds whole, kindred ones together, so that no classifier meets in the test a source it was trained on;
 * each is trained on a sample of the other folds, since natural's trainers grow with the square of the vocabulary.
 *
 * Run: npm run bench:rivals -- [--data DIR]
 */
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
// Deep paths: natural's index loads database drivers.
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import LogisticRegressionClassifier from 'natural/lib/natural/classifiers/logistic_regression_classifier.js';
import { createScorer } from '../../src/index.js';
import { allPacks } from '../../src/packs/all.js';
import { DEFAULT_DATA, type Row, realListings } from './data.js';
import { keywordScore } from './keyword-list.js';
import { bootstrap, measure, randomStream, rank } from './metrics.js';

const { values: args } = parseArgs({ options: { data: { type: 'string', default: DEFAULT_DATA } } });
const FOLDS = 3;
/** Rows of each class that a classifier is trained on, and tested on in each fold. */
const TRAIN = { bayes: 1500, logistic: 250 };
const TEST = { positives: 600, negatives: 6000 };

const real = realListings(args.data as string);
if (real === undefined) {
  console.log(`No real listings under ${args.data}: there is nothing to train a rival on. Name a folder with --data DIR.`);
  process.exit(0);
}
const rows = real.filter((r) => !r.weak);
const random = randomStream(5);

/** Sources gathered by the same hands count as one. */
const kin = (source: string): string => source.replace(/^(sheet|abt_buy|ebay)_.*/, '$1');
const folds = new Map<string, number>();
for (const label of [1, 0]) {
  const sources = [...new Set(rows.filter((r) => r.label === label).map((r) => kin(r.source)))].sort();
  sources.forEach((source, i) => folds.set(source, i % FOLDS));
}

function draw(pool: readonly Row[], count: number): Row[] {
  const shuffled = pool.map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at);
  return shuffled.slice(0, count).map((s) => s.row);
}

const text = (row: Row): string => `${row.listing.title ?? ''} ${String(row.listing.description ?? '').slice(0, 500)}`;

interface Classifier {
  addDocument(text: string, label: string): void;
  train(): void;
  getClassifications(text: string): { label: string; value: number }[];
}

function trained(classifier: Classifier, sample: readonly Row[]): (row: Row) => number {
  for (const row of sample) classifier.addDocument(text(row), row.label === 1 ? 'counterfeit' : 'other');
  classifier.train();
  return (row) => {
    const values = classifier.getClassifications(text(row));
    const of = (label: string): number => values.find((v) => v.label === label)?.value ?? 0;
    const [yes, no] = [of('counterfeit'), of('other')];
    return yes + no === 0 ? 0.5 : yes / (yes + no);
  };
}

const scorer = createScorer({ packs: allPacks });
const rivals = ['telltale', 'keyword list', 'natural: naive Bayes', 'natural: logistic regression'] as const;
const scores = new Map<string, number[]>(rivals.map((name) => [name, []]));
const seconds = new Map<string, number>(rivals.map((name) => [name, 0]));
const tested: Row[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const inside = rows.filter((r) => folds.get(kin(r.source)) === fold);
  const outside = rows.filter((r) => folds.get(kin(r.source)) !== fold);
  const test = [
    ...draw(
      inside.filter((r) => r.label === 1),
      TEST.positives,
    ),
    ...draw(
      inside.filter((r) => r.label === 0),
      TEST.negatives,
    ),
  ];
  const train = (count: number): Row[] => [
    ...draw(
      outside.filter((r) => r.label === 1),
      count,
    ),
    ...draw(
      outside.filter((r) => r.label === 0),
      count,
    ),
  ];
  const judges: Record<(typeof rivals)[number], (row: Row) => number> = {
    telltale: (row) => scorer.score(row.listing).score,
    'keyword list': (row) => keywordScore(row.listing),
    'natural: naive Bayes': trained(new BayesClassifier(), train(TRAIN.bayes)),
    'natural: logistic regression': trained(new LogisticRegressionClassifier(), train(TRAIN.logistic)),
  };
  for (const name of rivals) {
    const start = performance.now();
    for (const row of test) (scores.get(name) as number[]).push(judges[name](row));
    seconds.set(name, (seconds.get(name) as number) + (performance.now() - start) / 1000);
  }
  tested.push(...test);
}

const labels = Uint8Array.from(tested, (r) => r.label);
const table = new Table({
  head: [
    `${tested.length} rows, ${labels.reduce((a, b) => a + b, 0)} counterfeit, sources left out by folds`,
    'average precision',
    'recall at FPR 1 %',
    'time a listing, in telltales',
  ],
  style: { head: [], border: [] },
});
for (const name of rivals) {
  const ranked = rank(Float64Array.from(scores.get(name) as number[]), labels);
  const point = measure(ranked);
  const interval = bootstrap(
    ranked,
    tested.map((r) => r.source),
    100,
  );
  const cell = (key: 'averagePrecision' | 'recallAtFpr1'): string =>
    `${point[key].toFixed(3)}  [${interval[key][0].toFixed(3)}, ${interval[key][1].toFixed(3)}]`;
  table.push([
    name,
    cell('averagePrecision'),
    cell('recallAtFpr1'),
    ((seconds.get(name) as number) / (seconds.get('telltale') as number)).toFixed(1),
  ]);
}
console.log(table.toString());
console.log(
  `Trained on at most ${TRAIN.bayes} (Bayes) and ${TRAIN.logistic} (logistic regression) rows of each class from the other folds.`,
);
