/** The tests of one part of `npm run mutation`, in the order in which it names them. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import base from './vitest.config.ts';

const FILES = (process.env.MUTATION_TESTS ?? '').split(' ');

class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => FILES.findIndex((file) => moduleId.endsWith(file));
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: FILES,
    env: { RANDOM_RUNS: '1' },
    sequence: { sequencer: InOrder },
    globalSetup: [],
    setupFiles: [],
    // A mutant that never answers fails its test, long before Stryker ends the process.
    testTimeout: 10_000,
    reporters: ['default'],
  },
});
