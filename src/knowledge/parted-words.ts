import { hashBehind, hashOf, hashOn } from '../text/folded-text.js';
import type { HiddenWords } from './hidden-words.js';
import type { KnownWords } from './known-words.js';
import { SHORTEST } from './name-parts.js';
import { LONG, SURE } from './shelves.js';

/** Shortest word taken for a name and its goods in one ("guccibag"), and longest one of signs and slips. */
const SHORTEST_PARTED = 8;
export const LONGEST_NEAR = 24;
/** Fewest letters of the goods. */
const SHORTEST_GOODS = 3;

const BAR = /[|!]/;

/** A word and the one behind it, with a space between, and whether only a writer who hides them would write them in one. */
interface Parted {
  readonly text: string;
  readonly hidden: boolean;
  /** Whether the name has a slip of the hand in it. */
  readonly misspelt?: boolean;
}

/** What words mean as they are written, and ways to read the name behind letters and signs. */
interface Readings extends Pick<KnownWords, 'has' | 'isKnown' | 'isName' | 'isThing' | 'isWhole' | 'mayHave'> {
  like(seen: string): string | undefined;
  behindSlipsAndStars(mask: string): string | undefined;
}

/** Names and terms that goods stand before or behind without a gap: "guccibag", "monclrejacket", "chаnelnecklace". */
export class PartedWords {
  constructor(
    private readonly known: Readings,
    private readonly words: HiddenWords,
  ) {}

  /** A name or term written as one with the goods after or before it, or with itself: "guccibag", "bolsareplica", "guccigucci". */
  ofLetters(word: string, hash: number): Parted | undefined {
    const { known } = this;
    const shelves = this.words.shelves();
    let before = hashOf(word.slice(0, SHORTEST - 1));
    for (let at = SHORTEST; at <= word.length - SHORTEST_GOODS; at++) {
      before = hashOn(before, word.charCodeAt(at - 1));
      const isLong = at >= SHORTEST_PARTED;
      const behind = hashBehind(hash, before, word.length - at);
      if (!known.mayHave(before) && !known.mayHave(behind) && !(isLong && shelves.mayHaveLetters(before))) continue;
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if (head === tail && known.isWhole(head)) return { text: `${head} ${tail}`, hidden: true };
      if (word.length < SHORTEST_PARTED || (word.length === SHORTEST_PARTED && at < SURE)) continue;
      if (this.areNameAndGoods(head, tail)) return { text: `${head} ${tail}`, hidden: false };
      const joined = isLong ? shelves.ofLetters(head) : undefined;
      if (joined !== undefined && (known.isThing(tail) || (tail.length >= SHORTEST && known.isKnown(tail))))
        return { text: `${joined} ${tail}`, hidden: false };
    }
    return this.withSlip(word);
  }

  /** Whether one of two words is a name or term, and the other what is sold; of a long name any word that we know. */
  private areNameAndGoods(head: string, tail: string): boolean {
    const { known } = this;
    const isHead = known.isWhole(head) || known.isName(head);
    return (
      (isHead &&
        (known.isThing(tail) || (tail.length >= SHORTEST && (head.length >= LONG || known.isName(head)) && known.isKnown(tail)))) ||
      (tail.length >= SHORTEST && head.length >= LONG && known.isName(head) && known.isWhole(head)) ||
      (tail.length >= SURE && (known.isWhole(tail) || known.isName(tail)) && known.isThing(head))
    );
  }

  /** A long name with a slip in it may have goods behind it: "monclrejacket". */
  private withSlip(word: string): Parted | undefined {
    for (let at = word.length - SHORTEST_GOODS; at >= LONG; at--) {
      const [head, tail] = [word.slice(0, at), word.slice(at)];
      if (!this.known.isThing(tail) || this.known.isKnown(head) || this.words.ordinary().has(head)) continue;
      const name = this.words.shelves().nearest(head, 1);
      if (name !== undefined && name.length >= LONG) return { text: `${name} ${tail}`, hidden: false, misspelt: true };
    }
    return undefined;
  }

  /** Signs, stars or look-alikes may stand in a name with goods behind it: "chаnelnecklace". */
  ofSigns(seen: string): string | undefined {
    if (seen.length < SHORTEST_PARTED || seen.length > LONGEST_NEAR) return undefined;
    const { known } = this;
    for (let at = seen.length - SHORTEST_GOODS; at >= SURE - 1; at--) {
      const [head, tail] = [seen.slice(0, at), seen.slice(at)];
      // "Matte|rated": the bar is no letter of a name.
      if (BAR.test(head.charAt(at - 1))) continue;
      const isThing = known.isThing(tail);
      if (!isThing && (tail.length < SHORTEST || !known.isKnown(tail))) continue;
      const name = known.has(head) ? head : (known.like(head) ?? this.words.shelves().lookingLike(head));
      if (name !== undefined && (name.includes(' ') || known.isWhole(name))) return `${name} ${tail}`;
      const near = isThing && !known.isKnown(head) ? known.behindSlipsAndStars(head) : undefined;
      if (near !== undefined) return `${near} ${tail}`;
    }
    return undefined;
  }
}
