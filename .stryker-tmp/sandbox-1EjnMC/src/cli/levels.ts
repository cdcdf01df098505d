// @ts-nocheck
import type { Level } from '../assessment.js';
import { LEVELS } from '../model/assess.js';

/** The levels from the least to the most suspicious. */
export const LEVEL_NAMES: readonly Level[] = [...LEVELS].sort(([, a], [, b]) => a - b).map(([level]) => level);
