import { builtInFacts } from '../knowledge/facts.js';
import { foldKey } from '../text/fold-key.js';

/** What a value says before its first sign, and a mark out of ten. */
const OPENING = /^[^-–(,./:]+/u;
const OUT_OF_TEN = /^\d(?:[.,]\d)?\s?\/\s?10(?!\d)/u;

/** Longest grade, in UTF-16 units: what is longer is a sentence. */
const LONGEST = 40;

/**
 * The grade of a worn article that a value of the field for the condition begins with: a word that forms offer, alone or behind one for
 * "very", or a mark out of ten. Elsewhere such words praise ("good quality"); a form's own field says with them that somebody had it.
 */
export function gradeOf(value: string): string | undefined {
  const head = value.slice(0, LONGEST);
  const mark = OUT_OF_TEN.exec(head)?.[0];
  if (mark !== undefined) return mark;
  const said = OPENING.exec(head)?.[0].trimEnd() ?? '';
  const key = foldKey(said);
  const { grades } = builtInFacts().forms;
  return grades.includes(key) || grades.includes(key.slice(key.indexOf(' ') + 1)) ? said : undefined;
}
