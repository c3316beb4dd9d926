import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError, describeVariables, readConfig } from '../../src/config/config.ts';
import { LIMITS } from '../../src/config/limits.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The message of the error that a configuration is refused with. */
function refusal(environment: Readonly<Record<string, string>>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('The configuration was accepted.');
}

/** Values that are refused, by variable. */
const INVALID: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['PORT', ['abc', '-1', '65536', '1.5']],
  ['EMULATOR_PORT', ['abc', '-1', '65536', '1.5']],
  ['CLOSE_API_URL', ['api.close.com', 'ftp://api.close.com', '/api/v1']],
  ['GATEWAY_TOKEN', ['too-short']],
  [
    'CORS_ORIGINS',
    ['*', 'null', 'app.example', 'https://app.example/', 'https://app.example/path', 'https://a.example, b'],
  ],
  ['TZ_OFFSET', ['abc', '-13', '15']],
  ['SHOW_UPSTREAM', ['perhaps', '2']],
  ['SHOW_COST', ['perhaps', '2']],
  ['TYPED_CUSTOM_FIELDS', ['perhaps', '2']],
  ['CUSTOM_FIELDS_SECONDS', ['abc', '0', '86401']],
  ['CATALOGUE_SECONDS', ['abc', '0', '-1', '3601']],
  ['SEARCH_BATCH', ['abc', '0', '201', '1.5']],
  ['OPERATION_SECONDS', ['abc', '0', '301']],
  ['REQUEST_SECONDS', ['abc', '0', '301']],
  ['CONNECT_SECONDS', ['abc', '0', '61']],
  ['SHUTDOWN_SECONDS', ['abc', '0', '301']],
  ['LOG_LEVEL', ['loud']],
  ['INTROSPECTION', ['perhaps']],
  ['PERSISTED_ONLY', ['perhaps']],
  ['ROUTER_SECRET', ['too-short']],
  ...Object.keys(LIMITS).map((name) => [name, ['abc', '0', '-1', '1.5', 'Infinity', 'false']] as const),
];
/** Those that take any text. */
const FREE = ['CLOSE_API_KEY', 'CUSTOM_FIELD_NAMES', 'HOST', 'PERSISTED_OPERATIONS'];

describe('a variable that is not valid', () => {
  const FULL = { CLOSE_API_KEY: 'api_secret', GATEWAY_TOKEN: 'a-token-of-the-gateway' };

  test.each(INVALID)('is named, %s, and nothing secret with it', (name, values) => {
    for (const value of values) {
      const message = refusal({ ...FULL, [name]: value });
      expect(message).toMatch(new RegExp(`^The configuration is not valid\\.\n  ${name}[.:\\d ]`));
      expect(message).not.toMatch(/api_secret|a-token-of-the-gateway|too-short/);
    }
  });

  test('of every name is among these', () => {
    const names = describeVariables().map(({ name }) => name);
    expect([...INVALID.map(([name]) => name), ...FREE].toSorted()).toEqual(names.toSorted());
  });

  test('is named beside all others that are not', () => {
    const message = refusal({ PORT: 'abc', TZ_OFFSET: '99', SEARCH_BATCH: '10' });
    expect(message.split('\n').map((line) => line.trim().split(':')[0])).toEqual([
      'The configuration is not valid.',
      'PORT',
      'TZ_OFFSET',
    ]);
  });
});

describe('a variable that is absent', () => {
  test('or empty, or blank, has its default', () => {
    const names = describeVariables().map(({ name }) => name);
    const defaults = readConfig({});
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(defaults);
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(defaults);
    expect(defaults).toMatchObject({
      PORT: 4000,
      HOST: '127.0.0.1',
      CORS_ORIGINS: [],
      TZ_OFFSET: 0,
      SEARCH_BATCH: 200,
    });
  });
});

