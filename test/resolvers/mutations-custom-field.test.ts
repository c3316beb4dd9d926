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
/** One on which several fields are set, one of them with several values. */
const lead = seed.leads.find(({ custom }) => [custom[interests]].flat().length === 2 && Object.keys(custom).length > 3);
const id = lead?.id ?? '';
const held = [lead?.custom[interests] ?? []].flat().map(String);
const free = field('Interests').choices?.find((choice) => !held.includes(choice)) ?? '';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
/** As it was at the start, on both sides: what the gateway held has become too old. */
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const VALUES = 'customFields { definition { id name } value }';
const { mutation, change, refused } = changesOf(() => gateway, 'lead', `fragment F on Lead { id ${VALUES} }`);
const UPDATE = mutation('$id: ID!, $input: LeadUpdateInput!', 'leadUpdate(id: $id, input: $input)');
const CREATE = mutation('$input: LeadCreateInput!', 'leadCreate(input: $input)');
const update = (...customFields: readonly object[]) => change(UPDATE, { id, input: { customFields } });

/** What is set on the lead now. */
const custom = () => gateway.emulator.tables().lead.get(id)?.custom;

describe('a change of a custom field', () => {
  test('sets one, and leaves all others alone', async () => {
    promise('partial-updates');
    const { row, writes } = await update({ id: employees, value: 41 });
    expect(writes).toEqual([[`PUT /lead/${id}/`, { [`custom.${employees}`]: 41 }]]);
    expect(custom()).toEqual({ ...lead?.custom, [employees]: 41 });
    expect(row?.customFields).toContainEqual({ definition: { id: employees, name: 'Employees' }, value: 41 });
  });

  test('clears one, and leaves all others alone', async () => {
    const { writes } = await update({ id: interests, value: null });
    expect(writes).toEqual([[`PUT /lead/${id}/`, { [`custom.${interests}`]: null }]]);
    const { [interests]: _, ...others } = lead?.custom ?? {};
    expect(custom()).toEqual(others);
  });

  test('adds one value, and takes one away', async () => {
    const added = await update({ id: interests, add: free });
    expect(added.writes).toEqual([[`PUT /lead/${id}/`, { [`custom.${interests}.add`]: free }]]);
    expect(custom()).toEqual({ ...lead?.custom, [interests]: [...held, free] });
    const removed = await update({ id: interests, remove: held[0] });
    expect(removed.writes).toEqual([[`PUT /lead/${id}/`, { [`custom.${interests}.remove`]: held[0] }]]);
    expect(custom()).toEqual({ ...lead?.custom, [interests]: [held[1], free] });
  });

  test('sets all values of a field of several, and several fields at once', async () => {
    const { writes } = await update({ id: interests, value: [free] }, { id: industry, value: 'Retail' });
    expect(writes).toEqual([
      [`PUT /lead/${id}/`, { [`custom.${interests}`]: [free], [`custom.${industry}`]: 'Retail' }],
    ]);
    expect(custom()).toEqual({ ...lead?.custom, [interests]: [free], [industry]: 'Retail' });
  });

  test('takes fields that several kinds share', async () => {
    await update({ id: region, value: 'West' });
    expect(custom()).toEqual({ ...lead?.custom, [region]: 'West' });
  });

  test('is none in an empty list, for which no definition is read before the write', async () => {
    const { requests } = await change(UPDATE, { id, input: { name: 'Other', customFields: [] } });
    // Only then are they read, to show what is set.
    expect(requests[0]).toEqual([`PUT /lead/${id}/`, { name: 'Other' }]);
    expect(custom()).toEqual(lead?.custom);
  });

  test('costs nothing but the write once the definitions are known', async () => {
    await update({ id: employees, value: 1 });
    const { requests } = await update({ id: employees, value: 2 });
    expect(requests).toEqual([[`PUT /lead/${id}/`, { [`custom.${employees}`]: 2 }]]);
  });

  test.each([
    ['contact', 'Contact', seed.contacts[0], role, 'User'],
    ['opportunity', 'Opportunity', seed.opportunities[0], discount, 7.5],
    ['opportunity', 'Opportunity', seed.opportunities[0], region, 'South'],
  ])('of a %s leaves its other fields alone, too', async (name, type, row, key, value) => {
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

  test('is refused after the definitions were read afresh', async () => {
    promise('unknown-custom-fields');
    await update({ id: employees, value: 1 });
    const { problems, requests } = await update({ id: employees, value: 2 }, { id: missingId('cf'), value: 2 });
    expect(problems).toEqual(['NOT_FOUND input.customFields.1.id']);
    expect(requests.toSorted()).toEqual(AGAIN);
  });

  test('is written if it turns out to have been made since', async () => {
    await update({ id: employees, value: 1 });
    const made = { ...field('VAT number'), id: missingId('cf'), name: 'New' };
    gateway.emulator.write((tables) => tables.custom_field.put(made));
    const { row } = await update({ id: made.id, value: 'here' });
    expect(row?.customFields).toContainEqual({ definition: { id: made.id, name: 'New' }, value: 'here' });
  });

  test.each([
    ['of contacts', role],
    ['of opportunities', discount],
  ])('is one %s, too', async (_, key) => {
    const { problems, writes } = await update({ id: key, value: 'User' });
    expect(problems).toEqual(['NOT_FOUND input.customFields.0.id']);
    expect(writes).toEqual([]);
  });

  test('of a new contact is told where it is', async () => {
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

  test('writes nothing if the definitions cannot be read', async () => {
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
      'a field that is set and added to',
      [
        { id: interests, value: [] },
        { id: interests, add: free },
      ],
      ['INVALID input.customFields.1.id'],
    ],
    [
      'a field that is added to twice',
      [
        { id: interests, add: 'a' },
        { id: interests, remove: 'b' },
      ],
      ['INVALID input.customFields.1.id'],
    ],
    ['no change', [one, { id: industry }], ['REQUIRED input.customFields.1.value']],
    ['two changes in one', [{ id: interests, value: null, add: free }], ['INVALID input.customFields.0.add']],
    ['the addition of several values', [{ id: interests, add: [free] }], ['INVALID input.customFields.0.add']],
    ['the removal of none', [{ id: interests, remove: null }], ['INVALID input.customFields.0.remove']],
    ['an id that is no field', [{ id: 'cf_1/../../../me', value: 1 }], ['INVALID input.customFields.0.id']],
    ['the old name of a field', [{ id: 'Industry', value: 'Retail' }], ['INVALID input.customFields.0.id']],
  ])('refuses %s', async (_, customFields, problems) => {
    expect(await refused(UPDATE, { id, input: { customFields } })).toEqual(problems);
  });

  test('refuses to add to what is new', async () => {
    const customFields = [{ id: interests, add: free }];
    const input = { customFields, contacts: [{ customFields: [{ id: role, remove: 'x' }] }] };
    expect((await refused(CREATE, { input })).toSorted()).toEqual([
      'INVALID input.contacts.0.customFields.0.remove',
      'INVALID input.customFields.0.add',
    ]);
  });

  test('refuses what is no value at all', async () => {
    for (const value of [true, { a: 1 }, [[1]], [null]]) {
      const { errors } = await gateway.execute(UPDATE, { id, input: { customFields: [{ id: employees, value }] } });
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
      expect(gateway.lines).toEqual([]);
    }
  });
});

describe('without a write', () => {
  test.each<[string, object, string[]]>([
    ['an addition to a field of one value', { id: industry, add: 'Retail' }, ['INVALID input.customFields.0.add']],
    ['a list for a field of one value', { id: industry, value: ['Retail'] }, ['INVALID input.customFields.0.value']],
  ])('refuses %s', async (_, customField, problems) => {
    const told = await update(customField);
    expect(told.problems).toEqual(problems);
    expect(told.writes).toEqual([]);
  });
});

describe('what Close refuses', () => {
  test.each<[string, readonly object[], string[]]>([
    [
      'a choice that is none',
      [
        { id: employees, value: 1 },
        { id: industry, value: 'Mining' },
      ],
      ['INVALID input.customFields.1.value'],
    ],
    ['an addition that is no choice', [{ id: interests, add: 'Chess' }], ['INVALID input.customFields.0.add']],
    ['a text for a number', [{ id: employees, value: 'many' }], ['INVALID input.customFields.0.value']],
    [
      'several',
      [
        { id: employees, value: 'x' },
        { id: region, value: 'ok' },
        { id: interests, remove: 'x' },
      ],
      ['INVALID input.customFields.0.value', 'INVALID input.customFields.2.remove'],
    ],
  ])('is told where it is: %s', async (_, customFields, problems) => {
    expect((await update(...customFields)).problems).toEqual(problems);
    expect(custom()).toEqual(lead?.custom);
  });

  test('is told where it is in a new contact', async () => {
    const contacts = [{ name: 'A' }, { name: 'B', customFields: [{ id: role, value: 'Nobody' }] }];
    const { problems } = await change(CREATE, { input: { contacts } });
    expect(problems).toEqual(['INVALID input.contacts.1.customFields.0.value']);
  });

  test('is told as such if only some roles may change the field', async () => {
    gateway.emulator.write(({ custom_field }) =>
      custom_field.put({ ...field('Industry'), editable_with_roles: ['superuser'] }),
    );
    const { problems } = await update({ id: industry, value: 'Retail' });
    expect(problems).toEqual(['FORBIDDEN']);
  });
});

test('the values in an answer to a write are read without another request', async () => {
  await update({ id: employees, value: 1 });
  await gateway.execute(UPDATE, { id, input: { name: 'Other' } });
  expect(traced(gateway)).toEqual([[`PUT /lead/${id}/`, { name: 'Other' }]]);
});
