import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CustomField } from '../../emulator/index.ts';
import { customSeed, FIELDS, fieldId, GONE, listed, people } from '../support/custom-fields.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = customSeed;
const lead = seed.leads[0]?.id ?? '';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());
/** Resets the emulator and expires all caches of the gateway. */
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const SCHEMA = 'GET /custom_field_schema/lead/';
const TYPED = `text number date dateTime choice choices user { id } users { id } contact { id } contacts { id }
  customObject { id } customObjects { id }`;
async function valuesOf(args: string, selection: string) {
  const { data, errors } = await gateway.execute(`{ lead(id: "${lead}") { customFields${args} { ${selection} } } }`);
  expect(errors).toBeUndefined();
  return data.lead.customFields;
}
const names = async (args: string) =>
  (await valuesOf(args, 'definition { name }')).map(({ definition }: { definition: CustomField }) => definition.name);

describe('a value', () => {
  test('is in the field of its type, and all others are null', async () => {
    const refer = (value: unknown) => (Array.isArray(value) ? value.map((id) => ({ id })) : { id: value });
    const blank = Object.fromEntries([...FIELDS.map(([, , field]) => [field ?? '', null]), ['customObjects', null]]);
    expect(await valuesOf('', `definition { name } ${TYPED}`)).toEqual(
      FIELDS.map(([{ name }, value, field]) => ({
        definition: { name },
        ...blank,
        ...(field === null ? {} : { [field]: /user|contact|customObject/.test(field) ? refer(value) : value }),
      })),
    );
    // An object is not read if only its id is selected.
    expect(requestLines(gateway)).toEqual([`GET /lead/${lead}/?_fields=id,custom`, SCHEMA]);
  });

  test.each<[string, unknown, string]>([
    ['Amount', '12', 'number'],
    ['Plain', 7, 'text'],
    ['Due', 'soon', 'date'],
    ['Due', '2026-02-30', 'date'],
    ['Kick-off', '2026-03-01', 'dateTime'],
    ['Owner', 'Ada', 'user { id }'],
    ['Champion', listed[0], 'contact { id }'],
    ['Level', ['Gold'], 'choice'],
    ['Tags', ['a', 7], 'choices'],
  ])(
    'of %s with another type, %j, is null there without an error, and unchanged in `value`',
    async (name, value, field) => {
      gateway.emulator.write((tables) => {
        const row = tables.lead.get(lead);
        if (row !== undefined) tables.lead.put({ ...row, custom: { [fieldId(name)]: value as string } });
      });
      expect(await valuesOf('', `value ${field}`)).toEqual([{ value, [field.split(' ')[0] ?? '']: null }]);
    },
  );

  test('written before its field accepted several is a list of one', async () => {
    gateway.emulator.write((tables) => {
      const row = tables.lead.get(lead);
      if (row !== undefined) tables.lead.put({ ...row, custom: { [fieldId('Tags')]: 'a' } });
    });
    expect(await valuesOf('', 'value choices')).toEqual([{ value: 'a', choices: ['a'] }]);
  });

  test('of a time without a zone is UTC', async () => {
    gateway.emulator.write((tables) => {
      const row = tables.lead.get(lead);
      if (row !== undefined) tables.lead.put({ ...row, custom: { [fieldId('Kick-off')]: '2026-03-01T09:30:00' } });
    });
    expect(await valuesOf('', 'dateTime')).toEqual([{ dateTime: '2026-03-01T09:30:00+00:00' }]);
  });
});

describe('the objects of values', () => {
  test('are read in batches: the users of all values in one list, the contacts of all rows in one search', async () => {
    const { data, errors } = await gateway.execute(
      `{ leads(first: 60) { nodes { id customFields { user { email } users { email } contact { title } contacts { title } } } } }`,
    );
    expect(errors).toBeUndefined();
    // The deleted contact is not in the index, and is read by id.
    expect(requestLines(gateway)).toEqual([
      'GET /lead/?_fields=id,custom&_limit=60',
      SCHEMA,
      'GET /user/?_limit=1000',
      `SEARCH contact by ${new Set([...people.slice(0, 4), GONE]).size} ids: id,title`,
      `GET /contact/${GONE}/?_fields=id,title`,
    ]);
    const titleOf = (id: string | undefined) => ({ title: seed.contacts.find((each) => each.id === id)?.title });
    const shown = data.leads.nodes.find(({ id }: { id: string }) => id === lead).customFields;
    const found = (field: string) => shown.flatMap((value: Record<string, unknown>) => value[field] ?? []);
    expect(found('contact')).toEqual([titleOf(people[0])]);
    expect(found('contacts')).toEqual([titleOf(people[1]), null]);
    expect(found('users')).toEqual(
      listed.slice(1, 3).map((id) => ({ email: seed.users.find((user) => user.id === id)?.email })),
    );
  });

  test('fail alone', async () => {
    gateway.emulator.fail({ path: '/user/', status: 403 });
    const { data, errors } = await gateway.execute(
      `{ lead(id: "${lead}") { customFields(names: ["Plain", "Owner"]) { text user { email } } } }`,
    );
    expect(data.lead.customFields).toEqual([
      { text: 'words', user: null },
      { text: null, user: null },
    ]);
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.code])).toEqual([
      ['lead.customFields.1.user', 'FORBIDDEN'],
    ]);
  });

  test('are estimated by the number of contact fields, once the definitions are cached', async () => {
    const cost = async (selection: string) => {
      const query = `{ leads(first: 60) { nodes { customFields { ${selection} } } } }`;
      const { extensions } = await gateway.execute(query, {}, { 'x-cost': '1' });
      return (extensions as { cost?: object } | undefined)?.cost;
    };
    expect(await cost('value')).toMatchObject({ estimatedRequests: 2, actualRequests: 2 });
    expect(await cost('user { email }')).toMatchObject({ estimatedRequests: 2, actualRequests: 2 });
    expect(await cost('contact { title }')).toMatchObject({ estimatedRequests: 2, actualRequests: 2 });
  });
});

