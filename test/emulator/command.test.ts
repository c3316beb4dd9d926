import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseCommand, USAGE, UsageError } from '../../emulator/command.ts';
import { buildSeed } from '../../emulator/index.ts';
import { readSeedFile, SeedFileError } from '../../emulator/seed/read-seed-file.ts';
import { version } from '../../emulator/version.ts';
import { basicAuthorization } from '../support/emulator-client.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const COMMAND = ['--require', join(ROOT, 'scripts', 'start.cjs'), join(ROOT, 'emulator', 'main.ts')];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-'));
});
afterAll(() => rm(folder, { recursive: true }));

const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

/** Runs the command in a separate process, without the developer's environment variables. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [...COMMAND, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => ({ code, ...output }));
  return { child, output, ended };
}

/** Starts an emulator that listens. Requests use its first API key, unless they name another. */
async function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { child, output, ended } = run(args, env);
  const ending = ended.then(({ stderr }) => Promise.reject(new Error(stderr)));
  ending.catch(() => undefined);
  while (!/API key: .*\n/.test(output.stdout)) await Promise.race([once(child.stdout, 'data'), ending]);
  const url = /^Close emulator: (\S+)$/m.exec(output.stdout)?.[1] ?? '';
  const keys = [...output.stdout.matchAll(/^API key: +(\S+)/gm)].map(([, key = '']) => key);
  const headersOf = (key = keys[0] ?? '') => ({
    authorization: basicAuthorization(key),
    'content-type': 'application/json',
  });
  const get = (path: string, key?: string) => fetch(`${url}${path}`, { headers: headersOf(key) });
  const post = (path: string, body: object) =>
    fetch(`${url}${path}`, { method: 'POST', headers: headersOf(), body: JSON.stringify(body) });
  return { child, output, ended, url, keys, get, post };
}

describe('arguments', () => {
  const serve = {
    type: 'serve',
    port: 4001,
    host: '127.0.0.1',
    seedFile: null,
    scenario: 'small',
    organizations: [],
    stateFile: null,
    play: null,
    strict: false,
    latencyMs: 0,
    recordLimit: 1000,
    randomSeed: 0,
    webhookHosts: [],
    control: true,
  };

  it('default to port 4001 and made-up data', () => {
    expect(parseCommand([], {})).toEqual(serve);
  });

  it('set port, seed, strict mode, latency and hosts', () => {
    const args = ['--port', '0', '--seed', 'a.json', '--strict', '--latency=20', '--webhook-hosts', 'a.example, ::1'];
    expect(parseCommand(args, { EMULATOR_PORT: '5000', EMULATOR_SEED: 'b.json' })).toEqual({
      ...serve,
      port: 0,
      seedFile: 'a.json',
      strict: true,
      latencyMs: 20,
      webhookHosts: ['a.example', '::1'],
    });
  });

  it('set host, scenario, organizations, state and control', () => {
    const args = ['--host', '::1', '--scenario=large', '--org', 'acme:user,admin', '--org=beta', '--state', 's.json'];
    const others = ['--record-limit', '5', '--random-seed=7', '--no-control', '--play', '--play-interval', '500'];
    expect(parseCommand([...args, ...others], { EMULATOR_SEED: 'b.json' })).toEqual({
      ...serve,
      host: '::1',
      scenario: 'large',
      organizations: [
        { name: 'acme', roles: ['user', 'admin'] },
        { name: 'beta', roles: ['admin'] },
      ],
      stateFile: 's.json',
      play: { intervalMs: 500 },
      recordLimit: 5,
      randomSeed: 7,
      control: false,
    });
  });

  it('fall back to environment variables, of which empty ones count as unset', () => {
    const env = { EMULATOR_PORT: '5000', EMULATOR_SEED: 'b.json' };
    expect(parseCommand([], env)).toEqual({ ...serve, port: 5000, seedFile: 'b.json' });
    expect(parseCommand([], { EMULATOR_PORT: '', EMULATOR_SEED: '' })).toEqual(serve);
  });

  it.each(['-h', '--help', 'help'])('%s asks for help', (arg) => {
    expect(parseCommand([arg, '--strict'], {})).toEqual({ type: 'help' });
  });

  it.each(['-v', '--version', 'version'])('%s asks for the version', (arg) => {
    expect(parseCommand([arg], {})).toEqual({ type: 'version' });
  });

  it.each<[string, string[], string]>([
    ['an unknown option', ['--bogus'], "Unknown option '--bogus'."],
    ['an unknown short option', ['-x'], "Unknown option '-x'."],
    ['an unknown argument', ['serve'], 'Unknown argument "serve".'],
    ['--port without a value', ['--port'], "Option '--port <value>' argument missing."],
    [
      '--port followed by an option',
      ['--port', '--strict'],
      '--port must be an integer from 0 to 65535, not "--strict".',
    ],
    ['a port that is not a number', ['--port', 'abc'], '--port must be an integer from 0 to 65535, not "abc".'],
    ['a port above 65535', ['--port', '65536'], '--port must be an integer from 0 to 65535, not "65536".'],
    ['a negative port', ['--port', '-1'], '--port must be an integer from 0 to 65535, not "-1".'],
    [
      'a negative latency',
      ['--latency', '-5'],
      '--latency must be a whole number of milliseconds, at most 9999999, not "-5".',
    ],
    [
      'an empty latency',
      ['--latency', ''],
      '--latency must be a whole number of milliseconds, at most 9999999, not "".',
    ],
    ...['', 'a.example,', 'http://a.example', 'a.example:80', '*'].map((hosts): [string, string[], string] => [
      `the host ${hosts}`,
      ['--webhook-hosts', hosts],
      `--webhook-hosts must be host names separated by commas, without ports, not "${hosts}".`,
    ]),
    ['a host with a port', ['--host', 'localhost:80'], '--host must be an address or a host name, not "localhost:80".'],
    ['an unknown scenario', ['--scenario', 'huge'], '--scenario must be one of empty, small, large, not "huge".'],
    [
      'an organization without a name',
      ['--org', ':admin'],
      '--org must be NAME or NAME:ROLE,ROLE, with a name of letters, digits, _ and -, not ":admin".',
    ],
    [
      'an unknown role',
      ['--org', 'acme:boss'],
      '--org: a role is one of admin, superuser, user, restricteduser, not "boss".',
    ],
    ['a repeated role', ['--org', 'acme:user,user'], '--org: a role of "acme" is repeated.'],
    [
      'a repeated organization',
      ['--org', 'acme', '--org', 'acme:user'],
      '--org: "acme" is repeated. List its roles: acme:admin,user',
    ],
    [
      'a seed for several organizations',
      ['--seed', 'a.json', '--org', 'acme'],
      '--seed is the data of one organization. It excludes --scenario and --org.',
    ],
    ['a pace too fast', ['--play', '--play-interval=1'], '--play-interval must be at least 10 milliseconds, not "1".'],
    ['a pace of nothing', ['--play-interval=100'], '--play-interval has no effect without --play.'],
    ['a state file without a name', ['--state', ''], '--state needs the name of a file.'],
    ['a value for --strict', ['--strict=yes'], "Option '--strict' does not take an argument."],
  ])('reject %s', (_, args, message) => {
    expect(() => parseCommand(args, {})).toThrow(new UsageError(message));
  });

  it('reject an environment variable by its name', () => {
    expect(() => parseCommand([], { EMULATOR_PORT: 'abc' })).toThrow(
      new UsageError('EMULATOR_PORT must be an integer from 0 to 65535, not "abc".'),
    );
  });
});

