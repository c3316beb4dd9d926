/** `npm run test:chart`: checks deploy/chart with helm and the types of Kubernetes. It installs both for the time of the test. */
import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

export default defineConfig({
  ...config,
  root: '.',
  test: { ...config.test, include: ['test/chart/**/*.test.ts'], exclude: [], hookTimeout: 240_000 },
});
