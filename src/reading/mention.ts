import type { BrandMention, MatchKind } from '../assessment.js';
import type { Span } from './places.js';

/** A brand named in a field, before the whole listing is known. */
export interface Mention {
  readonly brand: number;
  /** The product line, or -1. */
  readonly line: number;
  readonly match: MatchKind;
  /** 0..1: how near the written form is to the name. */
  readonly similarity: number;
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  /** Whether a name in disguise has letters missing or wrong, so that another word may stand there. */
  readonly guessed: boolean;
  /** Whether the name is an ordinary word or a colour, which is written oddly now and then and hides nothing. */
  readonly common: boolean;
  /** Whether the brand is named plainly in it, so that only the rest hides: "iPhone Χs". */
  readonly holdsPlainName: boolean;
  /** Whether the mention stands only with another sign of the brand beside it. */
  readonly needsSupport: boolean;
  /** Whether it hides the name of a brand that nobody copies, so that another word may stand there. */
  readonly mayBeAnother: boolean;
  /** For ordinary words: written with a capital, or there is no case to go by. */
  readonly named: boolean;
  /** Written as no word of the text is: all in capitals, three letters or more, in a text that is not, or put into another alphabet. */
  readonly shouted: boolean;
  readonly role: BrandMention['role'];
  /** The letters of a name of two, folded; empty for others. */
  readonly initials: string;
  /** "non-Gucci": a negator right before the name, which is bait. */
  readonly negated: boolean;
  /** Categories named within a few words of the mention, for names that need support. */
  readonly nearbyCategories: readonly number[];
}

/** The same mention in another role. Written out, so that engines take all mentions for objects of one kind. */
export function inRole(mention: Mention, role: Mention['role']): Mention {
  return {
    brand: mention.brand,
    line: mention.line,
    match: mention.match,
    similarity: mention.similarity,
    span: mention.span,
    from: mention.from,
    to: mention.to,
    guessed: mention.guessed,
    common: mention.common,
    holdsPlainName: mention.holdsPlainName,
    needsSupport: mention.needsSupport,
    mayBeAnother: mention.mayBeAnother,
    named: mention.named,
    shouted: mention.shouted,
    role,
    initials: mention.initials,
    negated: mention.negated,
    nearbyCategories: mention.nearbyCategories,
  };
}
