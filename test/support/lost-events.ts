/** Changes, failures, restarts and kills in any order, while viewers assemble what Close contains. */
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { buildSeed, startEmulator } from '../../emulator/index.ts';
import { age, type Copy, startCopy } from './copies.ts';
import { sendTo } from './emulator-socket.ts';
import { Viewer, type ViewerOptions } from './live-viewer.ts';
import type { TestRedis } from './redis.ts';

const KEY = '0f'.repeat(32);
const NOW = Date.parse('2026-12-01T12:00:00Z');
const seed = buildSeed({ leads: 6, contacts: 6, opportunities: 8, history: false });
const [pipeline] = seed.pipelines;
const statuses = (pipeline?.statuses ?? []).slice(0, 4).map(({ id }) => id);
const leadStatuses = seed.organization.lead_statuses.slice(0, 3).map(({ id }) => id);

type Step =
  | { readonly kind: 'write'; readonly object: number; readonly status: number; readonly isOurs: boolean }
  | { readonly kind: 'create' | 'delete' | 'lead'; readonly object: number; readonly status: number }
  | { readonly kind: 'pass'; readonly seconds: number }
  | { readonly kind: 'fault'; readonly status: 401 | 429 | 500 | 0; readonly times: number; readonly isRead: boolean }
  | { readonly kind: 'webhook'; readonly times: number; readonly isForged: boolean }
  | { readonly kind: 'reconnect'; readonly viewer: number }
  | { readonly kind: 'kill' | 'lose'; readonly copy: number }
  | { readonly kind: 'restart'; readonly hours: number; readonly object: number };

const small = fc.nat(20);
const STEPS: readonly fc.WeightedArbitrary<Step>[] = [
  {
    weight: 10,
    arbitrary: fc.record({ kind: fc.constant('write' as const), object: small, status: small, isOurs: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('create', 'delete', 'lead' as const), object: small, status: small }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), seconds: fc.constantFrom(0, 1, 5, 20, 70) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      status: fc.constantFrom(429, 500, 0 as const),
      times: fc.integer({ min: 1, max: 4 }),
      isRead: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('webhook' as const),
      times: fc.integer({ min: 1, max: 3 }),
      isForged: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reconnect' as const), viewer: small }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('restart' as const), hours: fc.constantFrom(0, 0, 3), object: small }),
  },
];

/** Steps of copies that share Redis: one is killed, or Redis is, with all its data. */
const KILLS: readonly fc.WeightedArbitrary<Step>[] = [
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('kill' as const), copy: small }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const), copy: small }) },
];

export const steps = (redis: TestRedis | null): fc.Arbitrary<Step[]> =>
  fc.array(fc.oneof(...STEPS, ...(redis === null ? [] : KILLS)), { minLength: 30, maxLength: 60 });

/** How many copies of the gateway share Redis. */
const COPIES = 3;

type Row = { readonly id: string; readonly note?: string; readonly name?: string };
const nodesIn = (data: Record<string, unknown>, list: string) => (data[list] as { nodes: Row[] }).nodes;

/** The opportunities in one status. */
const column = (statusId: string): ViewerOptions => ({
  query: `query ($statusIds: [ID!]) {
    eventCursor opportunities(first: 500, filter: { statusId: { in: $statusIds } }) { nodes { id note } }
  }`,
  variables: { statusIds: [statusId] },
  rowsOf: (data) => nodesIn(data, 'opportunities').map(({ id, note }) => [id, String(note)]),
  subscription: `subscription ($statusIds: [ID!], $after: String) {
    opportunityChanged(statusIds: $statusIds, after: $after) { cursor match opportunityId opportunity { note } }
  }`,
  changeOf: ({ opportunityId, match, opportunity }) => {
    if (opportunityId === null) return null;
    const note = match === 'LEFT' || opportunity === null ? null : String((opportunity as Row).note);
    return [String(opportunityId), note];
  },
});

