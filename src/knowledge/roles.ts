/** What a matched key can stand for. A key may stand for several things at once. */
export enum Role {
  brand = 0,
  brandCommon = 1,
  brandWeak = 2,
  brandEvasive = 3,
  brandEvasiveWeak = 4,
  brandNot = 5,
  line = 6,
  lineWeak = 7,
  lineEvasive = 8,
  phrase = 9,
  phraseWeak = 10,
  category = 11,
  offer = 12,
  forBefore = 13,
  forAfter = 14,
  withBefore = 15,
  withAfter = 16,
  condition = 17,
  quantity = 18,
  negatorBefore = 19,
  negatorAfter = 20,
  warningBefore = 21,
  warningAfter = 22,
  guaranteeBefore = 23,
  guaranteeAfter = 24,
  questionBefore = 25,
  questionAfter = 26,
  stopWord = 27,
  everydayWord = 28,
  only = 29,
  empty = 30,
  joinBefore = 31,
}

/** Roles of the names that only sellers who hide something write, as bits. */
export const EVASIVE: number = (1 << Role.brandEvasive) | (1 << Role.brandEvasiveWeak) | (1 << Role.lineEvasive);

const ROLE_BITS = 5;
/** A role and what it refers to (a brand, a line, a phrase, a language…) in one number. */
export const meaningOf = (role: number, reference: number): number => role | (reference << ROLE_BITS);
export const roleOf = (meaning: number): number => meaning & ((1 << ROLE_BITS) - 1);
export const referenceOf = (meaning: number): number => meaning >>> ROLE_BITS;

/** For nouns and offer words: what they name, and whether their language puts the head noun first. */
export const namingOf = (subject: number, headFirst: boolean): number => (subject << 1) | (headFirst ? 1 : 0);
/** For nouns and offer words, what they name. */
export const subjectOf = (reference: number): number => reference >>> 1;
/** For nouns and offer words: every language that has the word puts the head noun first; one shared with English is read as English. */
export const isHeadFirst = (reference: number): boolean => (reference & 1) === 1;

/** Roles of the words of frames, by field. */
export const FRAME_ROLES = {
  negatorsBefore: Role.negatorBefore,
  negatorsAfter: Role.negatorAfter,
  warningBefore: Role.warningBefore,
  warningAfter: Role.warningAfter,
  guaranteeBefore: Role.guaranteeBefore,
  guaranteeAfter: Role.guaranteeAfter,
  questionBefore: Role.questionBefore,
  questionAfter: Role.questionAfter,
  stopWords: Role.stopWord,
  withBefore: Role.withBefore,
  joinBefore: Role.joinBefore,
  withAfter: Role.withAfter,
  everydayWords: Role.everydayWord,
  only: Role.only,
  empty: Role.empty,
} as const;

/** Languages whose head noun stands first ("funda para iPhone"): the first thing named is what is sold. */
export const HEAD_FIRST: ReadonlySet<string> = new Set('ru uk es pt fr it pl ar fa th vi id ms cs ro el he bg sr'.split(' '));
