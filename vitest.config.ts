import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Chromium takes as much processor time as a tenth of the suite: `npm run test:browser`.
    exclude: ['test/browser/**'],
    // Compare the requests of all tests with Close's OpenAPI document.
    globalSetup: './test/support/openapi-setup.ts',
    setupFiles: './test/support/recorder.ts',
    reporters: ['default', './test/support/count-reporter.ts'],
    // Half of the time of the tests is waiting, so there are more workers than cores.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Isolation would spend a third of the time on loading the same modules for each file. Modules have no mutable state.
    isolate: false,
    // Node loads the modules, as it does in the gateway, instead of Vite.
    experimental: { viteModuleRunner: false },
    testTimeout: 30_000,
  },
});
