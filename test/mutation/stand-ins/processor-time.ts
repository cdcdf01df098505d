/** A mutant is not told from the source by the time it takes: that depends on the machine. One that never ends is stopped. */
export function processorTime(run: () => unknown): number {
  run();
  return 0;
}
