/**
 * Microseconds of processor time that a call takes, garbage collection and all: what it costs, however busy the machine is with other
 * things.
 */
export function cost(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/**
 * What each of several ways takes over the same batches, in microseconds. Every batch is gone through once by each, so what a way met
 * before it has met in other batches only; which goes first changes in turn. The first batches warm up.
 */
export function costsOf<T>(batches: readonly T[], warmUp: number, ways: readonly ((batch: T) => unknown)[]): number[] {
  const costs = ways.map(() => 0);
  batches.forEach((batch, i) => {
    for (let k = 0; k < ways.length; k++) {
      const at = (i + k) % ways.length;
      const taken = cost(() => ways[at]?.(batch));
      if (i >= warmUp) costs[at] = (costs[at] ?? 0) + taken;
    }
  });
  return costs;
}

/** The value that a share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
