import { EXIT, UsageError } from './exit.js';
import { type Input, openInput } from './input.js';
import { complain, type Io, Output } from './io.js';
import type { InputRecord } from './parse.js';
import { readRecords } from './read.js';
import { loadScorer, type ScoringOptions, scoreRecord } from './scoring.js';
import { onlyColours, wantsColor } from './terminal.js';

export interface ExplainOptions extends ScoringOptions {
  readonly id?: string;
  readonly line?: number;
}

const DEFAULT_WIDTH = 100;

/** `telltale explain FILE|-`: shows one listing with its evidence underlined, and returns the exit code. */
export async function explainCommand(file: string, options: ExplainOptions, io: Io): Promise<number> {
  const input = await openInput(file, io);
  try {
    const record = await pick(input, options);
    const scored = scoreRecord(await loadScorer(options), record);
    if ('problem' in scored || !('value' in record)) {
      complain(io, `${input.name}:${record.line}: ${'problem' in scored ? scored.problem : ''}`);
      return EXIT.recordsFailed;
    }
    const { formatAssessment, parseListing } = await import('../index.js');
    const color = wantsColor(options.color, io.env, io.stdout.isTTY);
    const text = formatAssessment(scored.assessment, parseListing(record.value), {
      color,
      width: io.stdout.columns ?? DEFAULT_WIDTH,
    });
    await new Output(io.stdout).write(`${onlyColours(text).trimEnd()}\n`);
    return EXIT.scored;
  } finally {
    input.close();
  }
}

/** The record asked for: by id, by a line that it stands on, or the first one. */
async function pick(input: Input, { from, map, id, line }: ExplainOptions): Promise<InputRecord> {
  let before: InputRecord | undefined;
  let unread = 0;
  for await (const records of readRecords(input, { format: from, map })) {
    for (const record of records) {
      if (id !== undefined) {
        if ('problem' in record) unread++;
        else if (idOf(record.value) === id) return record;
      } else if (line === undefined || record.line === line) return record;
      else if (record.line > line) {
        if (before !== undefined) return before;
        throw new UsageError(`no record stands on line ${line} of ${input.name}; the first begins on line ${record.line}`);
      }
      before = record;
    }
  }
  if (id !== undefined)
    throw new UsageError(`no listing of ${input.name} has the id "${id}"${unread > 0 ? `; ${unread} records could not be read` : ''}`);
  if (before === undefined) throw new UsageError(`${input.name} holds no records`);
  throw new UsageError(`no record begins on line ${line} of ${input.name}; the last begins on line ${before.line}`);
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' || typeof value.id === 'number' ? String(value.id) : undefined;
}
