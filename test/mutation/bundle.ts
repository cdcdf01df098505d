import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const TARGET = here('./node_modules/.bundle');

/** What tests load in place of a file of theirs. */
const STAND_INS = new Map([[resolve('test/support/processor-time.ts'), here('./stand-ins/processor-time.ts')]]);

/**
 * Bundles tests with the given sources in place of those on the disk. Each test is a file of its own and what several share is in files
 * beside them, so that a process loads in little time what it runs.
 *
 * @returns where a file of the project, such as a test, lies bundled
 */
export async function bundle(entries: readonly string[], sources: ReadonlyMap<string, string>): Promise<(file: string) => string> {
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET);
  await build({
    entryPoints: [...entries],
    outdir: TARGET,
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    alias: { vitest: here('./stand-ins/vitest.ts') },
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const code = sources.get(path) ?? readFileSync(STAND_INS.get(path) ?? path, 'utf8');
            // Files are found beside the source, not beside the bundle.
            return { loader: 'ts', contents: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)) };
          });
        },
      },
    ],
  });
  return (file) => resolve(TARGET, file.replace(/\.ts$/, '.mjs'));
}
