import { createHash } from 'node:crypto';
import { type Assessment, createScorer } from '../../src/index.js';
import type { FoundSignal } from '../../src/model/assess.js';
import { brandOf, type Example } from '../../src/model/fit.js';
import { allPacks } from '../../src/packs/all.js';
import { type Row, realListings } from '../quality/data.js';

/** A labelled listing with the signals that the scorer found in it. */
export interface Scored extends Example {
  readonly row: Row;
}

export interface ScoredData {
  /** Firmly labelled rows, in the order of the files. */
  readonly rows: readonly Scored[];
  readonly labels: Uint8Array;
  readonly sources: readonly string[];
  readonly versions: Assessment['versions'];
  /** First half of the SHA-256 of ids and labels: tells whether two runs saw the same rows. */
  readonly hash: string;
}

/** Scores the real listings of a folder, the weakly labelled left out; undefined when there are none. */
export function scoreListings(folder: string): ScoredData | undefined {
  const real = realListings(folder);
  if (real === undefined) return undefined;
  const scorer = createScorer({ packs: allPacks });
  const firm = real.filter((row) => !row.weak);
  const rows = firm.map((row): Scored => {
    const assessment = scorer.score(row.listing);
    const brand = brandOf(assessment);
    return { row, label: row.label, source: row.source, ...(brand !== undefined && { brand }), signals: found(assessment) };
  });
  return {
    rows,
    labels: Uint8Array.from(rows, (r) => r.label),
    sources: rows.map((r) => r.source),
    versions: scorer.score({ title: 'x' }).versions,
    hash: hashOf(firm),
  };
}

/** What the model sees of an assessment. */
export function found({ signals }: Assessment): FoundSignal[] {
  return signals.map(({ id, strength, suppressedBy }) => ({ id, strength, ...(suppressedBy !== undefined && { suppressedBy }) }));
}

/** First half of the SHA-256 of sources, ids and labels. */
export function hashOf(rows: readonly Row[]): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${row.source}\t${row.id}\t${row.label}\n`);
  return hash.digest('hex').slice(0, 32);
}
