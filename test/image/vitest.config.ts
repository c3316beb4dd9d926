/** `npm run test:image`: builds the container image and runs it, without an engine. Needs root, buildah and mmdebstrap. */
import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

export default defineConfig({
  ...config,
  root: '.',
  test: {
    ...config.test,
    include: ['test/image/**/*.test.ts'],
    exclude: [],
    testTimeout: 60_000,
    hookTimeout: 600_000,
  },
});
