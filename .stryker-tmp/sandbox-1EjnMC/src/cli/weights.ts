// @ts-nocheck
import { PackError } from '../errors.js';
import { builtInWeights, validateWeights, type Weights } from '../model/weights.js';
import { UsageError } from './exit.js';
import { describeFaults, readPackFile } from './pack.js';

/**
 * The weights of a file, such as `telltale fit` writes, or those that came with telltale.
 *
 * @throws {UsageError} naming the first fault and its line
 */
export async function loadWeights(file: string | undefined): Promise<Weights> {
  if (file === undefined) return builtInWeights();
  const { value, lineOf } = await readPackFile(file);
  try {
    return validateWeights(value);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const [first = '', ...more] = describeFaults(file, error.faults, lineOf);
    throw new UsageError(more.length === 0 ? first : `${first} (and ${more.length} more)`);
  }
}
