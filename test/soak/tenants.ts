/** Sends the same operations for many organizations at once and checks that each sees only its own values. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSeed, createEmulator, type EmulatorCore, type Seed } from '../../emulator/index.ts';
import { readConfig } from '../../src/config/config.ts';
import { startServer } from '../../src/http/server.ts';
import { createLogger } from '../../src/telemetry/log.ts';
import { TestClock } from '../support/clock.ts';
import { basicAuthorization } from '../support/emulator-client.ts';
import { operation } from '../support/gateway.ts';
import { type Subscription, subscribe } from '../support/subscriber.ts';

export interface Interleavings {
  readonly tenants: number;
  /** Rounds. Each runs a few operations of random tenants at once, whose upstream responses arrive in random order. */
  readonly count: number;
  readonly random: () => number;
  readonly onProgress?: (done: number) => void;
}

export interface Found {
  readonly operations: number;
  readonly upstreamRequests: number;
  /** Values with a known owner. */
  readonly values: number;
  /** Payloads of subscriptions. */
  readonly payloads: number;
  /** By code. */
  readonly errors: Readonly<Record<string, number>>;
  /** Values that another tenant saw, and credentials that appeared anywhere. Must be empty. */
  readonly crossed: readonly string[];
}

interface Tenant {
  readonly n: number;
  readonly key: string;
  readonly seed: Seed;
}

/** Seeds share their pool of names. The mark identifies the owner of a value. */
const mark = (n: number) => `‹${n}›`;

function tenantOf(n: number): Tenant {
  const seed = buildSeed({ leads: 8, contacts: 12, opportunities: 16, namespace: `tenant ${n}` });
  const marked = JSON.parse(JSON.stringify(seed), (key, value: unknown) =>
    typeof value === 'string' && /^(name|first_name|last_name|label|note|title)$/.test(key)
      ? `${value}${mark(n)}`
      : value,
  ) as Seed;
  return { n, key: `api_canary${n}.${'x'.repeat(20)}${n}`, seed: marked };
}

const REQUESTS_PER_FAULT = 80;
/** In turn, so that a short run has each of them. The page repeats the credential, and so do the errors. */
const FAULTS = ['page', 401, 'reset', 'page', 401, 500] as const;

