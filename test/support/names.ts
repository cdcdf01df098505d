import { knowledgeOfColumns } from '../../src/knowledge/from-columns.js';
import { PACK } from '../../src/knowledge/generated/pack.js';
import { NameIndex } from '../../src/knowledge/name-index.js';
import { allPacks } from '../../src/packs/all.js';

const knowledge = knowledgeOfColumns([PACK, ...allPacks]);

/** The brand names of one word that the core and all packs beside it hold, and the forms of their terms. */
export const shippedNames: ReadonlySet<string> = new Set(new NameIndex(knowledge).names.keys());
export const shippedTerms: ReadonlySet<string> = new Set(Array.from(knowledge.terms.members, (key) => knowledge.scanner.keys.keyOf(key)));
/** Names and terms of several words. */
export const shippedLongNames: readonly string[] = [
  ...new Set(Array.from(knowledge.names.members, (key) => knowledge.scanner.keys.keyOf(key)).filter((name) => name.includes(' '))),
  ...[...shippedTerms].filter((term) => term.includes(' ')),
];
