import { getNamedType, isLeafType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { createSchema } from '../../src/graph/schema.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const lead = seed.leads[2]?.id;
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
  // Caches what edges need, so that the tests below see only the requests for rows.
  await gateway.execute('{ me { id } users { totalCount } pipelines { dateCreated } }');
});
afterAll(() => gateway.close());

/** The columns in the request for the only list of an operation. */
async function columns(operation: string, variables: object = {}): Promise<string[]> {
  const { errors } = await gateway.execute(operation, variables);
  expect(errors).toBeUndefined();
  const [list] = gateway.upstream;
  return String(list?.query._fields).split(',');
}
const ofLeads = (selection: string, fragments = '') =>
  columns(`{ leads(first: 1) { nodes { ${selection} } } } ${fragments}`);
const ofOpportunities = (selection: string, fragments = '') =>
  columns(`{ opportunities(first: 1) { nodes { ${selection} } } } ${fragments}`);

/** Fields whose values are those of another column, or are computed from it. */
const OTHERS: Readonly<Record<string, string>> = {
  contactCount: 'contacts',
  emailsCount: 'num_emails',
  upcomingMeetingsCount: 'num_upcoming_meetings',
};
/** `htmlUrl` → `html_url`. */
const twin = (name: string) => OTHERS[name] ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe('a field reads the column of its name:', () => {
  const schema = createSchema();
  const LISTS = { Lead: 'leads', Contact: 'contacts', Opportunity: 'opportunities' } as const;
  const fields = (noun: keyof typeof LISTS) => {
    const type = schema.getType(noun);
    const all = isObjectType(type) ? Object.values(type.getFields()) : [];
    return all.filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0);
  };
  test.each(Object.keys(LISTS) as (keyof typeof LISTS)[])('%s', async (noun) => {
    expect(fields(noun).length).toBeGreaterThan(5);
    for (const { name } of fields(noun)) {
      expect(await columns(`{ ${LISTS[noun]}(first: 1) { nodes { ${name} } } }`)).toEqual([twin(name)]);
    }
  });
});

describe('a field that reads other columns', () => {
  test.each([
    ['only the type', '__typename', ['id']],
    ['parts of a column', 'addresses { city country }', ['addresses']],
    ['custom fields', 'customFields { value definition { name } }', ['custom']],
    ['contacts', 'contacts(first: 2) { nodes { name emails { email } lead { id } } }', ['id', 'contacts']],
    ['opportunities', 'opportunities { totalCount }', ['id', 'opportunities']],
    ['a status by name', 'status { label }', ['status_label']],
    ['a status by id', 'status { id __typename }', ['status_id']],
    ['an author by name', 'createdBy { id name }', ['created_by', 'created_by_name']],
    ['an author by email', 'createdBy { name email }', ['created_by']],
    ['an author without columns', 'createdBy { __typename }', ['created_by']],
    ["a status' leads", 'status { leads(first: 1) { totalCount } }', ['status_id']],
  ])('of a lead: %s', async (_, selection, expected) => {
    expect(await ofLeads(selection)).toEqual(expected);
  });

  test.each([
    ['an amount', 'value { cents }', ['value']],
    ['an amount with its currency', 'value { currency }', ['value', 'value_currency']],
    [
      'an amount as text, another without',
      'expectedValue { formatted } value { cents }',
      ['expected_value', 'value', 'value_currency'],
    ],
    ['a lead by name', 'lead { name }', ['lead_id', 'lead_name']],
    ['a lead by name and url', 'lead { name url }', ['lead_id']],
    ['a contact by displayName', 'contact { displayName }', ['contact_id', 'contact_name']],
    ['a user by name', 'user { name }', ['user_name']],
    [
      'a user and their opportunities',
      'user { id name opportunities(first: 1) { totalCount } }',
      ['user_id', 'user_name'],
    ],
    ['a user by firstName', 'user { firstName }', ['user_id']],
    ['a status', 'status { id label type }', ['status_id', 'status_label', 'status_type']],
    ['a status and its pipeline', 'status { pipeline { id name } }', ['pipeline_id', 'pipeline_name']],
    [
      'a status and the other statuses of its pipeline',
      'status { type pipeline { statuses { label } } }',
      ['pipeline_id', 'status_type'],
    ],
    ['a pipeline', 'pipeline { name }', ['pipeline_name']],
    ['a pipeline by dateCreated', 'pipeline { name dateCreated }', ['pipeline_id']],
  ])('of an opportunity: %s', async (_, selection, expected) => {
    expect(await ofOpportunities(selection)).toEqual(expected);
  });
});

