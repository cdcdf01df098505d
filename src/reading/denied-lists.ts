import { builtInFacts } from '../knowledge/facts.js';
import { foldKey } from '../text/fold-key.js';
import type { PhraseHit } from './phrases.js';
import type { Span } from './places.js';

/** The comma of Chinese and Japanese, which stands for an "or" between things of a list. */
const LISTING_COMMA = '、';
/** Longest text between two things of a list, and most words of it: "ni de". */
const LONGEST_JOINT = 10;
const MOST_WORDS = 2;
/** Things that make a list without an "or" between them, where what denies them stands behind the last. */
const LIST = 3;
/** A line ends a list. */
const SIGNS = /[ \t\u00a0,/"'“”„«»]+/u;

/** The end of a word for more than one thing, in most languages that have the word. */
const SEVERAL = /s$/i;

/** What stands between two things of one list. */
enum Joint {
  none,
  comma,
  or,
}

/** Denies every thing of a list of which the first is denied, or the last by a word behind it ("replika veya taklit satmıyorum"). */
export function denyLists(source: string, hits: PhraseHit[], mayBeDenied: (hit: PhraseHit) => boolean): void {
  if (hits.length < 2 || !hits.some((hit) => denialOf(hit) !== undefined)) return;
  const joints = hits.map(({ span }, i) => jointOf(source, span.end, hits[i + 1]?.span.start ?? Number.POSITIVE_INFINITY));
  const deny = (i: number, by: Span): void => {
    hits[i] = { ...(hits[i] as PhraseHit), excuse: { kind: 'negation', span: by } };
  };
  const isOpen = (i: number): boolean => hits[i]?.excuse === undefined && mayBeDenied(hits[i] as PhraseHit);
  // "No replicas, fakes", "not a fake, copy, knock-off": other words for what is denied, several of each or three; not "not a fake, superclone".
  const isCopy = (i: number): boolean => hits[i]?.phrase.kind === 'admission';
  const isSeveral = (i: number): boolean => SEVERAL.test(hits[i]?.span.text ?? '');
  const isListed = (i: number): boolean =>
    isCopy(i) && ((isSeveral(i - 1) && isSeveral(i)) || joints[i - 2] === Joint.comma || (joints[i] === Joint.comma && isCopy(i + 1)));
  // From the end: whether an "or" is still to come in the list.
  const beforeOr: boolean[] = [];
  for (let i = hits.length - 1; i >= 0; i--) {
    const { end } = (hits[i] as PhraseHit).span;
    // What follows the "or" need be no term: "no fakes or knock-off rubbish".
    beforeOr[i] = isOr(wordsOf(source.slice(end, end + LONGEST_JOINT))[0]) || (joints[i] === Joint.comma && (beforeOr[i + 1] ?? false));
  }
  for (let i = 1; i < hits.length; i++) {
    const by = denialOf(hits[i - 1] as PhraseHit);
    const joint = joints[i - 1];
    if (by !== undefined && isOpen(i) && (joint === Joint.or || (joint === Joint.comma && (beforeOr[i] || isListed(i))))) deny(i, by);
  }
  for (let last = hits.length - 1; last > 0; last--) {
    const by = denialOf(hits[last] as PhraseHit);
    if (by === undefined || by.start < (hits[last] as PhraseHit).span.end) continue;
    let first = last;
    while (first > 0 && joints[first - 1] !== Joint.none && isOpen(first - 1)) first--;
    const isList = last - first + 1 >= LIST || joints.slice(first, last).includes(Joint.or);
    if (isList) for (let i = first; i < last; i++) deny(i, by);
  }
}

/** What denies a term, or the denial that it is itself. */
function denialOf({ phrase, span, excuse }: PhraseHit): Span | undefined {
  if (excuse === undefined) return phrase.kind === 'denial' ? span : undefined;
  return excuse.kind === 'negation' ? excuse.span : undefined;
}

function jointOf(source: string, from: number, to: number): Joint {
  if (to - from > LONGEST_JOINT) return Joint.none;
  // "No replica/fake/copy": one word for another.
  if (to - from === 1 && source.charAt(from) === '/') return Joint.or;
  const words = wordsOf(source.slice(from, to));
  if (words.length === 0) return Joint.comma;
  return words.length <= MOST_WORDS && isOr(words[0]) ? Joint.or : Joint.none;
}

const isOr = (word = ''): boolean => word === LISTING_COMMA || builtInFacts().alternatives.includes(foldKey(word));

const wordsOf = (text: string): readonly string[] => text.split(SIGNS).filter(Boolean);
