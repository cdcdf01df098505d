/** Letters and digits of a text in small letters without accents, and between which of them something parts it. */
interface Parts {
  readonly letters: string;
  readonly gaps: ReadonlySet<number>;
}

/** Signs with which people part names; others stand for letters. */
const PLAIN = /^[\p{L}\p{M}\p{N}\s\-./,&:'’+()\u2010-\u2015]*$/u;
/** Where a capital or digit begins another part: "Mc|Queen", "i|QOO", "Mini|2". */
const CASES = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/**
 * Whether a name is parted nowhere but between its own parts: "Mc Queen", "De Walt", "L Oréal", "La RochePosay", "CF Martin". Whoever hides
 * it breaks a part: "Guc ci".
 *
 * @param name as its owner writes it
 */
export function isOwnSpelling(written: string, name: string): boolean {
  if (!PLAIN.test(written)) return false;
  const own = partsOf(name.replace(CASES, ' '));
  const { letters, gaps } = partsOf(written);
  const start = letters === '' ? -1 : own.letters.indexOf(letters);
  if (start === -1 || !own.gaps.has(start) || !own.gaps.has(start + letters.length)) return false;
  for (const gap of gaps) if (!own.gaps.has(start + gap)) return false;
  return true;
}

function partsOf(text: string): Parts {
  let letters = '';
  const gaps = new Set([0]);
  for (const sign of text.normalize('NFD').toLowerCase()) {
    if (/[\p{L}\p{N}]/u.test(sign)) letters += sign;
    else if (!/\p{M}/u.test(sign)) gaps.add(letters.length);
  }
  return { letters, gaps: gaps.add(letters.length) };
}
