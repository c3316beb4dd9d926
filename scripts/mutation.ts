/**
 * `npm run mutation [-- PART…]`: mutation testing of the guards, the fast path, and the scheduling of requests to Close. Stryker is
 * installed by `npm --prefix test/mutation ci`. Each part runs in one process and with its own tests, of which Stryker selects those
 * that reach a mutant. The scores, and why the survivors survive, are in docs/measurements.md.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

interface Part {
  readonly folder: string;
  readonly files: readonly string[];
  /** Quick ones first: Stryker stops at the first failure. */
  readonly tests: readonly string[];
}

const PARTS: Readonly<Record<string, Part>> = {
  guards: { folder: 'src/http/guards', files: ['*'], tests: ['http/guard-refusals', 'http/guards'] },
  'fast-path': {
    folder: 'src/http',
    files: ['fast-path'],
    tests: ['http/guards', 'http/fast-path-plugins', 'http/fast-path', 'http/clients-fast', 'http/permissions'],
  },
  traffic: {
    folder: 'src/close/traffic',
    files: ['endpoint-group', 'operation-traffic', 'overload', 'recent-average', 'retry', 'slots', 'budget'],
    tests: ['close/traffic-parts', 'close/traffic-budget'],
  },
  scheduler: {
    folder: 'src/close/traffic',
    files: ['scheduler', 'request-queue', 'load-shedder', 'caller-lines', 'caller-shares'],
    tests: [
      ...['turns', 'budget', 'queue', 'overload'].map((subject) => `close/traffic-scheduler-${subject}`),
      ...['close/traffic-callers-places', 'close/traffic-callers'],
    ],
  },
  breaker: { folder: 'src/close/traffic', files: ['breaker'], tests: ['close/traffic-breaker'] },
  dispatcher: {
    folder: 'src/close/traffic',
    files: ['dispatcher'],
    tests: ['close/traffic-dispatcher'],
  },
};

const names = process.argv.slice(2);
for (const [name, { folder, files, tests }] of Object.entries(PARTS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const { status } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'test', 'mutation', 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
      ...['run', '--mutate', files.map((file) => `${folder}/${file}.ts`).join(',')],
      // Values that are computed while a module loads need all tests for each mutant, and constants are compared by name.
      '--ignoreStatic',
    ],
    {
      cwd: ROOT,
      env: { ...process.env, MUTATION_TESTS: tests.map((test) => `test/${test}.test.ts`).join(' ') },
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exitCode = 1;
  copyFileSync(join(ROOT, 'reports', 'mutation.json'), join(ROOT, 'reports', `mutation-${name}.json`));
}
