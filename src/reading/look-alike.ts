import { builtInFacts } from '../knowledge/facts.js';
import { foldKey } from '../text/fold-key.js';
import { wordIn } from './fact-words.js';
import { ACCUSING, type PhraseHit } from './phrases.js';
import type { Span } from './places.js';
import type { Reading } from './reading.js';

/** How much of a description is searched for the mark, in UTF-16 units. */
const REACH = 400;
/** UTF-16 units between a brand and the words that liken the article to it. */
const BESIDE = 4;

/** Strength of the terms that honest sellers of look-alikes use; stronger ones are other words for a copy. */
const HONEST = 1;

/** "-style", "风" right behind a name. */
const STYLE = /^(?:[-\s](?:style|styled|type|inspired|dupe|look-?alike)(?![\p{L}\p{N}])|\s?(?:风格|風格|スタイル|스타일))/iu;

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
  const style = STYLE.exec(title.slice(brand.end, brand.end + 20))?.[0];
  return style === undefined
    ? undefined
    : { ...brand, end: brand.end + style.length, text: title.slice(brand.start, brand.end + style.length) };
}
