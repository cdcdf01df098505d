import { CONDITIONS, type Condition, OFFER_KINDS, type OfferKind } from '../assessment.js';
import { type Knowledge, Role, referenceOf, roleOf, subjectOf } from '../knowledge/knowledge.js';
import { createFolder } from '../text/fold.js';
import type { FoldedText } from '../text/folded-text.js';
import { Memo } from '../text/memo.js';
import { once } from '../text/once.js';
import { MeantWords } from '../text/slip.js';
import type { Span } from './places.js';
import { unreadWords } from './unread-words.js';

/** How much of a title is looked at, in UTF-16 units. */
const HEAD = 400;
/** Shortest word that is looked for. */
const SHORTEST = 5;
const NAMING = (1 << Role.category) | (1 << Role.offer) | (1 << Role.condition) | (1 << Role.phrase);

/** What a word names: goods by the index of their category, how they are offered, or their condition. */
export interface Named {
  readonly category: number;
  readonly offer?: OfferKind;
  readonly condition?: Condition;
}

/** A word of a title, and what it may be meant for. */
export interface UnreadGoods extends Named {
  readonly span: Span;
}

/** Words for goods, offers and conditions, and what a word may be meant for, which is remembered. */
class Nouns {
  readonly fold: (title: string) => FoldedText = createFolder(HEAD);
  /** Made when the first word asks for them: few do. */
  private readonly words = once(() => this.makeWords());
  private readonly meant = new Memo<readonly Named[]>();

  constructor(private readonly knowledge: Knowledge) {}

  private makeWords(): { readonly keys: readonly number[]; readonly meant: MeantWords } {
    const pool = this.knowledge.scanner.keys;
    const keys = Array.from(this.knowledge.keysWith(NAMING)).filter(
      (key) => pool.lengthOf(key) >= SHORTEST && namedBy(key, this.knowledge).length > 0,
    );
    return { keys, meant: new MeantWords(keys.map((key) => pool.keyOf(key))) };
  }

  meantBy(written: string): readonly Named[] {
    return this.meant.get(written, () => {
      const { keys, meant } = this.words();
      return meant.find(written).flatMap((i) => namedBy(keys[i] as number, this.knowledge));
    });
  }
}

function namedBy(key: number, { offsets, meanings, phrases }: Knowledge): readonly Named[] {
  return Array.from(meanings.subarray(offsets[key], offsets[key + 1])).flatMap((meaning): readonly Named[] => {
    const reference = referenceOf(meaning);
    if (roleOf(meaning) === Role.category) return [{ category: subjectOf(reference) }];
    if (roleOf(meaning) === Role.condition) return [{ category: -1, condition: CONDITIONS[reference] as Condition }];
    if (roleOf(meaning) === Role.phrase) return phrases[reference]?.kind === 'used-wear' ? [{ category: -1, condition: 'used' }] : [];
    return roleOf(meaning) === Role.offer ? [{ category: -1, offer: OFFER_KINDS[subjectOf(reference)] as OfferKind }] : [];
  });
}

const nouns = new WeakMap<Knowledge, Nouns>();

/** The first word of a title that is written as no ordinary word is, and may be meant for something that passes a test. */
export function unreadGoods(title: string, passes: (named: Named) => boolean, knowledge: Knowledge): UnreadGoods | undefined {
  let words = nouns.get(knowledge);
  if (words === undefined) {
    words = new Nouns(knowledge);
    nouns.set(knowledge, words);
  }
  const text = words.fold(title.slice(0, HEAD));
  // A word of plain letters may be any that we don't know.
  for (const { from, to, seen, own } of unreadWords(text, knowledge, true)) {
    const named = words.meantBy(seen).find(passes) ?? (own === seen ? undefined : words.meantBy(own).find(passes));
    if (named === undefined) continue;
    const [start, end] = [text.startOf(from), text.endOf(to - 1)];
    return { ...named, span: { field: 'title', start, end, text: title.slice(start, end) } };
  }
  return undefined;
}
