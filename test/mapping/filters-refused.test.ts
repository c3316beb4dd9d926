import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const seed = demoSeed();
const id = (rows: readonly { readonly id: string }[], n = 0) => rows[n]?.id ?? '';
const [lead, user, group] = [id(seed.leads), id(seed.users), id(seed.groups)];
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

/** Each as it is written in a document; and, parsed as JSON, as a variable. */
const REFUSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  opportunities: {
    'an id that is none': '{ "leadId": { "eq": "42" } }',
    'an empty id': '{ "leadId": { "eq": "" } }',
    'an id with a path in it': '{ "userId": { "eq": "user_a/../../me" } }',
    'two ids in one': `{ "userId": { "eq": "${user},${user}" } }`,
    'an id of something else': `{ "leadId": { "eq": "${user}" } }`,
    'an id of something else among others': `{ "statusId": { "in": ["${id(seed.pipelines[0]?.statuses ?? [])}", "${lead}"] } }`,
    'a lead as an owner': `{ "userId": { "in": ["${lead}"] } }`,
    'a group as a lead': `{ "leadId": { "eq": "${group}" } }`,
    'a search that is none': `{ "leadSmartViewId": "${lead}" }`,
    'the 31st of February': '{ "dateWon": { "gte": "2026-02-31" } }',
    'a 29th of February that is not': '{ "dateWon": { "eq": "2025-02-29" } }',
    'an instant for a day': '{ "dateWon": { "lt": "2026-02-01T00:00:00Z" } }',
    'a day for an instant': '{ "dateCreated": { "lt": "2026-02-01" } }',
    'an instant without a zone': '{ "dateUpdated": { "gt": "2026-02-01T00:00:00" } }',
    'an instant of the 31st of June': '{ "dateUpdated": { "gt": "2026-06-31T00:00:00Z" } }',
    'an hour that no day has': '{ "dateUpdated": { "gt": "2026-06-30T24:00:00Z" } }',
    'a number for a day': '{ "dateWon": { "eq": 20260101 } }',
    'a blank query, which Close would ignore': '{ "query": " " }',
    'a blank label': '{ "statusLabel": { "eq": "" } }',
    'a blank label among others': '{ "statusLabel": { "in": ["Won", ""] } }',
    'a group and a user, which only Close can intersect': `{ "userId": { "eq": "${user}", "in": ["${group}"] } }`,
    'a date by its distance from now, which only search knows':
      '{ "dateWon": { "relative": { "last": { "days": 3 } } } }',
    'whether there is a date, which only search knows': '{ "dateCreated": { "exists": true } }',
    'a group among users and one of them': `{ "userId": { "eq": "${user}", "in": ["${user}", "${group}"] } }`,
  },
  leads: {
    'an id that is none': '{ "id": { "in": ["lead_"] } }',
    'a contact for a lead': `{ "id": { "eq": "${id(seed.contacts)}" } }`,
    'a group for a user': `{ "createdBy": { "eq": "${group}" } }`,
    'an instant without a zone': '{ "dateCreated": { "gte": "2026-01-01T00:00:00" } }',
    'a blank text, which would narrow nothing': '{ "name": { "fullWords": " " } }',
    'a blank text far within': '{ "or": [{ "not": { "and": [{ "contacts": { "none": { "text": "" } } }] } }] }',
    'an id of something else where nothing could match anyway': `{ "or": [], "contacts": { "some": { "leadId": { "in": ["${user}"] } } } }`,
    'a Smart View that is none': `{ "not": { "smartViewId": "${user}" } }`,
    'a custom field that is none': `{ "customFields": [{ "id": "${user}", "exists": true }] }`,
    'a blank choice': '{ "customFields": [{ "id": "cf_1", "choice": { "in": [""] } }] }',
    'users beside contacts': `{ "customFields": [{ "id": "cf_1", "reference": { "in": ["${user}", "${id(seed.contacts)}"] } }] }`,
    'hours from a calendar day':
      '{ "customFields": [{ "id": "cf_1", "date": { "relative": { "last": { "hours": 3 } } } }] }',
    'less than no time': '{ "dateCreated": { "relative": { "last": { "days": -1 } } } }',
    'more than a hundred years': '{ "dateCreated": { "relative": { "next": { "years": 99, "days": 400 } } } }',
  },
  contacts: {
    'an id of something else': `{ "leadId": { "eq": "${user}" } }`,
    'a day for an instant': '{ "dateUpdated": { "eq": "2026-01-01" } }',
    'a blank text': '{ "email": { "phrase": "" } }',
    'an id of something else, of a lead': `{ "lead": { "createdBy": { "eq": "${group}" } } }`,
  },
  opportunitySearch: {
    'a lead as an owner': `{ "userId": { "in": ["${user}", "${lead}"] } }`,
    'part of a cent': '{ "value": { "gt": 0.5 } }',
    'the 31st of February': '{ "dateWon": { "gte": "2026-02-31" } }',
    'hours from a calendar day': '{ "dateWon": { "relative": { "olderThan": { "hours": 1 } } } }',
  },
  tasks: {
    'a date relative to now': '{ "date": { "relative": { "last": { "days": 3 } } } }',
    'the existence of a date': '{ "dateCreated": { "exists": true } }',
  },
  activities: {
    'a date relative to now': '{ "dateCreated": { "relative": { "last": { "days": 3 } } } }',
    'the existence of a date': '{ "dateCreated": { "exists": true } }',
  },
  leadStatusChanges: {
    'a date relative to now': '{ "dateCreated": { "relative": { "last": { "days": 3 } } } }',
    'the existence of a date': '{ "activityAt": { "exists": true } }',
  },
};
const CASES = Object.entries(REFUSED).flatMap(([field, filters]) =>
  Object.entries(filters).map(([name, filter]) => ({ field, name, filter })),
);
const TYPES: Readonly<Record<string, string>> = {
  opportunities: 'Opportunity',
  leads: 'Lead',
  contacts: 'Contact',
  opportunitySearch: 'OpportunitySearch',
  tasks: 'Task',
  activities: 'Activity',
  leadStatusChanges: 'LeadStatusChange',
};

