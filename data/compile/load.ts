import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Pack, RateTable } from '../../src/knowledge/pack.js';
import { entryFaults } from '../../src/knowledge/validate.js';

export const DATA = fileURLToPath(new URL('..', import.meta.url));

/** Something wrong with the data, at a place a person can go to. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly entry: string;
  readonly problem: string;
}

/** An entry with the place it was read from. */
export interface Placed<T = Record<string, unknown>> {
  readonly file: string;
  readonly line: number;
  readonly value: T;
}

export interface Loaded {
  readonly sections: Readonly<Record<string, Placed[]>>;
  readonly pack: Pack;
  /** Everyday words of other languages than English, of data/items/foreign-words.yaml. */
  readonly foreignWords: readonly string[];
  readonly problems: Problem[];
}

const nameOf = (entry: unknown): string => {
  const e = (entry ?? {}) as Record<string, unknown>;
  return String(
    e.name ??
      e.term ??
      e.line ??
      (e.brand !== undefined ? `${e.brand} ${e.category}` : undefined) ??
      e.language ??
      e.category ??
      e.id ??
      '?',
  );
};

function readYaml(file: string): { nodes: { line: number; value: unknown; key?: string }[]; problems: Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(`${DATA}${file}`, 'utf8'), { lineCounter: counter, uniqueKeys: true });
  const problems = document.errors.map((e) => ({
    file,
    line: counter.linePos(e.pos[0]).line,
    entry: '',
    problem: e.message.split('\n')[0] ?? 'not YAML',
  }));
  const at = (node: unknown): number => counter.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  const root = document.contents;
  const nodes: { line: number; value: unknown; key?: string }[] = [];
  if (isSeq(root)) for (const item of root.items) nodes.push({ line: at(item), value: (item as Node).toJS(document) });
  else if (isMap(root))
    for (const pair of root.items)
      nodes.push({ line: at(pair.key), key: String(pair.key), value: (pair.value as Node | null)?.toJS(document) });
  return { nodes, problems };
}

const yamlFiles = (folder: string): string[] =>
  readdirSync(`${DATA}${folder}`)
    .filter((f) => f.endsWith('.yaml'))
    .sort()
    .map((f) => `${folder}/${f}`);

/** Reads every YAML file under data/ into one pack, each entry checked for its form. */
export function loadData(): Loaded {
  const sections: Record<string, Placed[]> = {};
  const problems: Problem[] = [];
  const add = (section: string, file: string, line: number, value: unknown): void => {
    const faults = entryFaults(section, value, '');
    for (const f of faults)
      problems.push({ file, line, entry: nameOf(value), problem: `${f.field.slice(1)}: ${f.problem} (${f.value}); allowed: ${f.allowed}` });
    if (faults.length === 0) {
      sections[section] ??= [];
      sections[section].push({ file, line, value: value as Record<string, unknown> });
    }
  };
  const read = (file: string): { line: number; value: unknown; key?: string }[] => {
    const { nodes, problems: wrong } = readYaml(file);
    problems.push(...wrong);
    return wrong.length > 0 ? [] : nodes;
  };

  for (const file of yamlFiles('brands')) for (const node of read(file)) add('brands', file, node.line, node.value);
  for (const file of yamlFiles('lines')) for (const node of read(file)) add('lines', file, node.line, node.value);
  for (const file of yamlFiles('prices')) {
    const section = file.endsWith('/by-tier.yaml') ? 'tierPrices' : file.endsWith('/copies.yaml') ? 'copyPrices' : 'prices';
    if (file.endsWith('/rates.yaml')) continue;
    for (const node of read(file)) add(section, file, node.line, node.value);
  }
  for (const file of yamlFiles('phrases')) {
    if (file.endsWith('/frames.yaml')) {
      for (const node of read(file)) add('frames', file, node.line, node.value);
      continue;
    }
    const language = file.slice(file.indexOf('/') + 1, -'.yaml'.length);
    for (const node of read(file))
      add('phrases', file, node.line, typeof node.value === 'object' ? { language, ...node.value } : node.value);
  }
  const ordinary: string[] = [];
  const foreignWords: string[] = [];
  for (const file of yamlFiles('items')) {
    const nodes = read(file);
    if (file.endsWith('/ordinary-words.yaml')) {
      for (const node of nodes) ordinary.push(String(node.value));
      continue;
    }
    if (file.endsWith('/foreign-words.yaml')) {
      for (const node of nodes) for (const word of node.value as readonly string[]) foreignWords.push(word);
      continue;
    }
    if (file.endsWith('/categories.yaml')) {
      for (const node of nodes) add('categories', file, node.line, { id: node.key, ...(node.value as object) });
      continue;
    }
    const language = file.slice(file.indexOf('/') + 1, -'.yaml'.length);
    add('items', file, 1, { language, ...Object.fromEntries(nodes.map((n) => [n.key, n.value])) });
  }
  const rates = Object.fromEntries(read('prices/rates.yaml').map((n) => [n.key, n.value])) as unknown as RateTable;
  const values = Object.fromEntries(Object.entries(sections).map(([name, list]) => [name, list.map((p) => p.value)]));
  return { sections, pack: { ...values, rates, ordinaryWords: ordinary } as Pack, foreignWords, problems };
}
