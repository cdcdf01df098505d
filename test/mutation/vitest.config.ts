import { defineConfig } from 'vitest/config';

/** The tests that mirror what is mutated, and those of the parts right above it; none that builds, spawns or measures. */
export default defineConfig({
  test: {
    include: ['test/{model,text,reading,signals,knowledge}/**/*.test.ts'],
    exclude: ['test/knowledge/generated.test.ts', 'test/model/fit.test.ts'],
    testTimeout: 30_000,
  },
});
