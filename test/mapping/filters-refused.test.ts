import { getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { createSchema } from '../../src/graph/schema.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const seed = demoSeed();
const schema = createSchema();
const id = (rows: readonly { readonly id: string }[], n = 0) => rows[n]?.id ?? '';
const [lead, user, group] = [id(seed.leads), id(seed.users), id(seed.groups)];
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

/** Filters as JSON. They are sent as literals and as variables. */
const REFUSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  opportunities: {
    'a malformed id': '{ "leadId": { "eq": "42" } }',
    'an empty id': '{ "leadId": { "eq": "" } }',
    'an id with a path': '{ "userId": { "eq": "user_a/../../me" } }',
    'two ids in one string': `{ "userId": { "eq": "${user},${user}" } }`,
    'an id of another noun': `{ "leadId": { "eq": "${user}" } }`,
    'an id of another noun among others': `{ "statusId": { "in": ["${id(seed.pipelines[0]?.statuses ?? [])}", "${lead}"] } }`,
    'a lead as a user': `{ "userId": { "in": ["${lead}"] } }`,
    'a group as a lead': `{ "leadId": { "eq": "${group}" } }`,
    'a lead as a Smart View': `{ "leadSmartViewId": "${lead}" }`,
    'the 31st of February': '{ "dateWon": { "gte": "2026-02-31" } }',
    'the 29th of February of a common year': '{ "dateWon": { "eq": "2025-02-29" } }',
    'a time for a day': '{ "dateWon": { "lt": "2026-02-01T00:00:00Z" } }',
    'a day for a time': '{ "dateCreated": { "lt": "2026-02-01" } }',
    'a time without a time zone': '{ "dateUpdated": { "gt": "2026-02-01T00:00:00" } }',
    'a time on the 31st of June': '{ "dateUpdated": { "gt": "2026-06-31T00:00:00Z" } }',
    'hour 24': '{ "dateUpdated": { "gt": "2026-06-30T24:00:00Z" } }',
    'a number for a day': '{ "dateWon": { "eq": 20260101 } }',
    'a blank query': '{ "query": " " }',
    'a blank label': '{ "statusLabel": { "eq": "" } }',
    'a blank label among others': '{ "statusLabel": { "in": ["Won", ""] } }',
    'a lead as a user among users': `{ "userId": { "in": ["${user}", "${lead}"] } }`,
    'a fraction of a cent': '{ "value": { "gt": 0.5 } }',
    'a relative day in hours': '{ "dateWon": { "relative": { "olderThan": { "hours": 1 } } } }',
    'a user as a contact': `{ "contactId": { "eq": "${user}" } }`,
    'a status as a pipeline': '{ "pipelineId": { "eq": "stat_a" } }',
    'a status as a pipeline in a nested filter': '{ "and": [{ "pipelineId": { "eq": "stat_a" } }] }',
    'a blank text': '{ "text": " " }',
  },
  leads: {
    'a malformed id': '{ "id": { "in": ["lead_"] } }',
    'a contact for a lead': `{ "id": { "eq": "${id(seed.contacts)}" } }`,
    'a group for a user': `{ "createdById": { "eq": "${group}" } }`,
    'a time without a time zone': '{ "dateCreated": { "gte": "2026-01-01T00:00:00" } }',
    'a blank text': '{ "name": { "fullWords": " " } }',
    'a blank text to equal': '{ "email": { "eq": "" } }',
    'a blank text in nested filters': '{ "or": [{ "not": { "and": [{ "contacts": { "none": { "text": "" } } }] } }] }',
    'an id of another noun, where nothing can match': `{ "or": [], "contacts": { "some": { "leadId": { "in": ["${user}"] } } } }`,
    'a user as a Smart View': `{ "not": { "smartViewId": "${user}" } }`,
    'a user as a custom field': `{ "customFields": [{ "id": "${user}", "exists": true }] }`,
    'a blank choice': '{ "customFields": [{ "id": "cf_1", "choice": { "in": [""] } }] }',
    'users and contacts in one condition': `{ "customFields": [{ "id": "cf_1", "reference": { "in": ["${user}", "${id(seed.contacts)}"] } }] }`,
    'a relative day in hours':
      '{ "customFields": [{ "id": "cf_1", "date": { "relative": { "last": { "hours": 3 } } } }] }',
    'a negative duration': '{ "dateCreated": { "relative": { "last": { "days": -1 } } } }',
    'a duration of more than 100 years': '{ "dateCreated": { "relative": { "next": { "years": 99, "days": 400 } } } }',
  },
  contacts: {
    'an id of another noun': `{ "leadId": { "eq": "${user}" } }`,
    'a day for a time': '{ "dateUpdated": { "eq": "2026-01-01" } }',
    'a blank text': '{ "email": { "phrase": "" } }',
    'an id of another noun in a nested filter': `{ "lead": { "createdById": { "eq": "${group}" } } }`,
  },
};
const CASES = Object.entries(REFUSED).flatMap(([field, filters]) =>
  Object.entries(filters).map(([name, filter]) => ({ field, name, filter })),
);
const TYPES: Readonly<Record<string, string>> = {
  opportunities: 'Opportunity',
  leads: 'Lead',
  contacts: 'Contact',
};

