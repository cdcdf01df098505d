import type { OfferKind } from '../assessment.js';
import { builtInFacts } from '../knowledge/facts.js';
import { isHeadFirst, type Knowledge } from '../knowledge/knowledge.js';
import { foldKey } from '../text/fold-key.js';
import { wordIn } from './fact-words.js';
import type { FieldHits } from './field-hits.js';
import { isHost } from './hosts.js';
import type { Mention } from './mention.js';
import { isAlone } from './neighbours.js';
import { gap, type Hit } from './places.js';

/** Offers that things are made FOR something. */
export const MADE_FOR: ReadonlySet<OfferKind> = new Set(['accessory', 'part', 'consumable']);

/** How surely an accessory word names what is sold beside a brand that nothing is made for, such as a fashion house. */
export const OWN_ACCESSORY = 0.25;

/** "Neverfull organizer insert": what no house makes for its own goods. Behind a plus it comes along with them. */
export const isFitting = (text: string): boolean => !text.includes('+') && wordIn(foldKey(text), builtInFacts().fittings) !== undefined;

/**
 * 0..1: how surely a word names what is sold.
 *
 * @param isBound whether it is packaging that opens or ends a title by the name of what it held
 */
export function certaintyOf(
  kind: OfferKind,
  h: Hit,
  isBound: boolean,
  fieldHits: FieldHits,
  knowledge: Knowledge,
  mentions: readonly Mention[],
  nouns: readonly { category: number }[],
): number {
  if (kind === 'document' || kind === 'packaging') {
    if (isAlone(fieldHits, h)) return 1;
    // Beside a product line the paper comes with the article more often than without it.
    return mentions.some((m) => m.line >= 0) && !isBound ? 0.4 : 0.75;
  }
  if (!MADE_FOR.has(kind)) return 1;
  if (mentions.some((m) => m.role === 'target')) return 1;
  if (kind === 'accessory' && nouns.length === 0 && isFitting(fieldHits.text.source)) return 1;
  const hosts = mentions.filter((m) => isHost(m, knowledge));
  if (hosts.length === 0) {
    // "Office calculator, large display": parts of the article, where nothing says that they are sold for another.
    if (mentions.length === 0) return kind === 'part' && nouns.length > 0 ? 0.4 : 0.8;
    return kind === 'consumable' && nouns.length === 0 ? 0.7 : OWN_ACCESSORY;
  }
  // "Apple Watch 44mm space gray case": the device itself is described by its parts.
  const device = hosts.some((m) => nouns.some((n) => n.category === knowledge.lines[m.line]?.categoryIndex));
  if (kind === 'accessory' && isWholeWatch(hosts, fieldHits, h, knowledge)) return 0.4;
  // Dial, bezel and crown describe a watch as often as they are sold for one.
  if (kind === 'part' && hosts.some((m) => knowledge.lines[m.line]?.category === 'watch')) return 0.4;
  const follows = hosts.some((m) => m.to <= h.from && gap(fieldHits.text, m.to, h.from, 6) <= 6);
  const precedes = hosts.some((m) => h.to <= m.from && gap(fieldHits.text, h.to, m.from, 3) <= 3);
  // Where the head noun stands first "tela iPhone" is a screen, and "iPhone 15 tela 6.7" tells its size.
  const isHead = isHeadFirst(h.reference) ? precedes : follows || precedes;
  return device ? 0.4 : isHead ? 0.8 : 0.4;
}

/** A watch's case across, which no strap is wide. */
const CASE = /(?<!\d)(?:2[89]|[34]\d|5[0-5])\s?mm(?!\p{L})/iu;
/** How much of a title is searched for it, in UTF-16 units. */
const CASE_REACH = 300;

/** "Aquanaut 42mm rubber strap", "Daytona (black strap)": the whole watch is measured, or named before its strap in brackets. */
function isWholeWatch(hosts: readonly Mention[], { text }: FieldHits, h: Hit, knowledge: Knowledge): boolean {
  const isWatch = hosts.some((m) => (knowledge.lines[m.line]?.category ?? knowledge.brands[m.brand]?.sells[0]) === 'watch');
  return isWatch && (CASE.test(text.source.slice(0, CASE_REACH)) || /^\s*\)/u.test(text.source.slice(text.endOf(h.to - 1))));
}
