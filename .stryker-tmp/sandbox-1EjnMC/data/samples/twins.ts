// @ts-nocheck
import { readdirSync, readFileSync } from 'node:fs';

/** One listing of a pair written for the project: the same word, brand or form, suspicious (`label` 1) once and innocent (0) once. */
export interface Twin {
  readonly id: string;
  readonly pair: string;
  readonly label: 0 | 1;
  readonly language: string;
  /** What tells the two apart, in English. */
  readonly idea: string;
  /** The pair takes a judgement that the library does not have yet; it is counted all the same. */
  readonly open: boolean;
  readonly listing: Readonly<Record<string, unknown>>;
}

const FOLDER = new URL('twins/', import.meta.url);

/** Every written pair, by language. */
export function readTwins(): Twin[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n'))
    .map((line) => {
      const { id, pair, label, language, idea, open = false, written: _, ...listing } = JSON.parse(line);
      return { id, pair, label, language, idea, open, listing };
    });
}
