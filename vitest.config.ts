import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One copy of graphql-js: Vite would take its ES modules for our files and leave CommonJS to Yoga, and then no
  // GraphQLError is an instance of the other's. test/engine/one-graphql.test.ts watches over it.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    // What the gateway sends upstream is checked in all of them.
    globalSetup: './test/support/openapi-setup.ts',
    setupFiles: './test/support/recorder.ts',
    reporters: ['default', './test/support/count-reporter.ts'],
    // Vitest would leave one core idle, which of two is half the machine.
    maxWorkers: '100%',
    // A third of the time would go into loading the same modules for each file. What files share is nothing that changes.
    isolate: false,
    testTimeout: 30_000,
  },
});
