import { type Knowledge, type Phrase, Role } from '../knowledge/knowledge.js';
import type { PhraseKind } from '../knowledge/pack.js';
import { Mark } from '../text/folded-text.js';
import { alikeTerms } from './alike-terms.js';
import { answeredNo, questioned } from './answers.js';
import { crossedOut } from './check-marks.js';
import { denyLists } from './denied-lists.js';
import type { FieldHits } from './field-hits.js';
import { deniedThing, endsClause } from './neighbours.js';
import { notGenuine } from './not-genuine.js';
import { around, gap, type Hit, outermost, overlaps, type Place, type Span, spanOf } from './places.js';
import { type Excuse, excuseOf, FRAME_ROLES } from './scope.js';
import { isTag } from './tags.js';
import { unreadExcuse } from './unread-excuse.js';
import { isBarred, isWritten, strengthOf } from './written-terms.js';

/** A term of the phrase packs found in a listing. */
export interface PhraseHit {
  readonly phrase: Phrase;
  /** 0..3: the strength of the form that was found. */
  readonly strength: number;
  readonly span: Span;
  /** Bits of `Mark`: how the words were disguised. */
  readonly disguise: number;
  /** Whether it stands among key words for the search, not in a sentence. */
  readonly isTag: boolean;
  /** Why it counts for nothing, with the words that say so. */
  readonly excuse?: { readonly kind: Excuse; readonly span?: Span } | undefined;
}

/** Kinds whose words accuse; the others speak for the seller, describe or merely ornament. */
export const ACCUSING: ReadonlySet<PhraseKind> = new Set([
  'admission',
  'grade',
  'batch',
  'comparison',
  'provenance',
  'contact',
  'hidden-link',
  'disclaimer',
  'agent',
  'stand-in',
]);

/** Strength of the terms that honest sellers of look-alikes use; stronger ones are other words for a copy. */
const HONEST = 1;

/** Whether a term is one of those that honest sellers of look-alikes use, or a stronger one that other words make such ("シャネル風 生地"). */
export const isLikening = ({ phrase, strength, excuse }: PhraseHit): boolean =>
  phrase.kind === 'look-alike' &&
  (excuse === undefined ? strength === HONEST : excuse.kind === 'innocent-sense' && phrase.strength > HONEST);

/** Kinds that a negation, a warning or a question turns round: statements about the article, not about how it is sold. */
const TURNS_ROUND: ReadonlySet<PhraseKind> = new Set(['admission', 'grade', 'batch', 'comparison', 'provenance', 'authentic']);

/** An innocent word excuses a term anywhere in a title, and near it in a longer text. */
const INNOCENT_REACH = 12;

/** Roles of terms, as bits. */
const TERMS = (1 << Role.phrase) | (1 << Role.phraseWeak);
/** Roles of sure names, as bits. */
const NAMES = (1 << Role.brand) | (1 << Role.line);
/** Most terms of a field that are read: what holds more is nothing but terms. */
const MOST_TERMS = 300;

const DISGUISES = Mark.lookalike | Mark.invisible | Mark.styled | Mark.hidden;

/** Terms found in one field, each with what excuses it there. Excuses by category are added when the whole listing is read. */
export function readPhrases(fieldHits: FieldHits, knowledge: Knowledge): readonly PhraseHit[] {
  const { text } = fieldHits;
  // Stryker disable next-line ConditionalExpression: saves time only
  if (!fieldHits.has(TERMS)) return notGenuine(fieldHits, knowledge);
  const hits = fieldHits.among(TERMS);
  // What stands beside a word tells which language it is of: "Kopie der Rechnung" is no copy in Dutch either.
  const barred = hits.filter((h) => isBarred(fieldHits, h, knowledge));
  // What a longer name holds is no term: "Stone Island Crinkle Reps".
  const names = fieldHits.among(NAMES);
  const holds = ({ from, to }: Hit, h: Hit): boolean => from <= h.from && to >= h.to;
  const isElse = (h: Hit): boolean =>
    around(barred, h.from, h.to).some((term) => holds(term, h)) ||
    around(names, h.from, h.to).some((name) => holds(name, h) && name.to - name.from > h.to - h.from);
  const found = hits.filter((h) => !isElse(h) && isWritten(fieldHits, h, knowledge));
  const result: PhraseHit[] = [];
  const standing = outermost(found).slice(0, MOST_TERMS);
  for (let i = 0; i < standing.length; ) {
    // Several languages list the same words: the strongest reading stands, and the excuses of all of them hold.
    const first = standing[i] as Hit;
    let next = i + 1;
    while (standing[next]?.from === first.from) next++;
    const all = standing.slice(i, next);
    const readings = inLanguage(all, fieldHits, knowledge);
    i = next;
    const hit = readings.reduce((best, h) => (outranks(h, best, knowledge) ? h : best));
    const phrase = knowledge.phrases[hit.reference] as Phrase;
    let disguise = 0;
    for (let u = hit.from; u < hit.to; u++) disguise |= (text.marks[u] as number) & DISGUISES;
    const excuse = excuseFor(fieldHits, hit, disguise, readings, all, hits, knowledge);
    result.push({
      phrase,
      strength: strengthOf(hit, knowledge),
      span: spanOf(fieldHits, hit.from, hit.to),
      disguise,
      isTag: isTagged(fieldHits, hit),
      excuse,
    });
  }
  denyLists(text.source, result, ({ phrase: { kind } }) => TURNS_ROUND.has(kind));
  return result.concat(notGenuine(fieldHits, knowledge));
}

