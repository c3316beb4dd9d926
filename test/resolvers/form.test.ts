import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { missingId } from '../support/mutations.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const [contact, fair] = seed.forms;
const submission = seed.activities.find(({ type }) => type === 'FormSubmission');
const imported = seed.activities.find(({ type }) => type === 'ImportUpdate');
const FORMS = 'GET /form/?_limit=100';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

async function run(query: string, variables: object = {}) {
  const { data, errors } = await gateway.execute(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

describe('forms', () => {
  test('are read with their fields in one request, then cached', async () => {
    const data = await run(
      '{ forms { id name isArchived dateCreated fields { id name type choices { label value } } } }',
    );
    expect(data.forms).toMatchObject(
      seed.forms.map(({ id, name, is_archived, fields }) => ({ id, name, isArchived: is_archived, fields })),
    );
    expect(requestLines(gateway)).toEqual([FORMS]);
    expect(await run(`{ form(id: "${contact?.id}") { name } }`)).toEqual({ form: { name: contact?.name } });
    expect(gateway.lines).toEqual([]);
  });

  test('are archived or not', async () => {
    const data = await run('{ archived: forms(isArchived: true) { id } others: forms(isArchived: false) { id } }');
    expect(data).toEqual({ archived: [{ id: fair?.id }], others: [{ id: contact?.id }] });
    expect(requestLines(gateway)).toEqual([FORMS]);
  });

  test('are nodes and entities, null if one does not exist', async () => {
    const data = await run(
      `query ($id: ID!, $gone: ID!) {
        node(id: $id) { __typename ... on Form { name } }
        form(id: $gone) { id }
        _entities(representations: [{ __typename: "Form", id: "${fair?.id}" }]) { ... on Form { name } }
      }`,
      { id: contact?.id, gone: missingId('form') },
    );
    expect(data).toEqual({
      node: { __typename: 'Form', name: contact?.name },
      form: null,
      _entities: [{ name: fair?.name }],
    });
    const { errors } = await gateway.execute('{ form(id: "formfld_1") { id } }');
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('of submissions have a free id and name, and other fields with all forms', async () => {
    const query = (selection: string) =>
      `{ activity(id: "${submission?.id}") { ... on FormSubmission { form { ${selection} } } } }`;
    expect((await run(query('id name'))).activity.form).toEqual({ id: contact?.id, name: contact?.name });
    expect(requestLines(gateway)).toHaveLength(1);
    const { form } = (await run(query('fields { name }'))).activity;
    expect(form.fields).toEqual(contact?.fields.map(({ name }) => ({ name })));
    expect(requestLines(gateway).slice(1)).toEqual([FORMS]);
  });

  test('cost at most the estimate', async () => {
    const { extensions } = await gateway.execute('{ forms { name fields { name } } }', {}, { 'x-cost': '1' });
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 1, actualRequests: 1 } });
  });
});

describe('entries of imports', () => {
  test('are activities of their own type, in timelines and in lists of all leads', async () => {
    const selection = '__typename id ... on ImportUpdate { importId isReverted user { id } }';
    const expected = {
      ...{ __typename: 'ImportUpdate', id: imported?.id, importId: imported?.details.import_id },
      ...{ isReverted: false, user: { id: imported?.user_id } },
    };
    expect((await run(`{ activity(id: "${imported?.id}") { ${selection} } }`)).activity).toEqual(expected);
    const list = await run(
      `{ activities(first: 10, filter: { type: { eq: IMPORT_UPDATE } }) { nodes { ${selection} } } }`,
    );
    expect(requestLines(gateway)).toEqual(['GET /activity/import_update/?_limit=10']);
    expect(list.activities.nodes).toHaveLength(seed.activities.filter(({ type }) => type === 'ImportUpdate').length);
    expect(list.activities.nodes).toContainEqual(expected);
    const timeline = await run(
      `{ lead(id: "${imported?.lead_id}") { activities(first: 10, filter: { type: { eq: IMPORT_UPDATE } }) { nodes { id } } } }`,
    );
    expect(timeline.lead.activities.nodes).toEqual([{ id: imported?.id }]);
  });
});
