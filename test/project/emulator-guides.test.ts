/** The guides to the emulator: their code is that of the examples, and their commands work. */
import { exec } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { USAGE } from '../../emulator/command.ts';
import { CONTROL_REQUESTS } from '../../emulator/control/control.ts';
import { buildSeed, startEmulator } from '../../emulator/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (...path: readonly string[]) => readFile(join(ROOT, ...path), 'utf8');
const run = (command: string, cwd = ROOT) => promisify(exec)(command, { cwd });

const [program, tests] = await Promise.all(
  ['emulator.md', 'testing-with-the-emulator.md'].map((name) => read('docs', 'guides', name)),
);

describe('the guide to tests', () => {
  test.each(['vitest.test.ts', 'node.test.ts'])('shows %s', async (name) => {
    const code = await read('examples', 'testing', name);
    expect(tests).toContain(code.replace('../../emulator/index.ts', 'close-graphql/emulator'));
  });

  test.each([
    `"${process.execPath}" --test node.test.ts`,
    `"${process.execPath}" ${join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')} run vitest.test.ts`,
  ])('and its tests pass: %s', async (command) => {
    const { stdout } = await run(command, join(ROOT, 'examples', 'testing'));
    expect(stdout).toMatch(/pass/);
    expect(stdout).not.toMatch(/[1-9]\d* failed|fail [1-9]/);
  });
});

describe('the guide to the program', () => {
  test('lists the options of the command', () => {
    const listed = [...(program ?? '').matchAll(/^\| `(--[\w-]+)/gm)].map(([, name]) => name).sort();
    const known = [...USAGE.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, name]) => name).sort();
    expect(listed).toEqual(known);
  });

  test('names every request of the control', () => {
    for (const request of CONTROL_REQUESTS) {
      const [method = '', path = ''] = request
        .replace(/ \/__emulator\/?/, ' ')
        .replace('{name}', 'NAME')
        .split(' ');
      if (path === '') continue;
      const noun = path.split('/')[0];
      const row = (program ?? '').split('\n').find((line) => line.startsWith(`| \`${noun}\``)) ?? '';
      expect(row, request).toContain(method === 'PUT' && path.includes('/') ? 'PUT saves' : method);
    }
  });

  const commands = [...(program ?? '').matchAll(/^curl [^#\n]+/gm)].map(([command]) => command.trim());

  test('its curl commands succeed, in their order', async () => {
    await using emulator = await startEmulator({ seed: buildSeed({ leads: 3 }) });
    expect(commands.length).toBeGreaterThan(8);
    for (const command of commands) {
      const { stdout } = await run(
        command
          .replace('curl', 'curl -sS --fail-with-body')
          .replace('http://127.0.0.1:4001', new URL(emulator.url).origin),
      );
      expect(JSON.parse(stdout), command).not.toHaveProperty('error');
    }
    expect(emulator.faults()).toHaveLength(2);
    expect(emulator.snapshots()).toEqual(['prepared']);
  });
});
