import { type FoldedPack, PHRASE_KINDS, type PriceFacts, TIERS } from '../../src/knowledge/pack.js';
import {
  BRAND_WORDS,
  FRAME_WORDS,
  LEADS,
  LITERAL,
  LONGEST_SHARED,
  type PackedPack,
  PHRASE_WORDS,
  PRICE_FIELDS,
  type Rest,
  ROW_END,
  ROW_ENDS,
  SAME,
  SCRIPTS,
  SYMBOLS,
  TAILS,
  WIDE,
} from '../../src/knowledge/packed.js';
import { plainKey } from '../../src/knowledge/plain-key.js';

const TESTS: readonly [script: string, test: RegExp][] = [
  ['hangul', /\p{Script=Hangul}/u],
  ['han', /\p{Script=Han}/u],
  ['kana', /[\p{Script=Katakana}\p{Script=Hiragana}ー]/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
  ['bengali', /\p{Script=Bengali}/u],
  ['thai', /\p{Script=Thai}/u],
];

/** A mixed word belongs to the first script of the table that it holds: Japanese with its characters to Han. */
function scriptOf(word: string): string {
  if (/^[ -~]*$/.test(word)) return 'latin';
  return TESTS.find(([, test]) => test.test(word))?.[0] ?? 'other';
}

function sharedLength(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && n < LONGEST_SHARED && a[n] === b[n]) n++;
  return n;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rows of words written so that `WordReader` reads them back, each row's words by script and then sorted. */
class WordWriter {
  private readonly rows: ReadonlyMap<string, readonly string[]>[] = [];
  private count = 0;
  private letters = 0;

  /** Writes a row and gives its words in the order in which they will be read. */
  row(words: readonly string[]): string[] {
    this.count += words.length;
    for (const word of words) this.letters += word.length;
    const parts = new Map<string, string[]>();
    for (const word of words) {
      const script = scriptOf(word);
      const part = parts.get(script);
      if (part === undefined) parts.set(script, [word]);
      else part.push(word);
    }
    for (const part of parts.values()) part.sort(compare);
    this.rows.push(parts);
    return SCRIPTS.flatMap((script) => parts.get(script) ?? []);
  }

  finish(): Pick<PackedPack, 'keys' | 'letters' | 'alphabet' | 'words'> {
    const alphabet: Record<string, string> = {};
    const words: Record<string, string> = {};
    for (const script of SCRIPTS) {
      const rows = this.rows.map((parts) => parts.get(script) ?? []);
      const ranked = this.alphabetOf(script, rows.flat());
      const codes = new Map(ranked.map((char, i) => [char, codeOf(script, i)]));
      const code = (char: string): string => codes.get(char) ?? (WIDE.has(script) && /[a-z0-9 ]/.test(char) ? char : `${LITERAL}${char}`);
      let last = '';
      const stream = rows.map((row) =>
        row
          .map((word) => {
            const shared = sharedLength(last, word);
            last = word;
            return String.fromCharCode(65 + shared) + word.slice(shared).split('').map(code).join('');
          })
          .join(''),
      );
      while (stream.at(-1) === '') stream.pop();
      let text = '';
      for (let i = 0; i < stream.length; ) {
        text += stream[i++];
        let empty = 0;
        while (stream[i] === '' && empty < TAILS.length - 1) {
          empty++;
          i++;
        }
        if (i < stream.length) text += empty === 0 ? ROW_END : ROW_ENDS + TAILS.charAt(empty);
      }
      if (text === '') continue;
      alphabet[script] = ranked.join('');
      words[script] = text;
    }
    return { keys: this.count, letters: this.letters, alphabet, words };
  }

  private alphabetOf(script: string, words: readonly string[]): string[] {
    if (script === 'latin') return SYMBOLS.slice(0, 37).split('');
    const counts = new Map<string, number>();
    for (const word of words) for (const char of word.split('')) counts.set(char, (counts.get(char) ?? 0) + 1);
    const wide = WIDE.has(script);
    return [...counts]
      .filter(([char]) => !wide || !/[a-z0-9 ]/.test(char))
      .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
      .slice(0, wide ? LEADS.length * TAILS.length : SYMBOLS.length)
      .map(([char]) => char);
  }
}

function codeOf(script: string, rank: number): string {
  return WIDE.has(script) ? LEADS.charAt(Math.floor(rank / TAILS.length)) + TAILS.charAt(rank % TAILS.length) : SYMBOLS.charAt(rank);
}

/** Members by rank: the inverse of `membersOf`. */
function symbolsOf<T>(members: readonly T[], ranked: readonly T[]): string {
  return members
    .map((member) => {
      const rank = ranked.indexOf(member);
      if (rank < 0 || rank >= 2 * TAILS.length) throw new Error(`${String(member)} has no symbol`);
      return rank < TAILS.length ? TAILS.charAt(rank) : LITERAL + TAILS.charAt(rank - TAILS.length);
    })
    .join('');
}

function ranked(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([value]) => value);
}

