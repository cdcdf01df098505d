import { builtInPack } from '../../src/knowledge/built-in.js';
import { knowledgeOfColumns } from '../../src/knowledge/from-columns.js';
import { PACK } from '../../src/knowledge/generated/pack.js';
import { createScorer } from '../../src/scorer.js';

/** The shipped pack and a scorer over it, made once a test file. */
export const shippedPack = builtInPack();
export const shippedKnowledge = knowledgeOfColumns([PACK]);
export const scorer = createScorer();
