import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, missingId, sent, traced } from '../support/mutations.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const field = (name: string) => {
  const found = seed.custom_fields.find((definition) => definition.name === name);
  if (found === undefined) throw new Error(`The seed has no field ${name}.`);
  return found;
};
const [industry, interests, employees, region] = ['Industry', 'Interests', 'Employees', 'Region'].map(
  (name) => field(name).id,
) as [string, string, string, string];
const [role, discount] = [field('Buying role').id, field('Discount %').id];
/** A lead with several fields, one of them with several values. */
const lead = seed.leads.find(({ custom }) => [custom[interests]].flat().length === 2 && Object.keys(custom).length > 3);
const id = lead?.id ?? '';
const current = [lead?.custom[interests] ?? []].flat().map(String);
const free = field('Interests').choices?.find((choice) => !current.includes(choice)) ?? '';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
/** Resets the emulator and expires all caches of the gateway. */
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const VALUES = 'customFields { definition { id name } value }';
const { mutation, change, refused } = changesOf(() => gateway, 'lead', `fragment F on Lead { id ${VALUES} }`);
const UPDATE = mutation('$id: ID!, $input: LeadUpdateInput!', 'leadUpdate(id: $id, input: $input)');
const CREATE = mutation('$input: LeadCreateInput!', 'leadCreate(input: $input)');
const update = (...customFields: readonly object[]) => change(UPDATE, { id, input: { customFields } });

/** The current custom fields of the lead. */
const custom = () => gateway.emulator.tables().lead.get(id)?.custom;

describe('updating a custom field', () => {
  test('sets it and leaves all others unchanged', async () => {
    promise('partial-updates');
    const { row, writes } = await update({ id: employees, value: 41 });
    expect(writes).toEqual([[`PUT /lead/${id}/`, { [`custom.${employees}`]: 41 }]]);
    expect(custom()).toEqual({ ...lead?.custom, [employees]: 41 });
    expect(row?.customFields).toContainEqual({ definition: { id: employees, name: 'Employees' }, value: 41 });
  });

  test('clears it and leaves all others unchanged', async () => {
    const { writes } = await update({ id: interests, value: null });
    expect(writes).toEqual([[`PUT /lead/${id}/`, { [`custom.${interests}`]: null }]]);
    const { [interests]: _, ...others } = lead?.custom ?? {};
    expect(custom()).toEqual(others);
  });

  test('adds one value and removes one', async () => {
    const added = await update({ id: interests, add: free });
    expect(added.writes).toEqual([[`PUT /lead/${id}/`, { [`custom.${interests}.add`]: free }]]);
    expect(custom()).toEqual({ ...lead?.custom, [interests]: [...current, free] });
    const removed = await update({ id: interests, remove: current[0] });
    expect(removed.writes).toEqual([[`PUT /lead/${id}/`, { [`custom.${interests}.remove`]: current[0] }]]);
    expect(custom()).toEqual({ ...lead?.custom, [interests]: [current[1], free] });
  });

  test('sets all values of a field with several, and several fields at once', async () => {
    const { writes } = await update({ id: interests, value: [free] }, { id: industry, value: 'Retail' });
    expect(writes).toEqual([
      [`PUT /lead/${id}/`, { [`custom.${interests}`]: [free], [`custom.${industry}`]: 'Retail' }],
    ]);
    expect(custom()).toEqual({ ...lead?.custom, [interests]: [free], [industry]: 'Retail' });
  });

  test('accepts shared fields', async () => {
    await update({ id: region, value: 'West' });
    expect(custom()).toEqual({ ...lead?.custom, [region]: 'West' });
  });

  test('with an empty list changes nothing and reads no definitions before the write', async () => {
    const { requests } = await change(UPDATE, { id, input: { name: 'Other', customFields: [] } });
    // They are read afterwards, to return the fields.
    expect(requests[0]).toEqual([`PUT /lead/${id}/`, { name: 'Other' }]);
    expect(custom()).toEqual(lead?.custom);
  });

  test('takes only the write once the definitions are cached', async () => {
    await update({ id: employees, value: 1 });
    const { requests } = await update({ id: employees, value: 2 });
    expect(requests).toEqual([[`PUT /lead/${id}/`, { [`custom.${employees}`]: 2 }]]);
  });

  test.each([
    ['contact', 'Contact', seed.contacts[0], role, 'User'],
    ['opportunity', 'Opportunity', seed.opportunities[0], discount, 7.5],
    ['opportunity', 'Opportunity', seed.opportunities[0], region, 'South'],
  ])('of a %s leaves its other fields unchanged', async (name, type, row, key, value) => {
    const { mutation, change } = changesOf(() => gateway, name, `fragment F on ${type} { id ${VALUES} }`);
    const operation = mutation(`$id: ID!, $input: ${type}UpdateInput!`, `${name}Update(id: $id, input: $input)`);
    const { writes } = await change(operation, { id: row?.id, input: { customFields: [{ id: key, value }] } });
    expect(writes).toEqual([[`PUT /${name}/${row?.id}/`, { [`custom.${key}`]: value }]]);
    const tables = gateway.emulator.tables();
    const table = name === 'contact' ? tables.contact : tables.opportunity;
    expect(table.get(row?.id ?? '')?.custom).toEqual({ ...row?.custom, [key]: value });
  });
});

