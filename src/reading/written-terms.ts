import { type Knowledge, type Phrase, Role } from '../knowledge/knowledge.js';
import { CharClass, CLASS } from '../text/characters.js';
import { type FoldedText, Mark } from '../text/folded-text.js';
import { beginsWithAnswer } from './answers.js';
import type { FieldHits } from './field-hits.js';
import { type Hit, isLatinOnly, spanOf } from './places.js';

/** Letters of a term that needs its language around it. */
const SHORT_WORD = 4;

/** 0..3: the strength of the form of a term that was found. */
export function strengthOf(hit: Hit, knowledge: Knowledge): number {
  const strength = knowledge.phrases[hit.reference]?.strength ?? 0;
  return hit.role === Role.phraseWeak ? Math.min(1, strength) : strength;
}

/** Whether what stands beside a term makes it part of another word or phrase. */
export function isBarred(fieldHits: FieldHits, hit: Hit, knowledge: Knowledge): boolean {
  const { notNext, notPrev } = knowledge.phrases[hit.reference] as Phrase;
  return adjoins(fieldHits, hit.to, false, notNext) || adjoins(fieldHits, hit.from, true, notPrev);
}

/** A sign that may part them, as few terms hold one. */
const BROKEN = /[,.;?!]/;
/** What parts the words of two statements: "Fake? No, original.", "All good. Fake? No." */
const PARTED = /[,;?!]\s|\p{Ll}\.\s+[^\p{Ll}\s]/u;

/** Whether the original is written as the entry demands: in one, with capitals and accents, and in its language where it is short. */
export function isWritten(fieldHits: FieldHits, hit: Hit, knowledge: Knowledge): boolean {
  const { text } = fieldHits;
  const phrase = knowledge.phrases[hit.reference] as Phrase;
  const { text: written } = spanOf(fieldHits, hit.from, hit.to);
  // A label and what is written behind it are no phrase: "Tipo: Original".
  if ((BROKEN.test(written) && PARTED.test(written)) || (phrase.kind === 'comparison' && written.includes(':'))) return false;
  if (beginsWithAnswer(fieldHits, hit, knowledge)) return false;
  if (phrase.cased) {
    for (let i = hit.from; i < hit.to; i++) {
      if (CLASS[text.units[i] as number] === CharClass.letter && ((text.marks[i] as number) & Mark.upper) === 0) return false;
    }
  }
  if (phrase.accents && hit.role === Role.phrase && !phrase.written?.includes(written.normalize('NFC').toLowerCase())) return false;
  // A short word of another language is a word of many: "ori" is short for original in Indonesian, and twice in Romanian.
  const size = hit.to - hit.from;
  if (isPartOfNumber(text, hit) || endsInMeasure(text, hit.to)) return false;
  const latin = isLatinOnly(text, hit);
  if (
    phrase.language !== 'en' &&
    latin &&
    strengthOf(hit, knowledge) <= 1 &&
    isPlainEnglish(fieldHits, knowledge.languages.indexOf(phrase.language), knowledge)
  )
    return false;
  return (
    phrase.language === 'en' ||
    phrase.accents ||
    size > SHORT_WORD ||
    !latin ||
    fieldHits.speaksSurely(knowledge.languages.indexOf(phrase.language))
  );
}

/** Whether an English text holds no other word of the language, so that a loose word of it is an English one: "copies", "ditto". */
function isPlainEnglish(fieldHits: FieldHits, language: number, knowledge: Knowledge): boolean {
  return !fieldHits.speaksSurely(language) && fieldHits.voices(knowledge.english);
}

/** What makes a measure of the digits before it: the "1.1" of "original 1.1 m" and of "1.1A" is no grade. */
const UNIT = /^(?:[av]|\s?(?:[mcdk]?m|k?g|m?l|w|[mg]hz|mah))(?![\p{L}\d])/iu;

/** Whether a measure begins where a term ends. */
function endsInMeasure(text: FoldedText, to: number): boolean {
  const end = text.endOf(to - 1);
  return /[.,]\d/.test(text.source.slice(end - 2, end)) && UNIT.test(text.source.slice(end, end + 5));
}

/** Digits that are no ratio as people write it: the "1 1" of "1 1/2 inch" or the "1-1" of "1-1/8", not "1:1". */
function isPartOfNumber(text: FoldedText, { from, to }: Hit): boolean {
  if (!isDigit(text.source.charCodeAt(text.startOf(from)))) return false;
  const written = text.source.slice(text.startOf(from), text.endOf(to - 1));
  if (!/^\d[^\d\p{L}]+\d$/u.test(written)) return false;
  const next = text.source.slice(text.endOf(to - 1), text.endOf(to - 1) + 2);
  return /^\d[\s)(]+\d$/u.test(written) || /^[/⁄]\d/u.test(next);
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Whether one of the words stands right before a place, or right after it. */
function adjoins({ text: { units, length } }: FieldHits, at: number, before: boolean, words: readonly string[] = []): boolean {
  return words.some((word) => {
    const from = before ? at - word.length : at;
    const space = isSpaced(word) && units[before ? at - 1 : at] === 32 ? (before ? -1 : 1) : 0;
    return matchesAt(units, from, length, word) || matchesAt(units, from + space, length, word);
  });
}

/** Words of scripts with spaces stand apart; those of Chinese, Japanese, Korean and Thai directly at the term. */
function isSpaced(word: string): boolean {
  return CLASS[word.charCodeAt(0)] !== CharClass.unspaced;
}

function matchesAt(units: Uint16Array, from: number, to: number, word: string): boolean {
  if (from < 0 || from + word.length > to) return false;
  for (let i = 0; i < word.length; i++) if (units[from + i] !== word.charCodeAt(i)) return false;
  return true;
}
