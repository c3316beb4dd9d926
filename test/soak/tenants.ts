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

/** A Close that answers waiting requests in random order, sometimes with an invalid response. */
async function startShufflingClose(core: EmulatorCore, random: () => number) {
  const waiting: (() => void)[] = [];
  let requests = 0;
  const next = () => {
    const [answer] = waiting.splice(Math.floor(random() * waiting.length), 1);
    answer?.();
  };
  const hold = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await request.toArray()).toString();
    const headers = { authorization: request.headers.authorization ?? '', ...flat(request.headers) };
    requests += 1;
    waiting.push(() => {
      const chance = random();
      if (chance < 0.002) response.socket?.resetAndDestroy();
      else if (chance < 0.006) response.writeHead(401).end(`{"error":"${headers.authorization}"}`);
      else if (chance < 0.008) response.writeHead(500).end(headers.authorization);
      else if (chance < 0.012) response.writeHead(200).end(`<p>${headers.authorization}</p>`);
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
    const answer = JSON.parse(text) as { data: unknown; errors?: { extensions: { code: string } }[] };
    operations += 1;
    for (const { extensions } of answer.errors ?? []) errors[extensions.code] = (errors[extensions.code] ?? 0) + 1;
    leaks('answer', text);
    cursors.push(...[...text.matchAll(/"endCursor":"([^"]+)"/g)].map(([, cursor = '']) => cursor));
    cursors.splice(0, Math.max(0, cursors.length - 50));
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

  for (let done = 0; done < count; done += 1) {
    const few = Array.from({ length: 2 + Math.floor(random() * 5) }, () => pick(tenants));
    await Promise.all(few.map(ask));
    // Catalogues expire and are refreshed while other operations run.
    if (random() < 0.1) clock.advance(random() * 120_000);
    onProgress?.(done + 1);
  }
  await server.close();
  await close.close();
  return { operations, upstreamRequests: close.requests, values, errors, crossed };
}

const idsIn = (json: string): string[] => (json.match(/"[a-z]+_[A-Za-z0-9]{22,}"/g) ?? []).map((id) => id.slice(1, -1));
