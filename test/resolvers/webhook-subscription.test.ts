import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';
import { startReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts';

const START = Date.UTC(2026, 10, 20, 12);
const seed = buildSeed({ leads: 3, history: false });
const [lead] = seed.leads;
const logs = collectLogs('debug');

let now = START;
let gateway: TestGateway;
let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await startReceiver();
  const clock = () => now;
  const switches = { signatureKey: 'single', deliveryDelayMs: 0 } as const;
  gateway = await startGateway({ emulator: { seed, clock, switches }, wallClock: clock, log: logs.log });
});
afterAll(async () => {
  await gateway.close();
  await receiver.close();
});

const FIELDS = `id url status isSslVerified events { objectType action rawAction extraFilter }
  health { status latestError pauseReason failingPeriods firstSuccessCount firstFailureCount retrySuccessCount retryFailureCount }
  deliveries { at attempt isSuccess error responseStatus event { id } } createdBy { id } updatedBy { id } dateCreated dateUpdated`;
const CREATE = `mutation ($input: WebhookSubscriptionCreateInput!) {
  webhookSubscriptionCreate(input: $input) {
    webhookSubscription { ${FIELDS} }
    signingKey
    userErrors { path message code }
  }
}`;
const updatesOfLeads = [{ objectType: 'lead', action: 'UPDATED' }];
const run = (query: string, variables: object = {}) => gateway.execute(query, variables, { 'x-cost': '1' });
type Run = Awaited<ReturnType<typeof run>>;
const costOf = (answer: Run) =>
  (answer as { extensions?: { cost?: { estimatedRequests: number; actualRequests: number } } }).extensions?.cost;

async function created(input: object = { url: receiver.url, events: updatesOfLeads }) {
  const { data, errors } = await run(CREATE, { input });
  expect(errors).toBeUndefined();
  expect(data.webhookSubscriptionCreate.userErrors).toEqual([]);
  const { webhookSubscription, signingKey } = data.webhookSubscriptionCreate;
  return { ...webhookSubscription, signingKey } as { id: string; signingKey: string };
}
afterEach(async () => {
  receiver.take();
  receiver.status = 200;
  const { data } = await run('{ webhookSubscriptions { id } }');
  for (const { id } of data.webhookSubscriptions) {
    await run(`mutation { webhookSubscriptionDelete(id: "${id}") { deletedId } }`);
  }
});