describe('equal selections read the same columns:', () => {
  test.each([
    ['plain', 'name status { label }', ''],
    ['a fragment', '...Row', 'fragment Row on Lead { name status { label } }'],
    [
      'fragments in fragments',
      '...Row',
      'fragment Row on Lead { ...Name status { ...Status } } fragment Name on Lead { name } fragment Status on LeadStatus { label }',
    ],
    ['a fragment twice', '...Row ...Row', 'fragment Row on Lead { name status { label } }'],
    ['an inline fragment', '... { name } ... on Lead { status { label } }', ''],
    [
      'an interface',
      '... on Node { ... on Lead { name } } ...Any',
      'fragment Any on Node { ... on Lead { status { ... on Node { ... on LeadStatus { label } } } } ... on Contact { title } }',
    ],
    ['aliases', 'title: name state: status { text: label }', ''],
    ['an edge in two places, merged', 'status { label } name status { text: label }', ''],
    ['directives that keep', 'name @include(if: true) status @skip(if: false) { label } url @skip(if: true)', ''],
    [
      'directives that drop',
      'name status { label } description @include(if: false) ... @skip(if: true) { url } ...Off @include(if: false)',
      'fragment Off on Lead { htmlUrl }',
    ],
    ['skip wins over include', 'name status { label } url @skip(if: true) @include(if: true)', ''],
  ])('%s', async (_, selection, fragments) => {
    expect(await ofLeads(selection, fragments)).toEqual(['name', 'status_label']);
  });

  test('variables decide for each request', async () => {
    const operation = `query ($deep: Boolean!, $shallow: Boolean = true) {
      leads(first: 1) { nodes { name @include(if: $shallow) ... @include(if: $deep) { url } ...Rest @skip(if: $deep) } }
    } fragment Rest on Lead { description }`;
    expect(await columns(operation, { deep: true })).toEqual(['name', 'url']);
    expect(await columns(operation, { deep: false })).toEqual(['description', 'name']);
    expect(await columns(operation, { deep: false, shallow: false })).toEqual(['description']);
  });

  test.each([
    ['nodes', 'nodes { id name }'],
    ['edges', 'edges { node { id name } }'],
    ['both', 'nodes { id } edges { node { name } }'],
    ['both, with aliases', 'a: nodes { id } b: nodes { name } c: edges { node { id } }'],
    ['a fragment', '...Page'],
  ])('rows as %s', async (_, selection) => {
    const fragment =
      selection === '...Page'
        ? 'fragment Page on LeadConnection { edges { node { ...Row } } } fragment Row on Lead { id name }'
        : '';
    expect(await columns(`{ leads(first: 1) { ${selection} } } ${fragment}`)).toEqual(['id', 'name']);
  });
});

test('an edge with two aliases reads only the missing columns of each', async () => {
  const { data } = await gateway.execute('{ opportunities(first: 1) { nodes { a: lead { name } b: lead { url } } } }');
  const [opportunity] = data.opportunities.nodes;
  const id = String(gateway.upstream[1]?.path).split('/')[2];
  expect(requestLines(gateway)).toEqual([
    'GET /opportunity/?_fields=lead_id,lead_name&_limit=1',
    `GET /lead/${id}/?_fields=id,url`,
  ]);
  const held = seed.leads.find((row) => row.id === id);
  expect(opportunity).toEqual({ a: { name: held?.name }, b: { url: held?.url } });
});

test.each([
  ['rows alone', 'nodes { name }', 'name'],
  ['rows and cursors', 'edges { cursor node { name } }', 'id,date_created,name'],
  ['the end cursor', 'nodes { name } pageInfo { endCursor }', 'id,date_created,name'],
  ['hasNextPage', 'nodes { name } pageInfo { hasNextPage }', 'name'],
])('a search reads id and date_created only for cursors: %s', async (_, selection, expected) => {
  await gateway.execute(
    `{ leads(first: 3, filter: { dateCreated: { gte: "2026-01-01T00:00:00Z" } }) { ${selection} } }`,
  );
  expect(gateway.upstream.map(({ body }) => body)).toMatchObject([{ _fields: { lead: expected.split(',') } }]);
});

test('a node reads the columns of its type', async () => {
  const { data } = await gateway.execute(
    'query ($id: ID!) { node(id: $id) { __typename id ... on Lead { name } ... on Contact { title } ... on Opportunity { note lead { name } } } }',
    { id: lead },
  );
  expect(requestLines(gateway)).toEqual([`GET /lead/${lead}/?_fields=id,name`]);
  expect(data.node).toEqual({ __typename: 'Lead', id: lead, name: seed.leads[2]?.name });
});

describe('fields of different response keys that share an alias below', () => {
  test.each([
    ['rows', 'a: nodes { x: confidence } b: nodes { x: note }', 'confidence,note'],
    ['edges and nodes', 'a: edges { node { x: confidence } } b: nodes { x: note }', 'confidence,note'],
    ['pageInfo', 'a: pageInfo { x: hasNextPage } b: pageInfo { x: endCursor }', 'date_created'],
    ['lists below', 'a: nodes { x: lead { y: name } } b: nodes { x: user { y: name } }', 'lead_id,lead_name,user_name'],
  ])('each read their own column: %s', async (_, selection, fields) => {
    expect(await columns(`{ opportunities(first: 1) { ${selection} } }`)).toEqual(['id', ...fields.split(',')]);
  });
});
