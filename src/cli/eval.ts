import { extname } from 'node:path';
import type { Target } from '../evaluate/operating-point.js';
import { logOddsOf } from '../model/assess.js';
import { DEFAULT_PRIOR } from '../scorer.js';
import { compare } from './comparison.js';
import { evaluate } from './evaluation.js';
import { changeText, evaluationText } from './evaluation-text.js';
import { EXIT, PipeClosed, UsageError } from './exit.js';
import { type Io, Output } from './io.js';
import { type LabelledData, readLabelled } from './labelled.js';
import { readPackFile } from './pack.js';
import type { ScoringOptions } from './scoring.js';
import { loadWeights } from './weights.js';

export interface EvalOptions extends ScoringOptions {
  readonly by?: readonly string[];
  readonly against?: string;
  readonly target?: readonly Target[];
  readonly threshold: number;
  readonly to?: 'text' | 'json';
}

/** `telltale eval FILE|-`: how well labelled listings are told apart, and returns the exit code. */
export async function evalCommand(file: string | undefined, options: EvalOptions, io: Io): Promise<number> {
  try {
    const { by = [], against, target = [], threshold, prior = DEFAULT_PRIOR } = options;
    if (against !== undefined && (file === undefined || file === '-'))
      throw new UsageError('--against reads the listings twice; give a file instead of standard input');
    const data = await readLabelled(file, options, io, by);
    const weights = await loadWeights(options.weights);
    const evaluation = { versions: data.versions, ...evaluate(data.rows, { prior, threshold, by, targets: target, weights }) };
    const change =
      against === undefined ? undefined : compare(data.rows, await otherLogOdds(data, against, file, options, prior, io), threshold);
    let text: string;
    if (options.to === 'json') text = `${JSON.stringify({ ...evaluation, ...(change !== undefined && { against, change }) }, null, 2)}\n`;
    else text = evaluationText(evaluation) + (change === undefined ? '' : changeText(against as string, change));
    await new Output(io.stdout).write(text);
    return data.failures > 0 ? EXIT.recordsFailed : EXIT.scored;
  } catch (error) {
    if (error instanceof PipeClosed) return EXIT.scored;
    throw error;
  }
}

/** Log-odds of the same rows under the weights or the pack of a file; weights need no new reading of the listings. */
async function otherLogOdds(
  { rows }: LabelledData,
  against: string,
  file: string | undefined,
  options: ScoringOptions,
  prior: number,
  io: Io,
): Promise<number[]> {
  const { value } = await readPackFile(against);
  if (typeof value === 'object' && value !== null && 'weights' in value) {
    const weights = await loadWeights(against);
    return rows.map(({ signals }) => logOddsOf(signals, weights, prior));
  }
  if (extname(against) === '.jsonl') throw new UsageError(`--against: ${against} is neither weights nor a pack`);
  const other = await readLabelled(file, { ...options, pack: [...(options.pack ?? []), against] }, { ...io, stderr: io.stderr });
  const byLine = new Map(other.rows.map((row) => [row.line, row.logOdds]));
  return rows.map(({ line, logOdds }) => byLine.get(line) ?? logOdds);
}
