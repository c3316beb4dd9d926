/** examples/typed-client: its generated types, and its behavior with the gateway. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { generate } from '@graphql-codegen/cli';
import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import config from '../../examples/typed-client/codegen.ts';
import { type Execute, gatewayAt } from '../../examples/typed-client/src/gateway.ts';
import { noteOpportunity, type Opportunity, openOpportunities } from '../../examples/typed-client/src/opportunities.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'typed-client');

test('the committed types are current, otherwise run `npm run codegen`', async () => {
  const generated: { filename: string; content: string }[] = await generate({ ...config, silent: true }, false);
  const folder = join(EXAMPLE, 'src', 'gql');
  const committed = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
  expect(Object.fromEntries(committed)).toEqual(
    Object.fromEntries(generated.map(({ filename, content }) => [basename(filename), content])),
  );
});

test('a response has the type of its selection', () => {
  expectTypeOf<Opportunity['note']>().toEqualTypeOf<string | null>();
  expectTypeOf<Opportunity['value']>().toEqualTypeOf<{ formatted: string | null } | null>();
  expectTypeOf<Opportunity['valuePeriod']>().toEqualTypeOf<'ONE_TIME' | 'MONTHLY' | 'ANNUAL' | null>();
  expectTypeOf<Opportunity>().not.toHaveProperty('confidence');
});

describe('with the gateway', () => {
  const seed = demoSeed();
  let gateway: TestGateway;
  let execute: Execute;
  beforeEach(async () => {
    gateway = await startGateway();
    execute = gatewayAt(gateway.url);
    gateway.emulator.clearRequests();
  });
  afterEach(() => gateway.close());

  test('lists all open opportunities in one request per page', async () => {
    const active = new Set(
      seed.pipelines.flatMap(({ statuses }) => statuses.filter(({ type }) => type === 'active').map(({ id }) => id)),
    );
    const expected = seed.opportunities.filter(({ status_id }) => active.has(status_id)).map(({ id }) => id);
    const listed: string[] = [];
    for await (const { id } of openOpportunities(execute, 100)) listed.push(id);
    expect(listed.toSorted()).toEqual(expected.toSorted());
    expect(gateway.lines).toEqual(Array.from({ length: Math.ceil(expected.length / 100) }, () => 'GET /opportunity/'));
  });

  test('changes an opportunity', async () => {
    const id = seed.opportunities[0]?.id ?? '';
    expect(await noteOpportunity(execute, id, 'Call on Monday')).toMatchObject({ id, note: 'Call on Monday' });
    expect(gateway.lines).toEqual([`PUT /opportunity/${id}/`]);
  });

  test('throws user errors of a mutation and errors of an operation', async () => {
    await expect(noteOpportunity(execute, 'oppo_missing', 'x')).rejects.toThrow('No object has this id.');
    await expect(openOpportunities(execute, 501).next()).rejects.toMatchObject({
      name: 'GatewayError',
      code: 'BAD_USER_INPUT',
    });
  });

  test('prints the open opportunities, as its README shows', async () => {
    const main = join(EXAMPLE, 'src', 'main.ts');
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [main, gateway.url]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^(.+: (\$[\d,.]+( monthly| annual)?|no amount yet)\n)+$/);
  });
});
