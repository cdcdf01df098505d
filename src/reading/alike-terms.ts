import type { Knowledge, Phrase } from '../knowledge/knowledge.js';
import { foldKey } from '../text/fold-key.js';
import { mayMean } from '../text/slip.js';

const known = new WeakMap<Phrase, readonly Phrase[]>();

/** Terms of the same kind, mostly of other languages, that are a slip away: "replica", "replika", "replik". */
export function alikeTerms(phrase: Phrase, { phrases }: Knowledge): readonly Phrase[] {
  let alike = known.get(phrase);
  if (alike === undefined) {
    const own = foldKey(phrase.term);
    alike = phrases.filter((other) => {
      if (other === phrase || other.kind !== phrase.kind || Math.abs(other.term.length - phrase.term.length) > 2) return false;
      const term = foldKey(other.term);
      return mayMean(own, term) || mayMean(term, own);
    });
    known.set(phrase, alike);
  }
  return alike;
}
