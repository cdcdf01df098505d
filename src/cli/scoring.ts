import type { Assessment } from '../assessment.js';
import { attempt } from '../batch.js';
import { OptionError, PackError } from '../errors.js';
import type { Scorer } from '../scorer.js';
import type { FieldMap } from './columns.js';
import { UsageError } from './exit.js';
import type { InputFormat } from './input.js';
import { loadPacks } from './pack.js';
import type { InputRecord } from './read.js';

/** Options that every command with a scorer has. */
export interface ScoringOptions {
  readonly from?: InputFormat;
  readonly map?: FieldMap;
  readonly prior?: number;
  readonly pack?: readonly string[];
  /** File of weights in place of the built-in ones. */
  readonly weights?: string;
  readonly color: boolean;
}

/**
 * The scorer that the options ask for.
 *
 * @throws {UsageError} when an option or a pack can't be used
 */
export async function loadScorer({ prior, pack, weights: file }: ScoringOptions): Promise<Scorer> {
  const packs = await loadPacks(pack ?? []);
  const weights = file === undefined ? undefined : await (await import('./weights.js')).loadWeights(file);
  const { createScorer } = await import('../scorer.js');
  const { allPacks } = await import('../packs/all.js');
  try {
    return createScorer({
      packs: [...allPacks, ...packs],
      ...(prior !== undefined && { prior }),
      ...(weights !== undefined && { weights }),
    });
  } catch (error) {
    if (error instanceof PackError) throw new UsageError(`--pack: ${error.message}`);
    if (!(error instanceof OptionError)) throw error;
    throw new UsageError(
      error.faults.map(({ field, problem, value, allowed }) => `--${field}: ${problem}, got ${value}; allowed: ${allowed}`).join('; '),
    );
  }
}

/** Scores a record; a bad one gives its reason in one line instead. */
export function scoreRecord(scorer: Scorer, record: InputRecord): { readonly assessment: Assessment } | { readonly problem: string } {
  if ('problem' in record) return record;
  const { assessment, problem } = attempt(scorer.score, record.value, 0);
  return problem === undefined ? { assessment } : { problem };
}
