import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Near tests first: the run of a mutant ends at the first that fails. */
const NEAR_FIRST = ['model', 'text', 'reading', 'signals', 'knowledge'];

class NearFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => NEAR_FIRST.findIndex((folder) => moduleId.includes(`/test/${folder}/`));
    return files.sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/**
 * The tests that mirror what is mutated, and those of the parts right above it; none that builds, spawns or measures, or works through
 * all that is shipped. One worker runs all files (it is a new one for each mutant), so that the pack is loaded once.
 */
export default defineConfig({
  test: {
    include: ['test/{model,text,reading,signals}/**/*.test.ts', 'test/knowledge/{name,near}-*.test.ts'],
    setupFiles: ['test/mutation/quick-properties.ts'],
    testTimeout: 30_000,
    isolate: false,
    maxWorkers: 1,
    sequence: { sequencer: NearFirst },
  },
});
