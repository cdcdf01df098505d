import { OFFER_KINDS, type OfferKind } from '../../src/assessment.js';
import { knowledgeOf } from '../../src/knowledge/from-pack.js';
import { Role, referenceOf, roleOf, subjectOf } from '../../src/knowledge/knowledge.js';
import type { FoldedPack, ItemWords } from '../../src/knowledge/pack.js';
import { createFolder } from '../../src/text/fold.js';
import { foldKey } from '../../src/text/fold-key.js';

interface Found {
  readonly key: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Roles whose words say no more when they hold a shorter word with the same meaning. Nouns are not among them: a brand reaches the
 * whole of "leather shoulder bag" but not always its last word, and recall fell when the longer ones were left out.
 */
const COVERABLE: ReadonlySet<number> = new Set([
  Role.brand,
  Role.brandWeak,
  Role.brandNot,
  Role.line,
  Role.lineWeak,
  Role.phrase,
  Role.phraseWeak,
  Role.offer,
  Role.condition,
]);

/**
 * Leaves out words that matching does not miss: a longer one that a shorter one with the same meaning stands in, where nothing else
 * that we know stands in the rest of it ("hankook kinergy" beside "hankook"). The shorter one is then found at the same place.
 */
export function withoutCovered(pack: FoldedPack): FoldedPack {
  const knowledge = knowledgeOf(pack);
  const { scanner, offsets, meanings } = knowledge;
  const fold = createFolder();
  const meaningsOf = (key: number): number[] => [...meanings.subarray(offsets[key] as number, offsets[key + 1] as number)];
  const named = (meaning: number): number => {
    const role = roleOf(meaning);
    return role === Role.category || role === Role.offer
      ? role | (subjectOf(referenceOf(meaning)) << 8)
      : role | (referenceOf(meaning) << 8);
  };
  /** `role | reference << 8`, a space, the key. */
  const covered = new Set<string>();
  for (let index = 0; index < knowledge.keyCount; index++) {
    const key = knowledge.wordOf(index);
    const own = meaningsOf(index).filter((meaning) => COVERABLE.has(roleOf(meaning)));
    if (own.length === 0) continue;
    const inside: Found[] = [];
    const text = fold(key);
    scanner.scan(text, (found, from, to) => {
      if (found !== index && (offsets[found + 1] as number) > (offsets[found] as number)) inside.push({ key: found, from, to });
    });
    for (const meaning of own) {
      const same = inside.filter((f) => meaningsOf(f.key).some((m) => named(m) === named(meaning)));
      if (same.some((s) => inside.every((f) => f.from >= s.from && f.to <= s.to))) covered.add(`${named(meaning)} ${key}`);
    }
  }
  // The full name of a brand is what the evidence quotes, and a disguise may be in the part of it that the shorter one leaves out.
  pack.brands?.forEach((brand, i) => {
    covered.delete(`${Role.brand | (i << 8)} ${foldKey(brand.name)}`);
  });
  const keep = (words: readonly string[] | undefined, role: number, reference: number): string[] | undefined =>
    words?.filter((word) => !covered.has(`${role | (reference << 8)} ${word}`));
  const set = <T extends object, K extends keyof T>(entry: T, field: K, words: string[] | undefined): Partial<T> =>
    (words === undefined || entry[field] === undefined ? {} : { [field]: words }) as Partial<T>;

  const lineIndex = new Map(knowledge.lines.map((line, i) => [`${knowledge.brands[line.brandIndex]?.name}/${line.line}`, i]));
  const items = pack.items?.map((entry): ItemWords => {
    const filter = <T extends object>(map: T | undefined, role: number, subject: (id: string) => number): T | undefined =>
      map === undefined
        ? undefined
        : (Object.fromEntries(
            Object.entries(map).map(([id, list]) => [id, keep(list as readonly string[], role, subject(id)) ?? []]),
          ) as T);
    const offers = filter(entry.offers, Role.offer, (id) => OFFER_KINDS.indexOf(id as OfferKind));
    return { ...entry, ...(offers && { offers }) };
  });
  return {
    ...pack,
    ...(pack.brands && {
      brands: pack.brands.map((brand, i) => ({
        ...brand,
        ...set(brand, 'latin', keep(brand.latin, Role.brand, i)),
        ...set(brand, 'weak', keep(brand.weak, Role.brandWeak, i)),
        ...set(brand, 'not', keep(brand.not, Role.brandNot, i)),
      })),
    }),
    ...(pack.lines && {
      lines: pack.lines.map((line) => {
        const index = lineIndex.get(`${line.brand}/${line.line}`) ?? -1;
        return { ...line, ...set(line, 'also', keep(line.also, line.needs === 'brand' ? Role.lineWeak : Role.line, index)) };
      }),
    }),
    ...(pack.phrases && {
      phrases: pack.phrases.map((phrase, i) =>
        // What a guard or an excuse looks at lies outside the words, so the longer form may be there to step over it.
        phrase.accents === true || phrase.notNext !== undefined || phrase.notPrev !== undefined
          ? phrase
          : { ...phrase, ...set(phrase, 'variants', keep(phrase.variants, Role.phrase, i)) },
      ),
    }),
    ...(items && { items }),
  };
}