describe('which Close is meant', () => {
  test('follows from the key and the address', () => {
    // Neither: the emulator, and its requests are shown.
    expect(readConfig({})).toMatchObject({ CLOSE_API_URL: null, SHOW_UPSTREAM: true });
    const close = 'https://api.close.com/api/v1';
    expect(readConfig({ CLOSE_API_KEY: 'api_x' })).toMatchObject({ CLOSE_API_URL: close, SHOW_UPSTREAM: false });
    const other = 'http://127.0.0.1:9/api/v1';
    expect(readConfig({ CLOSE_API_URL: other })).toMatchObject({ CLOSE_API_URL: other, SHOW_UPSTREAM: false });
    expect(readConfig({ CLOSE_API_URL: other, CLOSE_API_KEY: 'api_x' })).toMatchObject({ CLOSE_API_URL: other });
  });
});

describe('custom fields as fields of the schema', () => {
  test('need the key of one organization, or the emulator', () => {
    const typed = { TYPED_CUSTOM_FIELDS: 'true' };
    expect(readConfig(typed)).toMatchObject({ TYPED_CUSTOM_FIELDS: true, CUSTOM_FIELDS_SECONDS: 300 });
    expect(readConfig({ ...typed, CLOSE_API_KEY: 'api_x' })).toMatchObject({ TYPED_CUSTOM_FIELDS: true });
    const message = refusal({ ...typed, CLOSE_API_URL: 'https://api.close.com/api/v1' });
    expect(message).toContain('TYPED_CUSTOM_FIELDS goes with CLOSE_API_KEY');
  });

  test('are all that a file of their names is for', () => {
    expect(refusal({ CUSTOM_FIELD_NAMES: 'names.json' })).toContain('goes with TYPED_CUSTOM_FIELDS');
  });
});

describe('an address that others can reach', () => {
  const token = { GATEWAY_TOKEN: 'a-token-of-the-gateway' };
  const PUBLIC = ['0.0.0.0', '::', '192.168.1.2', 'gateway.example'];

  test('needs a token if the gateway holds a key, its own or that of the emulator', () => {
    for (const HOST of PUBLIC) {
      for (const environment of [{ HOST, CLOSE_API_KEY: 'api_x' }, { HOST }]) {
        expect(refusal(environment)).toMatch(/HOST.*GATEWAY_TOKEN/s);
        expect(readConfig({ ...environment, ...token }).HOST).toBe(HOST);
      }
    }
  });

  test('needs none if callers bring their own credentials, and then none can be set', () => {
    for (const HOST of PUBLIC) {
      const environment = { HOST, CLOSE_API_URL: 'https://api.close.com/api/v1' };
      expect(readConfig(environment).HOST).toBe(HOST);
      expect(refusal({ ...environment, ...token })).toMatch(/GATEWAY_TOKEN.*CLOSE_API_KEY/s);
    }
  });

  test('is none of this machine alone', () => {
    for (const HOST of ['127.0.0.1', '::1', 'localhost']) {
      expect(readConfig({ HOST, CLOSE_API_KEY: 'api_x' }).HOST).toBe(HOST);
    }
  });
});

describe('the command', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'close-graphql-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(environment: Readonly<Record<string, string>>) {
    const gateway = spawn(process.execPath, [join(ROOT, 'src', 'main.ts')], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { gateway, ended: once(gateway, 'exit'), said: text(gateway.stdout), complained: text(gateway.stderr) };
  }

  test('reads .env, and says what is wrong with it in one line each', async () => {
    writeFileSync(join(folder, '.env'), 'PORT=abc\nCLOSE_API_KEY=api_secret\n');
    const { ended, said, complained } = run({});
    expect(await ended).toEqual([1, null]);
    expect(await said).toBe('');
    expect(await complained).toMatch(/^The configuration is not valid\.\n {2}PORT: .+\n$/);
  });

  test('takes what the environment says before what .env says', async () => {
    writeFileSync(join(folder, '.env'), 'PORT=abc\nEMULATOR_PORT=0\n');
    const { gateway, ended, said, complained } = run({ PORT: '0' });
    await once(gateway.stdout, 'readable');
    gateway.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(await said).toMatch(/http:\/\/127\.0\.0\.1:\d+\/graphql/);
    expect(await complained).toBe('');
  });
});

test('every variable says what it is for', () => {
  for (const { name, description } of describeVariables())
    expect([name, description]).toEqual([name, expect.stringMatching(/^[A-Z].{10,}/)]);
});
