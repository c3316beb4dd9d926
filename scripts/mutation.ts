/**
 * `npm run mutation [-- http|close]`: mutation testing of the guards and the fast path, and of the scheduling of requests to
 * Close. Each part runs only its tests, which stay in one process. The scores are in docs/measurements.md.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const PARTS: Readonly<Record<string, readonly string[]>> = {
  http: ['--mutate', 'src/http/guards/*.ts,src/http/fast-path.ts'],
  // Values that are computed while a module loads need all tests for each mutant. There are few of them here.
  close: ['--mutate', 'src/close/traffic/*.ts', '--ignoreStatic'],
};

for (const part of process.argv[2] === undefined ? Object.keys(PARTS) : [process.argv[2]]) {
  const { status } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'), 'run', ...(PARTS[part] ?? [])],
    { cwd: ROOT, env: { ...process.env, MUTATION_PART: part }, stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
