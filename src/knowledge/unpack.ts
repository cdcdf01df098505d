import { type FoldedPack, PHRASE_KINDS, TIERS } from './pack.js';
import {
  BRAND_WORDS,
  FRAME_WORDS,
  linesOf,
  membersOf,
  numbersOf,
  type PackedPack,
  PHRASE_WORDS,
  type Rest,
  rankAt,
  rowsOf,
  SAME,
} from './packed.js';
import { PriceColumns } from './price-columns.js';
import { WordReader } from './words.js';

/** An entry while its columns are being read. */
type Entry = Record<string, unknown>;

/** The pack that `packed` was made from. */
export function unpack(packed: PackedPack): FoldedPack {
  const rest = JSON.parse(packed.rest) as Rest;
  const names = linesOf(packed.texts.brands);
  const lineNames = linesOf(packed.texts.lines);
  const terms = linesOf(packed.texts.terms);
  const words = new WordReader(packed, rest, { brands: names.length, lines: lineNames.length, phrases: terms.length });
  /** Gives each entry its words; those without any get no field, or an empty one where every entry has it. */
  const give = (entries: readonly Entry[], field: string, always = false): void => {
    for (const entry of entries) {
      const list = words.nextTexts();
      if (always || list.length > 0) entry[field] = list;
    }
  };
  const sellsRows = rowsOf(packed.symbols.sells);
  const sells = names.map((_, i) => membersOf(sellsRows[i] ?? '', rest.sold));
  const parents = numbersOf(packed.numbers.parents, names.length);
  const brands = names.map((name, i): Entry => {
    const flags = rankAt(packed.symbols.brands, i);
    const parent = names[parents[i] as number] ?? rest.parents[name];
    return {
      name,
      tier: TIERS[flags >> 2],
      sells: sells[i],
      ...((flags & 2) !== 0 && { commonWord: true }),
      ...(parent !== undefined && { parent }),
    };
  });
  for (const field of BRAND_WORDS) give(brands, field, field === 'latin');

  /** One row of symbols a brand: the brand of each entry. */
  const owned = (section: string): Entry[] =>
    rowsOf(packed.symbols[section]).flatMap((row, i) =>
      (row === SAME ? (sells[i] as string[]) : membersOf(row, rest.sold)).map((category) => ({ brand: names[i] as string, category })),
    );

  const lineFacts = new PriceColumns(packed, 'lines');
  const lines = owned('lines').map((owner, i): Entry => {
    const needs = (rankAt(packed.symbols.lineFlags, i) & 2) !== 0;
    return { line: lineNames[i], ...owner, ...(needs && { needs: 'brand' }), ...lineFacts.at(i) };
  });
  give(lines, 'also', true);
  give(lines, 'evasive');

  const owners = owned('prices');
  const priceFacts = new PriceColumns(packed, 'prices');
  const prices = owners.map((owner, i): Entry => ({ ...owner, ...priceFacts.at(i) }));

  const means = linesOf(packed.texts.means);
  const languages = rowsOf(packed.symbols.languages).flatMap((row, i) =>
    Array.from({ length: Number(row) }, () => rest.languages[i] as string),
  );
  const phraseFlags = (i: number): number => rankAt(packed.symbols.phrases, 2 * i + 1);
  const phrases = terms.map((term, i): Entry => {
    const flags = phraseFlags(i);
    return {
      language: languages[i],
      term,
      kind: PHRASE_KINDS[rankAt(packed.symbols.phrases, 2 * i)],
      strength: (flags >> 3) & 3,
      means: means[i],
      ...((flags & 2) !== 0 && { case: true }),
      ...((flags & 4) !== 0 && { accents: true }),
      ...((flags & 32) !== 0 && { copies: true }),
    };
  });
  for (const field of PHRASE_WORDS) give(phrases, field, field === 'variants');
  for (const field of ['only', 'innocentCategories'] as const) {
    rowsOf(packed.symbols[field]).forEach((row, i) => {
      if (row !== '') (phrases[i] as Entry)[field] = membersOf(row, rest.sold);
    });
  }

  const items = rest.items.map(({ language, backwards }) => {
    const entry: Record<string, Record<string, string[]>> = {};
    for (const list of rest.lists) {
      const row = words.nextTexts().map((word) => (backwards ? Array.from(word).reverse().join('') : word));
      if (row.length === 0) continue;
      const [section, key] = list.split('/') as [string, string];
      entry[section] ??= {};
      entry[section][key] = row;
    }
    return { language, ...entry };
  });

  const frames = rest.frames.map((frame): Entry => ({ ...frame }));
  for (const field of FRAME_WORDS) give(frames, field);

  return {
    name: packed.name,
    version: packed.version,
    folded: true,
    brands,
    lines,
    prices,
    tierPrices: rest.tierPrices,
    copyPrices: rest.copyPrices,
    phrases,
    items,
    frames,
    categories: rest.categories,
    ordinaryWords: words.nextTexts(),
    rates: rest.rates,
  } as unknown as FoldedPack;
}
