import { isFashion, isFashionHouse } from '../knowledge/fashion.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { namesGoods } from '../reading/named-goods.js';
import type { Offer } from '../reading/offer.js';
import { MADE_FOR } from '../reading/offer-certainty.js';
import type { PhraseHit } from '../reading/phrases.js';
import type { Reading } from '../reading/reading.js';

/** What a word for a copy is worth where goods are named that nobody copies openly. */
const COPY_STRENGTH = 2;
/** Such goods besides what is worn and carried. */
const COPIED: ReadonlySet<string> = new Set(['phone', 'earbuds', 'headphones', 'speaker', 'hair-tool', 'makeup', 'skincare']);

/**
 * A word for a copy as strong as it is where it stands: a book or a file may be a copy, so that the word counts little by itself; of a bag
 * nothing else is meant.
 */
export function heardAsCopy(hit: PhraseHit, reading: Reading, knowledge: Knowledge): PhraseHit {
  const isWord = hit.phrase.copies && hit.phrase.kind !== 'stand-in';
  const isStronger = isWord && hit.strength < COPY_STRENGTH && tellsCopy(hit, reading, knowledge);
  return isStronger ? { ...hit, strength: COPY_STRENGTH } : hit;
}

/**
 * Whether a title that names no brand tells it by its mark or by what is said in its place ("double G", "big brand"), of goods that nobody
 * copies openly: what is said of a copy is then said of that brand's.
 */
export function tellsBrand({ brand, ownMaker, offer, phrases }: Reading, knowledge: Knowledge): boolean {
  return (
    brand === -1 &&
    ownMaker === undefined &&
    isWhole(offer) &&
    isCopied(offer, knowledge) &&
    phrases.some((p) => p.phrase.kind === 'stand-in' && p.phrase.copies && p.excuse === undefined && p.span.field === 'title')
  );
}

const isWhole = ({ item }: Offer): boolean => item.offer === 'article' || item.offer === 'lot';

const isCopied = ({ category, item }: Offer, knowledge: Knowledge): boolean =>
  isFashion(category, knowledge) || COPIED.has(item.category ?? '');

/** Whether a title says of branded goods that they are a copy: it names goods that nobody copies openly, or a house right beside the word. */
function tellsCopy({ span }: PhraseHit, reading: Reading, knowledge: Knowledge): boolean {
  const { brand, brandField, mentions, offer, subject } = reading;
  const house = knowledge.brands[brand];
  const isMade = subject?.role === 'subject' || (subject === undefined && brandField.kind === 'known');
  const isArticle = isWhole(offer);
  if (span.field !== 'title') return false;
  if (tellsBrand(reading, knowledge)) return true;
  // "Rolex copy swiss movement": what may be a part may be what the copy is made of.
  if (house === undefined || !isMade || !(isArticle || MADE_FOR.has(offer.item.offer))) return false;
  if (isArticle && namesGoods(reading)) return isCopied(offer, knowledge);
  return (
    isFashionHouse(house, knowledge) &&
    mentions.some((m) => m.span.field === 'title' && (m.span.end === span.start - 1 || m.span.start === span.end + 1))
  );
}
