import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Options } from 'tsup';

// Chunks are named by content, so old ones would pile up and be published. Done here, once: tsup's own `clean` belongs to each of
// the two builds below, which run side by side and would delete each other's files.
rmSync(new URL('./dist', import.meta.url), { recursive: true, force: true });

const shared: Options = {
  target: 'es2022',
  // Smaller than what esbuild makes alone. Text of one byte a character loads in half the time. Statements stay apart,
  // as publint knows CommonJS by, and strict, as they were written.
  minify: 'terser',
  minifySyntax: true,
  terserOptions: { ecma: 2020, compress: { passes: 4, sequences: false, directives: false }, format: { ascii_only: true } },
  // `natural` ships database drivers; only its double-metaphone file is taken in (MIT, its notice is in THIRD_PARTY.md).
  noExternal: [/^natural\//],
  esbuildPlugins: [
    {
      // The class that it extends cuts texts into words and drops stop words, which nobody asks for; an empty one stands in for it.
      name: 'double metaphone alone',
      setup({ onLoad }) {
        onLoad({ filter: /natural\/lib\/natural\/phonetics\/phonetic\.js$/ }, () => ({ contents: 'module.exports = class {};' }));
      },
    },
  ],
};

/** The library, and beside it what only some of its users load. */
const library = {
  index: 'src/index.ts',
  schema: 'src/schema.ts',
  'packs-brands': 'src/packs/brands.ts',
  'packs-languages': 'src/packs/languages.ts',
};

/** Built file of each source that is an entry of the library. */
const builtFiles = new Map(Object.entries(library).map(([name, source]) => [resolve(source), `./${name}.js`]));

export default defineConfig([
  // A file for each entry: one is loaded faster than many, and none holds what another does.
  { ...shared, entry: library, format: ['esm', 'cjs'], splitting: false, dts: true },
  {
    ...shared,
    // The worker is loaded by its name, from the code of the command line.
    entry: { cli: 'src/cli/main.ts', worker: 'src/cli/worker.ts' },
    format: ['esm'],
    splitting: true,
    esbuildPlugins: [
      ...(shared.esbuildPlugins ?? []),
      {
        // The command line takes the library from beside it, so that what telltale knows is in the package once a format.
        name: 'library',
        setup({ onResolve }) {
          onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
            const built = builtFiles.get(resolve(resolveDir, path.replace(/\.js$/, '.ts')));
            return built === undefined ? undefined : { path: built, external: true };
          });
        },
      },
    ],
  },
]);
