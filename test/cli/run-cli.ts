import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/program.js';

/** The built command line; TELLTALE_CLI names another one, such as that of an installed tarball, and then nothing runs but that. */
const CLI = process.env.TELLTALE_CLI ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function start(
  args: readonly string[],
  options: { readonly env?: Record<string, string>; readonly nodeArgs?: readonly string[] } = {},
): ChildProcessWithoutNullStreams {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  return spawn(process.execPath, [...(options.nodeArgs ?? []), CLI, ...args], { env: { ...env, ...options.env } });
}

export function finished(child: ChildProcessWithoutNullStreams): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }));
  });
}

/** Runs the built command line to its end under a shell, as "$@" of a script: `"$@" > /dev/full`. */
export function shell(script: string, ...args: readonly string[]): Promise<Finished> {
  return finished(spawn('sh', ['-c', script, 'sh', process.execPath, CLI, ...args]));
}

/** Runs the built command line to its end in a process of its own, with `input` on stdin. */
export function spawned(args: readonly string[], input: string | Buffer = '', env: Record<string, string> = {}): Promise<Finished> {
  const child = start(args, { env });
  // The command may end without reading all of its input.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return finished(child);
}

/**
 * Runs the command line to its end inside this process, on streams that are not a terminal: the same code without a second for node
 * and the packs each time.
 */
export async function telltale(args: readonly string[], input: string | Buffer = '', env: Record<string, string> = {}): Promise<Finished> {
  if (process.env.TELLTALE_CLI !== undefined) return spawned(args, input, env);
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const texts = [stdout, stderr].map(async (stream) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString();
  });
  const bytes = Buffer.from(input);
  const code = await run(args, { stdin: Readable.from(bytes.length === 0 ? [] : [bytes]), stdout, stderr, env });
  stdout.end();
  stderr.end();
  const [out = '', err = ''] = await Promise.all(texts);
  return { code, stdout: out, stderr: err };
}

/**
 * Peak resident memory, in MB, of scoring about `megabytes` of JSON Lines. Most of each record is a field that scoring leaves out: this is
 * about reading.
 */
export async function peakMemory(megabytes: number, ...more: readonly string[]): Promise<number> {
  const hook = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak='+process.resourceUsage().maxRSS))`;
  const child = start(['score', '-', '--min-score', '1', ...more], { nodeArgs: ['--import', hook] });
  const end = finished(child);
  const line = `${JSON.stringify({ title: 'Wooden spoon', photo: 'x'.repeat(5000) })}\n`;
  const block = Buffer.from(line.repeat(Math.ceil(1_000_000 / line.length)));
  for (let i = 0; i < megabytes; i++) {
    if (!child.stdin.write(block)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  const { code, stderr } = await end;
  if (code !== 0) throw new Error(`ended with ${code}: ${stderr}`);
  // Threads run the hook too, each when it ends.
  return Math.max(...[...stderr.matchAll(/peak=(\d+)/g)].map(([, size]) => Number(size))) / 1024;
}

let folder: string | undefined;

/** Writes a file into a folder of its own under the system's temporary one, and returns its path. */
export function tempFile(name: string, content: string | Buffer): string {
  folder ??= mkdtempSync(join(tmpdir(), 'telltale-cli-'));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