/** The leads in one status. */
const leadsIn = (statusId: string): ViewerOptions => ({
  query: `query ($statusIds: [ID!]) { eventCursor leads(first: 500) { nodes { id name status { id } } } }`.replace(
    'query ($statusIds: [ID!])',
    'query',
  ),
  variables: { statusIds: [statusId] },
  rowsOf: (data) =>
    nodesIn(data, 'leads').flatMap(({ id, name, ...lead }) =>
      (lead as unknown as { status: Row }).status.id === statusId ? [[id, String(name)] as const] : [],
    ),
  subscription: `subscription ($statusIds: [ID!], $after: String) {
    leadChanged(statusIds: $statusIds, after: $after) { cursor match leadId lead { name } }
  }`,
  changeOf: ({ leadId, match, lead }) => {
    if (leadId === null) return null;
    return [String(leadId), match === 'LEFT' || lead === null ? null : String((lead as Row).name)];
  },
});

/** Every event, by id and date. */
const log: ViewerOptions = {
  query: '{ eventCursor }',
  variables: {},
  rowsOf: () => [],
  subscription: `subscription ($after: String) { eventReceived(after: $after) { cursor event { id dateUpdated } } }`,
  changeOf: ({ event }) => {
    if (event === null) return null;
    const { id, dateUpdated } = event as { id: string; dateUpdated: string };
    return [`${id} ${Date.parse(dateUpdated)}`, 'seen'];
  },
};

