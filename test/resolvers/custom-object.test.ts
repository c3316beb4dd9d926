import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { missingId } from '../support/mutations.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const [type] = seed.custom_object_types;
const [first] = seed.custom_objects;
const id = first?.id ?? '';
const field = (name: string) => seed.custom_fields.find((each) => each.name === name)?.id ?? '';
/** A lead with two sites. */
const lead = seed.leads.find((each) => seed.custom_objects.filter(({ lead_id }) => lead_id === each.id).length === 2);
const sites = seed.custom_objects.filter(({ lead_id }) => lead_id === lead?.id);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const TYPES = 'GET /custom_object_type/';
async function run(query: string, variables: object = {}) {
  const { data, errors } = await gateway.execute(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

describe('a custom object', () => {
  test('is read by id with the selected columns, its neighbours by their ids', async () => {
    const data = await run(
      `{ customObject(id: "${id}") { id name type { name } lead { id } createdBy { id } dateCreated } }`,
    );
    expect(data.customObject).toMatchObject({
      ...{ id, name: first?.name, type: { name: type?.name }, lead: { id: first?.lead_id } },
      createdBy: { id: first?.created_by },
    });
    expect(requestLines(gateway)).toEqual([
      `GET /custom_object/${id}/?_fields=id,created_by,custom_object_type_id,date_created,lead_id,name`,
      TYPES,
    ]);
  });

  test('is a node and an entity, null if it does not exist', async () => {
    const gone = missingId('custobj');
    const data = await run(
      `query ($ids: [ID!]!, $gone: ID!) {
        nodes(ids: $ids) { __typename ... on CustomObject { name } ... on CustomObjectType { namePlural } }
        customObject(id: $gone) { id }
        _entities(representations: [{ __typename: "CustomObject", id: "${id}" }]) { ... on CustomObject { id } }
      }`,
      { ids: [id, type?.id], gone },
    );
    expect(data).toEqual({
      nodes: [
        { __typename: 'CustomObject', name: first?.name },
        { __typename: 'CustomObjectType', namePlural: type?.name_plural },
      ],
      customObject: null,
      _entities: [{ id }],
    });
  });

  test('has custom fields, whose definitions are read with its type', async () => {
    const data = await run(
      `{ customObject(id: "${id}") { customFields(names: ["Opened", "Contact there"]) { definition { name } date contact { id } } opened: customFields(names: ["Opened"]) { date } } }`,
    );
    const there = first?.custom[field('Contact there')];
    expect(data.customObject).toEqual({
      customFields: [
        { definition: { name: 'Opened' }, date: first?.custom[field('Opened')], contact: null },
        ...(there === undefined ? [] : [{ definition: { name: 'Contact there' }, date: null, contact: { id: there } }]),
      ],
      opened: [{ date: first?.custom[field('Opened')] }],
    });
    expect(requestLines(gateway)).toEqual([`GET /custom_object/${id}/?_fields=id,custom`, TYPES]);
  });

  test('has no field with a name that its type lacks', async () => {
    const { errors } = await gateway.execute(
      `{ customObject(id: "${id}") { customFields(names: ["Industry"]) { value } } }`,
    );
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  });

  test.each(['lead_1', 'custobj_', 'cotype_1', ''])('rejects the id %j without a request', async (wrong) => {
    const { errors } = await gateway.execute('query ($id: ID!) { customObject(id: $id) { id } }', { id: wrong });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(gateway.lines).toEqual([]);
  });
});

describe('custom objects', () => {
  test('in fields of many rows are one search, and their ids are free', async () => {
    const all =
      '{ leads(first: 100) { nodes { id customFields(names: ["Main site"]) { customObject { id SELECTED } } } } }';
    await run(all.replace('SELECTED', ''));
    expect(gateway.lines).toEqual(['GET /lead/', 'GET /custom_field_schema/lead/']);
    const data = await run(all.replace('SELECTED', 'name'));
    const named = data.leads.nodes.flatMap((row: { customFields: object[] }) => row.customFields);
    expect(named.length).toBeGreaterThan(3);
    expect(requestLines(gateway).slice(1)).toEqual([`SEARCH custom_object by ${named.length} ids: id,name`]);
    for (const { customObject } of named as { customObject: { id: string; name: string } }[]) {
      expect(customObject.name).toBe(seed.custom_objects.find((each) => each.id === customObject.id)?.name);
    }
  });

  test('of a lead are one request, for one type or all types', async () => {
    const query = 'query ($id: ID!, $type: ID) { lead(id: $id) { customObjects(typeId: $type) { id name } } }';
    const expected = expect.arrayContaining(sites.map(({ id, name }) => ({ id, name })));
    expect((await run(query, { id: lead?.id })).lead.customObjects).toEqual(expected);
    expect(requestLines(gateway)).toEqual([
      `GET /lead/${lead?.id}/?_fields=id`,
      `GET /custom_object/?lead_id=${lead?.id}&_fields=id,name`,
    ]);
    expect((await run(query, { id: lead?.id, type: type?.id })).lead.customObjects).toHaveLength(2);
    expect((await run(query, { id: lead?.id, type: missingId('cotype') })).lead.customObjects).toEqual([]);
    const { errors } = await gateway.execute(query, { id: lead?.id, type: 'lead_1' });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(gateway.lines).toEqual([]);
  });

  test('of a lead are not read again once listed', async () => {
    const data = await run(
      `{ lead(id: "${lead?.id}") { customObjects { id name } customFields(names: ["Main site"]) { customObject { id } } } }`,
    );
    expect(data.lead.customFields).toEqual([{ customObject: { id: sites[0]?.id } }]);
    expect(gateway.lines.filter((line) => line.includes('/custom_object/'))).toHaveLength(1);
  });

  test('cost exactly the estimate', async () => {
    const cost = async (query: string) => {
      const { extensions } = await gateway.execute(query, {}, { 'x-cost': '1' });
      return (extensions as { cost?: object } | undefined)?.cost;
    };
    expect(await cost(`{ customObject(id: "${id}") { type { name } } }`)).toMatchObject({
      estimatedRequests: 2,
      actualRequests: 2,
    });
    expect(await cost('{ leads(first: 4) { nodes { customObjects { name type { name } } } } }')).toMatchObject({
      ...{ estimatedRequests: 5, actualRequests: 5 },
    });
    gateway.advance(600_000);
    expect(await cost('{ customObjectTypes { name createdBy { id } } }')).toMatchObject({
      estimatedRequests: 1,
      actualRequests: 1,
    });
  });
});

describe('the types of custom objects', () => {
  test('are read with their fields in one request', async () => {
    const data = await run(
      '{ customObjectTypes { id name fields { name type } createdBy { id } isApiCreateOnly editableWithRoles } }',
    );
    expect(data.customObjectTypes).toEqual(
      seed.custom_object_types.map(({ id, name, created_by, editable_with_roles }) => ({
        ...{ id, name, createdBy: { id: created_by }, isApiCreateOnly: false, editableWithRoles: editable_with_roles },
        fields: seed.custom_fields
          .filter(({ object }) => object === 'custom_object')
          .map(({ name, type }) => ({ name, type })),
      })),
    );
    expect(requestLines(gateway)).toEqual([TYPES]);
    await run(`{ customObjectType(id: "${type?.id}") { name } }`);
    expect(gateway.lines).toEqual([]);
  });

  test('are found from the fields that refer to their objects', async () => {
    const data = await run('{ customFieldDefinitions(objectType: LEAD) { name referencedCustomType { name } } }');
    const named = data.customFieldDefinitions.find(({ name }: { name: string }) => name === 'Main site');
    expect(named).toEqual({ name: 'Main site', referencedCustomType: { name: 'Site' } });
  });
});
