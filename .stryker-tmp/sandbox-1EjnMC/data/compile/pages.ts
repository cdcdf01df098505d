// @ts-nocheck
import { type BrandEntry, type LineEntry, PHRASE_KINDS, type PhraseEntry, type PriceEntry, TIERS } from '../../src/knowledge/pack.js';
import { OUTCOMES } from '../../src/model/outcome.js';
import type { Loaded, Placed } from './load.js';

const NOTE = 'Generated from `data/` by `npm run data:docs`. Do not edit.';

const section = <T>(loaded: Loaded, name: string): Placed<T>[] => (loaded.sections[name] ?? []) as unknown as Placed<T>[];
/** By code unit, so that the page is the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
const row = (cells: readonly (string | number)[]): string => `| ${cells.map((c) => cell(String(c))).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function tally(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const ranked = (counts: ReadonlyMap<string, number>): [string, number][] => [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
const topicOf = (placed: Placed<unknown>): string => placed.file.replace(/^.*\/|\.yaml$/g, '');
const join = (counts: readonly [string, number][]): string => counts.map(([name, count]) => `${name} ${count}`).join(' · ');

/** The page of brands. */
export function brandsPage(loaded: Loaded): string {
  const brands = section<BrandEntry>(loaded, 'brands');
  const lines = section<LineEntry>(loaded, 'lines');
  const prices = section<PriceEntry>(loaded, 'prices');
  const linesOf = tally(lines.map((l) => l.value.brand));
  const pricesOf = tally(prices.map((p) => p.value.brand));
  const topics = tally(brands.map(topicOf));
  const lineTopics = tally(lines.map(topicOf));
  const priceTopics = tally(prices.map(topicOf));
  const languages = tally(brands.flatMap((b) => Object.keys(b.value.names ?? {})));
  const words = (b: BrandEntry): number => (b.latin ?? []).length + Object.values(b.names ?? {}).flat().length;
  return `${[
    '# Brands',
    NOTE,
    `${brands.length} brands, ${lines.length} product lines, ${prices.length} price rows by brand and category.`,
    '## By topic',
    table(
      ['topic', 'brands', 'lines', 'prices'],
      [...topics.keys()].sort(compare).map((t) => [t, topics.get(t) ?? 0, lineTopics.get(t) ?? 0, priceTopics.get(t) ?? 0]),
    ),
    '## By tier',
    table(
      ['tier', 'brands'],
      TIERS.map((tier) => [tier, brands.filter((b) => b.value.tier === tier).length]),
    ),
    '## By category sold',
    join(ranked(tally(brands.flatMap((b) => b.value.sells)))),
    '## Languages of names',
    'Brands with a name in the language, beside their Latin spellings.',
    join(ranked(languages)),
    '## All brands',
    '`*` the name is an ordinary word and needs another sign. Names: other honest spellings; weak: those that need another sign; evasive: spellings that dodge filters.',
    table(
      ['brand', 'tier', 'sells', 'names', 'weak', 'evasive', 'lines', 'prices', 'belongs to'],
      [...brands]
        .sort((a, b) => compare(a.value.name.toLowerCase(), b.value.name.toLowerCase()) || compare(a.value.name, b.value.name))
        .map(({ value: b }) => [
          b.commonWord === true ? `${b.name} \\*` : b.name,
          b.tier,
          b.sells.join(', '),
          words(b),
          (b.weak ?? []).length,
          (b.evasive ?? []).length + (b.evasiveWeak ?? []).length,
          linesOf.get(b.name) ?? 0,
          pricesOf.get(b.name) ?? 0,
          b.parent ?? '',
        ]),
    ),
  ].join('\n\n')}\n`;
}

/** The page of terms. */
export function termsPage(loaded: Loaded): string {
  const terms = section<PhraseEntry>(loaded, 'phrases').map((p) => p.value);
  const forms = (p: PhraseEntry): number => 1 + (p.variants ?? []).length + (p.weak ?? []).length;
  const excuses = (p: PhraseEntry): number =>
    (p.innocent ?? []).length + (p.innocentCategories ?? []).length + (p.notNext ?? []).length + (p.notPrev ?? []).length;
  const sum = (list: readonly PhraseEntry[], count: (p: PhraseEntry) => number): number => list.reduce((s, p) => s + count(p), 0);
  const languages = [...new Set(terms.map((p) => p.language))].sort(compare);
  const strengths = [0, 1, 2, 3] as const;
  const counted = (head: string, groups: readonly string[], of: (p: PhraseEntry) => string): string =>
    table(
      [head, 'terms', ...strengths.map((s) => `strength ${s}`), 'forms', 'excuses'],
      groups.map((group) => {
        const list = terms.filter((p) => of(p) === group);
        return [
          group,
          list.length,
          ...strengths.map((s) => list.filter((p) => p.strength === s).length),
          sum(list, forms),
          sum(list, excuses),
        ];
      }),
    );
  return `${[
    '# Terms',
    NOTE,
    `${terms.length} terms in ${languages.length} languages, ${sum(terms, forms)} forms, ${sum(terms, excuses)} excuses (innocent words and categories, and what may not stand beside the term). Strength 3 is enough to act on beside a brand, 2 strong, 1 adds to others, 0 scores nothing; [data/README.md](../data/README.md) tells what each kind means.`,
    '## By language',
    counted('language', languages, (p) => p.language),
    '## By kind',
    counted('kind', PHRASE_KINDS, (p) => p.kind),
    ...languages.flatMap((language) => [
      `## ${language}`,
      table(
        ['term', 'means', 'kind', 'strength', 'forms', 'excuses'],
        terms
          .filter((p) => p.language === language)
          .sort((a, b) => PHRASE_KINDS.indexOf(a.kind) - PHRASE_KINDS.indexOf(b.kind) || b.strength - a.strength || compare(a.term, b.term))
          .map((p) => [p.term, p.means, p.kind, p.strength, forms(p), excuses(p)]),
      ),
    ]),
  ].join('\n\n')}\n`;
}

/** The page of outcomes: the decision table that the code follows. */
export function outcomesPage(): string {
  return `${[
    '# Outcomes',
    '',
    '<!-- Generated from src/model/outcome.ts by npm run data:docs. Do not edit. -->',
    '',
    'The first row that holds is the `outcome` of an assessment, with its `outcomeReason`; the next one that holds is the `runnerUp`:',
    'after a suspected counterfeit what it would be without the suspicion, before one from a score of 0.25 on the suspicion itself.',
    'Only the suspected rows say anything about counterfeits; a look-alike or a parallel import is labelled and not scored for it.',
    '',
    table(
      ['', 'outcome', 'when'],
      OUTCOMES.map(({ outcome, when }, i) => [i + 1, `\`${outcome}\``, when]),
    ),
  ].join('\n')}\n`;
}
