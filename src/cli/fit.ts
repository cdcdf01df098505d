import { fitWeights, withFit } from '../model/fit.js';
import { EXIT } from './exit.js';
import { complain, type Io, Output } from './io.js';
import { readLabelled } from './labelled.js';
import type { ScoringOptions } from './scoring.js';
import { safeJson } from './terminal.js';
import { loadWeights } from './weights.js';

/** With fewer rows of a label a fit follows chance. */
const FEW_ROWS = 200;
/** Below this many rows a signal's weight is the one that came with telltale, whatever the rows say. */
const FEW_HITS = 20;

export type FitCommandOptions = ScoringOptions & { readonly name: string };

/** `telltale fit FILE|-`: writes weights learnt from labelled listings to stdout, and returns the exit code. */
export async function fitCommand(file: string | undefined, options: FitCommandOptions, io: Io): Promise<number> {
  const { rows, failures, versions } = await readLabelled(file, options, io);
  const start = await loadWeights(options.weights);
  const fit = fitWeights(rows, start, { ...(options.prior !== undefined && { prior: options.prior }) });
  const { version, base, caps, weights } = withFit(start, fit, options.name);
  const counterfeit = rows.filter((r) => r.label === 1).length;
  const sources = [...new Set(rows.map((r) => r.source))];

  for (const [count, what] of [
    [counterfeit, 'counterfeit'],
    [rows.length - counterfeit, 'not counterfeit'],
  ] as const)
    if (count < FEW_ROWS)
      complain(
        io,
        `warning: only ${count} listings are ${what}; with fewer than ${FEW_ROWS} the weights follow chance, and stay near those they began with`,
      );
  if (sources.length < 2)
    complain(
      io,
      'warning: all listings come from one source, so nothing can be said about others; name where each comes from in a field "source" or "marketplace"',
    );
  const held = fit.weights.filter((w) => w.bounded).map((w) => w.id);
  if (held.length > 0) complain(io, `note: held at 0, since the listings ask for a sign that their meaning forbids: ${held.join(', ')}`);
  const rare = fit.weights.filter((w) => w.rows < FEW_HITS).length;
  complain(
    io,
    `note: ${fit.weights.length - rare} of ${fit.weights.length} signals stand in ${FEW_HITS} listings or more; the others keep nearly the weight they had`,
  );

  const made = {
    version,
    fittedOn: {
      rows: rows.length,
      counterfeit,
      sources: sources.sort(),
      data: versions.data,
      library: versions.library,
      from: start.version,
    },
    ...(base !== undefined && { base }),
    caps,
    weights,
  };
  await new Output(io.stdout).write(`${safeJson(made, 2)}\n`);
  return failures > 0 ? EXIT.recordsFailed : EXIT.scored;
}
