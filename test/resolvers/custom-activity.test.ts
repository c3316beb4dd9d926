import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Activity, demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { missingId } from '../support/mutations.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const [type] = seed.custom_activity_types;
const field = (name: string) => seed.custom_fields.find((each) => each.name === name)?.id ?? '';
const [IMPRESSION, MET_WITH, REGION] = [field('Impression'), field('Met with'), field('Region')];
const visits = seed.activities.filter(({ type }) => type === 'CustomActivity');
const whole = visits.find(({ custom }) => custom?.[IMPRESSION] !== undefined && custom[MET_WITH] !== undefined);
const id = whole?.id ?? '';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const TYPES = 'GET /custom_activity/';
const [OWN, SHARED] = ['GET /custom_field/activity/?_limit=1000', 'GET /custom_field/shared/?_limit=1000'];
async function run(query: string, variables: object = {}) {
  const { data, errors } = await gateway.execute(query, variables);
  expect(errors).toBeUndefined();
  return data;
}
const codes = async (query: string, variables: object = {}) =>
  (await gateway.execute(query, variables)).errors?.map(({ extensions }) => extensions?.code);

/** The values of a custom activity in the seed, in the order of their definitions. */
const valuesOf = ({ custom = {} }: Activity) =>
  seed.custom_fields.flatMap(({ id, name }) => (id in custom ? [{ definition: { name }, value: custom[id] }] : []));

describe('a custom activity', () => {
  test('has a type: its id is free, other fields are read with all types', async () => {
    const query = (selection: string) =>
      `{ activity(id: "${id}") { ... on CustomActivity { customActivityType { ${selection} } } } }`;
    expect(await run(query('id'))).toEqual({ activity: { customActivityType: { id: type?.id } } });
    const row = `GET /activity/?id__in=${id}&_fields=id,_type,custom_activity_type_id&_limit=1`;
    expect(requestLines(gateway)).toEqual([row]);
    expect(await run(query('id name'))).toEqual({
      activity: { customActivityType: { id: type?.id, name: type?.name } },
    });
    expect(requestLines(gateway)).toEqual([row, TYPES]);
    await run(query('name'));
    expect(requestLines(gateway)).toEqual([row]);
  });

  test('has custom fields with values by type', async () => {
    const selection = 'definition { name isRequired } value number contact { id }';
    const data = await run(`{ activity(id: "${id}") { ... on CustomActivity { customFields { ${selection} } } } }`);
    const [impression, met] = [whole?.custom?.[IMPRESSION], whole?.custom?.[MET_WITH]];
    expect(data.activity.customFields).toEqual([
      { definition: { name: 'Impression', isRequired: true }, value: impression, number: impression, contact: null },
      { definition: { name: 'Met with', isRequired: false }, value: met, number: null, contact: { id: met } },
    ]);
    expect(requestLines(gateway)).toEqual([`GET /activity/?id__in=${id}&_fields=id,_type,custom&_limit=1`, OWN]);
  });

  test('has the fields with the given names and ids, and none for an unknown name', async () => {
    const data = await run(
      `{ activity(id: "${id}") { ... on CustomActivity {
        named: customFields(names: ["Met with"]) { definition { name } }
        byId: customFields(ids: ["${IMPRESSION}"]) { number }
      } } }`,
    );
    expect(data.activity).toEqual({
      named: [{ definition: { name: 'Met with' } }],
      byId: [{ number: whole?.custom?.[IMPRESSION] }],
    });
    const query = `{ activity(id: "${id}") { ... on CustomActivity { customFields(names: ["Industry"]) { value } } } }`;
    expect(await codes(query)).toEqual(['BAD_USER_INPUT']);
  });

  test('can have a shared field, whose definition is read when it is needed', async () => {
    gateway.emulator.write(({ activity }) => {
      const row = activity.get(id);
      if (row !== undefined) activity.put({ ...row, custom: { ...row.custom, [REGION]: 'Nordics' } });
    });
    const query = `{ activity(id: "${id}") { ... on CustomActivity { customFields(ids: ["${REGION}"]) { definition { name } text } } } }`;
    expect((await run(query)).activity.customFields).toEqual([{ definition: { name: 'Region' }, text: 'Nordics' }]);
    expect(requestLines(gateway).slice(1)).toEqual([OWN, SHARED]);
  });

  test('keeps its other fields if the definitions cannot be read', async () => {
    gateway.emulator.fail({ path: '/custom_field/activity/', status: 400, body: {} });
    const { data, errors } = await gateway.execute(
      `{ activity(id: "${id}") { lead { id } ... on CustomActivity { status customFields { value } } } }`,
    );
    expect(data.activity).toEqual({ lead: { id: whole?.lead_id }, status: 'PUBLISHED', customFields: null });
    expect(errors?.map(({ path }) => path)).toEqual([['activity', 'customFields']]);
  });
});

