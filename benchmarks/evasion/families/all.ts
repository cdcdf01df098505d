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

/**
 * Every documented way of writing past a filter, in the order in which two of them are played one on the other: how a word is spelt
 * comes before its letters, those before what stands between and around them, and codes after all that is seen. A seller encodes what
 * is already disguised; nobody could read codes whose own letters are disguised in turn ("&#кс69;"), or a name half of whose letters
 * are look-alikes and the others put into the same alphabet by sound.
 */
export const TRANSFORMATIONS: readonly Transformation[] = [
  ...slips,
  ...chinese,
  ...japanese,
  ...korean,
  ...transliteration,
  ...lookAlikes,
  ...styledLetters,
  ...leet,
  ...masks,
  ...spacing,
  ...wording,
  ...invisible,
  ...markup,
  ...placement,
];
