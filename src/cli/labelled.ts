import { createHash, type Hash } from 'node:crypto';
import type { FoundSignal } from '../model/assess.js';
import { brandOf } from '../model/fit.js';
import { UsageError } from './exit.js';
import { openInput } from './input.js';
import { complain, type Io } from './io.js';
import { readRecords } from './read.js';
import { loadScorer, type ScoringOptions, scoreRecord } from './scoring.js';
import { titleOf } from './write.js';

/** A labelled listing, as far as fitting and judging need it. */
export interface Labelled {
  readonly line: number;
  readonly title: string;
  /** 1 is counterfeit. */
  readonly label: 0 | 1;
  /** Where the row comes from: its `source`, else its marketplace. */
  readonly source: string;
  readonly brand?: string;
  readonly signals: readonly FoundSignal[];
  /** Log-odds at the prior asked for. */
  readonly logOdds: number;
  /** Values of the fields that the rows are to be told apart by. */
  readonly slices: readonly string[];
}

export interface LabelledData {
  readonly rows: readonly Labelled[];
  /** Records that could not be read, or have no label. */
  readonly failures: number;
  readonly versions: { readonly library: string; readonly data: string; readonly model: string };
  /** SHA-256 of the bytes that were read, unpacked: for a plain file what `sha256sum` says, but for a byte order mark. */
  readonly hash: string;
}

const LABELS: ReadonlyMap<string, 0 | 1> = new Map([
  ...(['1', 'true', 'yes', 'counterfeit', 'fake'] as const).map((word): [string, 1] => [word, 1]),
  ...(['0', 'false', 'no', 'genuine', 'authentic', 'innocent'] as const).map((word): [string, 0] => [word, 0]),
]);

/** The label of a record: 1 for counterfeit, 0 for not; undefined where it says neither. */
function labelOf(value: unknown): 0 | 1 | undefined {
  return LABELS.get(String(value).trim().toLowerCase());
}

/** Value of a field such as `brand` or `seller.country`, or of any other column of JSON; "(none)" where there is none. */
function fieldOf(record: Record<string, unknown>, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as never)[key] : undefined),
      record,
    );
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '(none)';
}

/**
 * Reads labelled listings and scores them once.
 *
 * @param by fields that the rows are to be told apart by
 * @throws {UsageError} when the input can't be read, or not both labels are there
 */
export async function readLabelled(
  file: string | undefined,
  options: ScoringOptions,
  io: Io,
  by: readonly string[] = [],
  prior?: number,
): Promise<LabelledData> {
  const input = await openInput(file, io);
  try {
    const scorer = await loadScorer({ ...options, ...(prior !== undefined && { prior }) });
    const rows: Labelled[] = [];
    const hash = createHash('sha256');
    const chunks = hashed(input.chunks, hash);
    let failures = 0;
    let versions: LabelledData['versions'] | undefined;
    const failed = (line: number, problem: string): void => {
      failures++;
      complain(io, `${input.name}:${line}: ${problem}`);
    };
    for await (const records of readRecords({ chunks, format: input.format }, { format: options.from, map: options.map })) {
      for (const record of records) {
        const scored = scoreRecord(scorer, record);
        if ('problem' in scored || !('value' in record)) {
          failed(record.line, 'problem' in scored ? scored.problem : '');
          continue;
        }
        const value = record.value as Record<string, unknown>;
        const label = labelOf(value.label);
        if (label === undefined) {
          failed(
            record.line,
            `label: ${value.label === undefined ? 'missing' : `not a label, got ${JSON.stringify(value.label)}`}; allowed: 1 or 0, counterfeit or genuine`,
          );
          continue;
        }
        const { assessment } = scored;
        versions ??= assessment.versions;
        const source = fieldOf(value, 'source');
        const brand = brandOf(assessment);
        rows.push({
          line: record.line,
          title: titleOf(record.value),
          label,
          source: source === '(none)' ? fieldOf(value, 'marketplace') : source,
          ...(brand !== undefined && { brand }),
          signals: assessment.signals.map(({ id, strength, suppressedBy }) => ({
            id,
            strength,
            ...(suppressedBy !== undefined && { suppressedBy }),
          })),
          logOdds: assessment.logOdds,
          slices: by.map((path) => fieldOf(value, path)),
        });
      }
    }
    const counterfeit = rows.filter((r) => r.label === 1).length;
    if (versions === undefined || counterfeit === 0 || counterfeit === rows.length)
      throw new UsageError(
        `${input.name} has ${counterfeit} listings labelled counterfeit and ${rows.length - counterfeit} that are not; both are needed, in a field "label" of 1 or 0 (see --map label=COLUMN)`,
      );
    return { rows, failures, versions, hash: hash.digest('hex') };
  } finally {
    input.close();
  }
}

async function* hashed(chunks: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
