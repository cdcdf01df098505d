// @ts-nocheck
import type { BuiltPack } from '../knowledge/packed.js';
import { brands } from './brands.js';
import { languages } from './languages.js';

/** Every pack that comes with the library beside its core. */
export const allPacks: readonly BuiltPack[] = [brands, languages];
