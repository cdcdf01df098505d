import { builtInFacts } from '../knowledge/facts.js';
import { foldKey } from '../text/fold-key.js';
import { wordAtStart, wordIn } from './fact-words.js';
import { ACCUSING, type PhraseHit } from './phrases.js';
import type { Span } from './places.js';
import type { Reading } from './reading.js';

/** How much of a description is searched for the mark, in UTF-16 units. */
const REACH = 400;
/** UTF-16 units between a brand and the words that liken the article to it. */
const BESIDE = 4;

/** Strength of the terms that honest sellers of look-alikes use; stronger ones are other words for a copy. */
const HONEST = 1;

/** How much behind a name is searched for "-style", "风格", in UTF-16 units. */
const BEHIND = 20;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
/** A sign or space between the two, which scripts without spaces do without. */
const PARTED = /^(?:[-\s]\p{L}|(?!\p{Script=Latin})\p{L})/u;

/**
 * Where a title likens the article to the brand, and nothing says that it bears the brand's mark: "Velloro-style bag", "inspired by
 * Velloro". With a logo, a label or a box of the brand it is a copy whatever it is called.
 */
export function likenedOnly({ listing, subject, mentions, phrases }: Reading): Span | undefined {
  if (subject?.span.field !== 'title') return undefined;
  if (phrases.some((p) => p.excuse === undefined && p.strength >= 2 && ACCUSING.has(p.phrase.kind))) return undefined;
  // "Inspired by Sprintex Moonstep": it may be the model that tells what is sold, behind the brand that the words stand at.
  const names = mentions.filter(({ brand, span }) => brand === subject.brand && span.field === 'title');
  const likened = names.map(({ span }) => likeness(listing.title, span, phrases)).find((span) => span !== undefined);
  if (likened === undefined) return undefined;
  const said = foldKey(`${listing.title} | ${(listing.description ?? '').slice(0, REACH)}`);
  return wordIn(said, builtInFacts().marks) === undefined ? likened : undefined;
}

function likeness(title: string, brand: Span, phrases: readonly PhraseHit[]): Span | undefined {
  const near = phrases.find(
    ({ phrase, strength, excuse, span }) =>
      phrase.kind === 'look-alike' &&
      strength === HONEST &&
      excuse === undefined &&
      span.field === 'title' &&
      span.start - brand.end <= BESIDE &&
      brand.start - span.end <= BESIDE,
  );
  if (near !== undefined) return near.span;
  const behind = title.slice(brand.end, brand.end + BEHIND);
  if (!PARTED.test(behind)) return undefined;
  const word = wordAtStart(foldKey(behind), builtInFacts().likening);
  if (word === undefined) return undefined;
  const end = brand.end + behind.search(LETTER) + word.length;
  // "Style60" is a model.
  if (DIGIT.test(title.charAt(end))) return undefined;
  return { ...brand, end, text: title.slice(brand.start, end) };
}
