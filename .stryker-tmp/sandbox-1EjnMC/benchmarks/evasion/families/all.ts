// @ts-nocheck
import type { Transformation } from '../transformation.js';
import { chinese, japanese, korean } from './east-asian.js';
import { invisible } from './invisible.js';
import { lookAlikes, styledLetters } from './look-alikes.js';
import { markup } from './markup.js';
import { placement } from './placement.js';
import { leet, masks } from './signs.js';
import { slips } from './slips.js';
import { spacing } from './spacing.js';
import { transliteration } from './transliteration.js';
import { wording } from './wording.js';

/** Every documented way of writing past a filter, family by family. */
export const TRANSFORMATIONS: readonly Transformation[] = [
  ...lookAlikes,
  ...styledLetters,
  ...leet,
  ...masks,
  ...slips,
  ...spacing,
  ...invisible,
  ...markup,
  ...chinese,
  ...japanese,
  ...korean,
  ...transliteration,
  ...wording,
  ...placement,
];
