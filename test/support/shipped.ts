import { builtInPack } from '../../src/knowledge/built-in.js';
import { createScorer } from '../../src/scorer.js';

/** The shipped pack and a scorer over it, made once a test file. */
export const shippedPack = builtInPack();
export const scorer = createScorer();
