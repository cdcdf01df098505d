// @ts-nocheck
import { rmSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

// Chunks are named by content, so old ones would pile up and be published. Done here, once: tsup's own `clean` belongs to each of
// the two builds below, which run side by side and would delete each other's files.
rmSync(new URL('./dist', import.meta.url), { recursive: true, force: true });

const shared: Options = {
  target: 'es2022',
  minify: true,
  // Text of one byte a character loads in half the time. The packs spell every script with symbols of ASCII.
  esbuildOptions(options) {
    options.charset = 'ascii';
  },
  // `natural` ships database drivers; only its double-metaphone file is taken in (MIT, its notice is in THIRD_PARTY.md).
  noExternal: [/^natural\//],
};

/** The library, and beside it what only some of its users load. */
const entries = {
  index: 'src/index.ts',
  schema: 'src/schema.ts',
  'packs-brands': 'src/packs/brands.ts',
  'packs-languages': 'src/packs/languages.ts',
};

// ESM for the library and the command line, which share their chunks; CJS for the library.
export default defineConfig([
  {
    ...shared,
    // The worker is loaded by its name, from the code of the command line.
    entry: { ...entries, cli: 'src/cli/main.ts', worker: 'src/cli/worker.ts' },
    format: ['esm'],
    splitting: true,
    dts: { entry: entries },
  },
  { ...shared, entry: entries, format: ['cjs'], dts: true },
]);
