/** What the exit code says. A level reached outranks failed records: what was found is certain, what failed is not. */
export const EXIT = {
  /** Every record was scored. */
  scored: 0,
  /** A listing reached the level of `--fail-on`. */
  levelReached: 1,
  /** Wrong use, or input that can't be read, or output that can't be written. */
  wrongUse: 2,
  /** Some records could not be read as listings. */
  recordsFailed: 3,
} as const;

/** A wrong argument, an unreadable file or a full disk: ends the command with one line on stderr and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The reader of stdout has gone (`telltale score big.jsonl | head`). Not a fault: the command just ends. */
export class PipeClosed extends Error {
  override readonly name = 'PipeClosed';
}

/** Message of anything thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Code of a system error, such as "ENOENT". */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
