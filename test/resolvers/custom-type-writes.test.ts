/** Types of custom activities and custom objects: created, changed and deleted. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, sent } from '../support/mutations.ts';

const seed = demoSeed();
const lead = seed.leads[1]?.id;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const OWN = 'id name description editableWithRoles isApiCreateOnly fields { id }';
const CASES = [
  [
    'CustomActivityType',
    'customActivityType',
    '/custom_activity/',
    'isArchived',
    { isArchived: true },
    { is_archived: true },
  ],
  [
    'CustomObjectType',
    'customObjectType',
    '/custom_object_type/',
    'namePlural',
    { namePlural: 'Bs' },
    { name_plural: 'Bs' },
  ],
] as const;
const typesOf = (type: string, field: string, extra: string) =>
  changesOf(() => gateway, field, `fragment F on ${type} { ${OWN} ${extra} }`);

test.each(CASES)('%s is created, changed and deleted', async (type, field, path, extra, change, body) => {
  const types = typesOf(type, field, extra);
  const create = types.mutation(`$input: ${type}CreateInput!`, `${field}Create(input: $input)`);
  const update = types.mutation(`$id: ID!, $input: ${type}UpdateInput!`, `${field}Update(id: $id, input: $input)`);
  const plural = type === 'CustomObjectType';
  await gateway.execute(`{ ${field}s { name } }`);

  const given = { name: 'Audit', description: 'Yearly.', isApiCreateOnly: true, editableWithRoles: ['admin'] };
  const made = await types.change(create, { input: { ...given, ...(plural ? { namePlural: 'Audits' } : {}) } });
  const { isApiCreateOnly: api_create_only, editableWithRoles: editable_with_roles, ...same } = given;
  const sentBody = { ...same, api_create_only, editable_with_roles, ...(plural ? { name_plural: 'Audits' } : {}) };
  expect(made.requests).toEqual([[`POST ${path}`, sentBody]]);
  expect(made.row).toMatchObject({ ...given, fields: [] });

  const id = made.row?.id ?? '';
  const changed = await types.change(update, { id, input: { name: 'Check', description: null, ...change } });
  expect(changed.requests).toEqual([[`PUT ${path}${id}/`, { name: 'Check', description: null, ...body }]]);
  expect(changed.row).toMatchObject({ ...given, name: 'Check', description: null, ...change });
  const { data } = await gateway.execute(`{ ${field}s { name } }`);
  expect(data[`${field}s`]).toContainEqual({ name: 'Check' });

  const deleted = await gateway.execute(`mutation { it: ${field}Delete(id: "${id}") { deletedId ${ERRORS} } }`);
  expect(deleted.data.it).toEqual({ deletedId: id, userErrors: [] });
  expect(sent(gateway)).toEqual([[`DELETE ${path}${id}/`]]);
  expect(await types.read(id)).toBeNull();
  const log = await gateway.execute('{ events(first: 1) { nodes { objectType objectId action } } }');
  const objectType = path === '/custom_activity/' ? 'custom_activity_type' : 'custom_object_type';
  expect(log.data.events.nodes).toEqual([{ objectType, objectId: id, action: 'DELETED' }]);
});

test.each(CASES)('%s without a name is refused before any request', async (type, field, _path, extra) => {
  const types = typesOf(type, field, extra);
  const create = types.mutation(`$input: ${type}CreateInput!`, `${field}Create(input: $input)`);
  const input = { name: ' ', ...(type === 'CustomObjectType' ? { namePlural: 'As' } : {}) };
  expect(await types.refused(create, { input })).toEqual(['REQUIRED input.name']);
});

test('a new type has a field and an object, and takes both with it', async () => {
  const defined = await gateway.execute(operation('DefineObjectType'), { name: 'Contract', plural: 'Contracts' });
  expect(defined.errors).toBeUndefined();
  expect(sent(gateway)).toEqual([['POST /custom_object_type/', { name: 'Contract', name_plural: 'Contracts' }]]);
  const typeId = defined.data.customObjectTypeCreate.customObjectType.id;
  const made = await gateway.execute(
    `mutation ($typeId: ID!, $lead: ID!) {
      field: customFieldCreate(input: { objectType: CUSTOM_OBJECT, typeId: $typeId, name: "Signed", type: DATE }) {
        customField { id } ${ERRORS}
      }
      object: customObjectCreate(input: { leadId: $lead, customObjectTypeId: $typeId, name: "A" }) {
        customObject { id type { fields { name } } } ${ERRORS}
      }
    }`,
    { typeId, lead },
  );
  expect(made.data.object.customObject.type.fields).toEqual([{ name: 'Signed' }]);
  await gateway.execute(`mutation { customObjectTypeDelete(id: "${typeId}") { deletedId } }`);
  const { data } = await gateway.execute('query ($id: ID!) { customObject(id: $id) { id } }', {
    id: made.data.object.customObject.id,
  });
  expect(data.customObject).toBeNull();
});
