/** `npm run test:browser`: opens GraphiQL in Chromium. Without Chromium, these tests are skipped. */
import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

export default defineConfig({
  ...config,
  root: '.',
  // The first start of Chromium can take half a minute.
  test: { ...config.test, include: ['test/browser/*.test.ts'], exclude: [], testTimeout: 90_000 },
});
