import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

/** Fields that need only the id of their object are requested together with it. */
const seed = demoSeed();
const [lead, other] = seed.leads.slice(2).map(({ id }) => id) as [string, string];
const user = seed.users[0]?.id ?? '';
const opportunities = seed.opportunities.filter(({ lead_id }) => lead_id !== lead).map(({ id }) => id);
const leadStatus = seed.organization.lead_statuses[0]?.id ?? '';
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
beforeEach(() => gateway.advance(3_600_000));
afterAll(() => gateway.close());

const nodes = '{ nodes { id } }';
const LEAD = [
  `activities(first: 3) ${nodes}`,
  `statusChanges(first: 3) ${nodes}`,
  `tasks(first: 3, status: COMPLETED) ${nodes}`,
  `opportunities(first: 3, filter: { isStalled: false }) ${nodes}`,
  'customObjects { id }',
].join(' ');

test.each([
  ['a lead', `lead(id: "${lead}") { name ${LEAD} }`, 6],
  ['a node', `node(id: "${lead}") { ... on Lead { name ${LEAD} } }`, 6],
  ['nodes', `nodes(ids: ["${lead}", "${other}"]) { ... on Lead { name activities(first: 3) ${nodes} } }`, 2],
  [
    'an aliased field',
    `lead(id: "${lead}") { name a: activities(first: 3) ${nodes} b: activities(first: 2) ${nodes} }`,
    3,
  ],
  ['a user', `user(id: "${user}") { name tasks(first: 3) ${nodes} opportunities(first: 3) ${nodes} }`, 3],
  [
    'an opportunity',
    `opportunity(id: "${opportunities[0]}") { note statusChanges(first: 3) ${nodes} statusDurations { seconds } }`,
    2,
  ],
  ['a status of leads', `leadStatus(id: "${leadStatus}") { label leads(first: 3) ${nodes} }`, 2],
])('the fields of %s are requested with it', async (_, field, requests) => {
  const answer = await gateway.execute(`{ it: ${field} }`);
  expect(answer.errors).toBeUndefined();
  expect([gateway.upstream.length, trips(answer)]).toEqual([requests, 1]);
});

test('the status changes of several opportunities wait for their leads, because they are read by lead', async () => {
  const ids = JSON.stringify(opportunities.slice(0, 2));
  const answer = await gateway.execute(
    `{ nodes(ids: ${ids}) { ... on Opportunity { note statusChanges(first: 3) ${nodes} } } }`,
  );
  expect(answer.errors).toBeUndefined();
  expect([gateway.upstream.length, trips(answer)]).toEqual([2, 2]);
});

test('they have the same rows as when they are requested alone', async () => {
  const query = `query ($skip: Boolean!) { lead(id: "${lead}") { id name @skip(if: $skip) ${LEAD} } }`;
  const { data } = await gateway.execute(query, { skip: false });
  const rows = (await gateway.execute(`{ activities(first: 3, filter: { leadId: { eq: "${lead}" } }) ${nodes} }`)).data;
  expect(data.lead.activities).toEqual(rows.activities);
  expect(data.lead.tasks.nodes.length + data.lead.opportunities.nodes.length).toBeGreaterThan(0);
});

test('a field that needs columns of the object waits for it, and a skipped one is not requested', async () => {
  const contact = seed.contacts[0]?.id ?? '';
  const answer = await gateway.execute(`{ contact(id: "${contact}") { name activities(first: 3) ${nodes} } }`);
  expect(trips(answer)).toBe(2);
  await gateway.execute(`{ lead(id: "${lead}") { name activities @skip(if: true) ${nodes} tasks ${nodes} } }`);
  expect(requestLines(gateway)).toEqual([`GET /lead/${lead}/?_fields=id,name,tasks`]);
});

test('an id without an object is null, without the errors of its fields', async () => {
  const answer = await gateway.execute(`{ lead(id: "lead_missing") { name ${LEAD} } }`);
  expect(answer).toMatchObject({ data: { lead: null } });
  expect(answer.errors).toBeUndefined();
  expect(trips(answer)).toBe(1);
});

test('the failure of a field is its own error, once', async () => {
  const page = `{ lead(id: "${other}") { activities(first: 1) { pageInfo { endCursor } } } }`;
  const after = (await gateway.execute(page)).data.lead.activities.pageInfo.endCursor;
  const query = `query ($after: String) {
    lead(id: "${lead}") { name activities(first: 3, after: $after) ${nodes} tasks(first: 2) ${nodes} }
  }`;
  const { data, errors } = await gateway.execute(query, { after });
  expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
    [['lead', 'activities'], 'BAD_USER_INPUT'],
  ]);
  expect(data.lead.name).toBe(seed.leads.find(({ id }) => id === lead)?.name);
});

test('operations do not share what they have started', async () => {
  const query = `{ lead(id: "${lead}") { name activities(first: 3) ${nodes} } }`;
  await gateway.execute(query);
  await gateway.execute(query);
  expect(gateway.upstream).toHaveLength(2);
});
