import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { APP, NODES, tool } from './installed.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const require = createRequire(join(APP, 'package.json'));

/** Prints the result of an expression as JSON. */
const EMULATOR = `
  import { buildSeed, createEmulator, startEmulator } from 'close-graphql/emulator';
  const emulator = await startEmulator({ seed: buildSeed({ leads: 3 }) });
  const headers = { authorization: 'Basic ' + btoa(emulator.apiKey + ':') };
  const { data } = await (await fetch(emulator.url + '/lead/', { headers })).json();
  await emulator.close();
  const { status } = createEmulator().handle({ method: 'GET', url: '/api/v1/me/', headers: {}, body: null });
  console.log(JSON.stringify({ leads: data.length, status }));
`;
const GATEWAY = `
  import { startEmulator } from 'close-graphql/emulator';
  import { ConfigError, createGateway } from 'close-graphql';
  const emulator = await startEmulator();
  const gateway = await createGateway({ closeApiUrl: emulator.url, closeApiKey: emulator.apiKey, callersAreChecked: true });
  const body = JSON.stringify({ query: '{ organization { name } }' });
  const headers = { 'content-type': 'application/json' };
  const response = await gateway.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
  const { data } = await response.json();
  const result = await gateway.execute({ query: '{ leads(first: 1) { nodes { name } } }' });
  await gateway.close();
  await emulator.close();
  const isConfigError = await createGateway({ requestSeconds: -1 }).catch((error) => error instanceof ConfigError);
  const names = [typeof data.organization.name, typeof result.data.leads.nodes[0].name];
  console.log(JSON.stringify({ names, isConfigError }));
`;
const OPERATIONS = `
  import { operations } from 'close-graphql/operations';
  const { text, ...rest } = operations.find(({ name }) => name === 'OpenDeals');
  console.log(JSON.stringify({ ...rest, isText: text.includes('query OpenDeals'), count: operations.length > 50 }));
`;

describe.each(NODES)('from JavaScript on $name', ({ node }) => {
  const evaluate = (script: string) => {
    const { stdout, stderr } = spawnSync(node, ['--input-type=module', '--eval', script], {
      cwd: APP,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return JSON.parse(stdout);
  };

  test('the gateway', () => {
    expect(evaluate(GATEWAY)).toEqual({ names: ['string', 'string'], isConfigError: true });
  });

  test('the emulator', () => {
    expect(evaluate(EMULATOR)).toEqual({ leads: 3, status: 401 });
  });

  test('the example operations', () => {
    expect(evaluate(OPERATIONS)).toMatchObject({
      name: 'OpenDeals',
      type: 'query',
      description: expect.stringContaining('open opportunities'),
      budget: '1 upstream request.',
      variables: ['first', 'after'],
      isText: true,
      count: true,
    });
  });
});

test('the files', () => {
  const schema = readFileSync(require.resolve('close-graphql/schema.graphql'), 'utf8');
  expect(schema).toBe(readFileSync(join(ROOT, 'schema.generated.graphql'), 'utf8'));
  expect(readFileSync(require.resolve('close-graphql/operations/Board.graphql'), 'utf8')).toContain('query Board');
  expect(require('close-graphql/package.json')).toMatchObject({ name: 'close-graphql' });
  expect(() => require.resolve('close-graphql/src/main.js')).toThrow(/not defined by "exports"/);
});

const USES = {
  gateway: `
    import { createServer } from 'node:http';
    import { ConfigError, createGateway, type Gateway, type GatewayOptions } from 'close-graphql';
    const options: GatewayOptions = { closeApiKey: 'api_x.y', callersAreChecked: true };
    export async function use(): Promise<string> {
      await using gateway: Gateway = await createGateway(options);
      createServer(gateway.node).on('upgrade', gateway.upgrade);
      const response: Response = await gateway.fetch(new Request('http://localhost/graphql'));
      const { data } = await gateway.execute({ query: '{ me { id } }' });
      for await (const result of await gateway.subscribe({ query: 'subscription { leadChanged { cursor } }' })) return String(result.data);
      return response.statusText + String(data) + new ConfigError('no').message + gateway.schema.description;
    }
    // @ts-expect-error: not an option
    createGateway({ closeApiKye: 'api_x.y' });
    // @ts-expect-error: not a number
    createGateway({ requestSeconds: 'ten' });
  `,
  emulator: `
    import { createEmulator, type Emulator, type EmulatorOptions, type Seed, startEmulator } from 'close-graphql/emulator';
    const options: EmulatorOptions = { strict: true, switches: { nullsSort: 'last' } };
    export async function use(): Promise<Seed | string> {
      await using emulator: Emulator = await startEmulator(options);
      const core = createEmulator(options);
      return core.apiKey + emulator.url;
    }
    export const valueOf = (seed: Seed): number | null | undefined => seed.opportunities[0]?.value;
    // @ts-expect-error: not a column
    export const wrong = (seed: Seed) => seed.opportunities[0]?.amount;
    // @ts-expect-error: not a switch
    createEmulator({ switches: { nullsort: 'last' } });
    // @ts-expect-error: not a name of the module
    import { startEmulators } from 'close-graphql/emulator';
  `,
  operations: `
    import { type ExampleOperation, operations } from 'close-graphql/operations';
    export const budgets: readonly string[] = operations.map(({ budget }: ExampleOperation) => budget);
    // @ts-expect-error: a string
    export const wrong: number = operations[0]?.budget ?? '';
  `,
};

/** The library passes requests of `node:http`. The others need no types of Node. */
const TYPES: Readonly<Record<keyof typeof USES, readonly string[]>> = {
  gateway: ['node'],
  emulator: [],
  operations: [],
};

const COMPILERS = [
  { compiler: 'TypeScript 7', tsc: join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc') },
  { compiler: 'TypeScript 5.9', tsc: tool('typescript', 'bin', 'tsc') },
];
const MODES = [
  { mode: 'nodenext', options: { module: 'nodenext' } },
  { mode: 'bundler', options: { module: 'esnext', moduleResolution: 'bundler' } },
];
const CASES = COMPILERS.flatMap((compiler) =>
  MODES.flatMap((mode) =>
    (Object.keys(USES) as (keyof typeof USES)[]).map((entry) => ({ ...compiler, ...mode, entry })),
  ),
);

/** Declarations of the package are checked too. */
const STRICT = {
  noEmit: true,
  strict: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: 'es2022',
};

test.each(CASES)('the types of $entry with $compiler and $mode', async ({ tsc, options, entry }) => {
  const folder = await mkdtemp(join(APP, 'types-'));
  const compilerOptions = { ...STRICT, ...options, types: TYPES[entry], typeRoots: [tool('@types')] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
  await writeFile(join(folder, 'use.ts'), USES[entry]);
  const { status, stdout } = spawnSync(process.execPath, [tsc, '--project', folder], { cwd: APP, encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});
