import { PACK } from './generated/pack.js';
import type { FoldedPack } from './pack.js';
import { unpack } from './unpack.js';

/** The pack built from data/, unpacked on first use so that importing the library costs next to nothing. */
export function builtInPack(): FoldedPack {
  return unpack(PACK);
}
