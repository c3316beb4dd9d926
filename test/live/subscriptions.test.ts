import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { sendTo } from '../support/emulator-socket.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { subscribe } from '../support/subscriber.ts';

const seed = buildSeed({ leads: 20, contacts: 30, opportunities: 30 });
const [opportunity] = seed.opportunities;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed }, environment: { POLL_SECONDS: '1', SHOW_UPSTREAM: 'false' } });
});
afterAll(() => gateway.close());

const UPDATE = `mutation ($id: ID!, $note: String!) {
  opportunityUpdate(id: $id, input: { note: $note }) { userErrors { message } }
}`;

test('a document that has run as a query can run as a subscription', async () => {
  const body = {
    query: 'query Q { eventCursor } subscription S { eventReceived { action } }',
    operationName: 'Q',
  };
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream, application/json' };
  const send = (operationName: string, signal: AbortSignal) =>
    fetch(gateway.url, { method: 'POST', headers, signal, body: JSON.stringify({ ...body, operationName }) });
  for (const turn of [1, 2]) {
    const controller = new AbortController();
    expect((await send('Q', controller.signal)).status, `query ${turn}`).toBe(200);
    const response = await send('S', controller.signal);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('event: next')) text += (await reader?.read())?.value ?? '';
    controller.abort();
  }
});

test('`@defer` is refused', async () => {
  const { errors } = await gateway.execute(
    'subscription { opportunityChanged { action ... @defer { opportunity { id } } } }',
    {},
    { accept: 'application/json, text/event-stream' },
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('a subscription has one root field', async () => {
  const { errors } = await gateway.execute('subscription { leadChanged { action } taskChanged { action } }');
  expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
});

test('the cost limit applies to each event', async () => {
  const limited = await startGateway({ emulator: { seed }, environment: { LIMIT_COST: '1' } });
  const select = (fields: string) => `subscription { leadChanged { lead { ${fields} } } }`;
  await using cheap = await subscribe(limited.url, select('url'));
  expect((await cheap.next())?.errors).toBeUndefined();
  await using costly = await subscribe(limited.url, select('url statusChanges { nodes { id } }'));
  expect((await costly.next())?.errors).toMatchObject([{ extensions: { code: 'COST_LIMIT_EXCEEDED', actual: 2 } }]);
  await cheap.close();
  await limited.close();
});

test('each noun has a subscription with its object, its filter and what the object was before', async () => {
  const [lead, other] = seed.leads;
  const [contact] = seed.contacts;
  const [status = { id: '', label: '' }] = seed.organization.lead_statuses.filter(({ id }) => id !== lead?.status_id);
  const open = (field: string, args: string, fields: string) =>
    subscribe(gateway.url, `subscription { ${field}${args} { action changedFields at by { id } match ${fields} } }`);
  const ofLead = `(leadId: "${lead?.id}")`;
  const subscriptions = [
    await open(
      'leadChanged',
      `(ids: ["${lead?.id}"])`,
      'leadId lead { name status { label } } previousStatus { label }',
    ),
    await open('leadChanged', `(statusIds: ["${status.id}"])`, 'leadId'),
    await open('contactChanged', `(ids: ["${contact?.id}"])`, 'contactId contact { title }'),
    await open('taskChanged', ofLead, 'taskId task { text }'),
    await open(
      'activityChanged',
      `(leadId: "${lead?.id}", types: [NOTE])`,
      'activityId activity { ... on Note { note } }',
    ),
  ];
  for (const each of subscriptions) expect((await each.next())?.errors).toBeUndefined();
  const send = async (method: string, path: string, body: object) => {
    const { status, json } = await sendTo(gateway.emulator, method, path, body);
    expect(status, JSON.stringify(json)).toBeLessThan(300);
  };
  await send('PUT', `/lead/${lead?.id}/`, { status_id: status.id });
  await send('PUT', `/contact/${contact?.id}/`, { title: 'Boss' });
  await send('POST', '/task/', { _type: 'lead', lead_id: other?.id, text: 'of another lead' });
  await send('POST', '/task/', { _type: 'lead', lead_id: lead?.id, text: 'call' });
  await send('POST', '/activity/call/', { lead_id: lead?.id, direction: 'outbound', status: 'completed' });
  await send('POST', '/activity/note/', { lead_id: lead?.id, note: 'noted' });
  const payloads = await Promise.all(
    subscriptions.map(async (each) => Object.values((await each.next())?.data as Record<string, unknown>)[0]),
  );
  const before = seed.organization.lead_statuses.find(({ id }) => id === lead?.status_id)?.label;
  expect(payloads).toMatchObject([
    {
      ...{ action: 'UPDATED', match: 'STAYED', leadId: lead?.id, previousStatus: { label: before } },
      ...{ lead: { status: { label: status.label } }, changedFields: expect.arrayContaining(['status']) },
    },
    { match: 'ENTERED', leadId: lead?.id },
    { action: 'UPDATED', contact: { title: 'Boss' }, by: { id: seed.me } },
    { action: 'CREATED', match: 'ENTERED', task: { text: 'call' } },
    { action: 'CREATED', activity: { note: 'noted' } },
  ]);
  for (const each of subscriptions) await each.close();
});

test('a change through this gateway reaches its subscribers', async () => {
  await using all = await subscribe(
    gateway.url,
    'subscription { eventReceived { cursor action rawAction objectType objectId at by { name } match } }',
  );
  await using one = await subscribe(
    gateway.url,
    `subscription ($ids: [ID!]) {
      opportunityChanged(ids: $ids) { action opportunityId match opportunity { id note lead { name } } }
    }`,
    { ids: [opportunity?.id] },
  );
  expect((await all.next())?.data.eventReceived).toMatchObject({ action: 'STARTED', objectId: null, match: null });
  expect((await one.next())?.data.opportunityChanged).toMatchObject({ action: 'STARTED', opportunity: null });
  await gateway.execute(UPDATE, { id: opportunity?.id, note: 'live' });
  expect((await all.next())?.data.eventReceived).toMatchObject({
    action: 'UPDATED',
    rawAction: 'updated',
    objectType: 'opportunity',
    objectId: opportunity?.id,
    match: 'STAYED',
  });
  expect((await one.next())?.data.opportunityChanged).toMatchObject({
    action: 'UPDATED',
    opportunityId: opportunity?.id,
    match: 'STAYED',
    opportunity: { id: opportunity?.id, note: 'live', lead: { name: expect.any(String) } },
  });
});
