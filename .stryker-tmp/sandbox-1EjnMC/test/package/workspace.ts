// @ts-nocheck
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A run of npm hands its settings down by the environment; kept are those that say where packages come from. */
const ENVIRONMENT = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || /^npm_config_(cache|registry|userconfig)$/i.test(name)),
);

const execute = promisify(execFile);

/** Runs a program, without a shell; a failure carries what it wrote. */
export async function run(program: string, args: readonly string[], cwd: string, stdin?: string): Promise<string> {
  const child = execute(program, [...args], { cwd, env: ENVIRONMENT, maxBuffer: 64 * 1024 * 1024 });
  child.child.stdin?.end(stdin ?? '');
  try {
    return (await child).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(' ')} failed\n${stdout ?? ''}${stderr ?? ''}`);
  }
}

/** A script of ES modules, run by this Node in `cwd`. */
export function runModule(source: string, cwd: string, flags: readonly string[] = []): Promise<string> {
  return run(process.execPath, [...flags, '--input-type=module', '--eval', source], cwd);
}

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'telltale-package-'));
}

export interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly main: string;
  readonly module: string;
  readonly types: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Packs what the last build wrote. */
export async function pack(into: string): Promise<{ file: string; size: number; unpackedSize: number; paths: string[] }> {
  const out = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], ROOT);
  const answer = JSON.parse(out) as unknown;
  // npm lists one result a package; npm 12 keys them by name.
  const [result] = Object.values(
    answer as Record<string, { filename: string; size: number; unpackedSize: number; files: { path: string }[] }>,
  );
  if (result === undefined) throw new Error(`npm pack said nothing: ${out}`);
  return {
    file: join(into, basename(result.filename)),
    size: result.size,
    unpackedSize: result.unpackedSize,
    paths: result.files.map(({ path }) => path).sort(),
  };
}

/** Every folder of an installed package, nested ones too. */
export async function installedPackages(folder: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(join(folder, 'node_modules')).catch(() => []);
  for (const entry of entries) {
    if (entry.startsWith('.')) continue;
    const names = entry.startsWith('@') ? (await readdir(join(folder, 'node_modules', entry))).map((name) => `${entry}/${name}`) : [entry];
    for (const name of names) {
      const own = join(folder, 'node_modules', name);
      found.push(own, ...(await installedPackages(own)));
    }
  }
  return found;
}