describe('custom fields selected by id', () => {
  test('are the only requested columns', async () => {
    expect(await names(`(ids: ["${fieldId('Due')}", "${fieldId('Plain')}"])`)).toEqual(['Plain', 'Due']);
    expect(requestLines(gateway)).toEqual([
      `GET /lead/${lead}/?_fields=id,custom.${fieldId('Due')},custom.${fieldId('Plain')}`,
      SCHEMA,
    ]);
  });

  test('are empty if none is set or the id does not exist, without another request', async () => {
    expect(await names('(ids: ["cf_NoLonger"])')).toEqual([]);
    expect(requestLines(gateway)).toEqual([`GET /lead/${lead}/?_fields=id,custom.cf_NoLonger`]);
    expect(await names('(ids: [])')).toEqual([]);
    expect(requestLines(gateway)).toEqual([`GET /lead/${lead}/?_fields=id`]);
  });

  test.each(['lead_1', 'cf_', 'cf_1,name', 'cf_1/../me', ''])('reject the id %j without a request', async (id) => {
    const query = 'query ($ids: [ID!]) { leads(first: 2) { nodes { customFields(ids: $ids) { value } } } }';
    const { errors } = await gateway.execute(query, { ids: [fieldId('Due'), id] });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(gateway.lines).toEqual([]);
  });
});

describe('custom fields selected by name', () => {
  const ALL = `GET /lead/${lead}/?_fields=id,custom`;
  const ONE = `GET /lead/${lead}/?_fields=id,custom.${fieldId('Due')}`;

  test('are the only requested columns once the definitions are cached, before that all are read', async () => {
    expect(await names('(names: ["Due"])')).toEqual(['Due']);
    expect(requestLines(gateway)).toEqual([ALL, SCHEMA]);
    expect(await names('(names: ["Due"])')).toEqual(['Due']);
    expect(requestLines(gateway)).toEqual([ONE]);
  });

  test('combine with ids, and can differ between response keys', async () => {
    await names('(names: ["Due"])');
    expect(await names(`(names: ["Due", "Tags"], ids: ["${fieldId('Plain')}"])`)).toEqual(['Plain', 'Due', 'Tags']);
    const { data } = await gateway.execute(
      `{ lead(id: "${lead}") { a: customFields(names: ["Due"]) { value } b: customFields(names: ["Plain"]) { value } } }`,
    );
    expect(data.lead).toEqual({ a: [{ value: '2026-02-28' }], b: [{ value: 'words' }] });
    expect(requestLines(gateway)).toEqual([
      `GET /lead/${lead}/?_fields=id,custom.${fieldId('Due')},custom.${fieldId('Plain')}`,
    ]);
  });

  test('that do not exist are an error, after the definitions were read again once', async () => {
    await names('(names: ["Due"])');
    const { data, errors } = await gateway.execute(
      '{ leads(first: 3) { nodes { customFields(names: ["due"]) { value } } } }',
    );
    expect(data.leads.nodes).toEqual(Array(3).fill({ customFields: null }));
    expect(errors?.map(({ message, extensions }) => [extensions?.code, message])).toEqual(
      Array(3).fill(['BAD_USER_INPUT', 'No custom field is named "due".']),
    );
    expect(requestLines(gateway)).toEqual(['GET /lead/?_fields=custom&_limit=3', SCHEMA]);
  });

  test('that are new are found', async () => {
    await names('(names: ["Due"])');
    gateway.emulator.write(({ custom_field }) => {
      const old = custom_field.get(fieldId('Due'));
      if (old !== undefined) custom_field.put({ ...old, name: 'Deadline' });
    });
    expect(await names('(names: ["Deadline"])')).toEqual(['Deadline']);
    expect(requestLines(gateway)).toEqual([ALL, SCHEMA]);
  });

  test('are taken from a row that contains them', async () => {
    const opportunity = seed.opportunities.find((each) => each.lead_id === seed.leads[2]?.id);
    const { data } = await gateway.execute(
      `{ lead(id: "${opportunity?.lead_id}") { opportunities { nodes { customFields(names: ["Discount %"]) { number } } } } }`,
    );
    expect(data.lead.opportunities.nodes.length).toBeGreaterThan(0);
    expect(gateway.lines).toEqual([`GET /lead/${opportunity?.lead_id}/`, 'GET /custom_field_schema/opportunity/']);
  });

  test('are returned by a mutation without reading the object again', async () => {
    await names('(names: ["Due"])');
    const { data } = await gateway.execute(
      `mutation { leadUpdate(id: "${lead}", input: { customFields: [{ id: "${fieldId('Due')}", value: null }, { id: "${fieldId('Plain')}", value: "new" }] })
        { lead { customFields(names: ["Due", "Plain"]) { text } } userErrors { message } } }`,
    );
    expect(data.leadUpdate).toEqual({ lead: { customFields: [{ text: 'new' }] }, userErrors: [] });
    expect(gateway.lines).toEqual([`PUT /lead/${lead}/`]);
  });
});
