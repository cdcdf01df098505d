// Deep paths: natural's index loads database drivers.
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import LogisticRegressionClassifier from 'natural/lib/natural/classifiers/logistic_regression_classifier.js';
import { createScorer, DEFAULT_PRIOR } from '../../src/index.js';
import { knowledgeOfColumns } from '../../src/knowledge/from-columns.js';
import { PACK } from '../../src/knowledge/generated/pack.js';
import { parseListing } from '../../src/listing.js';
import { logit } from '../../src/log-odds.js';
import { fitWeights, withFit } from '../../src/model/fit.js';
import type { Weights } from '../../src/model/weights.js';
import { allPacks } from '../../src/packs/all.js';
import type { Scored } from '../model/scored.js';
import type { Row } from '../quality/data.js';
import { CharacterModel, cellsOf } from './character-model.js';
import { keywordScore } from './keyword-list.js';
import { priceRule } from './price-rule.js';

/** Scores a listing; higher is more suspicious. */
export type Judge = (row: Row) => number;

/** One way to score listings: what it learns from the training rows, if anything. `draw` gives a balanced sample of them. */
export interface Rival {
  readonly name: string;
  /** What it is given to learn from. */
  readonly learnsFrom: string;
  /** Where its scores are log-odds: the share of counterfeits that they take for granted. Others only rank. */
  readonly oddsAt?: number;
  readonly make: (train: readonly Scored[], draw: (each: number) => readonly Scored[]) => Judge;
}

/** Rows of each label that natural's classifiers are trained on: their trainers grow with the square of the vocabulary. */
const BAYES_ROWS = 1000;
const LOGISTIC_ROWS = 150;
/** Both labels are trained on alike. */
const EVEN = 0.5;
/** Bayes is surer than numbers can say. */
const SUREST = 1e-9;

/** telltale's own exchange rates, US dollars for one unit. */
const RATES: Readonly<Record<string, number>> = knowledgeOfColumns([PACK]).rates.usd;

const words = (row: Row): string => `${row.listing.title ?? ''} ${String(row.listing.description ?? '').slice(0, 500)}`;

/**
 * Letters of the title, and the order of magnitude of the price in US dollars as a word. Given the other fields too, or the price as it is
 * written, it learns which source fills which field and in which currency, and ranks sources left out worse than chance.
 */
const cells = (row: Row): Uint32Array => {
  const { title, price } = parseListing(row.listing);
  const rate = price === undefined ? undefined : RATES[price.currency];
  const magnitude = price === undefined || rate === undefined ? '' : `$${Math.round(Math.log2(price.amount * rate + 1))}$`;
  return cellsOf(`${title} ${magnitude}`);
};

/** Every way to score that stands in the table. `start` are the weights that a fit begins with. */
export function rivals(start: Weights): readonly Rival[] {
  const price = priceRule();
  const keywords: Judge = (row) => keywordScore(row.listing);
  return [
    {
      name: 'telltale',
      learnsFrom: 'nothing: as shipped',
      oddsAt: DEFAULT_PRIOR,
      make: () => {
        const scorer = createScorer({ packs: allPacks });
        return (row) => scorer.score(row.listing).logOdds;
      },
    },
    {
      name: 'telltale, fitted',
      learnsFrom: 'all rows',
      oddsAt: DEFAULT_PRIOR,
      make: (train) => {
        const scorer = createScorer({
          packs: allPacks,
          weights: withFit(start, fitWeights(train, start, { prior: DEFAULT_PRIOR }), 'fold'),
        });
        return (row) => scorer.score(row.listing).logOdds;
      },
    },
    { name: 'keyword list', learnsFrom: 'nothing', make: () => keywords },
    { name: 'price below 30 % of reference', learnsFrom: 'nothing', make: () => (row) => price(row.listing) },
    { name: 'keywords and price rule', learnsFrom: 'nothing', make: () => (row) => Math.min(1, keywords(row) / 2) + price(row.listing) },
    {
      name: 'character n-grams, logistic regression',
      learnsFrom: 'all rows, titles and price',
      oddsAt: EVEN,
      make: (train) => {
        const model = new CharacterModel(
          train.map((r) => cells(r.row)),
          train.map((r) => r.label),
          evenImportance(train),
        );
        return (row) => model.score(cells(row));
      },
    },
    {
      name: 'natural: naive Bayes',
      learnsFrom: `${BAYES_ROWS} rows of each label`,
      oddsAt: EVEN,
      make: (_, draw) => trained(new BayesClassifier(), draw(BAYES_ROWS)),
    },
    {
      name: 'natural: logistic regression',
      learnsFrom: `${LOGISTIC_ROWS} rows of each label`,
      oddsAt: EVEN,
      make: (_, draw) => trained(new LogisticRegressionClassifier(), draw(LOGISTIC_ROWS)),
    },
  ];
}

/** Labels alike, and sources alike within a label; 1 on average. */
function evenImportance(rows: readonly Scored[]): Float64Array {
  const sizes = new Map<string, number>();
  const key = (r: Scored): string => `${r.label} ${r.source}`;
  for (const r of rows) sizes.set(key(r), (sizes.get(key(r)) ?? 0) + 1);
  const sources = [0, 1].map((label) => [...sizes.keys()].filter((k) => k.startsWith(`${label} `)).length);
  return Float64Array.from(rows, (r) => rows.length / (2 * (sources[r.label] as number) * (sizes.get(key(r)) as number)));
}

interface Classifier {
  addDocument(text: string, label: string): void;
  train(): void;
  getClassifications(text: string): { label: string; value: number }[];
}

function trained(classifier: Classifier, sample: readonly Scored[]): Judge {
  for (const { row, label } of sample) classifier.addDocument(words(row), label === 1 ? 'counterfeit' : 'other');
  classifier.train();
  return (row) => {
    const values = classifier.getClassifications(words(row));
    const of = (label: string): number => values.find((v) => v.label === label)?.value ?? 0;
    const [yes, no] = [of('counterfeit'), of('other')];
    return yes + no === 0 ? 0 : logit(Math.min(1 - SUREST, Math.max(SUREST, yes / (yes + no))));
  };
}
