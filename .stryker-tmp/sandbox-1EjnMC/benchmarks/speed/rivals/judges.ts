// @ts-nocheck
import { KINDS } from './planted.js';
import type { Rival } from './rival.js';

/** Listings of each label that a classifier learns from: the trainers grow with the square of the vocabulary. */
const LEARNT_FROM = { bayes: 300, logistic: 60 };

interface Classifier {
  addDocument(text: string, label: string): void;
  train(): void;
  getClassifications(text: string): { readonly label: string; readonly value: number }[];
}

const judge = (name: string, load: () => Promise<new () => Classifier>, most: number): Rival => ({
  name,
  does: 'judges',
  kinds: KINDS,
  async prepare({ train }) {
    const classifier = new (await load())();
    for (const { text } of train.planted.slice(0, most)) classifier.addDocument(text, 'planted');
    for (const { text } of train.plain.slice(0, most)) classifier.addDocument(text, 'plain');
    classifier.train();
    return {
      run: ({ text }) => classifier.getClassifications(text)[0]?.label,
      // It only says that something is there.
      found: (label) => label === 'planted',
    };
  },
});

/** What tells suspicious texts from others by their words. */
export const judges: readonly Rival[] = [
  judge(
    'natural, naive Bayes',
    async () => (await import('natural/lib/natural/classifiers/bayes_classifier.js')).default,
    LEARNT_FROM.bayes,
  ),
  judge(
    'natural, logistic regression',
    async () => (await import('natural/lib/natural/classifiers/logistic_regression_classifier.js')).default,
    LEARNT_FROM.logistic,
  ),
];
