/** `npm run test:random`: the files with random tests, which then do all of their runs. */
import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import config from '../../vitest.config.ts';

const isRandom = (file: string): boolean => readFileSync(file, 'utf8').includes('/random-runs.ts');

export default defineConfig({
  ...config,
  root: '.',
  test: {
    ...config.test,
    include: globSync('test/**/*.test.ts').filter(isRandom),
    env: { ...config.test?.env, RANDOM_RUNS: process.env.RANDOM_RUNS ?? '1' },
    // Ten times as many runs take ten times as long.
    testTimeout: 600_000,
  },
});
