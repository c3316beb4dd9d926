/** `npm run test:mcp`: the protocol's own conformance tests. It installs them for the time of the test. */
import { defineConfig } from 'vitest/config';
import config from '../../../vitest.config.ts';

export default defineConfig({
  ...config,
  root: '.',
  test: { ...config.test, include: ['test/mcp/conformance/**/*.test.ts'], exclude: [], hookTimeout: 200_000 },
});
