import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SWITCHES, startEmulator } from '../../emulator/index.ts';
import { examine } from '../../src/cli/doctor/assumption.ts';
import { ASSUMPTIONS } from '../../src/cli/doctor/assumptions/index.ts';
import { ReadOnlyClose } from '../../src/cli/doctor/read-only-close.ts';
import { describeClose } from './describe-close.ts';
import { COUNTEREXAMPLES, startEmpty, startLivedIn } from './stand-ins.ts';

/** Assumptions that reads cannot check. */
const UNVERIFIABLE = [
  'chargesInDollars',
  'rateLimitWithoutWait',
  'deleteStatusInUse',
  'leadIdOnUpdate',
  'bulkTaskAnswer',
  'funnelRangesHaveStartAndEnd',
  'lateEventsMs',
  'oldEventData',
  'deliveryDelayMs',
  'deliveryJitterMs',
  'retryTimestamp',
  'fileStorage',
];

describeClose('the emulator by default', startLivedIn, ASSUMPTIONS, ({ name }) =>
  UNVERIFIABLE.includes(name) ? 'cannot tell' : 'confirmed',
);

for (const { name, options, faults } of COUNTEREXAMPLES) {
  const assumption = ASSUMPTIONS.filter((each) => each.name === name);
  describeClose(
    'an emulator that differs',
    () => startLivedIn(options, faults),
    assumption,
    () => 'refuted',
  );
}

test('an account without rows refutes nothing', async () => {
  await using empty = await startEmpty();
  const findings = await examine(new ReadOnlyClose(empty.url, empty.apiKey), ASSUMPTIONS);
  expect(findings.filter(({ verdict }) => verdict.verdict === 'refuted')).toEqual([]);
  expect(findings.filter(({ verdict }) => verdict.verdict === 'cannot tell').length).toBeGreaterThan(12);
});

test('an error of Close is the reason of a verdict, and does not stop the run', async () => {
  await using emulator = await startEmulator();
  emulator.fail({ path: '/opportunity/', status: 402, times: 1000 });
  const findings = await examine(new ReadOnlyClose(emulator.url, emulator.apiKey), ASSUMPTIONS);
  expect(findings.find(({ assumption }) => assumption.name === 'nullsSort')?.verdict).toEqual({
    verdict: 'cannot tell',
    why: 'Close responded with 402',
  });
  expect(findings.find(({ assumption }) => assumption.name === 'pageOfLeads')?.verdict.verdict).toBe('confirmed');
});

describe('the list of assumptions', () => {
  const names = ASSUMPTIONS.map(({ name }) => name);

  test('has unique names, and a counterexample for each assumption that reads can check', () => {
    expect(new Set(names).size).toBe(names.length);
    expect([...COUNTEREXAMPLES.map(({ name }) => name), ...UNVERIFIABLE].toSorted()).toEqual(names.toSorted());
  });

  test('covers each switch of the emulator', () => {
    const switches = new Set(ASSUMPTIONS.flatMap((assumption) => assumption.switch ?? []));
    expect([...switches].toSorted()).toEqual(Object.keys(DEFAULT_SWITCHES).toSorted());
  });

  test('is the column *check* of docs/reference/assumptions.md', () => {
    const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'reference', 'assumptions.md'), 'utf8');
    const rows = page.split('\n').filter((line) => /^\| (?!assumption |---)/.test(line));
    const checks = rows.map((row) => [...(row.split(' | ').at(-1) ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(rows.filter((row, n) => checks[n]?.length === 0 && !row.endsWith('| – |'))).toEqual([]);
    expect(checks.flat().toSorted()).toEqual(names.toSorted());
  });
});

describe('ReadOnlyClose', () => {
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
    await expect(close.send({ method, path, headers })).rejects.toThrow('only reads');
    expect(emulator.requests).toEqual([]);
  });

  test('changes nothing when all assumptions are checked', async () => {
    await using emulator = await startEmulator();
    const rows = () => Object.values(emulator.tables()).map((table) => table.all());
    const before = JSON.stringify(rows());
    await examine(new ReadOnlyClose(emulator.url, emulator.apiKey), ASSUMPTIONS);
    expect(JSON.stringify(rows())).toBe(before);
  });
});

describe('npm run test:close', () => {
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

  test('prints names and verdicts, and no data of the account', async () => {
    await using emulator = await startLivedIn({ switches: { nullsSort: 'last' } });
    const { code, output } = await run({ CLOSE_API_KEY: emulator.apiKey, CLOSE_API_URL: emulator.url });
    const lines = output.trim().split('\n');
    expect(lines.slice(0, -2).map((line) => /^(confirmed|refuted|cannot tell) +(\w+) /.exec(line)?.[2])).toEqual(
      ASSUMPTIONS.map(({ name }) => name),
    );
    expect(lines.at(-1)).toMatch(/^\d+ confirmed, 1 refuted, \d+ open; \d+ requests, all of them reads\.$/);
    expect(code).toBe(1);
    expect(output).not.toMatch(/[a-z]+_[A-Za-z0-9]{20,}|@/);
    const { organization, lead } = emulator.tables();
    const names = [...organization.all(), ...lead.all()].map(({ name }) => name).filter((name) => name !== '');
    expect(names.filter((name) => output.includes(String(name)))).toEqual([]);
  });

  test('exits with 2 without a key and with a rejected key', async () => {
    expect(await run({})).toEqual({ code: 2, output: 'CLOSE_API_KEY is not set. There is no account to check.\n' });
    await using emulator = await startEmulator();
    const rejected = await run({ CLOSE_API_KEY: 'api_wrong.key', CLOSE_API_URL: emulator.url });
    expect(rejected).toEqual({ code: 2, output: 'Stopped: Close rejected the key.\n' });
  });
});
