// @ts-nocheck
import { PACK } from '../../src/knowledge/generated/pack.js';
import { mergePacks } from '../../src/knowledge/merge.js';
import type { FoldedPack } from '../../src/knowledge/pack.js';
import { unpack } from '../../src/knowledge/unpack.js';
import { allPacks } from '../../src/packs/all.js';

/** The core and all packs beside it, as they were built, in one. */
export function wholePack(): FoldedPack {
  return [PACK, ...allPacks].map(unpack).reduce(mergePacks);
}
