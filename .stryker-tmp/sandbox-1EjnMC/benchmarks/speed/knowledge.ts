// @ts-nocheck
import { knowledgeOfColumns } from '../../src/knowledge/from-columns.js';
import { PACK } from '../../src/knowledge/generated/pack.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { allPacks } from '../../src/packs/all.js';

let knowledge: Knowledge | undefined;

/** What all packs that come with telltale hold. */
export function shippedKnowledge(): Knowledge {
  knowledge ??= knowledgeOfColumns([PACK, ...allPacks]);
  return knowledge;
}
