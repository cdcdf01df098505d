import { PACK_JSON } from './generated/pack.js';
import type { FoldedPack } from './pack.js';

/** The pack built from data/, parsed on first use so that importing the library costs next to nothing. */
export function builtInPack(): FoldedPack {
  return JSON.parse(PACK_JSON) as FoldedPack;
}
