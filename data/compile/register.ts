import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { BrandEntry, LineEntry, PhraseEntry, PriceEntry } from '../../src/knowledge/pack.js';
import { DATA, type Loaded, type Placed } from './load.js';

/** What the register keeps, one file each: `key<tab>value`, sorted. */
const KINDS = ['brands', 'terms', 'prices', 'lines'] as const;
type Kind = (typeof KINDS)[number];
export type Register = Readonly<Record<Kind, ReadonlyMap<string, string>>>;

/**
 * What must not be lost or changed unseen, by what it is about: each brand with its class, each term that is enough by itself, each price.
 * data/register/ holds it as it was last accepted; git shows in a diff what a change of the data does to it.
 */
export function registerOf(loaded: Loaded): Register {
  const section = <T>(name: string): T[] => ((loaded.sections[name] ?? []) as unknown as Placed<T>[]).map((p) => p.value);
  const price = (p: { readonly new?: number; readonly resale?: number }): string => `new ${p.new ?? '-'} used ${p.resale ?? '-'}`;
  return {
    brands: new Map(section<BrandEntry>('brands').map((b) => [b.name, b.tier])),
    terms: new Map(
      section<PhraseEntry>('phrases')
        .filter((p) => p.strength === 3)
        .map((p) => [`${p.language} ${p.term}`, `${p.kind} of strength ${p.strength}`]),
    ),
    prices: new Map(section<PriceEntry>('prices').map((p) => [`${p.brand} ${p.category}`, price(p)])),
    lines: new Map(section<LineEntry>('lines').map((l) => [`${l.brand} ${l.line}`, `${l.category} ${price(l)}`])),
  };
}

/** The register as it was last accepted. */
export function readRegister(): Register {
  const read = (kind: Kind): ReadonlyMap<string, string> => {
    const file = `${DATA}register/${kind}.tsv`;
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    return new Map(lines.filter((line) => line !== '').map((line) => line.split('\t') as [string, string]));
  };
  return { brands: read('brands'), terms: read('terms'), prices: read('prices'), lines: read('lines') };
}

export function writeRegister(register: Register): void {
  mkdirSync(`${DATA}register`, { recursive: true });
  for (const kind of KINDS) {
    const lines = [...register[kind]].map(([key, value]) => `${key}\t${value}\n`).sort();
    writeFileSync(`${DATA}register/${kind}.tsv`, lines.join(''));
  }
}

const NAMES: Readonly<Record<Kind, string>> = { brands: 'brand', terms: 'term', prices: 'price of', lines: 'line' };

/** What is gone or changed since the register was accepted; what is new needs no leave. */
export function losses(accepted: Register, now: Register): string[] {
  return KINDS.flatMap((kind) =>
    [...accepted[kind]].flatMap(([key, value]) => {
      const held = now[kind].get(key);
      if (held === value) return [];
      return [`${NAMES[kind]} ${key}: ${held === undefined ? `${value} is gone` : `${value} -> ${held}`}`];
    }),
  );
}