describe('a new subscription', () => {
  test('is created in one request, and only its payload has the signing key', async () => {
    const filter = {
      type: 'field_accessor',
      field: 'data',
      filter: { type: 'and', filters: [{ type: 'non_null' }, { type: 'equals', value: 1 }] },
    };
    const input = {
      url: receiver.url,
      isSslVerified: false,
      events: [...updatesOfLeads, { objectType: 'activity.meeting', action: 'MEETING_STARTED', extraFilter: filter }],
    };
    const answer = await run(CREATE, { input });
    expect(answer.errors).toBeUndefined();
    expect(gateway.lines).toEqual(['POST /webhook/']);
    expect(gateway.upstream[0]?.body).toEqual({
      url: receiver.url,
      verify_ssl: false,
      events: [
        { object_type: 'lead', action: 'updated' },
        { object_type: 'activity.meeting', action: 'started', extra_filter: filter },
      ],
    });
    expect(costOf(answer)).toMatchObject({ estimatedRequests: 1, actualRequests: 1 });
    const { webhookSubscription, signingKey, userErrors } = answer.data.webhookSubscriptionCreate;
    expect(userErrors).toEqual([]);
    expect(signingKey).toMatch(/^[\da-f]{64}$/);
    expect(webhookSubscription).toEqual({
      id: expect.stringMatching(/^whsub_/),
      url: receiver.url,
      status: 'ACTIVE',
      isSslVerified: false,
      events: [
        { objectType: 'lead', action: 'UPDATED', rawAction: 'updated', extraFilter: null },
        { objectType: 'activity.meeting', action: 'MEETING_STARTED', rawAction: 'started', extraFilter: filter },
      ],
      health: {
        ...{ status: null, latestError: null, pauseReason: null, failingPeriods: 0 },
        ...{ firstSuccessCount: 0, firstFailureCount: 0, retrySuccessCount: 0, retryFailureCount: 0 },
      },
      deliveries: [],
      createdBy: { id: seed.me },
      updatedBy: { id: seed.me },
      dateCreated: expect.any(String),
      dateUpdated: expect.any(String),
    });

    // Close may show the key of a single subscription. Nothing of the graph or the log does.
    const read = await run(`{ webhookSubscription(id: "${webhookSubscription.id}") { ${FIELDS} } }`);
    expect(read.data.webhookSubscription).toEqual(webhookSubscription);
    expect(gateway.lines).toEqual([`GET /webhook/${webhookSubscription.id}/`]);
    expect(JSON.stringify(read)).not.toContain(signingKey);
    expect(logs.text).not.toContain(signingKey);
  });

  const FILTER = ['input', 'events', '0', 'extraFilter'];
  const withFilter = (extraFilter: unknown) => ({
    url: 'https://a.example',
    events: [{ objectType: 'lead', action: 'CREATED', extraFilter }],
  });
  test.each([
    [{ url: 'ftp://a.example', events: updatesOfLeads }, 'INVALID', ['input', 'url']],
    [{ url: 'a.example', events: updatesOfLeads }, 'INVALID', ['input', 'url']],
    [{ url: 'https://a.example', events: [] }, 'REQUIRED', ['input', 'events']],
    [
      { url: 'https://a.example', events: [...updatesOfLeads, { objectType: 'lead', action: 'OTHER' }] },
      'INVALID',
      ['input', 'events', '1', 'action'],
    ],
    [
      { url: 'https://a.example', events: [{ objectType: ' ', action: 'CREATED' }] },
      'REQUIRED',
      ['input', 'events', '0', 'objectType'],
    ],
    [withFilter('text'), 'INVALID', FILTER],
    [withFilter({ type: 'like', value: 1 }), 'INVALID', FILTER],
    [withFilter({ type: 'constructor' }), 'INVALID', FILTER],
    [withFilter({ type: 'equals' }), 'INVALID', FILTER],
    [withFilter({ type: 'is_null', value: 1 }), 'INVALID', FILTER],
    [withFilter({ type: 'and', filters: { type: 'is_null' } }), 'INVALID', FILTER],
    [withFilter({ type: 'not', filter: { type: 'field_accessor', field: 1, filter: {} } }), 'INVALID', FILTER],
  ])('with invalid input is refused before any request: %j', async (input, code, path) => {
    const { data } = await run(CREATE, { input });
    expect(data.webhookSubscriptionCreate).toEqual({
      webhookSubscription: null,
      signingKey: null,
      userErrors: [{ path, code, message: expect.any(String) }],
    });
    expect(gateway.lines).toEqual([]);
  });

  test('with a filter that is nested too deeply is refused before any request', async () => {
    const deep = `${'{ type: "not", filter: '.repeat(25)}{ type: "is_null" }${' }'.repeat(25)}`;
    const { data, errors } = await run(
      `mutation { webhookSubscriptionCreate(input: { url: "https://a.example", events: [
        { objectType: "lead", action: CREATED, extraFilter: ${deep} }] }) { userErrors { code path } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.webhookSubscriptionCreate.userErrors).toEqual([{ code: 'INVALID', path: FILTER }]);
    expect(gateway.lines).toEqual([]);
  });

  test('that Close refuses has its errors at the input', async () => {
    const input = { url: receiver.url, events: [{ objectType: 'lead', action: 'SENT' }] };
    const { data } = await run(CREATE, { input });
    expect(data.webhookSubscriptionCreate).toMatchObject({
      signingKey: null,
      userErrors: [{ code: 'INVALID', path: expect.arrayContaining(['input', 'events', '0']) }],
    });
  });
});

describe('a subscription', () => {
  test('shows its deliveries, newest first, and how well they work', async () => {
    const { id } = await created();
    receiver.status = 503;
    await gateway.execute(`mutation { leadUpdate(id: "${lead?.id}", input: { description: "a" }) { lead { id } } }`);
    await gateway.emulator.deliver();
    receiver.status = 200;
    now += 61_000;
    await gateway.emulator.deliver();
    const { data, errors } = await run(
      `{ webhookSubscription(id: "${id}") { health { latestError firstFailureCount retrySuccessCount firstSuccessCount }
        deliveries { attempt isSuccess error responseStatus at event { id objectId action } } last: deliveries(first: 1) { attempt } } }`,
    );
    expect(errors).toBeUndefined();
    const event = { id: expect.stringMatching(/^ev_/), objectId: lead?.id, action: 'UPDATED' };
    expect(data.webhookSubscription).toEqual({
      health: {
        latestError: 'Exception name: HTTPError, Status code: 503',
        ...{ firstFailureCount: 1, retrySuccessCount: 1, firstSuccessCount: 0 },
      },
      deliveries: [
        { attempt: 2, isSuccess: true, error: null, responseStatus: 200, at: expect.any(String), event },
        { attempt: 1, isSuccess: false, error: 'HTTPError', responseStatus: 503, at: expect.any(String), event },
      ],
      last: [{ attempt: 2 }],
    });
    // The event is read once.
    expect(gateway.upstream).toHaveLength(2);
  });

  test('can be changed, paused and resumed, in one request each', async () => {
    const { id } = await created();
    const mutate = async (field: string) => {
      const answer = await run(
        `mutation { done: ${field} { webhookSubscription { status url health { pauseReason } } userErrors { code path } } }`,
      );
      expect(costOf(answer)).toMatchObject({ estimatedRequests: 1, actualRequests: 1 });
      expect(answer.data.done.userErrors).toEqual([]);
      return answer.data.done.webhookSubscription;
    };
    expect(await mutate(`webhookSubscriptionPause(id: "${id}")`)).toMatchObject({
      status: 'PAUSED',
      health: { pauseReason: 'api' },
    });
    expect(gateway.upstream[0]?.body).toEqual({ status: 'paused' });
    expect(await mutate(`webhookSubscriptionResume(id: "${id}")`)).toMatchObject({ status: 'ACTIVE' });
    expect(gateway.upstream[0]?.body).toEqual({ status: 'active' });
    const url = `${receiver.url}/other`;
    expect(await mutate(`webhookSubscriptionUpdate(id: "${id}", input: { url: "${url}" })`)).toMatchObject({ url });
    expect(gateway.upstream[0]?.body).toEqual({ url });
  });

  test('is listed, and gone once deleted', async () => {
    const { id } = await created();
    const listed = await run('{ webhookSubscriptions { id url events { objectType } } }');
    expect(listed.data.webhookSubscriptions).toEqual([{ id, url: receiver.url, events: [{ objectType: 'lead' }] }]);
    expect(gateway.lines).toEqual(['GET /webhook/']);
    expect(costOf(listed)).toMatchObject({ estimatedRequests: 1, actualRequests: 1 });
    const { data } = await run(`mutation { webhookSubscriptionDelete(id: "${id}") { deletedId userErrors { code } } }`);
    expect(data.webhookSubscriptionDelete).toEqual({ deletedId: id, userErrors: [] });
    expect((await run(`{ webhookSubscription(id: "${id}") { id } }`)).data.webhookSubscription).toBeNull();
  });

  test.each([
    ['webhookSubscriptionPause(id: "whsub_none")', 'NOT_FOUND'],
    ['webhookSubscriptionResume(id: "lead_1")', 'INVALID'],
    ['webhookSubscriptionUpdate(id: "whsub_none", input: {})', 'REQUIRED'],
    ['webhookSubscriptionUpdate(id: "whsub_none", input: { url: null })', 'REQUIRED'],
    ['webhookSubscriptionUpdate(id: "whsub_none", input: { events: null })', 'REQUIRED'],
    ['webhookSubscriptionUpdate(id: "whsub_none", input: { isSslVerified: true })', 'NOT_FOUND'],
  ])('that cannot be changed: %s', async (mutation, code) => {
    const { data } = await run(`mutation { done: ${mutation} { userErrors { code } } }`);
    expect(data.done.userErrors).toEqual([{ code }]);
  });
});
