// @ts-nocheck
import type { Assessment } from '../assessment.js';
import { printable } from '../explain/width.js';
import { safeJson } from './terminal.js';

/** Forms that results are written in. */
export const OUTPUT_FORMATS = ['table', 'jsonl', 'json', 'csv'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** A scored listing on its way out. */
export interface Result {
  readonly title: string;
  readonly assessment: Assessment;
}

/** Turns results into text. It remembers nothing, so that results may be written in pieces, in any thread. */
export interface Writer {
  readonly frame: Frame;
  /** Text of results that follow one another; empty for none. */
  rows(results: readonly Result[]): string;
}

/** What stands around the rows. */
export interface Frame {
  readonly before: string;
  /** Between two pieces of rows. */
  readonly between: string;
  readonly after: string;
  /** In place of all, where there are no rows. */
  readonly none: string;
}

export interface WriteOptions {
  /** Whether a person reads along: nothing that steers a terminal may get out. */
  readonly toTerminal: boolean;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A writer for a format; loads the libraries that only this format needs. */
export async function createWriter(format: OutputFormat, options: WriteOptions): Promise<Writer> {
  if (format === 'table') return (await import('./table.js')).tableWriter(options);
  if (format === 'csv') return csvWriter(options);
  return format === 'json' ? JSON_WRITER : LINES_WRITER;
}

const LINES_WRITER: Writer = {
  frame: { before: '', between: '', after: '', none: '' },
  rows: (results) => results.map(({ assessment }) => `${safeJson(assessment)}\n`).join(''),
};

const JSON_WRITER: Writer = {
  frame: { before: '[\n', between: ',\n', after: '\n]\n', none: '[]\n' },
  rows: (results) => results.map(({ assessment }) => safeJson(assessment)).join(',\n'),
};

const CSV_HEADER = ['id', 'title', 'score', 'level', 'outcome', 'brands', 'reasons'];

async function csvWriter({ toTerminal }: WriteOptions): Promise<Writer> {
  const { stringify } = await import('csv-stringify/sync');
  const line = (cells: (string | number)[]): string =>
    stringify([cells], {
      // https://owasp.org/www-community/attacks/CSV_Injection; the option doesn't know of a leading line feed.
      escape_formulas: true,
      cast: { string: (cell) => (cell.startsWith('\n') ? `'${cell}` : cell) },
      // A spreadsheet set to another delimiter would cut here and take the rest for a formula.
      quoted_match: [';', '\t'],
    });
  const header = line(CSV_HEADER);
  const text = (cell: string): string => (toTerminal ? printable(cell) : cell);
  const row = ({ title, assessment }: Result): string => {
    const { id, score, level, outcome } = assessment;
    const reasons = topSignals(assessment).map((s) => s.message);
    const cells = [text(id ?? ''), text(title), rounded(score), level, outcome, text(brandsOf(assessment)), text(reasons.join(' '))];
    return line(cells);
  };
  return {
    frame: { before: header, between: '', after: '', none: header },
    rows: (results) => results.map(row).join(''),
  };
}

/** Four decimals are finer than the interval of any score. */
function rounded(score: number): number {
  return Number(score.toFixed(4));
}

/** Names of the brands in a listing, each once, in the order of their first mention. */
export function brandsOf({ brands }: Assessment): string {
  return [...new Set(brands.map(({ brand }) => brand))].join(', ');
}

/** How many reasons stand beside a score in a table or CSV. */
const REASONS = 3;

/** The signals that moved the score most. */
export function topSignals({ signals }: Assessment): Assessment['signals'] {
  return signals.filter((signal) => signal.contribution !== 0 && signal.suppressedBy === undefined).slice(0, REASONS);
}

/** What a table calls a listing: its title, or the start of its description. */
export function titleOf(listing: unknown): string {
  if (typeof listing !== 'object' || listing === null) return '';
  const { title, description } = listing as { title?: unknown; description?: unknown };
  if (typeof title === 'string' && title.trim() !== '') return title;
  return typeof description === 'string' ? description.slice(0, 200) : '';
}