describe('custom activities', () => {
  const SELECTED = 'id customActivityType { name } customFields { definition { name } value }';
  const expected = (row: Activity) => ({
    id: row.id,
    customActivityType: { name: type?.name },
    customFields: valuesOf(row),
  });

  test('of many leads are read with their timelines', async () => {
    // The lead without which all activities fit into one page.
    const ids = [...new Set(visits.map(({ lead_id }) => lead_id))].filter((id) => id !== seed.leads[2]?.id).slice(0, 6);
    const data = await run(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Lead { activities(first: 100) {
        nodes { __typename ... on CustomActivity { ${SELECTED} } }
      } } } }`,
      { ids },
    );
    type Shown = { __typename: string };
    const found: Shown[] = data.nodes.flatMap((lead: { activities: { nodes: Shown[] } }) => lead.activities.nodes);
    const shown = found.filter(({ __typename }) => __typename === 'CustomActivity');
    const wanted = visits.filter(({ lead_id }) => ids.includes(lead_id));
    expect(shown).toHaveLength(wanted.length);
    expect(shown).toEqual(
      expect.arrayContaining(wanted.map((row) => ({ __typename: 'CustomActivity', ...expected(row) }))),
    );
    const lines = requestLines(gateway);
    expect(lines.filter((line) => line === TYPES || line === OWN)).toHaveLength(2);
    for (const line of lines.filter((line) => line.startsWith('GET /activity/'))) {
      expect(line).toContain('_fields=id,_type,custom,custom_activity_type_id');
    }
  });

  test('of all leads are one list, and their contacts one search', async () => {
    const data = await run(
      `{ activities(first: 10, filter: { type: { eq: CUSTOM_ACTIVITY } }) {
        nodes { ... on CustomActivity { id customFields(names: ["Met with"]) { contact { name } } } }
      } }`,
    );
    const { nodes } = data.activities;
    expect(nodes).toHaveLength(10);
    for (const { id, customFields } of nodes) {
      const met = visits.find((row) => row.id === id)?.custom?.[MET_WITH];
      const contact = seed.contacts.find((row) => row.id === met);
      expect(customFields).toEqual(contact === undefined ? [] : [{ contact: { name: contact.name } }]);
    }
    const people = new Set(
      nodes.flatMap(({ id }: { id: string }) => visits.find((row) => row.id === id)?.custom?.[MET_WITH] ?? []),
    );
    expect(requestLines(gateway)).toEqual([
      'GET /activity/custom/?_limit=10',
      OWN,
      `SEARCH contact by ${people.size} ids: id,name`,
    ]);
  });

  test('cost at most the estimate', async () => {
    const cost = async (query: string) => {
      const { extensions } = await gateway.execute(query, {}, { 'x-cost': '1' });
      return (extensions as { cost?: { estimatedRequests: number; actualRequests: number } } | undefined)?.cost;
    };
    const one = (selection: string) => `{ activity(id: "${id}") { ... on CustomActivity { ${selection} } } }`;
    expect(await cost(one('customActivityType { id }'))).toMatchObject({ estimatedRequests: 1, actualRequests: 1 });
    expect(await cost(one('customActivityType { name }'))).toMatchObject({ estimatedRequests: 2, actualRequests: 2 });
    // They may include shared fields, which only the rows show.
    expect(await cost(one('customFields { value }'))).toMatchObject({ estimatedRequests: 3, actualRequests: 2 });
  });
});

describe('the types of custom activities', () => {
  test('are read with their fields in one request', async () => {
    const data = await run(
      '{ customActivityTypes { id name description isArchived isApiCreateOnly editableWithRoles createdBy { id } fields { name type isRequired } } }',
    );
    expect(data.customActivityTypes).toEqual(
      seed.custom_activity_types.map(({ id, name, description, created_by, editable_with_roles }) => ({
        ...{ id, name, description, createdBy: { id: created_by } },
        ...{ isArchived: false, isApiCreateOnly: false, editableWithRoles: editable_with_roles },
        fields: seed.custom_fields
          .filter(({ object }) => object === 'activity')
          .map(({ name, type, required }) => ({ name, type, isRequired: required })),
      })),
    );
    expect(requestLines(gateway)).toEqual([TYPES]);
    expect(await run(`{ customActivityType(id: "${type?.id}") { name } }`)).toEqual({
      customActivityType: { name: type?.name },
    });
    expect(gateway.lines).toEqual([]);
  });

  test('are nodes and entities, null if one does not exist', async () => {
    const data = await run(
      `query ($id: ID!, $gone: ID!) {
        node(id: $id) { __typename ... on CustomActivityType { name } }
        customActivityType(id: $gone) { id }
        _entities(representations: [{ __typename: "CustomActivityType", id: "${type?.id}" }]) { ... on CustomActivityType { id } }
      }`,
      { id: type?.id, gone: missingId('actitype') },
    );
    expect(data).toEqual({
      node: { __typename: 'CustomActivityType', name: type?.name },
      customActivityType: null,
      _entities: [{ id: type?.id }],
    });
  });

  test.each(['acti_1', 'actitype_', 'cotype_1', ''])('reject the id %j without a request', async (wrong) => {
    expect(await codes('query ($id: ID!) { customActivityType(id: $id) { id } }', { id: wrong })).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(gateway.lines).toEqual([]);
  });
});