const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs the steps, ends all faults, and lets the viewers catch up. Returns what each shows and should show. */
export async function run(steps: readonly Step[], redis: TestRedis | null) {
  let ahead = 0;
  let isLost = false;
  const startedAt = performance.now();
  const now = () => NOW + Math.floor(performance.now() - startedAt) + ahead;
  const close = await startEmulator({
    seed,
    clock: now,
    searchLagMs: 5_000,
    // A third of the events appears late.
    switches: { lateEventsMs: 295_000 },
    randomSeed: steps.length,
  });
  // No step takes so long that it ends reads in flight.
  const environment = { OPERATION_SECONDS: '300', REQUEST_SECONDS: '300', CLOSE_WEBHOOK_KEYS: KEY };
  const start = (): Promise<Copy> => startCopy({ close, redis, wall: now, environment });
  const startAll = () => Promise.all(Array.from({ length: redis === null ? 1 : COPIES }, start));
  let copies = await startAll();
  /** Where each viewer connects next. */
  let turn = 0;
  const viewers = [log, ...statuses.slice(0, 2).map(column), leadsIn(leadStatuses[0] ?? '')].map(
    (options) => new Viewer(() => pick(copies, turn++).url, options),
  );
  const send = (method: string, path: string, body?: object) => sendTo(close, method, path, body);
  const advance = async (seconds: number) => {
    ahead += seconds * 1000;
    if (redis !== null && !isLost) await age(redis, seconds * 1000);
    for (const { clock } of copies) clock.advance(seconds * 1000);
    await pause(5);
  };
  /** Lets time pass until the promise settles: it may wait for a rate limit. */
  const settle = async <T>(promise: Promise<T>): Promise<T> => {
    let isSettled = false;
    const done = promise.finally(() => {
      isSettled = true;
    });
    for (let turns = 0; !isSettled; turns += 1) {
      await Promise.race([done, pause(20)]);
      if (turns > 3 && !isSettled) await advance(1);
    }
    return done;
  };
  const connect = async () => {
    for (const viewer of viewers) if (!viewer.isConnected) await settle(viewer.connect());
  };
  const opportunities = () => close.tables().opportunity.all();
  const leads = () => close.tables().lead.all();
  let n = 0;
  const steppers: { readonly [K in Step['kind']]: (step: Extract<Step, { kind: K }>) => Promise<unknown> | unknown } = {
    write: ({ object, status, isOurs }) => {
      if (opportunities().length === 0) return;
      const { id } = pick(opportunities(), object);
      n += 1;
      const [note, statusId] = [`note ${n}`, pick(statuses, status)];
      if (!isOurs) return send('PUT', `/opportunity/${id}/`, { note, status_id: statusId });
      const query = `mutation ($id: ID!, $input: OpportunityUpdateInput!) {
        opportunityUpdate(id: $id, input: $input) { userErrors { message } }
      }`;
      return fetch(pick(copies, n).url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { id, input: { note, statusId } } }),
      });
    },
    create: ({ object, status }) => {
      n += 1;
      const body = { lead_id: pick(leads(), object).id, note: `note ${n}`, status_id: pick(statuses, status) };
      return send('POST', '/opportunity/', body);
    },
    delete: ({ object, status }) => {
      // Seldom a lead, with all that belongs to it.
      if (status === 0 && leads().length > 2) return send('DELETE', `/lead/${pick(leads(), object).id}/`);
      if (opportunities().length > 2) return send('DELETE', `/opportunity/${pick(opportunities(), object).id}/`);
      return undefined;
    },
    lead: ({ object, status }) => {
      n += 1;
      const body = { name: `name ${n}`, status_id: pick(leadStatuses, status) };
      return send('PUT', `/lead/${pick(leads(), object).id}/`, body);
    },
    pass: ({ seconds }) => advance(seconds),
    fault: ({ status, times, isRead }) => {
      const path = isRead ? /^\/(?:opportunity|lead|data)\// : '/event/';
      close.fail({ path, method: 'GET', times, ...(status === 0 ? { reset: 'before' } : { status }) });
    },
    // Webhooks of earlier changes, in any order: some come twice, most never.
    webhook: async ({ times, isForged }) => {
      const body = JSON.stringify({ event: { organization_id: seed.organization.id }, subscription_id: 'whsub_1' });
      const timestamp = String(Math.floor(now() / 1000));
      const key = Buffer.from(isForged ? 'ff'.repeat(32) : KEY, 'hex');
      const hash = createHmac('sha256', key).update(`${timestamp}${body}`).digest('hex');
      const headers = { 'close-sig-timestamp': timestamp, 'close-sig-hash': hash };
      const url = pick(copies, times).url.replace('/graphql', '/webhooks/close');
      for (let sent = 0; sent < times; sent += 1) await fetch(url, { method: 'POST', body, headers });
    },
    reconnect: async ({ viewer }) => {
      const chosen = pick(viewers, viewer);
      await chosen.disconnect();
      await connect();
    },
    // Sometimes long enough that the log of the new gateway begins later than the changes.
    restart: async ({ hours, object }) => {
      await settle(Promise.all(copies.map((copy) => copy.close())));
      for (let times = 0; times < hours * 4; times += 1) {
        const { id } = pick(opportunities(), object + times);
        n += 1;
        await send('PUT', `/opportunity/${id}/`, { note: `note ${n}`, status_id: pick(statuses, object * times) });
        ahead += 900_000;
      }
      copies = await startAll();
    },
    kill: async ({ copy }) => {
      const killed = pick(copies, copy);
      await settle(killed.kill());
      copies = [...copies.filter((other) => other !== killed), await start()];
    },
    // The copies find back to it after a second or more.
    lose: async ({ copy }) => {
      isLost = true;
      await redis?.kill();
      if (copy % 2 === 0) await advance(20);
      await redis?.start();
      isLost = false;
    },
  };
  for (const viewer of viewers) await settle(viewer.start());
  const first = close.tables().event.all().length;
  for (const step of steps) {
    await settle(Promise.resolve((steppers[step.kind] as (step: Step) => Promise<unknown> | unknown)(step)));
    await connect();
  }
  const { event } = close.tables();
  const logged = event.all().slice(first);
  const expected = [
    new Map(logged.map(({ id, date_updated }) => [`${id} ${Date.parse(date_updated)}`, 'seen'])),
    ...statuses
      .slice(0, 2)
      .map(
        (status) => new Map(opportunities().flatMap((row) => (row.status_id === status ? [[row.id, row.note]] : []))),
      ),
    new Map(leads().flatMap((row) => (row.status_id === leadStatuses[0] ? [[row.id, row.name]] : []))),
  ];
  const differences = () =>
    viewers.flatMap(({ shown, problems }, index) => {
      const all = expected[index] ?? new Map();
      // The log also contains earlier forms of events that Close has consolidated since.
      const extra = index === 0 ? [] : [...shown].filter(([id]) => !all.has(id));
      const missing = [...all].filter(([id, text]) => shown.get(id) !== text);
      return [
        ...problems,
        ...extra.map((one) => `extra ${index} ${one}`),
        ...missing.map((one) => `missing ${index} ${one}`),
      ];
    });
  // Late events appear, backoffs end, and a deep read follows.
  for (let rounds = 0; rounds < 40; rounds += 1) {
    await advance(30);
    await pause(5);
    await connect();
    if (rounds > 13 && differences().length === 0) break;
  }
  for (const viewer of viewers) await viewer.disconnect();
  await settle(Promise.all(copies.map((copy) => copy.close())));
  await close.close();
  return { differences: differences(), codes: viewers.flatMap(({ codes }) => codes) };
}
