/** `npm run test:redis`: tests that kill, stall and fill a Redis, or take long. */
import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

export default defineConfig({
  ...config,
  root: '.',
  test: {
    ...config.test,
    include: ['test/redis/**/*.test.ts'],
    exclude: [],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
