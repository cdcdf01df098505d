// @ts-nocheck
import { PACK } from '../knowledge/generated/brands.js';
import type { BuiltPack } from '../knowledge/packed.js';

/**
 * More brands, lines and prices: makers of headphones, cars, tools, kitchens, cameras, computers, cosmetics and perfume, teams, and lesser known houses.
 *
 * @example createScorer({ packs: [brands] })
 */
export const brands: BuiltPack = PACK;
