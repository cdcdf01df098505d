// @ts-nocheck
import { readFileSync } from 'node:fs';

/** Rows of a file of hand labels, by column; see labels/README.md. */
export function readLabels<Column extends string>(file: string): Record<Column, string>[] {
  const [head = '', ...lines] = readFileSync(new URL(`labels/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const columns = head.split('\t') as Column[];
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])) as Record<Column, string>;
  });
}
