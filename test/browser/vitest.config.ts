/** `npm run test:browser`: opens GraphiQL in Chromium. Without Chromium, these tests are skipped. */
import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

export default defineConfig({
  ...config,
  root: '.',
  test: { ...config.test, include: ['test/browser/*.test.ts'], exclude: [] },
});
