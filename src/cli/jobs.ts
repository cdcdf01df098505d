import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { wholeNumber } from './number.js';

/** More threads than any machine has cores; each holds its own copy of the packs. */
const MOST = 256;

/** Reads `--jobs 4` or `--jobs auto`, which is the number of cores. */
export function parseJobs(text: string): number {
  if (text === 'auto') return Math.min(availableParallelism(), MOST);
  const jobs = wholeNumber(text);
  if (!(jobs >= 1 && jobs <= MOST))
    throw new InvalidArgumentError(`Allowed: a whole number from 1 to ${MOST}, or auto for the number of cores.`);
  return jobs;
}
