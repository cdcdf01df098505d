/** Milliseconds of processor time that a call takes: what it costs, however busy the machine is with other things. */
// @ts-nocheck

export function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
