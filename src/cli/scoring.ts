import type { Assessment, BatchResult, Scorer, ScorerOptions } from '../index.js';
import type { FieldMap } from './columns.js';
import { UsageError } from './exit.js';
import type { InputFormat } from './input.js';
import { loadPacks } from './pack.js';
import type { InputRecord } from './parse.js';

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

/** What a scorer is made of beside what comes with telltale. Plain data, so that it can be sent to another thread. */
export type ScorerParts = Pick<ScorerOptions, 'packs' | 'weights' | 'prior'>;

/**
 * Reads the files that the options name.
 *
 * @throws {UsageError} when one can't be read, or holds a fault
 */
export async function loadParts({ prior, pack, weights: file }: ScoringOptions): Promise<ScorerParts> {
  const packs = await loadPacks(pack ?? []);
  const weights = file === undefined ? undefined : await (await import('./weights.js')).loadWeights(file);
  return { packs, ...(prior !== undefined && { prior }), ...(weights !== undefined && { weights }) };
}

/**
 * The scorer that is made of the parts and all packs that come with telltale.
 *
 * @throws {UsageError} when they do not go together
 */
export async function makeScorer({ packs = [], ...rest }: ScorerParts): Promise<Scorer> {
  const { createScorer, OptionError, PackError } = await import('../index.js');
  const { allPacks } = await import('../packs/all.js');
  try {
    return createScorer({ packs: [...allPacks, ...packs], ...rest });
  } catch (error) {
    if (error instanceof PackError) throw new UsageError(`--pack: ${error.message}`);
    if (!(error instanceof OptionError)) throw error;
    throw new UsageError(
      error.faults.map(({ field, problem, value, allowed }) => `--${field}: ${problem}, got ${value}; allowed: ${allowed}`).join('; '),
    );
  }
}

/**
 * The scorer that the options ask for.
 *
 * @throws {UsageError} when an option, a pack or the weights can't be used
 */
export async function loadScorer(options: ScoringOptions): Promise<Scorer> {
  return makeScorer(await loadParts(options));
}

/** Scores a record; a bad one gives its reason in one line instead. */
export function scoreRecord(scorer: Scorer, record: InputRecord): { readonly assessment: Assessment } | { readonly problem: string } {
  if ('problem' in record) return record;
  const { value } = scorer.scoreMany([record.value]).next();
  const { assessment, problem } = value as BatchResult;
  return problem === undefined ? { assessment } : { problem };
}
