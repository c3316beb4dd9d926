import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';
import { ERRORS, sent, wrong } from '../support/mutations.ts';
import { subscribe } from '../support/subscriber.ts';

const seed = demoSeed();
const [first, second] = seed.organization.lead_statuses.map(({ id }) => id);
const inFirst = seed.leads.filter(({ status_id }) => status_id === first).length;
const field = seed.custom_fields.find(({ object, type }) => object === 'lead' && type === 'text')?.id;
const logs = collectLogs('debug');
const START = Date.parse('2026-11-25T12:00:00Z');
let now = START;

let gateway: TestGateway;
beforeAll(async () => {
  const clock = () => now;
  const environment = { POLL_SECONDS: '1' };
  gateway = await startGateway({ emulator: { seed, clock }, wallClock: clock, log: logs.log, environment });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const run = (query: string, variables: object = {}) => gateway.execute(query, variables, { 'x-cost': '1' });
const start = async (call: string, variables = '', values: object = {}) => {
  const answer = await run(
    `mutation ${variables} { done: ${call} { job { __typename id state totalCount processedCount } ${ERRORS} } }`,
    values,
  );
  return { ...answer.data?.done, errors: answer.errors, extensions: answer.extensions };
};
const progress = async (id: string) => {
  const { data, errors } = await run(operation('JobProgress'), { id });
  expect(errors).toBeUndefined();
  expect(gateway.upstream).toHaveLength(1);
  return data.job;
};
/** Lets the time pass that the emulator takes for a job. */
const finish = async (id: string) => {
  now += 30_000;
  return progress(id);
};
const typeClause = { type: 'object_type', object_type: 'lead' };
const newest = [
  { direction: 'desc', field: { type: 'regular_field', object_type: 'lead', field_name: 'date_created' } },
];
const leadsIn = (id: string | undefined) => ({
  type: 'field_condition',
  field: { type: 'regular_field', object_type: 'lead', field_name: 'status_id' },
  condition: { type: 'reference', reference_type: 'status.lead', object_ids: [id] },
});
const ofFirst = { s_query: { type: 'and', queries: [typeClause, leadsIn(first)] }, results_limit: null, sort: newest };

describe('a bulk edit', () => {
  test('changes all leads of a filter, step by step', async () => {
    const started = await run(operation('SetLeadStatus'), { from: first, to: second });
    expect(started.errors).toBeUndefined();
    expect(sent(gateway)).toEqual([
      [
        'POST /bulk_action/edit/',
        { ...ofFirst, type: 'set_lead_status', lead_status_id: second, send_done_email: false },
      ],
    ]);
    expect(started.extensions).toMatchObject({ cost: { estimatedRequests: 1, actualRequests: 1 } });
    const { id, state } = started.data.leadBulkEdit.job;
    expect([started.data.leadBulkEdit.userErrors, state]).toEqual([[], 'CREATED']);
    expect(await progress(id)).toMatchObject({ state: 'CREATED', totalCount: null, processedCount: 0 });
    now += 1000;
    expect(await progress(id)).toMatchObject({ state: 'LOADING', totalCount: null });
    now += 1000;
    expect(await progress(id)).toMatchObject({ state: 'RUNNING', totalCount: inFirst, processedCount: 0 });
    expect(await finish(id)).toEqual({
      __typename: 'BulkEdit',
      ...{ id, state: 'DONE', totalCount: inFirst, processedCount: inFirst },
    });
    const { data } = await run(
      `{ leads(filter: { statusId: { eq: "${first}" } }) { totalCount }
        events(first: 2) { nodes { objectType action request { bulkActionId } } }
        bulkEdit(id: "${id}") { type leadStatus { id } createdBy { id } isDoneEmailSent dateCreated }
        node(id: "${id}") { __typename } }`,
    );
    expect(data).toMatchObject({
      leads: { totalCount: 0 },
      bulkEdit: {
        type: 'set_lead_status',
        leadStatus: { id: second },
        createdBy: { id: seed.me },
        isDoneEmailSent: false,
      },
      node: { __typename: 'BulkEdit' },
    });
    expect(data.events.nodes).toContainEqual({
      objectType: 'bulk_action.edit',
      action: 'COMPLETED',
      request: { bulkActionId: null },
    });
  });

  test.each([
    [
      `{ setCustomField: { id: "${field}", value: "A" } }`,
      { type: 'set_custom_field', custom_field_id: field, custom_field_value: 'A' },
    ],
    [`{ clearCustomFieldId: "${field}" }`, { type: 'clear_custom_field', custom_field_id: field }],
  ])('of a custom field: %s', async (input, body) => {
    const { job, userErrors } = await start(`leadBulkEdit(all: true, limit: 3, sendDoneEmail: true, input: ${input})`);
    expect(userErrors).toEqual([]);
    const s_query = { type: 'and', queries: [typeClause] };
    expect(sent(gateway)).toEqual([
      ['POST /bulk_action/edit/', { s_query, results_limit: 3, sort: newest, ...body, send_done_email: true }],
    ]);
    expect(await finish(job.id)).toMatchObject({ state: 'DONE', processedCount: 3 });
  });
});

test('a bulk deletion deletes the leads', async () => {
  const { job, userErrors } = await start(`leadBulkDelete(filter: { statusId: { eq: "${first}" } })`);
  expect(userErrors).toEqual([]);
  expect(sent(gateway)).toEqual([['POST /bulk_action/delete/', { ...ofFirst, send_done_email: false }]]);
  expect(await finish(job.id)).toMatchObject({ __typename: 'BulkDelete', state: 'DONE', processedCount: inFirst });
  const { data } = await run('{ leads(first: 0) { totalCount } }');
  expect(data.leads.totalCount).toBe(seed.leads.length - inFirst);
});

test('emails and sequences are started', async () => {
  const email = await start('leadBulkEmail(all: true, input: { templateId: "tmpl_1", contactPreference: CONTACT })');
  expect(email.userErrors).toEqual([]);
  expect(sent(gateway)).toMatchObject([
    ['POST /bulk_action/email/', { template_id: 'tmpl_1', contact_preference: 'contact', send_done_email: false }],
  ]);
  expect(await finish(email.job.id)).toMatchObject({ __typename: 'BulkEmail', state: 'DONE' });
  const input = `{ action: SUBSCRIBE, sequenceId: "seq_1", contactPreference: LEAD, senderAccountId: "emailacct_1",
    senderName: "A", senderEmail: "a@a.example" }`;
  const sequence = await start(`leadBulkSequenceSubscribe(all: true, input: ${input})`);
  expect(sequence.userErrors).toEqual([]);
  expect(sent(gateway)).toMatchObject([
    [
      'POST /bulk_action/sequence_subscription/',
      { action_type: 'subscribe', sequence_id: 'seq_1', contact_preference: 'lead' },
    ],
  ]);
});

describe('an export', () => {
  test('of leads has a URL once it is done, which is new each time and not logged', async () => {
    const { job } = await start(
      `leadExport(filter: { statusId: { eq: "${first}" } }, input: { format: CSV, type: OPPORTUNITIES, dateFormat: ISO, fields: ["name"] })`,
    );
    expect(sent(gateway)).toEqual([
      [
        'POST /export/lead/',
        {
          ...ofFirst,
          format: 'csv',
          type: 'lead_opps',
          date_format: 'iso8601',
          fields: ['name'],
          send_done_email: false,
        },
      ],
    ]);
    expect(await progress(job.id)).toMatchObject({ __typename: 'Export', state: 'CREATED', downloadUrl: null });
    const done = await finish(job.id);
    expect(done).toMatchObject({ state: 'DONE', totalCount: inFirst, processedCount: inFirst });
    now += 1000;
    const later = await progress(job.id);
    expect(later.downloadUrl).not.toBe(done.downloadUrl);
    expect(logs.text).not.toContain('X-Amz-Signature');
  });

  test('of opportunities takes the parameters of the list', async () => {
    const { job, userErrors } = await start(
      `opportunityExport(filter: { userId: { in: ["${seed.me}", "${seed.users[1]?.id}"] } }, input: { format: JSON })`,
    );
    expect(userErrors).toEqual([]);
    const params = { user_id__in: `${seed.me},${seed.users[1]?.id}` };
    expect(sent(gateway)).toEqual([['POST /export/opportunity/', { format: 'json', params, send_done_email: false }]]);
    const owned = seed.opportunities.filter(({ user_id }) => user_id === seed.me || user_id === seed.users[1]?.id);
    expect(await finish(job.id)).toMatchObject({ state: 'DONE', totalCount: owned.length });
  });
});

describe('a job', () => {
  test.each([
    ['leadBulkDelete', 'REQUIRED filter'],
    ['leadBulkDelete(filter: {})', 'REQUIRED filter'],
    ['leadBulkDelete(filter: null, all: false)', 'REQUIRED filter'],
    [`leadBulkDelete(filter: { statusId: { eq: "${first}" } }, all: true)`, 'INVALID all'],
    ['leadBulkDelete(filter: { statusId: { in: [] } })', 'INVALID filter'],
    ['leadBulkDelete(all: true, limit: 0)', 'INVALID limit'],
    ['leadBulkEdit(all: true, input: {})', 'REQUIRED input'],
    [`leadBulkEdit(all: true, input: { leadStatusId: "${first}", clearCustomFieldId: "cf_1" })`, 'REQUIRED input'],
    ['leadBulkEdit(all: true, input: { leadStatusId: "lead_1" })', 'INVALID input.leadStatusId'],
    ['leadBulkEdit(all: true, input: { clearCustomFieldId: "a" })', 'INVALID input.clearCustomFieldId'],
    ['leadBulkEdit(all: true, input: { setCustomField: { id: "cf_1" } })', 'REQUIRED input.setCustomField'],
    ['leadBulkEmail(all: true, input: { templateId: " ", contactPreference: LEAD })', 'REQUIRED input.templateId'],
    ['opportunityExport(input: { format: CSV })', 'REQUIRED filter'],
    ['opportunityExport(filter: {}, input: { format: CSV })', 'REQUIRED filter'],
  ])('is refused before any request: %s', async (call, error) => {
    const { userErrors, job } = await start(call);
    expect([wrong(userErrors), job]).toEqual([[error], null]);
    expect(gateway.lines).toEqual([]);
  });

  test('that subscribes needs a sequence and a sender', async () => {
    const { userErrors } = await start('leadBulkSequenceSubscribe(all: true, input: { action: SUBSCRIBE })');
    expect(wrong(userErrors)).toHaveLength(5);
    expect(gateway.lines).toEqual([]);
  });

  test.each([
    'leadBulkDelete(filter: { statusId: { eq: "lead_1" } })',
    'opportunityExport(filter: { lead: { name: { phrase: "a" } } }, input: { format: CSV })',
  ])('with a filter that cannot be evaluated is rejected before any request: %s', async (call) => {
    const { errors } = await start(call);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(gateway.lines).toEqual([]);
  });

  test('has its refusals by Close at the input', async () => {
    const { userErrors } = await start('leadBulkEdit(all: true, input: { leadStatusId: "stat_none" })');
    expect(wrong(userErrors)).toEqual(['INVALID input.leadStatusId']);
  });

  test('is listed by type, in pages', async () => {
    for (const limit of [1, 2]) await start(`leadBulkDelete(all: true, limit: ${limit})`);
    const list =
      'query ($after: String) { jobs(type: BULK_DELETE, first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }';
    const { data } = await run(list);
    expect(gateway.lines).toEqual(['GET /bulk_action/delete/']);
    const next = await run(list, { after: data.jobs.pageInfo.endCursor });
    expect([data.jobs.nodes.length, data.jobs.pageInfo.hasNextPage, next.data.jobs.nodes.length]).toEqual([2, true, 1]);
  });

  test('that does not exist is null, and another id is an error', async () => {
    const { data, errors } = await run('{ a: job(id: "expo_none") { id } b: job(id: "lead_1") { id } }');
    expect(data).toEqual({ a: null, b: null });
    expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('is followed by a subscription until it is done', async () => {
    const { job } = await start(`leadBulkEdit(all: true, limit: 2, input: { leadStatusId: "${second}" })`);
    await using stream = await subscribe(gateway.url, operation('JobChanges'), { ids: [job.id] });
    expect((await stream.next())?.data.jobChanged).toMatchObject({ action: 'STARTED', job: null });
    now += 30_000;
    const seen: { action: string; jobId: string; job: { state: string } }[] = [];
    while (seen.at(-1)?.action !== 'COMPLETED') seen.push((await stream.next())?.data.jobChanged);
    expect(seen.every(({ jobId }) => jobId === job.id)).toBe(true);
    expect(seen.at(-1)?.job).toEqual({ id: job.id, state: 'DONE', totalCount: 2, processedCount: 2 });
  });
});
