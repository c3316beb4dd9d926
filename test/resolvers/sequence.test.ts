import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, missingId, sent, traced, wrong } from '../support/mutations.ts';

const seed = demoSeed();
const [first, second, fair] = seed.sequences;
const subscriptions = seed.sequence_subscriptions;
const [subscribed] = subscriptions;
const [contact, lead] = [subscribed?.contact_id, subscribed?.lead_id];
const other = seed.contacts.find(
  ({ id, emails }) => emails.length > 0 && !subscriptions.some((s) => s.contact_id === id),
);
const LIST = 'GET /sequence/?_limit=100';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const withCost = (query: string, variables = {}) => gateway.execute(query, variables, { 'x-cost': '1' });
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const listed = (parent: string, size = 25) => `GET /sequence_subscription/?${parent}&_limit=${size}`;

describe('sequences', () => {
  test('are paged from one cached list', async () => {
    const { data } = await gateway.execute(`{ sequences(first: 2) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id name status timezone hours { weekday start end } isManualEnrollmentAllowed triggerQuery owner { id }
        steps { id type delaySeconds isRequired threading } createdBy { id } }
    } }`);
    expect(traced(gateway)).toEqual([LIST]);
    const { totalCount, nodes, pageInfo } = data.sequences;
    expect([totalCount, pageInfo.hasNextPage, ids(nodes)]).toEqual([3, true, [first?.id, second?.id]]);
    expect(nodes[0]).toMatchObject({
      status: 'ACTIVE',
      timezone: 'Europe/Stockholm',
      isManualEnrollmentAllowed: true,
      triggerQuery: null,
      owner: { id: seed.me },
      createdBy: { id: seed.me },
    });
    expect(nodes[0].hours).toEqual(first?.schedule?.ranges);
    expect(nodes[0].steps).toMatchObject([
      { type: 'EMAIL', delaySeconds: 0, isRequired: true, threading: 'old_thread' },
      { type: 'CALL', delaySeconds: 86_400, threading: null },
      { type: 'SMS', isRequired: false },
      { type: 'EMAIL' },
    ]);
    const next = await gateway.execute(
      `{ sequences(after: "${pageInfo.endCursor}") { nodes { id status hours { start } } } }`,
    );
    expect(next.data.sequences.nodes).toEqual([{ id: fair?.id, status: 'ARCHIVED', hours: null }]);
    expect(gateway.lines).toEqual([]);
  });

  test('count their contacts with one request each', async () => {
    const COUNTS = 'subscriptionCounts { active paused finished goal error }';
    const { data, extensions } = await withCost(`{ sequence(id: "${first?.id}") { ${COUNTS} } }`);
    const subscriptionCounts = { active: 1, paused: 1, finished: 1, goal: 1, error: 1 };
    expect(data.sequence).toEqual({ subscriptionCounts });
    expect(traced(gateway)).toEqual([LIST, `GET /sequence/${first?.id}/`]);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 2, actualRequests: 2 } });
  });

  test('lead from templates to sequences and back', async () => {
    const { data } = await gateway.execute(
      `{ emailTemplate(id: "${seed.email_templates[0]?.id}") { usedBySequences { id name steps { emailTemplate { id } } } } }`,
    );
    expect(data.emailTemplate.usedBySequences).toMatchObject([{ id: first?.id, name: first?.name }]);
    expect(data.emailTemplate.usedBySequences[0].steps[0].emailTemplate.id).toBe(seed.email_templates[0]?.id);
    expect(gateway.lines).toHaveLength(3);
  });

  test('are read by id if the list lacks them', async () => {
    const { data } = await gateway.execute(`{ sequence(id: "${missingId('seq')}") { name } }`);
    expect(data).toEqual({ sequence: null });
    expect(traced(gateway)).toEqual([LIST, `GET /sequence/${missingId('seq')}/`]);
  });

  const STEPS = 'steps { id type delaySeconds isRequired threading emailTemplate { id } }';
  const sequences = changesOf(
    () => gateway,
    'sequence',
    `fragment F on Sequence { id name status timezone hours { weekday start end } ${STEPS} }`,
  );
  const CREATE = sequences.mutation('$input: SequenceCreateInput!', 'sequenceCreate(input: $input)');
  const UPDATE = sequences.mutation('$id: ID!, $input: SequenceUpdateInput!', 'sequenceUpdate(id: $id, input: $input)');

  test('are created with hours and steps', async () => {
    const hours = [{ weekday: 1, start: '09:00', end: '16:59' }];
    const emailTemplateId = seed.email_templates[0]?.id;
    const steps = [
      { type: 'CALL', delaySeconds: 0 },
      { type: 'EMAIL', delaySeconds: 86_400, threading: 'old_thread', isRequired: false, emailTemplateId },
    ];
    const { row, writes } = await sequences.change(CREATE, { input: { name: 'A', timezone: 'UTC', hours, steps } });
    const written = [
      { step_type: 'call', delay: 0 },
      {
        ...{ step_type: 'email', delay: 86_400, threading: 'old_thread', required: false },
        email_template_id: emailTemplateId,
      },
    ];
    const body = { name: 'A', timezone: 'UTC', schedule: { ranges: hours }, steps: written };
    expect(writes).toEqual([['POST /sequence/', body]]);
    expect(row).toMatchObject({ status: 'ACTIVE', hours, steps: [{ type: 'CALL' }, { type: 'EMAIL' }] });
  });

  test('keep the steps that an update names, and lose the others', async () => {
    const id = first?.id ?? '';
    const [one, two] = ids(first?.steps ?? []);
    const steps = [{ id: two, delaySeconds: 60 }, { id: one }, { type: 'CALL', delaySeconds: 1 }];
    const { row, writes } = await sequences.change(UPDATE, { id, input: { status: 'PAUSED', hours: null, steps } });
    const written = [{ id: two, delay: 60 }, { id: one }, { step_type: 'call', delay: 1 }];
    expect(writes).toEqual([[`PUT /sequence/${id}/`, { status: 'paused', schedule: null, steps: written }]]);
    expect(row).toMatchObject({ name: first?.name, status: 'PAUSED', hours: null });
    expect(row?.steps).toMatchObject([{ id: two, delaySeconds: 60, type: 'CALL' }, { id: one }, { delaySeconds: 1 }]);
    const renamed = await sequences.change(UPDATE, { id, input: { name: 'B' } });
    expect(renamed.writes).toEqual([[`PUT /sequence/${id}/`, { name: 'B' }]]);
    expect(renamed.row?.steps).toEqual(row?.steps);
  });

  test.each([
    [{ steps: null }, 'REQUIRED input.steps'],
    [{ steps: [{ type: 'CALL' }] }, 'REQUIRED input.steps.0.delaySeconds'],
    [{ steps: [{ id: 'seq_1' }] }, 'INVALID input.steps.0.id'],
    [{ steps: [{ id: 'seqstep_1', delaySeconds: -1 }] }, 'INVALID input.steps.0.delaySeconds'],
    [{ steps: [{ id: 'seqstep_1', emailTemplateId: 'smstmpl_1' }] }, 'INVALID input.steps.0.emailTemplateId'],
    [{ hours: [{ weekday: 8, start: '09:00', end: '10:00' }] }, 'INVALID input.hours.0.weekday'],
    [{ hours: [{ weekday: 1, start: '9:00', end: '10:00' }] }, 'INVALID input.hours.0.start'],
    [{ status: null }, 'REQUIRED input.status'],
  ])('are not changed with %j', async (input, error) => {
    expect(await sequences.refused(UPDATE, { id: first?.id, input })).toEqual([error]);
  });

  test('place the errors of Close', async () => {
    const steps = [{ type: 'EMAIL', delaySeconds: 0, emailTemplateId: missingId('tmpl') }];
    const { data } = await gateway.execute(CREATE, { input: { name: 'A', steps } });
    expect(wrong(data.sequenceCreate.userErrors)).toEqual(['NOT_FOUND input.steps.0.emailTemplateId']);
    gateway.emulator.fail({ method: 'POST', status: 400, body: { 'field-errors': { schedule: 'No.' } } });
    const refused = await gateway.execute(CREATE, { input: { name: 'A', hours: [] } });
    expect(wrong(refused.data.sequenceCreate.userErrors)).toEqual(['INVALID input.hours']);
  });

  test('are deleted, and logged', async () => {
    const { data } = await gateway.execute(`mutation { sequenceDelete(id: "${second?.id}") { deletedId ${ERRORS} } }`);
    expect(data.sequenceDelete).toEqual({ deletedId: second?.id, userErrors: [] });
    expect(sent(gateway)).toEqual([[`DELETE /sequence/${second?.id}/`]]);
    expect(await sequences.read(second?.id ?? '')).toBeNull();
    const log = await gateway.execute('{ events(first: 2) { nodes { objectType action } } }');
    expect(log.data.events.nodes).toContainEqual({ objectType: 'sequence', action: 'DELETED' });
  });
});