describe('seed files', () => {
  it('are read from JSON', async () => {
    const seed = buildSeed({ leads: 3, contacts: 3, opportunities: 3 });
    await writeFile(join(folder, 'valid.json'), JSON.stringify(seed));
    expect(readSeedFile(join(folder, 'valid.json'))).toEqual(seed);
  });

  it.each([
    ['a file that does not exist', 'missing.json', null, / does not exist\.$/],
    ['a folder', '.', null, / cannot be read: EISDIR\.$/],
    ['a file that is not JSON', 'text.json', 'not\nJSON', /^The seed file \S+ is not valid JSON: [^\n]+\.$/],
    ['JSON that is not a seed', 'list.json', '[]', /list\.json: The seed is not valid\.\n.*expected object/],
    ['a seed without an organization', 'empty.json', '{}', /→ at organization\n/],
    [
      'a seed with a reference to a missing object',
      'reference.json',
      JSON.stringify({ ...buildSeed({ leads: 1, contacts: 0, opportunities: 0 }), me: 'user_missing' }),
      /\nme refers to user_missing, which is not in the seed$/,
    ],
  ])('reject %s', async (_, name, text, message) => {
    const file = join(folder, name);
    if (text !== null) await writeFile(file, text);
    expect(() => readSeedFile(file)).toThrow(SeedFileError);
    expect(() => readSeedFile(file)).toThrow(message);
  });
});

it('the version is that of the package', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(version()).toBe(manifest.version);
});

