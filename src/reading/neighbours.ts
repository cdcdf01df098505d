import { OFFER_KINDS, type OfferKind } from '../assessment.js';
import { Role, subjectOf } from '../knowledge/knowledge.js';
import type { FieldHits } from './field-hits.js';
import { around, clauseEnds, gap, type Hit, isLatinOnly, overlaps, sentenceEnds } from './places.js';

/** Words from "with" to what comes along. */
const WITH_REACH = 3;
const JOINING = [Role.withBefore, Role.joinBefore] as const;
/** Words between a box and the adjective behind it: "علبة ساعة فارغة". */
const EMPTY_REACH = 2;
/** Kinds whose thing comes along with an article, or is said to be missing. */
const COMES_ALONG: ReadonlySet<OfferKind> = new Set(['accessory', 'part', 'consumable', 'document', 'packaging']);

/** "with box", "箱付き": what comes along. "And" and "in" bring nothing along where the thing is the first that is named. */
export function accompanies(fieldHits: FieldHits, h: Hit, isFirst = false): boolean {
  const { text } = fieldHits;
  const isBehind = (role: Role): boolean =>
    around(fieldHits.spoken(role), h.from, h.to).some(
      (w) =>
        w.to <= h.from && gap(text, w.to, h.from, WITH_REACH) <= WITH_REACH && !sentenceEnds(text, w.to, h.from) && !joins(fieldHits, w),
    );
  return (
    isBehind(Role.withBefore) ||
    (!isFirst && isBehind(Role.joinBefore)) ||
    around(fieldHits.spoken(Role.withAfter), h.from, h.to).some(
      (w) => w.from >= h.to && gap(text, h.to, w.from, 0) === 0 && !clauseEnds(text, h.to, w.from),
    )
  );
}

/** "Receipts and warranty cards": joined to another such thing, not to an article that it comes with. */
function joins(fieldHits: FieldHits, word: Hit): boolean {
  return around(fieldHits.of(Role.offer), word.from, word.to).some(
    (o) =>
      o.to <= word.from &&
      gap(fieldHits.text, o.to, word.from, 0) === 0 &&
      COMES_ALONG.has(OFFER_KINDS[subjectOf(o.reference)] as OfferKind),
  );
}

/** Said to be sold without its article. */
export function isAlone(fieldHits: FieldHits, h: Hit): boolean {
  return (
    isOnly(fieldHits, h) ||
    around(fieldHits.of(Role.empty), h.from, h.to).some((w) => overlaps(w, h) || isBeside(fieldHits, w, h, emptyReach(w, h)))
  );
}

/** How far from a box "empty" may stand. One letter ("빈 박스") is a word only right before it. */
function emptyReach(w: Hit, h: Hit): number {
  if (w.to - w.from === 1) return w.from < h.from ? 0 : -1;
  return w.from >= h.to ? EMPTY_REACH : 1;
}

/** "Box only", "just the papers". "Box only opened once" and "only with receipt" say something else. */
export function isOnly(fieldHits: FieldHits, h: Hit): boolean {
  const joined = (w: Hit): boolean => JOINING.some((role) => fieldHits.spoken(role).some((j) => j.from >= w.to && j.to <= h.from));
  return around(fieldHits.of(Role.only), h.from, h.to).some(
    (w) =>
      overlaps(w, h) ||
      (w.from < h.from ? isBeside(fieldHits, w, h, 1) && !joined(w) : isBeside(fieldHits, w, h, 0) && endsClause(fieldHits, w.to)),
  );
}

/** Whether at most some words, and no end of a clause, stand between two hits. */
function isBeside({ text }: FieldHits, word: Hit, h: Hit, reach: number): boolean {
  const [from, to] = word.from >= h.to ? [h.to, word.from] : [word.to, h.from];
  return gap(text, from, to, reach) <= reach && !clauseEnds(text, from, to);
}

/** Whether a clause ends right behind a place. */
export function endsClause({ text }: FieldHits, to: number): boolean {
  return to >= text.length || clauseEnds(text, to, Math.min(to + 1, text.length)) || sentenceEnds(text, to, Math.min(to + 1, text.length));
}

/** "no box", "without the original box", "タグなし": what is not there. */
export function isLacking(fieldHits: FieldHits, h: Hit): boolean {
  const { text } = fieldHits;
  // What comes with an article may have an adjective of its own.
  const reach = COMES_ALONG.has(OFFER_KINDS[subjectOf(h.reference)] as OfferKind) ? 1 : 0;
  return (
    isNegated(fieldHits, h, reach) ||
    negatorsAround(fieldHits, Role.negatorAfter, h).some((w) => w.from >= h.to && gap(text, h.to, w.from, 0) === 0)
  );
}

export function isNegated(fieldHits: FieldHits, h: Hit, reach = 0): boolean {
  const { text } = fieldHits;
  return negatorsAround(fieldHits, Role.negatorBefore, h).some(
    (w) =>
      w.to <= h.from &&
      gap(text, w.to, h.from, reach) <= reach &&
      !clauseEnds(text, w.to, h.from) &&
      !overlaps(w, h) &&
      // "No 5 empty bottle": a number lacks nothing.
      !(w.to < h.from && /\d/.test(text.source.slice(text.endOf(w.to - 1), text.startOf(h.from)))),
  );
}

/** Negators near a hit, of the languages that the field is written in: "0" denies in Dutch, and is a number elsewhere. */
function negatorsAround(fieldHits: FieldHits, role: number, h: Hit): readonly Hit[] {
  return around(fieldHits.of(role), h.from, h.to).filter((w) => !isLatinOnly(fieldHits.text, w) || fieldHits.speaksSurely(w.reference));
}

/** "Strap not original", "no original papers": what is denied of a thing that comes along is not denied of the article. */
export function deniedThing(fieldHits: FieldHits, h: Hit): Hit | undefined {
  if (!around(fieldHits.of(Role.negatorBefore), h.from, h.to).some((w) => w.from === h.from)) return undefined;
  return around(fieldHits.of(Role.offer), h.from, h.to).find(
    (o) => isBeside(fieldHits, o, h, o.to > h.from ? 0 : 1) && COMES_ALONG.has(OFFER_KINDS[subjectOf(o.reference)] as OfferKind),
  );
}

/** "for women", "for iPhone": a noun right after "for" is whom or what it is for. */
export function isGoverned(fieldHits: FieldHits, h: Hit): boolean {
  return around(fieldHits.spoken(Role.forBefore), h.from, h.to).some(
    (w) => !overlaps(w, h) && w.to <= h.from && gap(fieldHits.text, w.to, h.from, 1) === 0,
  );
}

/** Whether a "for" stands between two places: "case for Nintendo console" offers a case. */
export function crossesFor(fieldHits: FieldHits, from: number, to: number): boolean {
  return fieldHits.spoken(Role.forBefore).some((w) => w.from >= from && w.to <= to);
}
