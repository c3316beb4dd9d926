/** `npm run test:package`: packs the package, installs it into an empty folder, and uses it there. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/package/**/*.test.ts'],
    globalSetup: './test/package/setup.ts',
    reporters: ['default', './test/support/count-reporter.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
