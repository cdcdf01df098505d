import type { Chance } from './chance.js';
import { TARGETS } from './targets.js';

export interface Finding {
  readonly target: string;
  readonly input: unknown;
  readonly problem: string;
}

/** Slowest that one small input may be, in microseconds of processor time: a process may be paused. */
const TOO_SLOW = 20_000_000;
const WHEEL = TARGETS.flatMap((target) => Array.from({ length: target.share }, () => target));
const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype];
const OWN = PROTOTYPES.map((p) => Reflect.ownKeys(p).length);

/** Runs targets in turn by chance until told to stop, or until the first finding. */
export async function fuzz(
  chance: Chance,
  goOn: (done: number) => boolean,
): Promise<{ readonly counts: ReadonlyMap<string, number>; readonly finding?: Finding }> {
  const counts = new Map(TARGETS.map(({ name }) => [name, 0]));
  for (let done = 0; goOn(done); done++) {
    const target = chance.pick(WHEEL);
    counts.set(target.name, (counts.get(target.name) as number) + 1);
    const run = await target.run(chance);
    const before = process.cpuUsage();
    let problem: string | undefined;
    try {
      problem = await run.check();
    } catch (error) {
      problem = `throws ${error instanceof Error ? error.stack : String(error)}`;
    }
    if (PROTOTYPES.some((p, i) => Reflect.ownKeys(p).length !== OWN[i])) problem = 'a prototype was changed';
    const { user, system } = process.cpuUsage(before);
    if (user + system > TOO_SLOW) problem ??= 'too slow';
    if (problem !== undefined) return { counts, finding: { target: target.name, input: run.input, problem } };
  }
  return { counts };
}
