/** What changes cost Close: all subscribers of a credential share reads. */
import { afterEach, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { basicAuthorization } from '../support/emulator-client.ts';
import { sendTo } from '../support/emulator-socket.ts';
import { startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';
import { type Subscription, subscribe } from '../support/subscriber.ts';

const seed = buildSeed({ leads: 20, contacts: 30, opportunities: 30 });
const [first, second, third] = seed.opportunities.map(({ id }) => id);

let gateway: TestGateway;
const open: Subscription[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
  await gateway.close();
});

const start = async (options: TestOptions = {}) => {
  gateway = await startGateway({
    ...options,
    emulator: { seed, ...options.emulator },
    environment: { POLL_SECONDS: '300', CATALOGUE_SECONDS: '3600', ...options.environment },
  });
};

const NOTES = 'subscription ($ids: [ID!]) { opportunityChanged(ids: $ids) { opportunityId opportunity { note } } }';
const VALUES = `subscription {
  opportunityChanged { changedFields by { name } opportunity { value { cents } lead { name } } }
}`;

/** Opens a stream and takes its start. */
async function stream(query: string, variables: object = {}): Promise<Subscription> {
  const opened = await subscribe(gateway.url, query, variables);
  open.push(opened);
  expect((await opened.next())?.errors).toBeUndefined();
  return opened;
}

const write = (id: string | undefined, note: string) =>
  sendTo(gateway.emulator, 'PUT', `/opportunity/${id}/`, { note });

/** Polls after the writes, and returns the requests to Close. */
async function polled(...streams: readonly Subscription[]) {
  gateway.emulator.clearRequests();
  gateway.advance(301_000);
  const payloads = await Promise.all(streams.map(async (each) => (await each.next())?.data.opportunityChanged));
  return { payloads, lines: gateway.upstream.map(({ method, path }) => `${method} ${path}`) };
}

test('a poll costs one request, however many subscribe', async () => {
  promise('one-poll');
  await start();
  for (let n = 0; n < 20; n += 1) await stream(NOTES, { ids: [seed.opportunities[n]?.id] });
  gateway.emulator.clearRequests();
  gateway.advance(301_000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(gateway.lines).toEqual(['GET /event/']);
});

test('changed objects are read once for all subscribers, in one batch', async () => {
  promise('shared-live-reads');
  await start();
  const streams = [
    await stream(NOTES),
    await stream(NOTES),
    await stream(VALUES),
    await stream(NOTES, { ids: [first] }),
  ];
  await gateway.execute('{ users { nodes { name } } }');
  await write(first, 'one');
  await write(second, 'two');
  const { payloads, lines } = await polled(...streams);
  expect(lines).toEqual(['GET /event/', 'POST /data/search/']);
  const [search] = gateway.upstream.slice(1);
  expect(JSON.stringify(search?.body)).toContain(first);
  expect(JSON.stringify(search?.body)).toContain(second);
  expect(payloads).toMatchObject([
    { opportunityId: first, opportunity: { note: 'one' } },
    { opportunityId: first, opportunity: { note: 'one' } },
    {
      changedFields: expect.arrayContaining(['note']),
      by: { name: expect.any(String) },
      opportunity: { lead: { name: expect.any(String) } },
    },
    { opportunityId: first, opportunity: { note: 'one' } },
  ]);
  expect((await streams[0]?.next())?.data.opportunityChanged).toMatchObject({ opportunityId: second });
  expect(streams[3]?.waiting).toEqual([]);
});

test('a row that search returns as it was before the change is read by its id', async () => {
  await start({ emulator: { searchLagMs: 3_600_000 } });
  const [one] = [await stream(NOTES)];
  for (const id of [first, second, third]) await write(id, 'new');
  const { payloads, lines } = await polled(one);
  expect(payloads).toMatchObject([{ opportunity: { note: 'new' } }]);
  expect(lines.toSorted()).toEqual(
    ['GET /event/', 'POST /data/search/', ...[first, second, third].map((id) => `GET /opportunity/${id}/`)].toSorted(),
  );
  // Also for other operations of the credential.
  const { data } = await gateway.execute('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Opportunity { note } } }', {
    ids: [first, second],
  });
  expect(data.nodes).toEqual([{ note: 'new' }, { note: 'new' }]);
});

test('each credential has its own poller, also within one organization', async () => {
  const [key, other] = ['api_first.ffffffffffffffffffff', 'api_other.oooooooooooooooooooo'];
  const user = seed.users.find(({ id, is_active }) => is_active && id !== seed.me)?.id ?? '';
  await start({ emulator: { tenants: { [key]: { ...seed, keys: { [other]: user } } } }, apiKey: null });
  const streams = [];
  for (const each of [key, other]) {
    const opened = await subscribe(gateway.url, NOTES, {}, { authorization: basicAuthorization(each) });
    open.push(opened);
    await opened.next();
    streams.push(opened);
  }
  await sendTo(
    gateway.emulator,
    'PUT',
    `/opportunity/${first}/`,
    { note: 'both' },
    {
      authorization: basicAuthorization(key),
    },
  );
  const { payloads } = await polled(...streams);
  expect(payloads).toMatchObject([{ opportunity: { note: 'both' } }, { opportunity: { note: 'both' } }]);
  const requests = gateway.upstream.map(({ method, path, apiKey }) => `${apiKey} ${method} ${path}`);
  expect(requests.toSorted()).toEqual(
    [key, other].flatMap((each) => [`${each} GET /event/`, `${each} GET /opportunity/${first}/`]).toSorted(),
  );
});

test('the object of a deletion is not read', async () => {
  await start();
  const one = await stream(
    'subscription { opportunityChanged { action match opportunityId opportunity { note } previousStatus { label } } }',
  );
  await sendTo(gateway.emulator, 'DELETE', `/opportunity/${first}/`);
  const { payloads, lines } = await polled(one);
  expect(payloads).toMatchObject([
    {
      action: 'DELETED',
      match: 'LEFT',
      opportunityId: first,
      opportunity: null,
      previousStatus: { label: expect.any(String) },
    },
  ]);
  expect(lines).toEqual(['GET /event/']);
});

test('events clear the catalogues that they change', async () => {
  promise('live-catalogues');
  await start();
  const one = await stream('subscription { eventReceived { objectType } }');
  await gateway.execute('{ leadStatuses { id label } }');
  const [status] = seed.organization.lead_statuses;
  await sendTo(gateway.emulator, 'PUT', `/status/lead/${status?.id}/`, { label: 'Renamed' });
  expect((await gateway.execute('{ leadStatuses { id label } }')).data.leadStatuses[0].label).not.toBe('Renamed');
  gateway.advance(301_000);
  await one.next();
  expect((await gateway.execute('{ leadStatuses { id label } }')).data.leadStatuses[0].label).toBe('Renamed');
});

test('a write through the gateway wakes the poller, at most once a second', async () => {
  await start();
  const one = await stream(NOTES, { ids: [first] });
  gateway.advance(1_000);
  const update = (note: string) =>
    gateway.execute(
      'mutation ($id: ID!, $note: String!) { opportunityUpdate(id: $id, input: { note: $note }) { userErrors { message } } }',
      { id: first, note },
    );
  await update('one');
  expect((await one.next())?.data.opportunityChanged.opportunity.note).toBe('one');
  gateway.emulator.clearRequests();
  await Promise.all([update('two'), update('three'), update('four')]);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(gateway.lines.filter((line) => line === 'GET /event/').length).toBeLessThanOrEqual(2);
  await one.next();
});
