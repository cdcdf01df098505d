// @ts-nocheck
import { PACK } from '../knowledge/generated/languages.js';
import type { BuiltPack } from '../knowledge/packed.js';

/**
 * Terms and item words of more languages than the dozen of the core.
 *
 * @example createScorer({ packs: [languages] })
 */
export const languages: BuiltPack = PACK;
