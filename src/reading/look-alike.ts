import { builtInFacts } from '../knowledge/facts.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { foldKey } from '../text/fold-key.js';
import { mayBegin, wordAtEnd, wordAtStart, wordIn } from './fact-words.js';
import { ACCUSING, isLikening, type PhraseHit } from './phrases.js';
import type { Span } from './places.js';
import type { Reading } from './reading.js';

/** UTF-16 units between a brand and the words that liken the article to it. */
const BESIDE = 4;

/** Most mentions of the brand that such words are looked for beside. */
const MOST_NAMES = 50;

/** How much behind a name is searched for "-style", "风格", and before it for "estilo", in UTF-16 units. */
const BEHIND = 20;
const BEFORE = 12;
/** What stands between the two, which scripts without spaces do without. */
const SIGN = /[-\s]/;
const LATIN = /\p{Script=Latin}/u;
const DIGIT = /\p{N}/u;

/** "No label", "sans étiquette": a mark that is said to lack. */
const LACKING = /(?<!\p{L})(?:no|sans|ohne|sin|senza|sem|без)\s\p{L}+/gu;

/**
 * Where a title likens the article to the brand, and nothing says that it bears the brand's mark: "Velloro-style bag", "inspired by
 * Velloro". With a logo, a label or a box of the brand it is a copy whatever it is called.
 */
export function likenedOnly({ listing, heads, subject, mentions, phrases, offer }: Reading): Span | undefined {
  if (subject?.span.field !== 'title') return undefined;
  if (phrases.some((p) => p.excuse === undefined && p.strength >= 2 && ACCUSING.has(p.phrase.kind))) return undefined;
  // "Inspired by Sprintex Moonstep": it may be the model that tells what is sold, behind the brand that the words stand at.
  const names = mentions.filter(({ brand, span }) => brand === subject.brand && span.field === 'title').slice(0, MOST_NAMES);
  const opening = phrases.find((hit) => isLikening(hit) && hit.span.field === 'title' && hit.span.start === 0)?.span;
  const likened =
    opening ??
    names
      .map(({ span }) => likeness(listing.title, span, phrases) ?? likenessBefore(listing.title, span, offer.categorySpan))
      .find((span) => span !== undefined);
  if (likened === undefined) return undefined;
  return bearsMark(heads.title) || bearsMark(heads.description) ? undefined : likened;
}

/** Goods that are lawfully made after others' and named for them. */
const SCENTS: readonly string[] = ['perfume'];
/** Meanings of terms that deny the article to be the original, and say no more. */
const NOT_ORIGINAL: ReadonlySet<string> = new Set(['not original', 'admits the article is not original']);

/** "Oil inspired by Velloro", and below: "not the original". Of a scent that the title likens to another's, its maker owes as much. */
export function excusedByLikeness(hits: readonly PhraseHit[], category: number, knowledge: Knowledge): readonly PhraseHit[] {
  if (!knowledge.isOneOf(category, SCENTS)) return hits;
  const likened = hits.find((hit) => hit.span.field === 'title' && isLikening(hit))?.span;
  if (likened === undefined) return hits;
  return hits.map((hit) =>
    hit.excuse === undefined && NOT_ORIGINAL.has(hit.phrase.means) ? { ...hit, excuse: { kind: 'innocent-sense', span: likened } } : hit,
  );
}

/** Whether a folded text names what bears a brand's mark, and not as lacking. */
const bearsMark = (key: string): boolean => wordIn(key.replace(LACKING, ''), builtInFacts().marks) !== undefined;

/** "Veste style Chanel": behind the noun for the article; "new style Chanel bag" likens it to nothing. */
function likenessBefore(title: string, brand: Span, noun: Span | undefined): Span | undefined {
  if (noun?.field !== 'title' || noun.end >= brand.start) return undefined;
  const before = title.slice(Math.max(noun.end, brand.start - BEFORE), brand.start).trimEnd();
  return wordAtEnd(foldKey(before), builtInFacts().likeningBefore) === undefined ? undefined : brand;
}

function likeness(title: string, brand: Span, phrases: readonly PhraseHit[]): Span | undefined {
  const near = phrases.find(
    (hit) => isLikening(hit) && hit.span.field === 'title' && hit.span.start - brand.end <= BESIDE && brand.start - hit.span.end <= BESIDE,
  );
  if (near !== undefined) return near.span;
  const { likening } = builtInFacts();
  const start = brand.end + (SIGN.test(title.charAt(brand.end)) ? 1 : 0);
  // Most names have other words behind them.
  if (!mayBegin(title.charCodeAt(start), likening) || (start === brand.end && LATIN.test(title.charAt(start)))) return undefined;
  const word = wordAtStart(foldKey(title.slice(start, brand.end + BEHIND)), likening);
  if (word === undefined) return undefined;
  const end = start + word.length;
  // "Style60" is a model.
  if (DIGIT.test(title.charAt(end))) return undefined;
  return { ...brand, end, text: title.slice(brand.start, end) };
}