const texts = (values: readonly string[]): string => {
  const wrong = values.find((v) => v.includes('\n'));
  if (wrong !== undefined) throw new Error(`a line break in "${wrong}"`);
  return values.join('\n');
};
const numbers = (values: readonly (number | undefined)[]): string => values.map((v) => v ?? '').join(' ');

/** Languages in which most words of a list end alike rather than begin alike are written backwards. */
function isShorterBackwards(lists: readonly (readonly string[])[]): boolean {
  const cost = (list: readonly string[]): number => {
    let last = '';
    let sum = 0;
    for (const word of [...list].sort(compare)) {
      sum += word.length - sharedLength(last, word);
      last = word;
    }
    return sum;
  };
  const all = (form: (word: string) => string): number => lists.reduce((sum, list) => sum + cost(list.map(form)), 0);
  return all(reversed) < all((word) => word);
}

const reversed = (word: string): string => Array.from(word).reverse().join('');

/** The columns of a folded pack; `unpack` makes the pack again, its word lists sorted. */
export function encode(pack: FoldedPack, name: string, version: string): PackedPack {
  const brands = pack.brands ?? [];
  const brandIndex = new Map(brands.map((b, i) => [b.name, i]));
  const ofBrand = <T extends { readonly brand: string }>(list: readonly T[] | undefined): T[][] => {
    const rows: T[][] = brands.map(() => []);
    for (const entry of list ?? []) rows[brandIndex.get(entry.brand) ?? -1]?.push(entry);
    return rows;
  };
  const sold = ranked([
    ...(pack.categories ?? []).map((c) => c.id),
    ...brands.flatMap((b) => b.sells),
    ...(pack.lines ?? []).map((l) => l.category),
    ...(pack.prices ?? []).map((p) => p.category),
    ...(pack.phrases ?? []).flatMap((p) => [...(p.only ?? []), ...(p.innocentCategories ?? [])]),
  ]);
  const rank = new Map(sold.map((id, i) => [id, i]));
  const byRank = (a: string, b: string): number => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
  const writer = new WordWriter();
  const column = (rows: readonly (readonly string[] | undefined)[]): void => {
    for (const row of rows) writer.row(row ?? []);
  };
  /** Words without the plain key of the name itself. */
  const without = (words: readonly string[] | undefined, named: string): readonly string[] => {
    const key = plainKey(named);
    return (words ?? []).filter((word) => word !== key);
  };
  const holds = (words: readonly string[] | undefined, named: string): boolean => words?.includes(plainKey(named)) === true;

  const sells = brands.map((b) => [...b.sells].sort(byRank));
  for (const field of BRAND_WORDS) column(brands.map((b) => (field === 'latin' ? without(b.latin, b.name) : b[field])));

  const lineRows = ofBrand(pack.lines);
  const lines = lineRows.flat();
  column(lines.map((l) => without(l.also, l.line)));
  column(lines.map((l) => l.evasive));

  const priceRows = ofBrand(pack.prices).map((row) => [...row].sort((a, b) => byRank(a.category, b.category)));
  const prices = priceRows.flat();
  const phrases = pack.phrases ?? [];
  const languages = [...new Set(phrases.map((p) => p.language))];
  for (const field of PHRASE_WORDS) column(phrases.map((p) => (field === 'variants' ? without(p.variants, p.term) : p[field])));

  const listed = (pack.items ?? []).map(({ language, ...sections }) => {
    const words = new Map(
      Object.entries(sections).flatMap(([section, map]) =>
        Object.entries(map as Readonly<Record<string, readonly string[]>>).map(([key, list]) => [`${section}/${key}`, list] as const),
      ),
    );
    return { language, words, backwards: isShorterBackwards([...words.values()]) };
  });
  const lists = [...new Set(listed.flatMap(({ words }) => [...words.keys()]))].sort(compare);
  for (const { words, backwards } of listed) column(lists.map((list) => (backwards ? words.get(list)?.map(reversed) : words.get(list))));
  const frames = pack.frames ?? [];
  for (const field of FRAME_WORDS) column(frames.map((f) => f[field]));
  writer.row(pack.ordinaryWords ?? []);

  const priceColumns = (section: string, list: readonly PriceFacts[]): Record<string, string> =>
    Object.fromEntries(PRICE_FIELDS.map((field) => [`${section}.${field}`, numbers(list.map((p) => p[field]))]));
  const owned = (rows: readonly (readonly { readonly category: string }[])[]): string =>
    rows
      .map((row, i) => {
        const symbols = symbolsOf(
          row.map((r) => r.category),
          sold,
        );
        return symbols !== '' && symbols === symbolsOf(sells[i] as string[], sold) ? SAME : symbols;
      })
      .join(ROW_END);
  const flag = (bits: number): string => TAILS.charAt(bits);
  const rest: Rest = {
    parents: Object.fromEntries(
      brands.filter((b) => b.parent !== undefined && !brandIndex.has(b.parent)).map((b) => [b.name, b.parent as string]),
    ),
    tierPrices: pack.tierPrices ?? [],
    copyPrices: pack.copyPrices ?? [],
    categories: pack.categories ?? [],
    ...(pack.rates && { rates: pack.rates }),
    languages,
    items: listed.map(({ language, backwards }) => ({ language, backwards })),
    frames: frames.map(({ language, reach }) => ({ language, ...(reach !== undefined && { reach }) })),
    lists,
    sold,
  };
  return {
    name,
    version,
    ...writer.finish(),
    texts: {
      brands: texts(brands.map((b) => b.name)),
      lines: texts(lines.map((l) => l.line)),
      terms: texts(phrases.map((p) => p.term)),
      means: texts(phrases.map((p) => p.means)),
    },
    numbers: {
      parents: numbers(brands.map((b) => (b.parent === undefined ? undefined : brandIndex.get(b.parent)))),
      ...priceColumns('lines', lines),
      ...priceColumns('prices', prices),
    },
    symbols: {
      sells: sells.map((row) => symbolsOf(row, sold)).join(ROW_END),
      brands: brands
        .map((b) => flag((holds(b.latin, b.name) ? 1 : 0) | (b.commonWord === true ? 2 : 0) | (TIERS.indexOf(b.tier) << 2)))
        .join(''),
      lines: owned(lineRows),
      lineFlags: lines.map((l) => flag((holds(l.also, l.line) ? 1 : 0) | (l.needs === 'brand' ? 2 : 0))).join(''),
      prices: owned(priceRows),
      languages: languages.map((id) => phrases.filter((p) => p.language === id).length).join(ROW_END),
      phrases: phrases
        .map(
          (p) =>
            flag(PHRASE_KINDS.indexOf(p.kind)) +
            flag(
              (holds(p.variants, p.term) ? 1 : 0) |
                (p.case === true ? 2 : 0) |
                (p.accents === true ? 4 : 0) |
                (p.strength << 3) |
                (p.copies === true ? 32 : 0),
            ),
        )
        .join(''),
      only: phrases.map((p) => symbolsOf(p.only ?? [], sold)).join(ROW_END),
      innocentCategories: phrases.map((p) => symbolsOf(p.innocentCategories ?? [], sold)).join(ROW_END),
    },
    rest: JSON.stringify(rest),
  };
}
