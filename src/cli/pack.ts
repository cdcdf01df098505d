import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { printable } from '../explain/width.js';
import type { Fault, Pack } from '../index.js';
import { EXIT, reasonOf, UsageError } from './exit.js';
import { unreadable } from './input.js';
import { complain, type Io, Output } from './io.js';

/** Finds the line (from 1) that a path such as `phrases[3].strength` stands on, or its nearest parent. */
export type LineFinder = (path: string) => number | undefined;

export interface PackFile {
  readonly value: unknown;
  readonly lineOf: LineFinder;
}

/**
 * Reads a pack's file as YAML or JSON, without judging it.
 *
 * @throws {UsageError} when it can't be read or is not well formed, with the line
 */
export async function readPackFile(file: string): Promise<PackFile> {
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    throw unreadable(file, error);
  }
  return parsePack(text, file);
}

/** As `readPackFile`, for a text that has been read. JSON goes by its extension: it allows tabs, which YAML does not. */
export async function parsePack(text: string, file: string): Promise<PackFile> {
  const { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } = await import('yaml');
  const counter = new LineCounter();
  const isJson = extname(file).toLowerCase() === '.json';
  const document = parseDocument(text, { lineCounter: counter, schema: isJson ? 'json' : 'core' });
  const broken = document.errors[0];
  let value: unknown;
  if (isJson) {
    try {
      value = JSON.parse(text);
    } catch (error) {
      throw new UsageError(`${place(file, broken?.linePos?.[0].line)}: not JSON: ${reasonOf(error)}`);
    }
  } else {
    if (broken !== undefined) throw new UsageError(`${place(file, broken.linePos?.[0].line)}: not YAML: ${firstLine(broken.message)}`);
    try {
      value = document.toJS();
    } catch (error) {
      throw new UsageError(`${file}: not YAML: ${firstLine(reasonOf(error))}`);
    }
  }
  const lineOf: LineFinder = (path) => {
    let node: unknown = document.contents;
    let offset: number | undefined;
    for (const step of path.split(/[.[\]]+/).filter((part) => part !== '')) {
      if (isAlias(node)) node = node.resolve(document);
      let next: unknown;
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
        offset = (isScalar(pair?.key) ? pair.key.range?.[0] : undefined) ?? offset;
        next = pair?.value;
      } else if (isSeq(node)) {
        next = node.items[Number(step)];
        offset = (isMap(next) || isSeq(next) || isScalar(next) || isAlias(next) ? next.range?.[0] : undefined) ?? offset;
      }
      if (next === undefined || next === null) break;
      node = next;
    }
    return offset === undefined ? undefined : counter.linePos(offset).line;
  };
  return { value, lineOf };
}

/** The sentence of a YAML error, without the place and the excerpt behind it. */
function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}

function place(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** One line for each fault: file, line, path of the entry, what is wrong and what is allowed. */
export function describeFaults(file: string, faults: readonly Fault[], lineOf: LineFinder): string[] {
  return faults.map(
    ({ field, problem, value, allowed }) => `${place(file, lineOf(field))}: ${field}: ${problem}, got ${value}; allowed: ${allowed}`,
  );
}

type Checked = { readonly pack: Pack } | { readonly faults: readonly string[] };

/** Checks a pack; `use` may find faults beyond those of its form. */
async function check(file: string, use: (pack: Pack) => void = () => {}): Promise<Checked> {
  const { value, lineOf } = await readPackFile(file);
  const { PackError, validatePack } = await import('../index.js');
  try {
    const pack = validatePack(value);
    use(pack);
    return { pack };
  } catch (error) {
    if (error instanceof PackError) return { faults: describeFaults(file, error.faults, lineOf) };
    throw error;
  }
}

/**
 * Loads the packs of `--pack`, in order.
 *
 * @throws {UsageError} naming the first fault of the first wrong pack
 */
export async function loadPacks(files: readonly string[]): Promise<Pack[]> {
  const packs: Pack[] = [];
  for (const file of files) {
    const checked = await check(file);
    if ('faults' in checked) {
      const [first = '', ...more] = checked.faults;
      throw new UsageError(more.length === 0 ? first : `${first} (and ${more.length} more; see: telltale pack check ${file})`);
    }
    packs.push(checked.pack);
  }
  return packs;
}

/** `telltale pack check FILE`. */
export async function packCheckCommand(file: string, io: Io): Promise<number> {
  // Laid over the built-in pack as scoring does, so that what passes here can be used.
  const { createScorer } = await import('../index.js');
  const { allPacks } = await import('../packs/all.js');
  const checked = await check(file, (pack) => createScorer({ packs: [...allPacks, pack] }));
  if ('faults' in checked) {
    for (const fault of checked.faults) complain(io, fault);
    complain(io, `${file} has ${checked.faults.length} fault${checked.faults.length === 1 ? '' : 's'}`);
    return EXIT.wrongUse;
  }
  const counts = Object.entries(checked.pack).flatMap(([section, content]) =>
    Array.isArray(content) ? [`${section} ${content.length}`] : [],
  );
  await new Output(io.stdout).write(`${printable(file)}: good${counts.length > 0 ? ` (${printable(counts.join(', '))})` : ''}\n`);
  return EXIT.scored;
}
