import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const base = demoSeed();
const [first] = base.custom_fields;
if (first === undefined) throw new Error('The seed has no custom fields.');
const visit = {
  ...first,
  id: 'cf_Visit',
  object: 'activity' as const,
  name: 'Visit score',
  editable_with_roles: ['admin'],
};
const seed = { ...base, custom_fields: [...base.custom_fields, visit] };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

async function definitions(objectType: string, selection: string) {
  const { data, errors } = await gateway.execute(
    `{ customFieldDefinitions(objectType: ${objectType}) { ${selection} } }`,
  );
  expect(errors).toBeUndefined();
  return data.customFieldDefinitions;
}
const KINDS = [
  ['LEAD', 'lead', 'GET /custom_field_schema/lead/'],
  ['CONTACT', 'contact', 'GET /custom_field_schema/contact/'],
  ['OPPORTUNITY', 'opportunity', 'GET /custom_field_schema/opportunity/'],
  ['ACTIVITY', 'activity', 'GET /custom_field/activity/?_limit=1000'],
  ['SHARED', 'shared', 'GET /custom_field/shared/?_limit=1000'],
] as const;

describe('the definitions of custom fields', () => {
  test.each(KINDS)('of %s are all fields of the object type in order, in one request', async (type, kind, line) => {
    const own = seed.custom_fields.filter(({ object }) => object === kind);
    const shared = seed.custom_fields.filter(({ associations }) => associations.some((to) => to.object_type === kind));
    expect(await definitions(type, 'id name type isShared')).toEqual(
      [...own, ...shared].map(({ id, name, type, object }) => ({ id, name, type, isShared: object === 'shared' })),
    );
    expect(requestLines(gateway)).toEqual([line]);
    await definitions(type, 'name');
    expect(gateway.lines).toEqual([]);
  });

  test('have all fields of Close', async () => {
    const fields = await definitions(
      'ACTIVITY',
      `name description acceptsMultipleValues choices editableWithRoles isRequired convertingToType associations { isRequired }
       createdBy { id email } updatedBy { id } dateCreated dateUpdated`,
    );
    const field = fields.find(({ name }: { name: string }) => name === visit.name);
    expect(field).toMatchObject({
      name: 'Visit score',
      description: visit.description,
      acceptsMultipleValues: false,
      choices: visit.choices,
      editableWithRoles: ['admin'],
      convertingToType: null,
      associations: null,
      createdBy: { id: visit.created_by, email: seed.users.find(({ id }) => id === visit.created_by)?.email },
      updatedBy: { id: visit.updated_by },
    });
    expect(new Date(field.dateCreated)).toEqual(new Date(visit.date_created));
    expect(gateway.lines).toEqual(['GET /custom_field/activity/', 'GET /user/']);
  });

  test('have the object types of a shared field', async () => {
    const [region] = await definitions('SHARED', 'name associations { objectType editableWithRoles isRequired }');
    const association = { editableWithRoles: [], isRequired: false };
    expect(region).toEqual({
      name: 'Region',
      associations: [
        { objectType: 'LEAD', ...association },
        { objectType: 'OPPORTUNITY', ...association },
      ],
    });
  });

  test('have the id of their creator for free, and are estimated so', async () => {
    const query = '{ customFieldDefinitions(objectType: LEAD) { createdBy { id } } }';
    const { extensions } = await gateway.execute(query, {}, { 'x-cost': '1' });
    expect((extensions as { cost?: object } | undefined)?.cost).toMatchObject({
      estimatedRequests: 1,
      actualRequests: 1,
    });
  });

  test('are null with an error if the response is malformed', async () => {
    gateway.emulator.fail({ path: '/custom_field_schema/lead/', status: 200, body: { fields: 'none' } });
    const { data, errors } = await gateway.execute(
      '{ customFieldDefinitions(objectType: LEAD) { id } contacts: customFieldDefinitions(objectType: CONTACT) { name } }',
    );
    expect(data).toEqual({ customFieldDefinitions: null, contacts: [{ name: 'Buying role' }] });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UPSTREAM_MALFORMED']);
  });
});
