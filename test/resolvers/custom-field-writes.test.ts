/** Definitions of custom fields: created, changed, deleted, ordered, and shared. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { ERRORS, sent, wrong } from '../support/mutations.ts';

const seed = demoSeed();
const idOf = (name: string) => seed.custom_fields.find((field) => field.name === name)?.id ?? '';
const [industry, interests, region, impression] = ['Industry', 'Interests', 'Region', 'Impression'].map(idOf) as [
  string,
  string,
  string,
  string,
];
const [visit, site] = [seed.custom_activity_types[0]?.id, seed.custom_object_types[0]?.id];

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const FIELD = `id name type description choices acceptsMultipleValues editableWithRoles isRequired
  referencedCustomType { id }`;
const CREATE = `mutation ($input: CustomFieldCreateInput!) {
  it: customFieldCreate(input: $input) { customField { ${FIELD} } ${ERRORS} }
}`;
const UPDATE = `mutation ($objectType: CustomFieldObjectType!, $id: ID!, $input: CustomFieldUpdateInput!) {
  it: customFieldUpdate(objectType: $objectType, id: $id, input: $input) { customField { ${FIELD} } ${ERRORS} }
}`;
const DELETE = `mutation ($objectType: CustomFieldObjectType!, $id: ID!) {
  it: customFieldDelete(objectType: $objectType, id: $id) { deletedId ${ERRORS} }
}`;

async function run(query: string, variables: object) {
  const { data, errors } = await gateway.execute(query, variables);
  expect(errors).toBeUndefined();
  return { ...data.it, problems: wrong(data.it.userErrors), writes: sent(gateway) };
}

async function definitions(objectType: string): Promise<{ id: string; name: string }[]> {
  const { data } = await gateway.execute(`{ customFieldDefinitions(objectType: ${objectType}) { id name } }`);
  return data.customFieldDefinitions;
}

describe('a custom field', () => {
  test.each([
    ['LEAD', {}, '/custom_field/lead/', {}],
    ['CONTACT', {}, '/custom_field/contact/', {}],
    ['OPPORTUNITY', {}, '/custom_field/opportunity/', {}],
    [
      'ACTIVITY',
      { typeId: visit, isRequired: true },
      '/custom_field/activity/',
      { custom_activity_type_id: visit, required: true },
    ],
    ['CUSTOM_OBJECT', { typeId: site }, '/custom_field/custom_object_type/', { custom_object_type_id: site }],
    ['SHARED', {}, '/custom_field/shared/', {}],
  ])('of %s is created, changed and deleted', async (objectType, own, path, ownBody) => {
    await definitions(objectType);
    const choices = { type: 'CHOICES', choices: ['Gold', 'Tin'], acceptsMultipleValues: true };
    const made = await run(CREATE, { input: { objectType, name: 'Tier', ...choices, ...own } });
    const { id } = made.customField;
    const body = { name: 'Tier', type: 'choices', choices: ['Gold', 'Tin'], accepts_multiple_values: true, ...ownBody };
    expect(made.writes).toEqual([[`POST ${path}`, body]]);
    expect(made.customField).toMatchObject({ name: 'Tier', type: 'choices', choices: ['Gold', 'Tin'] });
    expect(await definitions(objectType)).toContainEqual({ id, name: 'Tier' });

    const changed = await run(UPDATE, { objectType, id, input: { name: 'Rank', description: 'Theirs.' } });
    expect(changed.writes).toEqual([[`PUT ${path}${id}/`, { name: 'Rank', description: 'Theirs.' }]]);
    expect(changed.customField).toMatchObject({ id, name: 'Rank', description: 'Theirs.' });
    expect(await definitions(objectType)).toContainEqual({ id, name: 'Rank' });

    expect(await run(DELETE, { objectType, id })).toMatchObject({ deletedId: id, writes: [[`DELETE ${path}${id}/`]] });
    expect(await definitions(objectType)).not.toContainEqual({ id, name: 'Rank' });
    const { data } = await gateway.execute('{ events(first: 1) { nodes { objectType objectId action } } }');
    const kind = objectType.toLowerCase();
    expect(data.events.nodes).toEqual([{ objectType: `custom_fields.${kind}`, objectId: id, action: 'DELETED' }]);
  });

  test('of a lead can have a value at once, and loses it with its definition', async () => {
    const lead = seed.leads[1]?.id;
    const input = { objectType: 'LEAD', name: 'Site', type: 'CUSTOM_OBJECT', referencedCustomTypeId: site };
    const { customField } = await run(CREATE, { input });
    expect(customField.referencedCustomType).toEqual({ id: site });
    const SET = `mutation ($id: ID!, $customFields: [CustomFieldInput!]) {
      it: leadUpdate(id: $id, input: { customFields: $customFields }) { lead { customFields(names: ["Site"]) { value } } ${ERRORS} }
    }`;
    const object = seed.custom_objects[0]?.id;
    const set = await run(SET, { id: lead, customFields: [{ id: customField.id, value: object }] });
    expect(set.lead.customFields).toEqual([{ value: object }]);
    await run(DELETE, { objectType: 'LEAD', id: customField.id });
    const { data } = await gateway.execute(
      'query ($id: ID!) { lead(id: $id) { customFields { definition { name } } } }',
      {
        id: lead,
      },
    );
    expect(data.lead.customFields).not.toContainEqual({ definition: null });
    expect(data.lead.customFields).not.toContainEqual({ definition: { name: 'Site' } });
  });

  test('can be defined by the example', async () => {
    const { data } = await gateway.execute(operation('DefineField'), { name: 'Tier', choices: ['Gold'] });
    expect(data.customFieldCreate).toMatchObject({ customField: { name: 'Tier' }, userErrors: [] });
    expect(gateway.lines).toEqual(['POST /custom_field/shared/']);
  });

  test('of a lead can get another type', async () => {
    const changed = await run(UPDATE, { objectType: 'LEAD', id: industry, input: { type: 'TEXT' } });
    expect(changed.writes).toEqual([[`PUT /custom_field/lead/${industry}/`, { type: 'text' }]]);
    expect(changed.customField).toMatchObject({ type: 'text' });
  });

  const base = { objectType: 'LEAD', name: 'A', type: 'TEXT' };
  test.each([
    ['a type of a lead', { ...base, typeId: visit }, 'INVALID input.typeId'],
    ['no type of activities', { ...base, objectType: 'ACTIVITY' }, 'REQUIRED input.typeId'],
    ['the type of something else', { ...base, objectType: 'ACTIVITY', typeId: site }, 'INVALID input.typeId'],
    ['a blank name', { ...base, name: ' ' }, 'REQUIRED input.name'],
    ['a required field of leads', { ...base, isRequired: false }, 'INVALID input.isRequired'],
    [
      'roles of a shared field',
      { ...base, objectType: 'SHARED', editableWithRoles: [] },
      'INVALID input.editableWithRoles',
    ],
    ['a long text of leads', { ...base, type: 'TEXTAREA' }, 'INVALID input.type'],
    ['no choices', { ...base, type: 'CHOICES', choices: [] }, 'REQUIRED input.choices'],
    ['several texts', { ...base, acceptsMultipleValues: true }, 'INVALID input.acceptsMultipleValues'],
    ['no referenced type', { ...base, type: 'CUSTOM_OBJECT' }, 'REQUIRED input.referencedCustomTypeId'],
    ['a referenced type of a text', { ...base, referencedCustomTypeId: site }, 'INVALID input.referencedCustomTypeId'],
  ])('with %s is refused before any request', async (_, input, error) => {
    expect(await run(CREATE, { input })).toMatchObject({ customField: null, problems: [error] });
    expect(gateway.lines).toEqual([]);
  });

  test.each([
    ['nothing', 'LEAD', industry, {}, 'REQUIRED input'],
    ['a malformed id', 'LEAD', 'lead_1', { name: 'A' }, 'INVALID id'],
    ['the type of a shared field', 'SHARED', region, { type: 'TEXT' }, 'INVALID input.type'],
  ])('is not changed by %s', async (_, objectType, id, input, error) => {
    expect(await run(UPDATE, { objectType, id, input })).toMatchObject({ customField: null, problems: [error] });
    expect(gateway.lines).toEqual([]);
  });

  test('is not deleted by a malformed id', async () => {
    expect(await run(DELETE, { objectType: 'LEAD', id: 'lead_1' })).toMatchObject({ problems: ['INVALID id'] });
    expect(gateway.lines).toEqual([]);
  });

  test('has the errors of Close where they belong', async () => {
    const input = { ...base, name: 'Industry' };
    expect(await run(CREATE, { input })).toMatchObject({ problems: ['INVALID input.name'] });
    // The field exists, but not on leads.
    expect(await run(UPDATE, { objectType: 'LEAD', id: region, input: { name: 'A' } })).toMatchObject({
      problems: ['NOT_FOUND id'],
    });
  });
});

describe('customFieldReorder', () => {
  const REORDER = `mutation ($target: CustomFieldTargetInput!, $ids: [ID!]!) {
    it: customFieldReorder(target: $target, ids: $ids) { customFields { id } ${ERRORS} }
  }`;

  test('puts named fields first, shared ones included', async () => {
    const before = await definitions('LEAD');
    const ids = [region, interests];
    const { customFields, writes } = await run(REORDER, { target: { objectType: 'LEAD' }, ids });
    expect(writes).toEqual([['PUT /custom_field_schema/lead/', { fields: [{ id: region }, { id: interests }] }]]);
    const after = [...ids, ...before.map(({ id }) => id).filter((id) => !ids.includes(id))];
    expect(customFields.map(({ id }: { id: string }) => id)).toEqual(after);
    expect((await definitions('LEAD')).map(({ id }) => id)).toEqual(after);
  });

  test('orders the fields of a type', async () => {
    const activities = await run(REORDER, { target: { objectType: 'ACTIVITY', typeId: visit }, ids: [impression] });
    expect(activities.writes).toEqual([
      [`PUT /custom_field_schema/activity/${visit}/`, { fields: [{ id: impression }] }],
    ]);
    const last = seed.custom_fields.filter(({ object }) => object === 'custom_object').at(-1)?.id;
    const objects = await run(REORDER, { target: { objectType: 'CUSTOM_OBJECT', typeId: site }, ids: [last] });
    expect(objects.writes).toEqual([[`PUT /custom_field_schema/custom_object/${site}/`, { fields: [{ id: last }] }]]);
    const { data } = await gateway.execute('{ customObjectTypes { fields { id } } }');
    expect(data.customObjectTypes[0].fields[0]).toEqual({ id: last });
  });

  test.each([
    [{ objectType: 'SHARED' }, [region], ['INVALID target.objectType']],
    [{ objectType: 'ACTIVITY' }, [impression], ['REQUIRED target.typeId']],
    [{ objectType: 'LEAD' }, [], ['REQUIRED ids']],
    [{ objectType: 'LEAD' }, [region, region, 'lead_1'], ['INVALID ids.1', 'INVALID ids.2']],
  ])('refuses %j, %j before any request', async (target, ids, problems) => {
    expect(await run(REORDER, { target, ids })).toMatchObject({ customFields: null, problems });
    expect(gateway.lines).toEqual([]);
  });

  test('names the ids that Close refuses', async () => {
    const { problems } = await run(REORDER, { target: { objectType: 'CONTACT' }, ids: [region] });
    expect(problems).toEqual(['INVALID ids']);
  });
});

describe('a shared field', () => {
  const ASSOCIATION =
    'association { objectType customActivityType { id } customObjectType { id } editableWithRoles isRequired }';
  const DECLARED = '$id: ID!, $target: CustomFieldTargetInput!';
  const GIVEN = 'customFieldId: $id, target: $target';
  const ADD = `mutation (${DECLARED}, $input: CustomFieldAssociationInput) {
    it: customFieldAssociationCreate(${GIVEN}, input: $input) { ${ASSOCIATION} ${ERRORS} }
  }`;
  const CHANGE = `mutation (${DECLARED}, $input: CustomFieldAssociationInput!) {
    it: customFieldAssociationUpdate(${GIVEN}, input: $input) { ${ASSOCIATION} ${ERRORS} }
  }`;
  const REMOVE = `mutation (${DECLARED}) { it: customFieldAssociationDelete(${GIVEN}) { ${ASSOCIATION} ${ERRORS} } }`;
  const path = `/custom_field/shared/${region}/association/`;

  test.each([
    [{ objectType: 'CONTACT', typeId: undefined }, 'contact/', { object_type: 'contact' }, {}],
    [
      { objectType: 'ACTIVITY', typeId: visit },
      `custom_activity_type/${visit}/`,
      { object_type: 'custom_activity_type', custom_activity_type_id: visit },
      { isRequired: false },
    ],
    [
      { objectType: 'CUSTOM_OBJECT', typeId: site },
      `custom_object_type/${site}/`,
      { object_type: 'custom_object_type', custom_object_type_id: site },
      { isRequired: false },
    ],
  ])('is given to %j, changed there and taken away', async (target, segments, body, rules) => {
    const added = await run(ADD, { id: region, target, input: rules });
    const sentRules = 'isRequired' in rules ? { required: rules.isRequired } : {};
    expect(added.writes).toEqual([[`POST ${path}`, { ...body, ...sentRules }]]);
    const shown = {
      objectType: target.objectType,
      customActivityType: target.typeId === visit ? { id: visit } : null,
      customObjectType: target.typeId === site ? { id: site } : null,
    };
    expect(added.association).toEqual({ ...shown, editableWithRoles: [], isRequired: false });

    const roles = { editableWithRoles: ['admin'] };
    const changed = await run(CHANGE, { id: region, target, input: roles });
    expect(changed.writes).toEqual([[`PUT ${path}${segments}`, { editable_with_roles: ['admin'] }]]);
    expect(changed.association).toMatchObject({ ...shown, ...roles });
    const { data } = await gateway.execute(
      '{ customFieldDefinitions(objectType: SHARED) { associations { objectType } } }',
    );
    expect(data.customFieldDefinitions[0].associations).toContainEqual({ objectType: target.objectType });

    const removed = await run(REMOVE, { id: region, target });
    expect(removed).toMatchObject({ association: null, problems: [], writes: [[`DELETE ${path}${segments}`]] });
    const again = await run(REMOVE, { id: region, target });
    expect(again.problems).toEqual(['NOT_FOUND customFieldId']);
  });

  test('costs what is estimated, with what its payloads select', async () => {
    const query = `mutation {
      customFieldUpdate(objectType: SHARED, id: "${region}", input: { name: "Area" }) { customField { createdBy { email } } }
      customFieldReorder(target: { objectType: LEAD }, ids: ["${region}"]) {
        customFields { referencedCustomType { name } associations { customObjectType { name } } }
      }
      customFieldAssociationCreate(customFieldId: "${region}", target: { objectType: ACTIVITY, typeId: "${visit}" }) {
        association { customActivityType { name } }
      }
    }`;
    const { errors, extensions } = await gateway.execute(query, {}, { 'x-cost': '1' });
    expect(errors).toBeUndefined();
    // Writes clear the types, and all fields of a mutation are read before the next.
    const { cost } = extensions as {
      readonly cost: { readonly estimatedRequests: number; readonly actualRequests: number };
    };
    expect(cost.actualRequests).toBe(gateway.lines.length);
    expect(cost.estimatedRequests).toBeGreaterThanOrEqual(cost.actualRequests);
  });

  test('given to a lead twice is refused by Close', async () => {
    const { problems } = await run(ADD, { id: region, target: { objectType: 'LEAD' } });
    expect(problems).toEqual(['INVALID input']);
  });

  test.each([
    [region, { objectType: 'SHARED' }, {}, ['INVALID target.objectType']],
    [region, { objectType: 'LEAD' }, { isRequired: true }, ['INVALID input.isRequired']],
    ['lead_1', { objectType: 'ACTIVITY', typeId: site }, {}, ['INVALID customFieldId', 'INVALID target.typeId']],
  ])('is not given for %s, %j, %j', async (id, target, input, problems) => {
    expect(await run(ADD, { id, target, input })).toMatchObject({ association: null, problems });
    expect(gateway.lines).toEqual([]);
  });

  test('is neither changed by nothing nor taken from SHARED', async () => {
    const nothing = await run(CHANGE, { id: region, target: { objectType: 'LEAD' }, input: {} });
    expect(nothing.problems).toEqual(['REQUIRED input']);
    const shared = await run(REMOVE, { id: region, target: { objectType: 'SHARED' } });
    expect(shared.problems).toEqual(['INVALID target.objectType']);
    expect(gateway.lines).toEqual([]);
  });
});
