/** One thing wrong with a listing, a pack or an option. */
// @ts-nocheck

export interface Fault {
  /** Path of the field, such as `price.amount` or `variants[2].title`. */
  readonly field: string;
  /** The value found, shortened, as JSON. */
  readonly value: string;
  /** What is wrong with it. */
  readonly problem: string;
  /** What would be right, with an example. */
  readonly allowed: string;
}

function describe(what: string, faults: readonly Fault[]): string {
  const lines = faults.map((f) => `${f.field}: ${f.problem}, got ${f.value}; allowed: ${f.allowed}`);
  return lines.length === 1 ? `${what}: ${lines[0]}` : `${what} (${lines.length} faults):\n  ${lines.join('\n  ')}`;
}

/** A listing that can't be read. All its faults are named at once. */
export class ListingError extends Error {
  override readonly name = 'ListingError';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(describe('not a listing', faults));
    this.faults = faults;
  }
}

/** A pack or a set of weights that can't be used. `fault.field` is a path such as `phrases[3].strength`. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[], what = 'not a pack') {
    super(describe(what, faults));
    this.faults = faults;
  }
}

/** An option outside its range. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(describe('wrong option', faults));
    this.faults = faults;
  }
}

/** A value as short JSON for an error message; never throws, whatever the value. */
export function show(value: unknown): string {
  let text: string;
  try {
    text =
      typeof value === 'number' || value === undefined
        ? String(value)
        : typeof value === 'bigint'
          ? `${value}n`
          : typeof value === 'function'
            ? 'a function'
            : typeof value === 'symbol'
              ? 'a symbol'
              : (JSON.stringify(value) ?? typeof value);
  } catch {
    text = `a ${typeof value}`;
  }
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