test.each(CASES)('$field: $name is rejected, as a literal and as a variable, before any request', async (given) => {
  const { field, filter } = given;
  const literal = filter.replace(/"(\w+)":/g, '$1:');
  const { errors } = await gateway.execute(`{ ${field}(filter: ${literal}) { nodes { id } } }`);
  // A value that its scalar refuses makes the document invalid.
  const isInvalid = errors?.[0]?.message.startsWith('Argument "filter.') === true;
  const code = isInvalid ? 'GRAPHQL_VALIDATION_FAILED' : 'BAD_USER_INPUT';
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
  expect(gateway.lines).toEqual([]);

  const document = `query ($filter: ${TYPES[field]}Filter) { ${field}(filter: $filter) { nodes { id } } }`;
  const asVariable = await gateway.execute(document, { filter: JSON.parse(filter) });
  expect(asVariable.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  expect(asVariable.data?.[field] ?? null).toBeNull();
  expect(gateway.lines).toEqual([]);
});

test.each([
  ['an unknown status type', 'statusType: { eq: OPEN }', { statusType: { eq: 'OPEN' } }],
  ["Close's own spelling of a type", 'statusType: { in: [active] }', { statusType: { in: ['active'] } }],
  ['an unknown value period', 'valuePeriod: { eq: WEEKLY }', { valuePeriod: { eq: 'WEEKLY' } }],
  ['an unknown field', 'pipeline: { eq: "pipe_x" }', { pipeline: { eq: 'pipe_x' } }],
  ['an unknown operator', 'leadId: { gt: "lead_x" }', { leadId: { gt: 'lead_x' } }],
  ['a condition of the list in a nested filter', 'not: { isStalled: true }', { not: { isStalled: true } }],
  ['null in a list', 'userId: { in: [null] }', { userId: { in: [null] } }],
])('%s does not pass validation, as a literal and as a variable', async (_, literal, filter) => {
  const asLiteral = await gateway.execute(`{ opportunities(filter: { ${literal} }) { nodes { id } } }`);
  expect(asLiteral.data).toBeUndefined();
  expect(asLiteral.errors).toHaveLength(1);
  const document = 'query ($filter: OpportunityFilter) { opportunities(filter: $filter) { nodes { id } } }';
  const asVariable = await gateway.execute(document, { filter });
  expect(asVariable.data).toBeUndefined();
  expect(asVariable.errors).toHaveLength(1);
  expect(gateway.lines).toEqual([]);
});

test.each([
  ['TaskFilter', 'date'],
  ['TaskFilter', 'dateCreated'],
  ['ActivityFilter', 'dateCreated'],
  ['LeadStatusChangeFilter', 'activityAt'],
])('%s.%s, which becomes parameters, offers no operators of searches', (input, name) => {
  const type = schema.getType(input);
  const filter = isInputObjectType(type) ? getNamedType(type.getFields()[name]?.type) : null;
  expect(isInputObjectType(filter) && Object.keys(filter.getFields())).toEqual(['eq', 'gt', 'gte', 'lt', 'lte']);
});

test.each([
  'leads { nodes { id opportunities(FILTER) { totalCount } } }',
  'pipelines { opportunities(FILTER) { totalCount } }',
  'users { nodes { opportunities(FILTER) { totalCount } } }',
  'opportunities { nodes { lead { opportunities(FILTER) { totalCount } } } }',
])(
  'an invalid filter below %s is rejected before the parents are read, with one error for all of them',
  async (field) => {
    for (const filter of [
      'userId: { eq: "42" }',
      'isStalled: true, text: "a"',
      `query: "note:a", userId: { eq: "${user}", in: ["${user}", "${group}"] }`,
    ]) {
      const answer = await gateway.execute(`{ ${field.replace('FILTER', `filter: { ${filter} }`)} }`);
      expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
      expect(gateway.lines).toEqual([]);
    }
  },
);