/**
 * @param disguise bits of `Mark`: how the term was disguised
 * @param readings the readings in the languages that the field is written in, whose frames count
 * @param all the readings in any language, whose innocent words count: a jersey is one in every language
 * @param listed the same for all terms of the field, with those that stand for themselves only where their language is spoken
 */
function excuseFor(
  fieldHits: FieldHits,
  hit: Hit,
  disguise: number,
  readings: readonly Hit[],
  all: readonly Hit[],
  listed: readonly Hit[],
  knowledge: Knowledge,
): PhraseHit['excuse'] {
  const phrases = readings.map((h) => knowledge.phrases[h.reference] as Phrase);
  const turnsRound = phrases.some((p) => TURNS_ROUND.has(p.kind));
  const answer = turnsRound ? (answeredNo(fieldHits, hit) ?? crossedOut(fieldHits, hit)) : undefined;
  if (answer !== undefined) return { kind: 'negation', span: answer };
  const reply = turnsRound ? questioned(fieldHits, hit) : undefined;
  if (reply !== undefined) return { kind: 'question', span: reply };
  if (turnsRound && fieldHits.has(FRAME_ROLES)) {
    const languages = new Set([...phrases.map((p) => knowledge.languages.indexOf(p.language)), knowledge.english]);
    const others = new Set(
      around(listed, hit.from, hit.from)
        .filter((h) => h.from === hit.from && h.to === hit.to)
        .map((h) => knowledge.languages.indexOf((knowledge.phrases[h.reference] as Phrase).language)),
    );
    const framed = excuseOf(fieldHits, hit, languages, others, knowledge);
    if (framed !== undefined) return { kind: framed.excuse, span: spanOf(fieldHits, framed.by.from, framed.by.to) };
    const thing = phrases.some((p) => p.kind === 'admission') ? deniedThing(fieldHits, hit) : undefined;
    if (thing !== undefined) return { kind: 'innocent-sense', span: spanOf(fieldHits, thing.from, thing.to) };
  }
  const anywhere = fieldHits.field === 'title';
  const isNear = (h: Place): boolean => (anywhere || near(fieldHits, h, hit)) && !(overlaps(h, hit) && h.to - h.from <= hit.to - hit.from);
  const terms = all.map(({ reference }) => knowledge.phrases[reference] as Phrase);
  const plainly = (phrase: Phrase): Place | undefined => fieldHits.firstExcuse(phrase.innocentKeys, hit, isNear);
  let innocent = fieldHits.holdsExcuses() ? firstOf(terms, plainly) : undefined;
  if (innocent === undefined && fieldHits.takeUnexcused()) {
    // What is left of a term in disguise may be another's, of another language: "rеplik" of "replika forma".
    const alike = disguise === 0 ? [] : terms.flatMap((phrase) => alikeTerms(phrase, knowledge));
    innocent =
      firstOf(alike, plainly) ??
      firstOf(terms, (phrase) => (ACCUSING.has(phrase.kind) ? unreadExcuse(fieldHits, phrase, isNear, knowledge) : undefined));
  }
  return innocent && { kind: 'innocent-sense', span: spanOf(fieldHits, innocent.from, innocent.to) };
}

function firstOf<T, R>(list: readonly T[], find: (of: T) => R | undefined): R | undefined {
  for (const of of list) {
    const found = find(of);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Titles are lists of words by nature; what a form says is no sentence either. */
function isTagged({ field, text }: FieldHits, { from, to }: Hit): boolean {
  const inHash = text.source.charAt(text.startOf(from) - 1);
  return field === 'description' ? isTag(text.source, text.startOf(from), text.endOf(to - 1)) : inHash === '#' || inHash === '＃';
}

function near({ text }: FieldHits, a: Place, b: Place): boolean {
  const from = Math.min(a.to, b.to);
  const to = Math.max(a.from, b.from);
  return gap(text, from, to, INNOCENT_REACH) <= INNOCENT_REACH;
}

/** Of words that several languages share, the readings in languages that the field is written in, if there are any. */
function inLanguage(all: readonly Hit[], fieldHits: FieldHits, knowledge: Knowledge): readonly Hit[] {
  if (all.length === 1) return all;
  const phraseOf = (h: Hit): Phrase => knowledge.phrases[h.reference] as Phrase;
  const languageOf = (h: Hit): number => knowledge.languages.indexOf(phraseOf(h).language);
  // "No original" wants a noun in English, "no original papers", and none in Spanish.
  const readings = all.filter((h) => phraseOf(h).kind !== 'used-wear' || !endsClause(fieldHits, h.to));
  // "Clone" is weaker in English than in Portuguese, and a title without any everyday word is as likely English.
  const isEnglish = readings.some((h) => languageOf(h) === knowledge.english);
  const spoken = readings.filter((h) => (isEnglish ? fieldHits.speaksSurely(languageOf(h)) : fieldHits.speaks(languageOf(h))));
  return spoken.length > 0 ? spoken : all;
}

/** The stronger reading of the same words stands, then the earlier entry. */
function outranks(a: Hit, b: Hit, knowledge: Knowledge): boolean {
  const difference = strengthOf(a, knowledge) - strengthOf(b, knowledge);
  return difference !== 0 ? difference > 0 : a.reference < b.reference;
}
