import type { Corpus } from './corpus.js';
import type { Section } from './report.js';

/** What every part of the benchmark is given. Each makes scorers of its own: what one remembers would be told by the order of the parts. */
export interface Bench {
  readonly corpus: Corpus;
  /** Less of everything, for a run under a minute. */
  readonly quick: boolean;
}

export type Part = (bench: Bench) => Section | Promise<Section>;
