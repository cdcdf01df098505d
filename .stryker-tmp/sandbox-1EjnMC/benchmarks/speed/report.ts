/** One table of the benchmark. */
// @ts-nocheck

export interface Section {
  readonly title: string;
  /** What was measured and how, and what the table can't say. */
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The figures by themselves, for the JSON file. */
  readonly figures: Readonly<Record<string, number>>;
}

/** A number with as many decimals as make sense for its size. */
export function short(value: number): string {
  const size = Math.abs(value);
  return size >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(size >= 10 ? 1 : 2);
}

export const times = (ratio: number): string => `${short(ratio)} ×`;

export const megabytes = (bytes: number): string => `${short(bytes / 2 ** 20)} MB`;

/** A section for a terminal, the columns lined up. */
export function asText({ title, notes, columns, rows }: Section): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [`\n${title}`, ...notes.map((note) => `  ${note}`), '', ...lines.map((line) => `  ${line}`)].join('\n');
}

export function asMarkdown({ title, notes, columns, rows }: Section): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, i) => (i === 0 ? '---' : '---:'));
  return [`## ${title}`, '', ...notes.flatMap((note) => [note, '']), line(columns), line(rule), ...rows.map(line), ''].join('\n');
}
