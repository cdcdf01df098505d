import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { median } from './measure.js';
import type { Part } from './part.js';
import { DIST, SCORE_ONE } from './processes.js';
import { type Section, short } from './report.js';

/** Scores listings over and over for a while, each time it is told to, in a thread of its own. */
const SCORING = `
  const { parentPort, workerData: { dist, texts } } = require('node:worker_threads');
  (async () => {
    ${SCORE_ONE}
    let at = 0;
    const scoreFor = (ms) => {
      const end = performance.now() + ms;
      let scored = 0;
      for (; performance.now() < end; scored++) scorer.score(JSON.parse(texts[at++ % texts.length]));
      return scored;
    };
    scoreFor(1500);
    parentPort.on('message', (ms) => parentPort.postMessage(scoreFor(ms)));
    parentPort.postMessage(0);
  })();
`;

interface Throughput {
  /** Listings a second by the clock. */
  readonly rate: number;
  /** Microseconds of processor time a listing, of all threads. */
  readonly us: number;
}

async function replyOf(worker: Worker): Promise<number> {
  const [scored] = await once(worker, 'message');
  return scored as number;
}

/** How many listings are scored over and over. */
const LISTINGS = 20_000;
/** How often the command line scores them before its rate is taken: by then a thread of two has met nearly all of them. */
const WARM_PASSES = 4;
const PASSES = 14;

/** Listings a second on one core and on all, each thread with a scorer of its own, and through the command line. */
export const coresPart: Part = async (bench) => {
  const cores = availableParallelism();
  const listings = bench.corpus.listings.slice(0, bench.quick ? 1000 : LISTINGS);
  const texts = listings.map((listing) => JSON.stringify(listing));
  const [one, all] = await threads(texts, bench.quick, cores);
  const { single, pool, singleAtFirst, poolAtFirst } = commandLine(texts, bench.quick, cores);
  const first = `the first ${short(WARM_PASSES * texts.length)}`;
  const name = (count: number): string => (count === 1 ? '1 thread' : `${count} threads`);
  const rows: [string, Throughput, Throughput][] = [
    [`library, ${name(1)}`, one, one],
    [`library, ${name(cores)}`, all, one],
    ['telltale score --jobs 1', single, single],
    [`telltale score --jobs ${cores}`, pool, single],
    [`${first}, --jobs 1`, singleAtFirst, singleAtFirst],
    [`${first}, --jobs ${cores}`, poolAtFirst, singleAtFirst],
  ];
  const section: Section = {
    title: 'Throughput',
    notes: [
      `On ${cores} cores. Each pair was measured in turn several times, medians taken. Parsing the records is in; so is writing, for the command line.`,
      `${short(texts.length)} listings were scored again and again. ${first.replace(/^t/, 'T')} of the command line, starting in, are apart: while the engine still compiles, it does so for each thread, and there is little to gain from a second one.`,
      'The clock also counts what else the machine does at the time; processor time does not.',
    ],
    columns: ['what', 'listings/s', '× one', 'processor us/listing', '× one'],
    rows: rows.map(([what, { rate, us }, base]) => [what, short(rate), short(rate / base.rate), short(us), short(us / base.us)]),
    figures: {
      cores,
      'threads speed-up': all.rate / one.rate,
      'threads cost': all.us / one.us,
      'jobs speed-up': pool.rate / single.rate,
      'jobs cost': pool.us / single.us,
      'jobs speed-up at first': poolAtFirst.rate / singleAtFirst.rate,
    },
  };
  return section;
};

async function threads(texts: readonly string[], quick: boolean, cores: number): Promise<[Throughput, Throughput]> {
  const workers = Array.from({ length: cores }, () => new Worker(SCORING, { eval: true, workerData: { dist: DIST, texts } }));
  try {
    await Promise.all(workers.map(replyOf));
    const ms = quick ? 400 : 3000;
    const measure = async (some: readonly Worker[]): Promise<Throughput> => {
      const [start, before] = [performance.now(), process.cpuUsage()];
      for (const worker of some) worker.postMessage(ms);
      const scored = (await Promise.all(some.map(replyOf))).reduce((total, count) => total + count, 0);
      const { user, system } = process.cpuUsage(before);
      return { rate: (scored / (performance.now() - start)) * 1000, us: (user + system) / scored };
    };
    return await inTurn(
      quick ? 2 : 5,
      () => measure(workers.slice(0, 1)),
      () => measure(workers),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Rates with one thread and with all: of runs over the first passes, and of what longer runs take beyond these. */
interface CommandLine {
  readonly single: Throughput;
  readonly pool: Throughput;
  readonly singleAtFirst: Throughput;
  readonly poolAtFirst: Throughput;
}

function commandLine(texts: readonly string[], quick: boolean, cores: number): CommandLine {
  const file = (passes: number): string => {
    const path = join(tmpdir(), `telltale-speed-${process.pid}-${passes}.jsonl`);
    writeFileSync(path, `${texts.join('\n')}\n`.repeat(passes));
    return path;
  };
  const [few, many] = [file(WARM_PASSES), file(PASSES)];
  const first: Throughput[][] = [[], []];
  const beyond: Throughput[][] = [[], []];
  for (let run = 0; run < (quick ? 1 : 3); run++)
    [1, cores].forEach((jobs, i) => {
      const [all, start] = [timed(many, jobs), timed(few, jobs)];
      first[i]?.push(throughput(WARM_PASSES * texts.length, start.ms, start.us));
      beyond[i]?.push(throughput((PASSES - WARM_PASSES) * texts.length, all.ms - start.ms, all.us - start.us));
    });
  rmSync(few);
  rmSync(many);
  const [single = [], pool = []] = beyond;
  const [singleAtFirst = [], poolAtFirst = []] = first;
  return {
    single: medianOf(single),
    pool: medianOf(pool),
    singleAtFirst: medianOf(singleAtFirst),
    poolAtFirst: medianOf(poolAtFirst),
  };
}

const throughput = (scored: number, ms: number, us: number): Throughput => ({ rate: (scored / ms) * 1000, us: us / scored });

/** Milliseconds by the clock and microseconds of processor time of one run of the command line; its output is thrown away. */
function timed(file: string, jobs: number): { readonly ms: number; readonly us: number } {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', TELL_PROCESSOR_TIME, fileURLToPath(new URL('cli.js', DIST)), 'score', file, '--jobs', String(jobs)],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 2 ** 28 },
  );
  const us = Number(/cpu=(\d+)/.exec(stderr)?.[1]);
  // Some real records are no listings, which ends with 3.
  if ((status !== 0 && status !== 3) || Number.isNaN(us)) throw new Error(`telltale score --jobs ${jobs} failed: ${stderr.slice(-500)}`);
  return { ms: performance.now() - start, us };
}

/** A module that writes the processor time of the whole process when the main thread ends. */
const TELL_PROCESSOR_TIME = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    process.stderr.write('cpu=' + (user + system));
  });
`)}`;

async function inTurn(
  runs: number,
  first: () => Promise<Throughput>,
  second: () => Promise<Throughput>,
): Promise<[Throughput, Throughput]> {
  const [a, b]: [Throughput[], Throughput[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    a.push(await first());
    b.push(await second());
  }
  return [medianOf(a), medianOf(b)];
}

const medianOf = (all: readonly Throughput[]): Throughput => ({
  rate: median(all.map(({ rate }) => rate)),
  us: median(all.map(({ us }) => us)),
});
