import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SWITCHES, startEmulator } from '../../emulator/index.ts';
import { examine } from './assumption.ts';
import { ASSUMPTIONS } from './assumptions/index.ts';
import { describeClose } from './describe-close.ts';
import { ReadOnlyClose } from './read-only-close.ts';
import { OTHERWISE, startEmpty, startLivedIn } from './stand-ins.ts';

/** What no reading can tell. */
const UNTOLD = [
  'chargesInDollars',
  'refusalWithoutWait',
  'deleteStatusInUse',
  'leadIdOnUpdate',
  'bulkTaskAnswer',
  'funnelRangesHaveStartAndEnd',
];

describeClose('what is assumed, of the emulator as it is', startLivedIn, ASSUMPTIONS, ({ name }) =>
  UNTOLD.includes(name) ? 'cannot tell' : 'confirmed',
);

for (const { name, options, faults } of OTHERWISE) {
  const assumption = ASSUMPTIONS.filter((each) => each.name === name);
  describeClose(
    `where it is otherwise`,
    () => startLivedIn(options, faults),
    assumption,
    () => 'refuted',
  );
}

test('of an account without rows nothing is refuted', async () => {
  await using empty = await startEmpty();
  const findings = await examine(new ReadOnlyClose(empty.url, empty.apiKey), ASSUMPTIONS);
  expect(findings.filter(({ verdict }) => verdict.verdict === 'refuted')).toEqual([]);
  expect(findings.filter(({ verdict }) => verdict.verdict === 'cannot tell').length).toBeGreaterThan(12);
});

test('what Close does not answer is told, and no reason to stop', async () => {
  await using emulator = await startEmulator();
  emulator.fail({ path: '/opportunity/', status: 402, times: 1000 });
  const findings = await examine(new ReadOnlyClose(emulator.url, emulator.apiKey), ASSUMPTIONS);
  expect(findings.find(({ assumption }) => assumption.name === 'nullsSort')?.verdict).toEqual({
    verdict: 'cannot tell',
    why: 'Close answered 402',
  });
  expect(findings.find(({ assumption }) => assumption.name === 'pageOfLeads')?.verdict.verdict).toBe('confirmed');
});

describe('all that is assumed is looked at', () => {
  const names = ASSUMPTIONS.map(({ name }) => name);

  test('under names of its own, and each can be confirmed and refuted but those that take a write', () => {
    expect(new Set(names).size).toBe(names.length);
    expect([...OTHERWISE.map(({ name }) => name), ...UNTOLD].toSorted()).toEqual(names.toSorted());
  });

  test('each switch of the emulator', () => {
    const switches = new Set(ASSUMPTIONS.flatMap((assumption) => assumption.switch ?? []));
    expect([...switches].toSorted()).toEqual(Object.keys(DEFAULT_SWITCHES).toSorted());
  });

  test('each line of the README', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
    const [, section = ''] = readme.split('\n## What is assumed about Close\n');
    const table = section.split('\n## ', 1)[0] ?? '';
    const lines = table.split('\n').flatMap((line) => (line.startsWith('| ') ? [line.slice(2)] : []));
    const begins = ASSUMPTIONS.flatMap(({ readme }) => readme ?? []);
    expect(lines.slice(2).filter((line) => !begins.some((begin) => line.startsWith(begin)))).toEqual([]);
    expect(begins.filter((begin) => !lines.some((line) => line.startsWith(begin)))).toEqual([]);
  });
});

describe('what only reads', () => {
  test.each([
    ['PUT', '/lead/lead_1/', {}],
    ['DELETE', '/lead/lead_1/', {}],
    ['POST', '/lead/', {}],
    ['POST', '/data/search/../../lead/', {}],
    ['POST', '/lead/', { 'X-HTTP-Method-Override': 'PUT' }],
    ['POST', '/data/search/', { 'x-http-method-override': 'DELETE' }],
    ['PATCH', '/data/search/', {}],
    ['GET', 'https://elsewhere.example/', {}],
  ])('does not send %s %s', async (method, path, headers) => {
    await using emulator = await startEmulator();
    const close = new ReadOnlyClose(emulator.url, emulator.apiKey);
    await expect(close.send({ method, path, headers })).rejects.toThrow('only what reads');
    expect(emulator.requests).toEqual([]);
  });

  test('has changed nothing when all is looked at', async () => {
    await using emulator = await startEmulator();
    const rows = () => Object.values(emulator.tables()).map((table) => table.all());
    const before = JSON.stringify(rows());
    await examine(new ReadOnlyClose(emulator.url, emulator.apiKey), ASSUMPTIONS);
    expect(JSON.stringify(rows())).toBe(before);
  });
});

describe('the command', () => {
  async function run(environment: Readonly<Record<string, string>>) {
    const main = join(import.meta.dirname, 'main.ts');
    const child = spawn(process.execPath, [main], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    const [code] = await once(child, 'close');
    return { code, output };
  }

  test('prints names and verdicts, and nothing of the account', async () => {
    await using emulator = await startLivedIn({ switches: { nullsSort: 'last' } });
    const { code, output } = await run({ CLOSE_API_KEY: emulator.apiKey, CLOSE_API_URL: emulator.url });
    const lines = output.trim().split('\n');
    expect(lines.slice(0, -2).map((line) => /^(confirmed|refuted|cannot tell) +(\w+) /.exec(line)?.[2])).toEqual(
      ASSUMPTIONS.map(({ name }) => name),
    );
    expect(lines.at(-1)).toMatch(/^\d+ confirmed, 1 refuted, \d+ open; \d+ requests, none of which writes\.$/);
    expect(code).toBe(1);
    expect(output).not.toMatch(/[a-z]+_[A-Za-z0-9]{20,}|@/);
    const { organization, lead } = emulator.tables();
    const names = [...organization.all(), ...lead.all()].map(({ name }) => name).filter((name) => name !== '');
    expect(names.filter((name) => output.includes(String(name)))).toEqual([]);
  });

  test('says what is missing where there is no key, and that a key was refused', async () => {
    expect(await run({})).toEqual({ code: 2, output: 'CLOSE_API_KEY is not set: there is no account to look at.\n' });
    await using emulator = await startEmulator();
    const refused = await run({ CLOSE_API_KEY: 'api_wrong.key', CLOSE_API_URL: emulator.url });
    expect(refused).toEqual({ code: 2, output: 'Ended early: the key was refused.\n' });
  });
});
