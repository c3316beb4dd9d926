/** `npm run test:release`: checks workflows and settings with tools that are installed for the time of the test. */
import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

export default defineConfig({
  ...config,
  root: '.',
  test: { ...config.test, include: ['test/release/tools/**/*.test.ts'], exclude: [], hookTimeout: 240_000 },
});
