import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { type Finished, finished, peakMemory, spawned, start, telltale, tempFile } from './run-cli.js';

/** `telltale score --jobs`, on the built command line: worker threads load what was built. */

vi.setConfig({ testTimeout: 120_000 });

vi.mock('../../src/scorer.js', async (importOriginal) => (await import('./one-scorer.js')).remembering(await importOriginal()));

const DEMO = fileURLToPath(new URL('../../data/samples/demo.csv', import.meta.url));
const WEIGHTS = fileURLToPath(new URL('../../data/weights.json', import.meta.url));
const EVIL = { title: 'Rolex Submariner 1:1 replica superclone, AAA mirror quality', price: 'US $99', seller: { name: 'x' } };

/** Several chunks of listings, so that more than one thread has to work, with bad records here and there. */
const MANY = Array.from({ length: 1200 }, (_, i) => {
  if (i % 300 === 13) return '{oops';
  if (i % 500 === 14) return JSON.stringify({ id: i, title: 7 });
  return JSON.stringify({
    id: `l${i}`,
    title: `Wooden spoon ${i}`,
    description: 'Beech wood, 30 cm. '.repeat(35),
    ...(i % 50 === 0 && EVIL),
  });
});
const LINES = `${MANY.join('\n')}\n`;

async function bothWays(args: readonly string[], input: string | Buffer = ''): Promise<Finished> {
  const [one, three] = [await telltale(['score', ...args], input), await spawned(['score', ...args, '--jobs', '3'], input)];
  expect(three).toEqual(one);
  return three;
}

describe('telltale score --jobs', () => {
  it.each([['jsonl'], ['json'], ['csv'], ['table']])('writes the same %s, fails the same lines and ends with the same code', async (to) => {
    const { code, stderr } = await bothWays(['-', '--to', to], LINES);
    expect(code).toBe(3);
    expect([...stderr.matchAll(/stdin:(\d+): /g)].map(([, line]) => Number(line))).toEqual([14, 15, 314, 515, 614, 914, 1015]);
    expect(stderr).toMatch(/telltale: 7 of 1200 records failed\n$/);
  });

  it('knows the highest of all threads, and what reached a level', async () => {
    await bothWays(['-', '--top', '7', '--to', 'table'], LINES);
    await bothWays(['-', '--top', '400', '--to', 'json'], LINES);
    expect((await bothWays(['-', '--min-score', '1', '--fail-on', 'critical'], LINES)).code).toBe(1);
  });

  it('reads arrays and CSV, with --map', async () => {
    const good = MANY.filter((line) => line.includes('title":"'));
    await bothWays(['-'], `[${good.join(',\n')}]`);
    const [header = '', ...rows] = readFileSync(DEMO, 'utf8').trimEnd().split('\n');
    const csv = tempFile('many.csv', `${header.replace('title', 'name')}\n${`${rows.join('\n')}\n1,2\n \n`.repeat(60)}`);
    expect((await bothWays([csv, '--map', 'title=name'])).stderr).toContain('many.csv:26: the row has 2 cells');
  });

  it('takes packs, weights and a prior into the threads', async () => {
    const pack = tempFile('zork.yaml', 'name: zork\nbrands:\n  - name: Zorkington\n    tier: luxury\n    sells: [bag]\n');
    const weights = tempFile('own.json', readFileSync(WEIGHTS, 'utf8').replace(/"version": "[^"]*"/, '"version": "of-mine"'));
    const { stdout } = await bothWays(['-', '--pack', pack, '--weights', weights, '--prior', '0.01'], '{"title":"Zorkington handbag"}\n');
    expect(JSON.parse(stdout)).toMatchObject({ prior: 0.01, versions: { model: 'of-mine' }, brands: [{ brand: 'Zorkington' }] });
    const bad = tempFile('bad.yaml', 'brands:\n  - name: Zork\n    tier: luxury\n');
    expect((await bothWays(['-', '--pack', bad], LINES)).code).toBe(2);
  });

  it('reads an empty input, and ends with 2 where nothing can be read', async () => {
    expect(await bothWays(['-', '--to', 'json'])).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
    expect((await bothWays(['no-such-file.csv'])).code).toBe(2);
    expect((await bothWays([tempFile('broken.jsonl.gz', 'not gzip at all')])).code).toBe(2);
    expect((await bothWays(['-', '--from', 'csv'], 'a,b\n1,2\n')).stderr).toMatch(/no column is called "title"/);
  });

  it.each([['0'], ['1.5'], ['many'], ['1000'], [''], ['1e2'], ['0x2'], [' 2 '], ['+2']])('refuses %j threads', async (jobs) => {
    const { code, stdout, stderr } = await telltale(['score', DEMO, '--jobs', jobs]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Allowed: a whole number from 1 to 256, or auto');
  });

  it('takes a thread for each core with auto', async () => {
    expect(await spawned(['score', DEMO, '--jobs', 'auto'])).toEqual(await telltale(['score', DEMO]));
  });

  it('ends quietly when its reader leaves, even while the input stays open', async () => {
    const child = start(['score', '-', '--jobs', '2']);
    child.stdin.on('error', () => {});
    const end = finished(child);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.write(LINES.repeat(20));
    const { code, stderr } = await end;
    expect([code, stderr.replace(/^telltale: stdin:.*\n/gm, '')]).toEqual([0, '']);
  });

  it('writes what it has while the input stays open', async () => {
    const child = start(['score', '-', '--jobs', '2']);
    child.stdin.write('{"id":"first","title":"Wooden spoon"}\n');
    const [first] = (await new Promise<Buffer>((resolve) => child.stdout.once('data', resolve))).toString().split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({ id: 'first' });
    child.stdin.end();
    expect((await finished(child)).code).toBe(0);
  });

  it('ends with 2 and names the lines when a thread is lost', async () => {
    const hook = `data:text/javascript,import{isMainThread,parentPort}from'node:worker_threads';if(!isMainThread)parentPort.once('message',()=>process.exit(9))`;
    const child = start(['score', '-', '--jobs', '2'], { nodeArgs: ['--import', hook] });
    child.stdin.on('error', () => {});
    child.stdin.end(LINES);
    const { code, stdout, stderr } = await finished(child);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^telltale: the worker thread for the records of lines 1 to \d+ was lost: it ended with code 9; what was written .*\n$/,
    );
  });

  it('keeps to the same memory for four times the input', async () => {
    const small = await peakMemory(50, '--jobs', '2');
    const large = await peakMemory(200, '--jobs', '2');
    // The heaps of young threads still grow by some 50 MB; holding the input would cost 150 MB and more.
    expect(large - small).toBeLessThan(100);
  });
});
