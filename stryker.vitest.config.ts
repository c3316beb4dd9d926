/** The tests of one part of `npm run mutation`. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import base from './vitest.config.ts';

const TESTS: Readonly<Record<string, readonly string[]>> = {
  http: [
    'test/attack/limits-first.test.ts',
    'test/http/{guard-refusals,guards,http-forms,cross-site,access,body-limit,fast-path}.test.ts',
  ],
  close: ['test/close/{traffic-parts,traffic-budget,traffic-scheduler,breaker,retries,storms}.test.ts'],
};

/** Runs short files first. Stryker stops at the first failure, and most mutants fail the first files. */
class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = [
      'traffic-',
      'limits-first',
      'guard-refusals',
      'guards',
      'body-limit',
      'cross-site',
      'access',
      'bounds',
      'http-forms',
      'tenant',
      'rate',
      'retries',
    ];
    const rank = ({ moduleId }: TestSpecification) => {
      const found = order.findIndex((name) => moduleId.includes(name));
      return found < 0 ? order.length : found;
    };
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: [...(TESTS[process.env.MUTATION_PART ?? 'http'] ?? [])],
    sequence: { sequencer: ShortestFirst },
    globalSetup: [],
    setupFiles: [],
    reporters: ['default'],
  },
});
