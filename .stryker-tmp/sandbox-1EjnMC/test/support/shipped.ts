// @ts-nocheck
import { wholePack } from '../../data/compile/whole.js';
import { knowledgeOfColumns } from '../../src/knowledge/from-columns.js';
import { PACK } from '../../src/knowledge/generated/pack.js';
import { allPacks } from '../../src/packs/all.js';
import { createScorer } from '../../src/scorer.js';

/** The core and all packs beside it, and a scorer over it, made once a test file. */
export const shippedPack = wholePack();
export const shippedKnowledge = knowledgeOfColumns([PACK, ...allPacks]);
export const scorer = createScorer({ packs: allPacks });
