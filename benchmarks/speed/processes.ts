import { spawnSync } from 'node:child_process';
import { median } from './measure.js';

/** Address of the build. */
export const DIST = new URL('../../dist/', import.meta.url).href;

/** Code that makes a scorer with every pack and scores a listing. */
export const SCORE_ONE = `
  const [{ createScorer }, { brands }, { languages }] =
    await Promise.all(['index.js', 'packs-brands.js', 'packs-languages.js'].map((file) => import(dist + file)));
  const scorer = createScorer({ packs: [brands, languages] });
  scorer.score({ title: 'Rolex Submariner 1:1 superclone' });
`;

/** Runs code in a process of its own, where `dist` is the address of a build. Returns what the code's tail writes. */
export function child(code: string, tail: string, dist = DIST): string {
  const source = `const dist = ${JSON.stringify(dist)};\n${code}\n${tail}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`a child process failed: ${stderr}`);
  return stdout;
}

/** Largest resident memory of a process that runs the code, in bytes. */
export function childPeak(code: string): number {
  // Where there is no /proc the larger figure is taken, which on Linux also counts the process that started this one.
  const tail = `
    const { readFileSync } = await import('node:fs');
    let kilobytes = process.resourceUsage().maxRSS;
    try { kilobytes = /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1]; } catch {}
    process.stdout.write(String(kilobytes));
  `;
  return Number(child(code, tail)) * 1024;
}

/** What a process took from its start until it had run its code, in ms. */
export interface Taken {
  readonly processor: number;
  /** By the clock, since the process was started. */
  readonly wall: number;
}

/** What processes take that run each code, the medians of several runs in turn. */
export function childMedian(runs: number, codes: readonly string[]): Taken[] {
  const tail = `
    const wall = performance.now();
    const { user, system } = process.cpuUsage();
    process.stdout.write(JSON.stringify({ wall, processor: (user + system) / 1000 }));
  `;
  const taken = codes.map((): Taken[] => []);
  for (let run = 0; run < runs; run++) codes.forEach((code, i) => taken[i]?.push(JSON.parse(child(code, tail)) as Taken));
  return taken.map((all) => ({ processor: median(all.map(({ processor }) => processor)), wall: median(all.map(({ wall }) => wall)) }));
}
