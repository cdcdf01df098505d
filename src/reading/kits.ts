import { builtInFacts } from '../knowledge/facts.js';
import { foldKey } from '../text/fold-key.js';
import { wordIn } from './fact-words.js';

/** How much of a title is searched, in UTF-16 units. */
const REACH = 200;

/** Two years of late that follow each other: "25/26", "2025-26". "12/13" may be a child's size. */
export function namesSeason(title: string): boolean {
  const years = title.slice(0, REACH).matchAll(/\b(?:20)?(1[5-9]|2\d)[/-](?:20)?(\d\d)\b/g);
  return [...years].some(([, from, to]) => (Number(from) + 1) % 100 === Number(to));
}

/** "Arsenal 25/26 home": a season, and which of its shirts of that season a club plays in. */
export function namesKit(title: string): boolean {
  return namesSeason(title) && wordIn(foldKey(title.slice(0, REACH)), builtInFacts().kits) !== undefined;
}
