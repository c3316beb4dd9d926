import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { isObjectType, parse } from 'graphql';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { CustomField } from '../../emulator/index.ts';
import { ConfigError } from '../../src/config/config.ts';
import { readFieldNames } from '../../src/mapping/custom-fields/pinned-names.ts';
import { customSeed, fieldId } from '../support/custom-fields.ts';
import { startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';

const id = customSeed.leads[0]?.id ?? '';
const REFRESH = 300_000;
// Building a schema takes longer than the default second on a busy machine.
const PATIENCE = { timeout: 10_000 };
const SCHEMAS = ['lead', 'contact', 'opportunity'].map((kind) => `GET /custom_field_schema/${kind}/`);

let gateway: TestGateway;
let isOpen = false;
afterEach(async () => {
  if (isOpen) await gateway.close();
  isOpen = false;
});
async function start({ environment, ...options }: TestOptions = {}): Promise<void> {
  gateway = await startGateway({
    emulator: { seed: customSeed },
    environment: { TYPED_CUSTOM_FIELDS: 'true', ...environment },
    ...options,
  });
  isOpen = true;
}

interface Shown {
  readonly name: string;
  readonly isDeprecated: boolean;
  readonly deprecationReason: string | null;
}
/** The typed fields of leads, deprecated ones with the reason. */
async function shown(): Promise<Readonly<Record<string, string | null>>> {
  const { data } = await gateway.execute(
    '{ __type(name: "LeadCustom") { fields(includeDeprecated: true) { name deprecationReason } } }',
  );
  const fields: readonly Shown[] = data.__type?.fields ?? [];
  return Object.fromEntries(fields.map(({ name, deprecationReason }) => [name, deprecationReason]));
}
const current = async () => Object.entries(await shown()).flatMap(([name, reason]) => (reason === null ? [name] : []));

const change = (name: string, changed: Partial<CustomField>) =>
  gateway.emulator.write(({ custom_field }) => {
    const field = custom_field.get(fieldId(name));
    if (field !== undefined) custom_field.put({ ...field, ...changed });
  });

describe('at the start', () => {
  test('reads each list of definitions once, before the first response', async () => {
    await start();
    expect(gateway.lines.toSorted()).toEqual(SCHEMAS.toSorted());
    expect(await current()).toContain('kickOff');
    // Other fields read them from the catalogue.
    await gateway.execute('{ customFieldDefinitions(objectType: LEAD) { name } }');
    expect(gateway.lines).toEqual([]);
  });

  test('serves the core schema if Close fails, and retries later', async () => {
    const logs = collectLogs('info');
    await start({
      log: logs.log,
      prepare: (emulator) => emulator.fail({ path: '/custom_field_schema/lead/', status: 503, times: 3 }),
    });
    expect(logs.of('could not read the custom fields; the schema stays unchanged')).toMatchObject([{ level: 'warn' }]);
    const { data } = await gateway.execute(`{ lead(id: "${id}") { name } __type(name: "LeadCustom") { name } }`);
    expect(data).toEqual({ lead: { name: customSeed.leads[0]?.name }, __type: null });
    gateway.advance(1000);
    await logs.find(({ msg }) => msg === 'custom fields are in the schema');
    expect(await current()).toContain('due');
    gateway.advance(1000);
    expect(gateway.lines).toEqual([]);
  });

  test('reads at most once per 30 seconds while Close answers 429', async () => {
    const logs = collectLogs('warn');
    await start({
      log: logs.log,
      prepare: (emulator) => {
        for (const path of SCHEMAS.map((line) => line.replace('GET ', ''))) {
          emulator.fail({ path, status: 429, headers: { 'retry-after': '1' }, body: {}, times: 1_000 });
        }
      },
    });
    const warnings = () => logs.of('could not read the custom fields; the schema stays unchanged').length;
    expect(warnings()).toBe(1);
    for (let second = 0; second < 29; second += 1) gateway.advance(1_000);
    expect(gateway.lines.length).toBeLessThanOrEqual(SCHEMAS.length);
    gateway.advance(1_000);
    await expect.poll(warnings).toBe(2);
    expect(gateway.lines.length).toBeLessThanOrEqual(2 * SCHEMAS.length);
  });

  test('does not wait for a Close that does not respond', async () => {
    await start({
      log: collectLogs('warn').log,
      environment: { REQUEST_SECONDS: '0.2' },
      prepare: (emulator) => emulator.fail({ path: '/custom_field_schema/lead/', delayMs: 600_000 }),
    });
    expect(await shown()).toEqual({});
    const { data } = await gateway.execute('{ organization: me { id } }');
    expect(data.organization.id).toBe(customSeed.me);
  });
});

describe('a refresh', () => {
  test('finds added, renamed and deleted fields, and deprecates old names', async () => {
    await start();
    const before = await current();
    change('Due', { name: 'Deadline' });
    gateway.emulator.write(({ custom_field }) => {
      custom_field.delete(fieldId('Level'));
      const plain = custom_field.get(fieldId('Plain'));
      if (plain !== undefined) custom_field.put({ ...plain, id: 'cf_New1', name: 'Note' });
    });
    expect(await current()).toEqual(before);
    gateway.advance(REFRESH);
    await expect.poll(current, PATIENCE).toContain('deadline');
    const after = await shown();
    expect(Object.keys(after).toSorted()).toEqual([...before, 'deadline', 'note'].toSorted());
    expect(after).toMatchObject({
      due: 'Renamed. Use `deadline`.',
      level: 'Deleted in Close. Always null.',
      note: null,
    });
    const { data, errors } = await gateway.execute(`{ lead(id: "${id}") { custom { due deadline level } } }`);
    expect(errors).toBeUndefined();
    expect(data.lead.custom).toEqual({ due: '2026-02-28', deadline: '2026-02-28', level: null });
    expect(gateway.upstream.map(({ query }) => query)).toEqual([{ _fields: `id,custom.${fieldId('Due')}` }]);
  });

  test('writes by the old name of a renamed field, but not to a deleted field', async () => {
    await start();
    change('Due', { name: 'Deadline' });
    gateway.emulator.write(({ custom_field }) => custom_field.delete(fieldId('Level')));
    gateway.advance(REFRESH);
    await expect.poll(current, PATIENCE).toContain('deadline');
    const update = (custom: string) =>
      gateway.execute(
        `mutation { leadUpdate(id: "${id}", input: { custom: { ${custom} } }) { userErrors { path code } } }`,
      );
    expect((await update('due: "2027-01-01"')).data.leadUpdate.userErrors).toEqual([]);
    expect((await update('due: "2027-01-01", deadline: null')).data.leadUpdate.userErrors).toEqual([
      { path: ['input', 'custom', 'due'], code: 'INVALID' },
    ]);
    expect((await update('level: "Gold"')).data.leadUpdate.userErrors).toEqual([
      { path: ['input', 'custom', 'level'], code: 'NOT_FOUND' },
    ]);
  });

  test('never gives the old name of one field to another', async () => {
    await start();
    change('Due', { name: 'Deadline' });
    gateway.advance(REFRESH);
    await expect.poll(current, PATIENCE).toContain('deadline');
    change('Plain', { name: 'Due' });
    gateway.advance(REFRESH);
    await expect.poll(current, PATIENCE).toContain(`due_${fieldId('Plain').slice(3, 9)}`);
    expect(await shown()).toMatchObject({ due: 'Renamed. Use `deadline`.' });
  });

  test('keeps the schema if nothing changed, and if reading fails', async () => {
    const logs = collectLogs('info');
    await start({ log: logs.log });
    gateway.emulator.clearRequests();
    gateway.advance(REFRESH);
    await expect.poll(() => gateway.lines.length).toBe(3);
    gateway.emulator.fail({ path: /custom_field_schema/, status: 403, times: 3 });
    // The next refresh is scheduled after the end of this one, which nothing reports.
    const failed = () => {
      gateway.advance(REFRESH);
      return logs.of('could not read the custom fields; the schema stays unchanged').length;
    };
    await expect.poll(failed, PATIENCE).toBe(1);
    expect(await current()).toContain('due');
    expect(logs.of('custom fields are in the schema')).toHaveLength(1);
  });

  test('follows a definition that this gateway writes, and one that is written while it reads', async () => {
    await start();
    const create = (name: string, headers = {}) =>
      gateway.execute(
        `mutation { customFieldCreate(input: { objectType: LEAD, name: "${name}", type: TEXT }) { userErrors { code } } }`,
        {},
        headers,
      );
    expect((await create('First')).data.customFieldCreate.userErrors).toEqual([]);
    await create('Second');
    await create('Third');
    await expect.poll(current, PATIENCE).toEqual(expect.arrayContaining(['first', 'second', 'third']));
    gateway.emulator.clearRequests();
    await gateway.execute(`mutation { leadUpdate(id: "${id}", input: { name: "A" }) { userErrors { code } } }`);
    expect(gateway.lines).toEqual([`PUT /lead/${id}/`]);
  });

  test('changes the type of a field with its definition', async () => {
    await start();
    change('Amount', { type: 'text' });
    gateway.advance(REFRESH);
    const typeOf = async () => {
      const { data } = await gateway.execute('{ __type(name: "LeadCustom") { fields { name type { name } } } }');
      return data.__type.fields.find(({ name }: Shown) => name === 'amount').type.name;
    };
    await expect.poll(typeOf, PATIENCE).toBe('String');
    const { data } = await gateway.execute(`{ lead(id: "${id}") { custom { amount } } }`);
    expect(data.lead.custom).toEqual({ amount: null });
  });
});

test('the SDL with custom fields is a valid subgraph according to @apollo/subgraph', async () => {
  await start();
  const { data } = await gateway.execute('{ _service { sdl } }');
  const type = buildSubgraphSchema(parse(data._service.sdl)).getType('LeadCustom');
  expect(Object.keys(isObjectType(type) ? type.getFields() : {}).toSorted()).toEqual((await current()).toSorted());
});

describe('names from the configuration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (text: string) => {
    const path = join(folder, 'names.json');
    writeFileSync(path, text);
    return { CUSTOM_FIELD_NAMES: path };
  };

  test('stay when fields are renamed', async () => {
    await start({ environment: file(JSON.stringify({ [fieldId('Due')]: 'renewal', cf_Gone: 'plain' })) });
    expect(await current()).toEqual(expect.arrayContaining(['renewal', 'plain']));
    expect(await current()).not.toContain('due');
    change('Due', { name: 'Deadline' });
    change('Plain', { name: 'Renewal' });
    gateway.advance(REFRESH);
    await expect.poll(current, PATIENCE).toContain(`renewal_${fieldId('Plain').slice(3, 9)}`);
    expect(await shown()).toMatchObject({ renewal: null });
  });

  test.each([
    '{',
    '[]',
    '{"lead_1": "a"}',
    '{"cf_1": "id"}',
    '{"cf_1": "toString"}',
    '{"cf_1": "__a"}',
    '{"cf_1": "2nd"}',
    '{"cf_1": 7}',
  ])('are refused in %s', (text) => {
    const { CUSTOM_FIELD_NAMES: path } = file(text);
    expect(() => readFieldNames(path)).toThrow(ConfigError);
    expect(() => readFieldNames(path)).toThrow(`CUSTOM_FIELD_NAMES ${path} is unusable.`);
  });
});