test.each(CASES)(
  '$field: $name is refused, as a literal and as a variable, before anything is asked',
  async (given) => {
    const { field, filter } = given;
    const literal = filter.replace(/"(\w+)":/g, '$1:');
    const asLiteral = await gateway.execute(`{ ${field}(filter: ${literal}) { nodes { id } } }`);
    expect(asLiteral.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(gateway.lines).toEqual([]);

    const document = `query ($filter: ${TYPES[field]}Filter) { ${field}(filter: $filter) { nodes { id } } }`;
    const asVariable = await gateway.execute(document, { filter: JSON.parse(filter) });
    expect(asVariable.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(asVariable.data?.[field] ?? null).toBeNull();
    expect(gateway.lines).toEqual([]);
  },
);

test.each([
  ['a type of status that does not exist', 'statusType: { eq: OPEN }', { statusType: { eq: 'OPEN' } }],
  ["Close's own spelling of a type", 'statusType: { in: [active] }', { statusType: { in: ['active'] } }],
  ['a period that does not exist', 'valuePeriod: { eq: WEEKLY }', { valuePeriod: { eq: 'WEEKLY' } }],
  ['a field that the filter lacks', 'pipelineId: { eq: "pipe_x" }', { pipelineId: { eq: 'pipe_x' } }],
  ['an operator that the field lacks', 'leadId: { in: ["lead_x"] }', { leadId: { in: ['lead_x'] } }],
  ['null within a list', 'userId: { in: [null] }', { userId: { in: [null] } }],
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
  'leads { nodes { id opportunities(FILTER) { totalCount } } }',
  'pipelines { opportunities(FILTER) { totalCount } }',
  'users { nodes { opportunities(FILTER) { totalCount } } }',
  'opportunities { nodes { lead { opportunities(FILTER) { totalCount } } } }',
])(
  'a filter below %s is refused before its parents are asked, with one error however many they would be',
  async (field) => {
    for (const userId of [
      `{ eq: "42" }`,
      `{ eq: "${user}", in: ["${group}"] }`,
      `{ eq: "${user}", in: ["${user}", "${group}"] }`,
    ]) {
      const answer = await gateway.execute(`{ ${field.replace('FILTER', `filter: { userId: ${userId} }`)} }`);
      expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
      expect(gateway.lines).toEqual([]);
    }
  },
);

test("a user's opportunities are not narrowed by a group, of which only Close knows whether the user is in it", async () => {
  const answer = await gateway.execute(
    `{ user(id: "${user}") { opportunities(filter: { userId: { in: ["${group}"] } }) { totalCount } } }`,
  );
  expect(answer.errors).toMatchObject([
    {
      path: ['user', 'opportunities'],
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringContaining(group),
    },
  ]);
  expect(gateway.lines.filter((line) => line.includes('opportunity'))).toEqual([]);
});