/** A Close that answers waiting requests in random order, sometimes with an invalid response. */
async function startShufflingClose(core: EmulatorCore, random: () => number) {
  const waiting: (() => void)[] = [];
  let [requests, answered] = [0, 0];
  const next = () => {
    const [answer] = waiting.splice(Math.floor(random() * waiting.length), 1);
    answer?.();
  };
  const hold = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await request.toArray()).toString();
    const headers = { authorization: request.headers.authorization ?? '', ...flat(request.headers) };
    requests += 1;
    waiting.push(() => {
      answered += 1;
      const fault =
        answered % REQUESTS_PER_FAULT === 0 ? FAULTS[(answered / REQUESTS_PER_FAULT) % FAULTS.length] : null;
      if (fault === 'reset') response.socket?.resetAndDestroy();
      else if (fault === 401) response.writeHead(401).end(`{"error":"${headers.authorization}"}`);
      else if (fault === 500) response.writeHead(500).end(headers.authorization);
      else if (fault === 'page') response.writeHead(200).end(`<p>${headers.authorization}</p>`);
      else {
        const answer = core.handle({ method: request.method ?? '', url: request.url ?? '', headers, body });
        response.writeHead(answer.status, answer.headers).end(answer.body);
      }
    });
    // Lets several more requests arrive first.
    for (let turns = Math.floor(random() * 8); turns > 0; turns -= 1) await new Promise(setImmediate);
    next();
  };
  const server = createServer((request, response) => void hold(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    get requests() {
      return requests;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const flat = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

const DOCUMENTS = [
  ...['AppStart', 'LeadsPage', 'OpenDeals', 'DealsWithLeadDetail', 'Board'].map(operation),
  'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Lead { name } ... on Contact { name } ... on Opportunity { note } } }',
  'query ($ids: [ID!]!) { leads(filter: { id: { in: $ids } }) { totalCount nodes { id name opportunities { nodes { id note } } } } }',
  '{ leads(first: 3) { nodes { id url customFields { definition { id name } } tasks: opportunities { nodes { id user { id email } } } } } }',
  '{ me { id name } organization { id name } contacts(first: 4) { nodes { id title lead { id url } } } }',
] as const;

/** Streams in which a tenant may see its own changes only. */
const STREAMS = [
  `subscription ($after: String) {
    eventReceived(after: $after) { cursor objectId by { id name } event { object { id } lead { id name } data previousData } }
  }`,
  `subscription ($after: String) {
    opportunityChanged(after: $after) { cursor opportunityId opportunity { id note lead { id name url } user { name } } }
  }`,
  'subscription { opportunityChanged { cursor opportunity { id note lead { name } status { label } } } }',
] as const;
/** Open streams at a time. */
const MAX_STREAMS = 12;

export async function interleave({ tenants: many, count, random, onProgress }: Interleavings): Promise<Found> {
  const tenants = Array.from({ length: many }, (_, n) => tenantOf(n));
  const owners = new Map(tenants.flatMap(({ n, seed }) => idsIn(JSON.stringify(seed)).map((id) => [id, n] as const)));
  const core = createEmulator({
    tenants: Object.fromEntries(tenants.map(({ key, seed }) => [key, seed])),
    recordLimit: 0,
  });
  const close = await startShufflingClose(core, random);
  const clock = new TestClock();
  const crossed: string[] = [];
  const secrets = tenants.flatMap(({ key }) => [key, basicAuthorization(key).slice('Basic '.length)]);
  const leaks = (where: string, text: string) => {
    if (!/canary|Basic /i.test(text) && !secrets.some((secret) => text.includes(secret))) return;
    crossed.push(`${where}: ${text.slice(0, 500)}`);
  };
  const server = await startServer({
    config: readConfig({ PORT: '0', CLOSE_API_URL: close.url, SHOW_UPSTREAM: '1', SHOW_COST: '1' }),
    closeUrl: close.url,
    log: createLogger('debug', { write: (line) => leaks('log', line) }),
    clock,
    random: () => 0,
  });
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const cursors: string[] = [];
  const errors: Record<string, number> = {};
  let operations = 0;
  let values = 0;
  let payloads = 0;
  const streams: Subscription[] = [];
  let isOver = false;
  const following: Promise<void>[] = [];
  /** Cursors of streams. */
  const places: string[] = [];

  const check = (tenant: Tenant, text: string, query: string): void => {
    const answer = JSON.parse(text) as { data?: unknown; errors?: { extensions: { code: string } }[] };
    for (const { extensions } of answer.errors ?? []) errors[extensions.code] = (errors[extensions.code] ?? 0) + 1;
    leaks('answer', text);
    const data = JSON.stringify(answer.data ?? null);
    const seen = [
      ...idsIn(data).map((id) => [id, owners.get(id)] as const),
      ...[...data.matchAll(/‹(\d+)›/g)].map(([text, n]) => [text, Number(n)] as const),
    ];
    values += seen.length;
    for (const [value, owner] of seen) {
      if (owner !== tenant.n) crossed.push(`${tenant.n} saw ${value} of ${owner}: ${query.slice(0, 100)}`);
    }
  };

  const ask = async (tenant: Tenant): Promise<void> => {
    // Own and foreign ids, and cursors of any tenant.
    const rows = pick([tenant, pick(tenants)]).seed;
    const ids = [pick(rows.leads), pick(rows.leads), pick(rows.contacts), pick(rows.opportunities)].map(({ id }) => id);
    const query = pick(DOCUMENTS);
    const leadsOnly = query.includes('filter') ? ids.slice(0, 2) : ids;
    const after = random() < 0.2 && query.includes('$after') ? { after: pick(cursors) } : {};
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: basicAuthorization(tenant.key) },
      body: JSON.stringify({ query, variables: { ...(query.includes('$ids') ? { ids: leadsOnly } : {}), ...after } }),
    });
    const text = await response.text();
    operations += 1;
    check(tenant, text, query);
    cursors.push(...[...text.matchAll(/"endCursor":"([^"]+)"/g)].map(([, cursor = '']) => cursor));
    cursors.splice(0, Math.max(0, cursors.length - 50));
  };

  /** Opens a stream, sometimes after a cursor of another tenant. */
  const follow = async (tenant: Tenant): Promise<void> => {
    const query = pick(STREAMS);
    const after = random() < 0.3 && places.length > 0 ? pick(places) : null;
    const headers = { authorization: basicAuthorization(tenant.key) };
    const stream = await subscribe(server.url, query, { after }, headers);
    streams.push(stream);
    if (isOver) void stream.close();
    for (let result = await stream.next(); result !== null; result = await stream.next()) {
      payloads += 1;
      const text = JSON.stringify(result);
      check(tenant, text, query);
      places.push(...[...text.matchAll(/"cursor":"([^"]+)"/g)].map(([, cursor = '']) => cursor));
      places.splice(0, Math.max(0, places.length - 50));
    }
  };

  /** Changes an opportunity in Close. */
  const change = ({ key, seed, n }: Tenant): void => {
    const headers = { authorization: basicAuthorization(key), 'content-type': 'application/json' };
    const body = JSON.stringify({ note: `changed ${random()}${mark(n)}` });
    core.handle({ method: 'PUT', url: `/api/v1/opportunity/${pick(seed.opportunities).id}/`, headers, body });
  };

  for (let done = 0; done < count; done += 1) {
    const few = Array.from({ length: 2 + Math.floor(random() * 5) }, () => pick(tenants));
    if (random() < 0.5) following.push(follow(pick(few)));
    if (streams.length > MAX_STREAMS) void streams.shift()?.close();
    for (const tenant of few) change(tenant);
    await Promise.all(few.map(ask));
    // Polls run between the operations.
    if (random() < 0.5) clock.advance(11_000);
    // Catalogues expire and are refreshed while other operations run.
    if (random() < 0.1) clock.advance(random() * 120_000);
    onProgress?.(done + 1);
  }
  isOver = true;
  let hasEnded = false;
  const ended = Promise.all([...streams.map((stream) => stream.close()), ...following]).then(() => {
    hasEnded = true;
  });
  // A stream that has not begun may wait for the clock.
  while (!hasEnded) {
    clock.advance(1_000);
    await Promise.race([ended, new Promise(setImmediate)]);
  }
  await server.close();
  await close.close();
  return { operations, upstreamRequests: close.requests, values, payloads, errors, crossed };
}

const idsIn = (json: string): string[] => (json.match(/"[a-z]+_[A-Za-z0-9]{22,}"/g) ?? []).map((id) => id.slice(1, -1));
