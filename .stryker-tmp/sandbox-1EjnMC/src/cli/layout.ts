// @ts-nocheck
import type { Column } from './columns.js';

/** What it takes to read a record beside its bytes. Plain data, so that it can be sent to another thread. */
export type Layout = JsonLayout | CsvLayout;

export interface JsonLayout {
  readonly format: 'json';
}

export interface CsvLayout {
  readonly format: 'csv';
  /** The character between cells. */
  readonly delimiter: string;
  /** Cells of the header, and so of every row. */
  readonly width: number;
  readonly columns: readonly Column[];
}
