import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Loads one copy of graphql-js. Otherwise our files get its ES modules and Yoga gets CommonJS, and `instanceof
  // GraphQLError` fails. Tested in test/engine/one-graphql.test.ts.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    // Chromium takes as much processor time as a tenth of the suite: `npm run test:browser`. A Redis that fails is waited for:
    // `npm run test:redis`. Images, charts, workflows and the package need what is installed for their tests.
    exclude: [
      ...['test/browser/**', 'test/redis/**', 'test/image/**', 'test/chart/**', 'test/release/tools/**'],
      ...['test/package/**', 'test/mcp/conformance/**'],
    ],
    // Compare the requests of all tests with Close's OpenAPI document.
    globalSetup: './test/support/openapi-setup.ts',
    setupFiles: './test/support/recorder.ts',
    reporters: ['default', './test/support/count-reporter.ts'],
    // A third of the time of the tests is waiting, so there are more workers than cores.
    maxWorkers: availableParallelism() * 2,
    // Isolation would spend a third of the time on loading the same modules for each file. Modules have no mutable state.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
