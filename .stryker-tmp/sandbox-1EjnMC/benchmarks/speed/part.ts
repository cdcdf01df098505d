// @ts-nocheck
import type { Scorer } from '../../src/index.js';
import type { Corpus } from './corpus.js';
import type { Section } from './report.js';

/** What every part of the benchmark is given. */
export interface Bench {
  readonly corpus: Corpus;
  /** With every pack that comes with telltale. */
  readonly scorer: Scorer;
  /** Less of everything, for a run under a minute. */
  readonly quick: boolean;
}

export type Part = (bench: Bench) => Section | Promise<Section>;
