import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { mergedSdl } from '../../src/graph/sdl.ts';
import { runCollected } from '../support/run-collected.ts';

test('help and version are printed, of all commands and of each', async () => {
  const all = await runCollected(['--help']);
  expect(all).toMatchObject({ code: 0, errors: '', output: expect.stringMatching(/^Usage: close-graphql /) });
  const names = [...all.output.matchAll(/^ {2}(\w+) +\w/gm)].flatMap(([, name]) => name ?? []);
  expect(names).toEqual(
    expect.arrayContaining([
      'serve',
      'emulator',
      'schema',
      'doctor',
      'export',
      'import',
      'operations',
      'mcp',
      'webhook',
    ]),
  );
  for (const name of ['serve', 'emulator', 'schema', 'doctor', 'export', 'import', 'operations', 'mcp', 'webhook']) {
    const { code, output } = await runCollected([name, '--help']);
    expect([code, output], name).toEqual([0, expect.stringMatching(/^Usage: close-graphql .*\n/)]);
  }
  expect(await runCollected(['--version'])).toEqual({ code: 0, output: `${manifest.version}\n`, errors: '' });
});

test.each([
  [['start'], 'Unknown command "start".'],
  [['toString'], 'Unknown command "toString".'],
  [['serve', 'now'], 'Unknown argument "now".'],
  [['--colour'], "Unknown option '--colour'."],
  [['serve', '--port'], "Option '--port <value>' argument missing."],
  [['serve', '--port', 'x'], '--port must be a whole number from 0 to 65535, not "x".'],
  [['--demo', '--port', '65536'], '--port must be a whole number from 0 to 65535, not "65536".'],
  [['emulator', '--colour'], "Unknown option '--colour'."],
  [['schema'], 'An action is missing.'],
  [['schema', 'diff'], 'diff needs a file.'],
  [['schema', 'check', 'a', 'b'], 'Unknown argument "b".'],
  [['schema', 'print', 'x'], 'Unknown argument "x".'],
])('%j is refused with the usage and exit code 2', async (args, message) => {
  const { code, output, errors } = await runCollected(args);
  expect([code, output]).toEqual([2, '']);
  expect(errors).toContain(`${message}\n\nUsage: close-graphql `);
  expect(errors).not.toMatch(/^ +at /m);
});

test('a file that cannot be read is an error without a stack trace', async () => {
  for (const args of [
    ['serve', '--env-file', '/none'],
    ['schema', 'diff', '/none'],
  ]) {
    const { code, output, errors } = await runCollected(args);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toMatch(/^[^\n]*\/none[^\n]*\n$/);
  }
});

test('schema prints the SDL, and says what changed since another version', async () => {
  const { code, output: sdl } = await runCollected(['schema', 'print']);
  expect([code, sdl]).toEqual([0, `${mergedSdl()}\n`]);
  expect((await runCollected(['schema', 'print', '--subgraph'])).output).toContain('@link');
  const folder = await mkdtemp(join(tmpdir(), 'schema-'));
  const file = join(folder, 'before.graphql');
  const compare = (action: string, before: string) => {
    writeFileSync(file, before);
    return runCollected(['schema', action, file]);
  };
  expect(await compare('check', sdl)).toEqual({ code: 0, output: 'No changes.\n', errors: '' });
  const more = sdl.replace('type Query {', 'type Query {\n  gone: Int');
  const changes = { output: expect.stringMatching(/^breaking +Query\.gone was removed\.$/m), errors: '' };
  expect(await compare('diff', more)).toMatchObject({ code: 0, ...changes });
  expect(await compare('check', more)).toMatchObject({ code: 1, ...changes });
  const added = await compare(
    'check',
    sdl.replace(/\n {2}"""\n {2}The current end of the event log[^"]+"""\n {2}eventCursor: String!/, ''),
  );
  expect(added).toMatchObject({ code: 0, output: expect.stringMatching(/^added +Query\.eventCursor was added\.$/m) });
  await rm(folder, { recursive: true });
});
