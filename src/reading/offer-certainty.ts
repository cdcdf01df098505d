import type { OfferKind } from '../assessment.js';
import { builtInFacts } from '../knowledge/facts.js';
import { isHeadFirst, type Knowledge } from '../knowledge/knowledge.js';
import { foldKey } from '../text/fold-key.js';
import type { FoldedText } from '../text/folded-text.js';
import { once } from '../text/once.js';
import { wordIn } from './fact-words.js';
import type { FieldHits } from './field-hits.js';
import { isHost } from './hosts.js';
import type { Mention } from './mention.js';
import { isAlone } from './neighbours.js';
import { around, gap, type Hit } from './places.js';

/** Offers that things are made FOR something. */
export const MADE_FOR: ReadonlySet<OfferKind> = new Set(['accessory', 'part', 'consumable']);

/** How surely an accessory word names what is sold beside a brand that nothing is made for, such as a fashion house. */
export const OWN_ACCESSORY = 0.25;

/** "Neverfull organizer insert": what no house makes for its own goods. Behind a plus it comes along with them. */
export const isFitting = (text: string): boolean => !text.includes('+') && wordIn(foldKey(text), builtInFacts().fittings) !== undefined;

/** Tells of a word for an offer, which may be packaging bound to the name of what it held, how surely it names what is sold: 0..1. */
export type Certainty = (kind: OfferKind, h: Hit, isBound: boolean) => number;

/** How surely the words for offers of one field name what is sold, beside its names, in order of place, and its nouns. */
export function certaintyIn(
  fieldHits: FieldHits,
  knowledge: Knowledge,
  mentions: readonly Mention[],
  nouns: readonly { category: number }[],
): Certainty {
  const { text } = fieldHits;
  const hasLine = mentions.some((m) => m.line >= 0);
  const hasTarget = mentions.some((m) => m.role === 'target');
  const hosts = mentions.filter((m) => isHost(m, knowledge));
  const namesFitting = once(() => isFitting(text.source));
  // "Apple Watch 44mm space gray case": the device itself is described by its parts.
  const namesDevice = once(() => {
    const categories = new Set(nouns.map((n) => n.category));
    return hosts.some((m) => categories.has(knowledge.lines[m.line]?.categoryIndex ?? -1));
  });
  const hasWatchLine = once(() => hosts.some((m) => knowledge.lines[m.line]?.category === 'watch'));
  const hasWatch = once(() => hosts.some((m) => (knowledge.lines[m.line]?.category ?? knowledge.brands[m.brand]?.sells[0]) === 'watch'));
  const isMeasured = once(() => CASE.test(text.source.slice(0, CASE_REACH)));

  /** Of a thing that is made for another, where the title names a maker that others make things for. */
  const besideHost = (kind: OfferKind, h: Hit): number => {
    if (namesDevice()) return 0.4;
    // "Aquanaut 42mm rubber strap", "Daytona (black strap)": the whole watch is measured, or named before its strap in brackets.
    if (kind === 'accessory' && hasWatch() && (isMeasured() || closesBracket(text, h))) return 0.4;
    // Dial, bezel and crown describe a watch as often as they are sold for one.
    if (kind === 'part' && hasWatchLine()) return 0.4;
    const near = around(hosts, h.from, h.to);
    const follows = near.some((m) => m.to <= h.from && gap(text, m.to, h.from, 6) <= 6);
    const precedes = near.some((m) => h.to <= m.from && gap(text, h.to, m.from, 3) <= 3);
    // Where the head noun stands first "tela iPhone" is a screen, and "iPhone 15 tela 6.7" tells its size.
    return (isHeadFirst(h.reference) ? precedes : follows || precedes) ? 0.8 : 0.4;
  };

  return (kind, h, isBound) => {
    if (kind === 'document' || kind === 'packaging') {
      if (isAlone(fieldHits, h)) return 1;
      // Beside a product line the paper comes with the article more often than without it.
      return hasLine && !isBound ? 0.4 : 0.75;
    }
    if (!MADE_FOR.has(kind) || hasTarget) return 1;
    if (kind === 'accessory' && nouns.length === 0 && namesFitting()) return 1;
    if (hosts.length > 0) return besideHost(kind, h);
    // "Office calculator, large display": parts of the article, where nothing says that they are sold for another.
    if (mentions.length === 0) return kind === 'part' && nouns.length > 0 ? 0.4 : 0.8;
    return kind === 'consumable' && nouns.length === 0 ? 0.7 : OWN_ACCESSORY;
  };
}

/** A watch's case across, which no strap is wide. */
const CASE = /(?<!\d)(?:2[89]|[34]\d|5[0-5])\s?mm(?!\p{L})/iu;
/** How much of a title is searched for it, in UTF-16 units. */
const CASE_REACH = 300;

/** "(black strap)": whether a bracket closes right behind a word. */
const closesBracket = (text: FoldedText, h: Hit): boolean => /^\s*\)/u.test(text.source.slice(text.endOf(h.to - 1)));
