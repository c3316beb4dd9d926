import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { customSeed, FIELDS, fieldId, people } from '../support/custom-fields.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const [lead] = customSeed.leads;
const id = lead?.id ?? '';
const at = (...names: string[]) => names.map((name) => `custom.${fieldId(name)}`).toSorted();

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed: customSeed }, environment: { TYPED_CUSTOM_FIELDS: 'true' } });
});
afterAll(() => gateway.close());
beforeEach(() => gateway.emulator.reset());

async function custom(selection: string) {
  const { data, errors } = await gateway.execute(`{ lead(id: "${id}") { custom { ${selection} } } }`);
  expect(errors).toBeUndefined();
  return data.lead.custom;
}

describe('a typed custom field', () => {
  test('is the only requested column, and needs no definition', async () => {
    expect(await custom('due amount tags')).toEqual({ due: '2026-02-28', amount: 12.5, tags: ['a', 'b'] });
    expect(requestLines(gateway)).toEqual([`GET /lead/${id}/?_fields=id,${at('Due', 'Amount', 'Tags')}`]);
  });

  test('has the GraphQL type of its definition', async () => {
    const references = /^(User|Contact|CustomObject)$/;
    const refer = (value: unknown) => (Array.isArray(value) ? value.map((each) => ({ id: each })) : { id: value });
    const names = [
      'plain',
      'secret',
      'amount',
      'due',
      'kickOff',
      'level',
      'tags',
      'owner',
      'team',
      'champion',
      'board',
      'site',
    ];
    const noun = (field: string | null) =>
      /^user/.test(field ?? '')
        ? 'User'
        : /^contact/.test(field ?? '')
          ? 'Contact'
          : field === 'customObject'
            ? 'CustomObject'
            : '';
    const selection = FIELDS.map(([, , field], n) => `${names[n]} ${references.test(noun(field)) ? '{ id }' : ''}`);
    expect(await custom(selection.join(' '))).toEqual(
      Object.fromEntries(
        FIELDS.map(([, value, field], n) => [names[n], references.test(noun(field)) ? refer(value) : value]),
      ),
    );
    expect(gateway.lines).toEqual([`GET /lead/${id}/`]);
  });

  test('describes its type and its name in Close', async () => {
    const { data } = await gateway.execute(
      '{ __type(name: "LeadCustom") { fields { name description type { name kind ofType { name } } } } }',
    );
    const shown = new Map<string, { description: string; type: { name: string; ofType: { name: string } } }>(
      data.__type.fields.map((field: { name: string }) => [field.name, field]),
    );
    const typeOf = (name: string) => shown.get(name)?.type.name ?? `[${shown.get(name)?.type.ofType.name}]`;
    expect(['plain', 'amount', 'due', 'kickOff', 'owner', 'team', 'site'].map(typeOf)).toEqual([
      ...['String', 'Float', 'Date', 'DateTime', 'User', '[User]', 'CustomObject'],
    ]);
    expect(shown.get('kickOff')?.description).toContain(`“Kick-off” (${fieldId('Kick-off')}).`);
  });

  test('is null if it is not set, and if its value has another type', async () => {
    gateway.emulator.write((tables) => {
      const row = tables.lead.get(id);
      if (row !== undefined) tables.lead.put({ ...row, custom: { [fieldId('Amount')]: 'many' } });
    });
    expect(await custom('amount due owner { email } team { email }')).toEqual({
      ...{ amount: null, due: null, owner: null, team: null },
    });
    expect(gateway.lines).toEqual([`GET /lead/${id}/`]);
  });

  test('of users or contacts is read in batches over all rows, and estimated so', async () => {
    const query = '{ leads(first: 60) { nodes { id custom { champion { title } board { title } owner { id } } } } }';
    const { data, errors, extensions } = await gateway.execute(query, {}, { 'x-cost': '1' });
    expect(errors).toBeUndefined();
    const [list, search, ...gone] = requestLines(gateway);
    expect(list).toBe(`GET /lead/?_fields=id,${at('Champion', 'Board', 'Owner')}&_limit=60`);
    expect(search).toMatch(/^SEARCH contact by 5 ids: id,title$/);
    expect(gone).toHaveLength(1);
    const shown = data.leads.nodes.find((each: { id: string }) => each.id === id).custom;
    expect(shown.champion.title).toBe(customSeed.contacts.find((each) => each.id === people[0])?.title);
    expect(
      (extensions as { cost?: { estimatedRequests: number } } | undefined)?.cost?.estimatedRequests,
    ).toBeGreaterThan(1);
  });

  test('is available on every path to the object', async () => {
    const { data, errors } = await gateway.execute(
      `{ node(id: "${id}") { ... on Lead { custom { due } } }
         nodes(ids: ["${id}", "${customSeed.leads[1]?.id}"]) { ... on Lead { custom { champion { id } } } }
         _entities(representations: [{ __typename: "Lead", id: "${id}" }]) { ... on Lead { custom { level } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      node: { custom: { due: '2026-02-28' } },
      nodes: [{ custom: { champion: { id: people[0] } } }, { custom: { champion: { id: people[1] } } }],
      _entities: [{ custom: { level: 'Gold' } }],
    });
  });

  test('is free on an embedded row', async () => {
    const { data } = await gateway.execute(
      `{ lead(id: "${id}") { contacts { nodes { custom { buyingRole } } } opportunities { nodes { custom { discount region } } } } }`,
    );
    const role = customSeed.custom_fields.find(({ name }) => name === 'Buying role')?.id ?? '';
    const roles = customSeed.contacts.filter((each) => each.lead_id === id).map((each) => each.custom[role] ?? null);
    expect(data.lead.contacts.nodes.map((each: { custom: { buyingRole: unknown } }) => each.custom.buyingRole)).toEqual(
      roles,
    );
    expect(gateway.lines).toEqual([`GET /lead/${id}/`]);
  });

  test('is part of the SDL of the subgraph', async () => {
    const { data } = await gateway.execute('{ _service { sdl } }');
    expect(data._service.sdl).toContain('type LeadCustom');
    expect(data._service.sdl).toMatch(/type Lead implements Node [\s\S]*custom: LeadCustom!/);
  });
});

test('without configuration the schema has no typed custom fields', async () => {
  const plain = await startGateway({ emulator: { seed: customSeed } });
  expect(plain.emulator.requests).toEqual([]);
  const { errors } = await plain.execute(`{ lead(id: "${id}") { custom { due } } }`);
  expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  const { data } = await plain.execute('{ __type(name: "LeadCustom") { name } }');
  expect(data).toEqual({ __type: null });
  await plain.close();
});