describe('an unknown field', () => {
  const AGAIN = ['GET /custom_field_schema/lead/'];

  test('is rejected after the definitions were read again', async () => {
    promise('unknown-custom-fields');
    await update({ id: employees, value: 1 });
    const { problems, requests } = await update({ id: employees, value: 2 }, { id: missingId('cf'), value: 2 });
    expect(problems).toEqual(['NOT_FOUND input.customFields.1.id']);
    expect(requests.toSorted()).toEqual(AGAIN);
  });

  test('is written if it was created in the meantime', async () => {
    await update({ id: employees, value: 1 });
    const made = { ...field('VAT number'), id: missingId('cf'), name: 'New' };
    gateway.emulator.write((tables) => tables.custom_field.put(made));
    const { row } = await update({ id: made.id, value: 'here' });
    expect(row?.customFields).toContainEqual({ definition: { id: made.id, name: 'New' }, value: 'here' });
  });

  test.each([
    ['of contacts', role],
    ['of opportunities', discount],
  ])('is also one %s', async (_, key) => {
    const { problems, writes } = await update({ id: key, value: 'User' });
    expect(problems).toEqual(['NOT_FOUND input.customFields.0.id']);
    expect(writes).toEqual([]);
  });

  test('of a new contact is reported with its path', async () => {
    const contacts = [
      { name: 'A' },
      {
        name: 'B',
        customFields: [
          { id: role, value: 'User' },
          { id: industry, value: 'x' },
        ],
      },
    ];
    const { problems, writes } = await change(CREATE, { input: { contacts } });
    expect(problems).toEqual(['NOT_FOUND input.contacts.1.customFields.1.id']);
    expect(writes).toEqual([]);
  });

  test('causes no write if the definitions cannot be read', async () => {
    gateway.emulator.fail({ path: '/custom_field_schema/lead/', status: 403, body: {} });
    const variables = { id, input: { customFields: [{ id: employees, value: 1 }] } };
    const { data, errors } = await gateway.execute(UPDATE, variables);
    expect(data).toEqual({ leadUpdate: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    expect(sent(gateway)).toEqual([]);
  });
});

describe('without a request', () => {
  const one = { id: employees, value: 1 };
  test.each<[string, readonly object[], string[]]>([
    ['a field that is set twice', [one, { id: employees, value: 2 }], ['INVALID input.customFields.1.id']],
    [
      'a field that is set and appended to',
      [
        { id: interests, value: [] },
        { id: interests, add: free },
      ],
      ['INVALID input.customFields.1.id'],
    ],
    [
      'a field that is appended to twice',
      [
        { id: interests, add: 'a' },
        { id: interests, remove: 'b' },
      ],
      ['INVALID input.customFields.1.id'],
    ],
    ['no change', [one, { id: industry }], ['REQUIRED input.customFields.1.value']],
    ['two changes in one item', [{ id: interests, value: null, add: free }], ['INVALID input.customFields.0.add']],
    ['an addition of several values', [{ id: interests, add: [free] }], ['INVALID input.customFields.0.add']],
    ['a removal of null', [{ id: interests, remove: null }], ['INVALID input.customFields.0.remove']],
    ['a malformed id', [{ id: 'cf_1/../../../me', value: 1 }], ['INVALID input.customFields.0.id']],
    ['the name of a field as id', [{ id: 'Industry', value: 'Retail' }], ['INVALID input.customFields.0.id']],
  ])('rejects %s', async (_, customFields, problems) => {
    expect(await refused(UPDATE, { id, input: { customFields } })).toEqual(problems);
  });

  test('rejects additions to a new object', async () => {
    const customFields = [{ id: interests, add: free }];
    const input = { customFields, contacts: [{ customFields: [{ id: role, remove: 'x' }] }] };
    expect((await refused(CREATE, { input })).toSorted()).toEqual([
      'INVALID input.contacts.0.customFields.0.remove',
      'INVALID input.customFields.0.add',
    ]);
  });

  test('rejects an invalid value', async () => {
    for (const value of [true, { a: 1 }, [[1]], [null]]) {
      const { errors } = await gateway.execute(UPDATE, { id, input: { customFields: [{ id: employees, value }] } });
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
      expect(gateway.lines).toEqual([]);
    }
  });
});

describe('without a write', () => {
  test.each<[string, object, string[]]>([
    [
      'an addition to a field with a single value',
      { id: industry, add: 'Retail' },
      ['INVALID input.customFields.0.add'],
    ],
    [
      'a list for a field with a single value',
      { id: industry, value: ['Retail'] },
      ['INVALID input.customFields.0.value'],
    ],
  ])('rejects %s', async (_, customField, problems) => {
    const result = await update(customField);
    expect(result.problems).toEqual(problems);
    expect(result.writes).toEqual([]);
  });
});

describe('an error of Close', () => {
  test.each<[string, readonly object[], string[]]>([
    [
      'an unknown choice',
      [
        { id: employees, value: 1 },
        { id: industry, value: 'Mining' },
      ],
      ['INVALID input.customFields.1.value'],
    ],
    ['an addition of an unknown choice', [{ id: interests, add: 'Chess' }], ['INVALID input.customFields.0.add']],
    ['a string for a number', [{ id: employees, value: 'many' }], ['INVALID input.customFields.0.value']],
    [
      'several',
      [
        { id: employees, value: 'x' },
        { id: region, value: 'ok' },
        { id: interests, remove: 'x' },
      ],
      ['INVALID input.customFields.0.value', 'INVALID input.customFields.2.remove'],
    ],
  ])('has the path of its input: %s', async (_, customFields, problems) => {
    expect((await update(...customFields)).problems).toEqual(problems);
    expect(custom()).toEqual(lead?.custom);
  });

  test('has the path of its input in a new contact', async () => {
    const contacts = [{ name: 'A' }, { name: 'B', customFields: [{ id: role, value: 'Unknown' }] }];
    const { problems } = await change(CREATE, { input: { contacts } });
    expect(problems).toEqual(['INVALID input.contacts.1.customFields.0.value']);
  });

  test('is FORBIDDEN if only some roles may change the field', async () => {
    gateway.emulator.write(({ custom_field }) =>
      custom_field.put({ ...field('Industry'), editable_with_roles: ['superuser'] }),
    );
    const { problems } = await update({ id: industry, value: 'Retail' });
    expect(problems).toEqual(['FORBIDDEN']);
  });
});

test('the values in the response to a write are returned without another request', async () => {
  await update({ id: employees, value: 1 });
  await gateway.execute(UPDATE, { id, input: { name: 'Other' } });
  expect(traced(gateway)).toEqual([[`PUT /lead/${id}/`, { name: 'Other' }]]);
});