describe('subscriptions to sequences', () => {
  test('are pages of a sequence', async () => {
    const query = `query ($after: String) { sequence(id: "${first?.id}") { subscriptions(first: 3, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id status statusReason contact { id } lead { id } }
    } } }`;
    const { data } = await withCost(query);
    const { nodes, pageInfo, totalCount } = data.sequence.subscriptions;
    expect(totalCount).toBeNull();
    expect(nodes).toMatchObject(
      subscriptions.slice(0, 3).map((row) => ({ id: row.id, contact: { id: row.contact_id } })),
    );
    expect(nodes[1]).toMatchObject({ status: 'PAUSED', statusReason: 'manual' });
    expect(traced(gateway)).toEqual([LIST, listed(`sequence_id=${first?.id}`, 3)]);
    const next = await withCost(query, { after: pageInfo.endCursor });
    expect(ids(next.data.sequence.subscriptions.nodes)).toEqual(ids(subscriptions.slice(3, 5)));
    expect(next.data.sequence.subscriptions.pageInfo.hasNextPage).toBe(false);
    expect(next.extensions).toMatchObject({ cost: { estimatedRequests: 1, actualRequests: 1 } });
  });

  test('of a contact lead to sequences, steps and templates, which are cached', async () => {
    const { data, errors } = await withCost(operation('ContactSequences'), { contactId: contact });
    expect(errors).toBeUndefined();
    const { nodes } = data.contact.sequenceSubscriptions;
    expect(nodes.map(({ sequence }: { sequence: { id: string } }) => sequence.id)).toEqual([first?.id, second?.id]);
    expect(nodes[0].sequence.steps).toMatchObject([
      { type: 'EMAIL', emailTemplate: { name: 'First contact' }, smsTemplate: null },
      { type: 'CALL', emailTemplate: null },
      { type: 'SMS', smsTemplate: { name: 'Running late' } },
      { type: 'EMAIL', emailTemplate: { name: 'Follow-up' } },
    ]);
    expect(gateway.lines).toHaveLength(5);
    expect(gateway.lines).toContain('GET /sequence_subscription/');
    const warm = await withCost(operation('ContactSequences'), { contactId: contact });
    expect(gateway.lines).toEqual([`GET /contact/${contact}/`, 'GET /sequence_subscription/']);
    expect(warm.extensions).toMatchObject({ cost: { estimatedRequests: 2, actualRequests: 2 } });
  });

  test('of leads cost one request each, which the estimate counts', async () => {
    const { data, extensions } = await withCost(
      `{ leads(first: 3) { nodes { id sequenceSubscriptions { nodes { id } } } } lead(id: "${lead}") { sequenceSubscriptions { nodes { id } } } }`,
    );
    expect(ids(data.lead.sequenceSubscriptions.nodes)).toContain(subscribed?.id);
    expect(gateway.lines.filter((line) => line === 'GET /sequence_subscription/')).toHaveLength(4);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 6, actualRequests: 6 } });
  });

  test('cost nothing if no row is selected', async () => {
    const { data } = await gateway.execute(`{ lead(id: "${lead}") { id sequenceSubscriptions { totalCount } } }`);
    expect(data.lead.sequenceSubscriptions).toEqual({ totalCount: null });
    expect(gateway.lines).toEqual([`GET /lead/${lead}/`]);
  });

  const FIELDS = 'id status statusReason contactEmail senderAccount { id } senderName senderEmail startDate';
  const rows = changesOf(
    () => gateway,
    'sequenceSubscription',
    `fragment F on SequenceSubscription { ${FIELDS} sequence { id } contact { id } lead { id } callsAssignedTo { id } }`,
  );
  const CREATE = rows.mutation('$input: SequenceSubscriptionCreateInput!', 'sequenceSubscriptionCreate(input: $input)');
  const byId = (name: string) => rows.mutation('$id: ID!', `sequenceSubscription${name}(id: $id)`);

  test('are created, paused, resumed and deleted, each with one request', async () => {
    const input = {
      ...{ sequenceId: first?.id, contactId: other?.id, contactEmail: other?.emails[0]?.email },
      ...{ senderAccountId: 'emailacct_1', senderName: 'Ada', senderEmail: 'ada@emulated.example' },
      callsAssignedToIds: [seed.me],
    };
    const { row, requests } = await rows.change(CREATE, { input });
    const body = {
      ...{ sequence_id: first?.id, contact_id: other?.id, contact_email: other?.emails[0]?.email },
      ...{ sender_account_id: 'emailacct_1', sender_name: 'Ada', sender_email: 'ada@emulated.example' },
      calls_assigned_to: [seed.me],
    };
    expect(requests).toEqual([['POST /sequence_subscription/', body]]);
    expect(row).toMatchObject({ status: 'ACTIVE', contact: { id: other?.id }, callsAssignedTo: [{ id: seed.me }] });
    const id = row?.id ?? '';
    const paused = await rows.change(byId('Pause'), { id });
    expect(paused.requests).toEqual([[`PUT /sequence_subscription/${id}/`, { status: 'paused' }]]);
    expect(paused.row).toMatchObject({ status: 'PAUSED', statusReason: 'manual' });
    const resumed = await rows.change(byId('Resume'), { id });
    expect(resumed.requests).toEqual([[`PUT /sequence_subscription/${id}/`, { status: 'active' }]]);
    expect(resumed.row).toMatchObject({ status: 'ACTIVE', statusReason: null });
    const { data } = await gateway.execute(`mutation { sequenceSubscriptionDelete(id: "${id}") { deletedId } }`);
    expect(data.sequenceSubscriptionDelete.deletedId).toBe(id);
    expect(sent(gateway)).toEqual([[`DELETE /sequence_subscription/${id}/`]]);
    expect(await rows.read(id)).toBeNull();
    const log = await gateway.execute(
      `{ events(first: 1, filter: { leadId: { eq: "${other?.lead_id}" } }) { nodes { objectType action } } }`,
    );
    expect(log.data.events.nodes).toEqual([{ objectType: 'sequence_subscription', action: 'DELETED' }]);
  });

  test.each([
    [{ sequenceId: 'cont_1', contactId: other?.id }, 'INVALID input.sequenceId'],
    [{ sequenceId: first?.id, contactId: 'lead_1' }, 'INVALID input.contactId'],
    [{ sequenceId: first?.id, contactId: other?.id, senderAccountId: 'user_1' }, 'INVALID input.senderAccountId'],
    [
      { sequenceId: first?.id, contactId: other?.id, callsAssignedToIds: [seed.me, 'cont_1'] },
      'INVALID input.callsAssignedToIds.1',
    ],
  ])('are not created with %j', async (input, error) => {
    expect(await rows.refused(CREATE, { input })).toEqual([error]);
  });

  test('are not paused by an id of something else', async () => {
    expect(await rows.refused(byId('Pause'), { id: first?.id })).toEqual(['INVALID id']);
  });
});
