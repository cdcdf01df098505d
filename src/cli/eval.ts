import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Target } from '../evaluate/operating-point.js';
import { DEFAULT_PRIOR } from '../index.js';
import { logOddsOf } from '../model/assess.js';
import { compare } from './comparison.js';
import { evaluate } from './evaluation.js';
import { changeText, evaluationText } from './evaluation-text.js';
import { codeOf, EXIT, reasonOf, UsageError } from './exit.js';
import { type Io, Output } from './io.js';
import { type LabelledData, readLabelled } from './labelled.js';
import { readPackFile } from './pack.js';
import type { ScoringOptions } from './scoring.js';
import { safeJson } from './terminal.js';
import { loadWeights } from './weights.js';

export interface EvalOptions extends ScoringOptions {
  readonly by?: readonly string[];
  readonly against?: string;
  readonly target?: readonly Target[];
  readonly threshold: number;
  readonly to?: 'text' | 'json';
  /** File that a page is written to. */
  readonly html?: string;
}

/**
 * `telltale eval FILE|-`: how well labelled listings are told apart, and returns the exit code.
 *
 * @param args the command line, for the page to name
 */
export async function evalCommand(file: string | undefined, options: EvalOptions, io: Io, args: readonly string[]): Promise<number> {
  const { by = [], against, target = [], threshold, prior = DEFAULT_PRIOR } = options;
  if (against !== undefined && (file === undefined || file === '-'))
    throw new UsageError('--against reads the listings twice; give a file instead of standard input');
  // Before the listings are read: what can't be drawn should be known at once.
  const drawn = options.html === undefined ? undefined : { to: options.html, ...(await loadPage()) };
  const data = await readLabelled(file, options, io, by);
  const weights = await loadWeights(options.weights);
  const evaluation = evaluate(data.rows, { prior, threshold, by, targets: target, weights });
  const other =
    against === undefined ? undefined : compare(data.rows, against, await otherLogOdds(data, against, file, options, prior, io), threshold);
  if (drawn !== undefined) {
    const provenance = { command: commandLine(args), versions: data.versions, dataHash: data.hash, node: process.version };
    await writePage(drawn.to, drawn.evaluationPage(data.rows, evaluation, provenance, other));
  }
  let text: string;
  if (options.to === 'json') {
    const change = other !== undefined && { against, change: other.change };
    text = `${safeJson({ versions: data.versions, dataHash: data.hash, ...evaluation, ...change }, 2)}\n`;
  } else text = evaluationText(evaluation) + (other === undefined ? '' : changeText(other));
  await new Output(io.stdout).write(text);
  return data.failures > 0 ? EXIT.recordsFailed : EXIT.scored;
}

/** What draws a page. Its packages are optional: whoever wants no page need not have them. */
async function loadPage() {
  try {
    return await import('./evaluation-page.js');
  } catch (error) {
    if (codeOf(error) !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError(
      '--html draws with packages that telltale does not install by itself; install them beside it: npm install @observablehq/plot linkedom',
    );
  }
}

async function writePage(to: string, html: string): Promise<void> {
  try {
    await writeFile(to, html);
  } catch (error) {
    throw new UsageError(`--html: cannot write ${to}: ${reasonOf(error)}`);
  }
}

/** The command as a shell takes it. */
function commandLine(args: readonly string[]): string {
  const quoted = args.map((arg) => (/^[\w./:=,@%+-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`));
  return ['telltale', ...quoted].join(' ');
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