describe('the command', () => {
  it('prints usage and exits with 0 for help', async () => {
    expect(await run(['--help']).ended).toEqual({ code: 0, stdout: USAGE, stderr: '' });
  });

  it('prints the problem and usage, without a stack trace, and exits with 2 for invalid arguments', async () => {
    expect(await run(['--bogus']).ended).toEqual({
      code: 2,
      stdout: '',
      stderr: `Unknown option '--bogus'.\n\n${USAGE}`,
    });
  });

  it('exits with 2 for a seed file that does not exist', async () => {
    expect(await run(['--seed', 'missing.json']).ended).toEqual({
      code: 2,
      stdout: '',
      stderr: 'The seed file missing.json does not exist.\n',
    });
  });

  it('exits with 1 if its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { code, stderr } = await run(['--port', String(port)]).ended;
    other.close();
    expect([code, stderr]).toEqual([1, `Port ${port} is in use. Set --port or EMULATOR_PORT to a free port.\n`]);
  });

  it('serves a seed file in strict mode and exits with 0 on SIGTERM', async () => {
    await writeFile(join(folder, 'seed.json'), JSON.stringify(buildSeed({ leads: 3 })));
    const { child, get, ended } = await start(['--port=0', '--strict'], { EMULATOR_SEED: 'seed.json' });
    expect(await (await get('/lead/')).json()).toMatchObject({ total_results: 3 });
    expect((await get('/lead/?_limitt=1')).status).toBe(400);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('organizations', () => {
  it('are several, with a key for each role', async () => {
    const { get, keys, output } = await start([
      '--port=0',
      '--org',
      'acme:user,admin',
      '--org',
      'beta',
      '--scenario=empty',
    ]);
    expect(keys).toEqual(['api_acme_user.emulator', 'api_acme_admin.emulator', 'api_beta_admin.emulator']);
    expect(output.stdout).toContain('(acme, user)');
    const answers = await Promise.all(
      keys.map(async (key) => {
        const me = await (await get('/me/', key)).json();
        return [
          me.organizations[0].name,
          (await get('/role/', key)).status,
          (await (await get('/lead/', key)).json()).total_results,
        ];
      }),
    );
    expect(answers).toEqual([
      ['acme', 200, 0],
      ['acme', 200, 0],
      ['beta', 200, 0],
    ]);
    const remove = (key: string) =>
      fetch(new URL('/api/v1/status/lead/', /http\S+/.exec(output.stdout)?.[0] ?? ''), {
        method: 'POST',
        headers: { authorization: basicAuthorization(key), 'content-type': 'application/json' },
        body: '{"label":"New"}',
      });
    expect((await remove(keys[0] ?? '')).status).toBe(403);
    expect((await remove(keys[1] ?? '')).status).toBe(200);
  });
});

describe('a state file', () => {
  const total = async ({ get }: Pick<Awaited<ReturnType<typeof start>>, 'get'>) =>
    (await (await get('/lead/?_limit=1')).json()).total_results;
  const args = (file: string) => ['--port=0', '--scenario', 'empty', '--state', file];

  it('keeps data, keys and time over a signal and over a kill', async () => {
    const file = join(folder, 'kept.json');
    const first = await start(args(file));
    await first.post('/lead/', { name: 'One' });
    await fetch(new URL('/__emulator/clock', first.url), {
      method: 'PUT',
      body: '{"now":"2031-01-01T00:00:00Z","frozen":true}',
    });
    first.child.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: 0, stderr: '' });
    const second = await start(args(file));
    expect(second.keys).toEqual(first.keys);
    expect(second.output.stdout).toContain('kept.json (continued)');
    expect(await total(second)).toBe(1);
    await second.post('/lead/', { name: 'Two' });
    while (!readFileSync(file, 'utf8').includes('"name":"Two"'))
      await new Promise((resolve) => setTimeout(resolve, 20));
    second.child.kill('SIGKILL');
    await second.ended;
    const third = await start(args(file));
    expect(await total(third)).toBe(2);
    const clock = await (await fetch(new URL('/__emulator/clock', third.url))).json();
    expect(clock).toMatchObject({ now: '2031-01-01T00:00:00.000Z', frozen: true });
  });

  it('is complete whenever the process is killed', async () => {
    const file = join(folder, 'killed.json');
    for (let round = 0; round < 3; round++) {
      const running = await start(['--port=0', '--state', file]);
      let isOver = false;
      const writing = (async () => {
        for (let n = 0; !isOver; n++) await running.post('/lead/', { name: `L${round} ${n}` }).catch(() => undefined);
      })();
      // A file that is being written is next to it.
      while (!existsSync(`${file}.tmp`)) await new Promise((resolve) => setTimeout(resolve, 1));
      running.child.kill('SIGKILL');
      await running.ended;
      isOver = true;
      await writing;
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'close-emulator-state' });
    }
  });

  it.each([
    [
      'no JSON',
      '{"format":"close-emulator-st',
      /^The state file \S+ is not valid JSON\. It is left as it is: name another file\.$/,
    ],
    ['other JSON', '{"leads":[]}', /: This is no state of an emulator\. It is left as it is: name another file\.$/],
  ])('with %s is an error, and is left as it is', async (_, text, message) => {
    const file = join(folder, 'foreign.json');
    await writeFile(file, text);
    const { code, stdout, stderr } = await run(args(file)).ended;
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(message);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it.each([
    ['in a folder that does not exist', 'missing/state.json', /cannot be written: ENOENT\./],
    ['that is a folder', '.', /cannot be read: EISDIR\./],
  ])('%s is an error', async (_, name, message) => {
    const { code, stderr } = await run(args(join(folder, name))).ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('without an organization that was asked for is an error', async () => {
    const file = join(folder, 'organizations.json');
    const { child, ended } = await start([...args(file), '--org', 'acme']);
    child.kill('SIGTERM');
    await ended;
    const { code, stderr } = await run([...args(file), '--org', 'acme', '--org', 'beta']).ended;
    expect(code).toBe(2);
    expect(stderr).toContain('has no API key api_beta_admin.emulator');
    const again = await start(args(file));
    expect(again.keys).toEqual(['api_acme_admin.emulator']);
  });
});
