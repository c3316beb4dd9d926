/** What callers do on a simulated day, each a different one every time. */
import { createHmac } from 'node:crypto';
import { Pool } from 'undici';
import type { Seed } from '../../../emulator/index.ts';
import { demoVariables } from '../../../src/cli/demo.ts';
import { basicAuthorization } from '../../support/emulator-client.ts';
import { operation } from '../../support/gateway.ts';
import type { IdentityProvider } from '../../support/identity-provider.ts';
import { openSocket } from '../../support/web-socket.ts';

export interface Callers {
  /** A gateway that passes credentials through, and one with its own key, which verifies tokens. */
  readonly urls: { readonly open: string; readonly own: string; readonly metrics: string };
  readonly provider: IdentityProvider;
  readonly webhookKey: string;
  readonly seed: Seed;
  readonly random: () => number;
  /** Milliseconds since the day began. */
  readonly elapsed: () => number;
  /** Milliseconds since 1970. */
  readonly wall: () => number;
}

export interface Outcome {
  readonly status: number;
  readonly text: string;
}
export type Action = (callers: Callers, pool: Pools) => Promise<Outcome>;

type Headers = Readonly<Record<string, string>>;

/** Connections to each gateway. */
export class Pools {
  readonly #pools = new Map<string, Pool>();

  async request(
    url: string,
    method: 'GET' | 'POST' | 'OPTIONS',
    headers: Headers,
    body?: string,
    signal?: AbortSignal,
  ) {
    const { origin, pathname } = new URL(url);
    const pool = this.#pools.get(origin) ?? new Pool(origin, { connections: 16, keepAliveMaxTimeout: 10_000 });
    this.#pools.set(origin, pool);
    const response = await pool.request({
      path: pathname,
      method,
      headers,
      body: body ?? null,
      signal: signal ?? null,
    });
    return { status: response.statusCode, text: await response.body.text() };
  }

  post(url: string, body: object, headers: Headers): Promise<Outcome> {
    return this.request(url, 'POST', { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
  }

  close = () => Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
}

const HOUR = 3_600_000;
const pick = <T>({ random }: Callers, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const text = ({ random }: Callers) => random().toString(36).slice(2);

/** One of 400 credentials, which are all others after an hour. */
export const credential = ({ random, elapsed }: Callers): Headers => ({
  authorization: basicAuthorization(`api_day${Math.floor((elapsed() / HOUR + random()) * 400)}.x`),
});
/** A new token, valid for some minutes. */
const token = async (callers: Callers): Promise<Headers> => {
  const exp = Math.floor(callers.wall() / 1000 + 60 + 3600 * callers.random());
  return { authorization: `Bearer ${await callers.provider.token({ sub: `user-${text(callers)}`, exp })}` };
};

const READS = [
  ...['AppStart', 'LeadsPage', 'OpenDeals', 'Board', 'DealsWithLeadDetail', 'Forecast', 'LeadDetail', 'LeadTimeline'],
  ...['SearchBox', 'MyTasks', 'TeamFeed', 'WonByMonth', 'PipelineFunnel', 'OpportunityHistory', 'CustomFields'],
].map((name) => ({ name, query: operation(name) }));
const [CONTACT, OPPORTUNITY, NOTE] = ['UpdateContact', 'MoveDeal', 'AddNote'].map(operation);

const read = (callers: Callers) => {
  const { name, query } = pick(callers, READS);
  const variables = demoVariables(callers.seed)[name] ?? {};
  const lead = pick(callers, callers.seed.leads);
  return { query, variables: name === 'LeadDetail' || name === 'LeadTimeline' ? { id: lead.id } : variables };
};

function write(callers: Callers): object {
  const { contacts, opportunities, pipelines, leads } = callers.seed;
  const statuses = pipelines.flatMap((pipeline) => pipeline.statuses);
  const ids = { contact: pick(callers, contacts).id, opportunity: pick(callers, opportunities).id };
  return pick(callers, [
    { query: CONTACT, variables: { id: ids.contact, title: text(callers) } },
    { query: OPPORTUNITY, variables: { id: ids.opportunity, statusId: pick(callers, statuses).id } },
    { query: NOTE, variables: { leadId: pick(callers, leads).id, note: text(callers) } },
  ]);
}

/** A document that is new. */
const unknown = (callers: Callers): string => {
  const [alias, first] = [`a${text(callers)}`, 1 + Math.floor(20 * callers.random())];
  const selection = pick(callers, [
    'name',
    'url contacts { nodes { name } }',
    'status { label }',
    'createdBy { email }',
  ]);
  return `query ${alias} { ${alias}: leads(first: ${first}) { nodes { id ${selection} } pageInfo { endCursor } } }`;
};

/** Each with its share of everything that happens. */
export const ACTIONS: readonly (readonly [share: number, name: string, action: Action])[] = [
  [0.3, 'read', async (callers, pools) => pools.post(callers.urls.open, read(callers), credential(callers))],
  [
    0.2,
    'read with a token',
    async (callers, pools) => pools.post(callers.urls.own, read(callers), await token(callers)),
  ],
  [
    0.1,
    'unknown document',
    async (callers, pools) => pools.post(callers.urls.open, { query: unknown(callers) }, credential(callers)),
  ],
  [0.1, 'write', async (callers, pools) => pools.post(callers.urls.open, write(callers), credential(callers))],
  [
    0.03,
    'write with a token',
    async (callers, pools) => pools.post(callers.urls.own, write(callers), await token(callers)),
  ],
  [
    0.05,
    'refused credential',
    (callers, pools) =>
      pools.post(callers.urls.open, read(callers), { authorization: basicAuthorization(`refused${text(callers)}`) }),
  ],
  [
    0.03,
    'wrong token',
    (callers, pools) =>
      pools.post(callers.urls.own, read(callers), { authorization: `Bearer ${text(callers)}.${text(callers)}.x` }),
  ],
  [
    0.03,
    'syntax error',
    (callers, pools) => pools.post(callers.urls.open, { query: `{ ${text(callers)} ` }, credential(callers)),
  ],
  [
    0.03,
    'unknown field',
    (callers, pools) => pools.post(callers.urls.open, { query: `{ a${text(callers)} }` }, credential(callers)),
  ],
  [
    0.02,
    'cursor of nothing',
    (callers, pools) =>
      pools.post(
        callers.urls.open,
        { query: `{ leads(after: "${text(callers)}") { nodes { id } } }` },
        credential(callers),
      ),
  ],
  [
    0.03,
    'abandoned',
    async (callers, pools) => {
      const abandoning = new AbortController();
      const { urls } = callers;
      const headers = { 'content-type': 'application/json', ...credential(callers) };
      setTimeout(() => abandoning.abort(), 5 * callers.random());
      return pools
        .request(urls.open, 'POST', headers, JSON.stringify(read(callers)), abandoning.signal)
        .catch(() => ABANDONED);
    },
  ],
  [
    0.02,
    'in parts',
    async (callers, pools) => {
      const query = `{ leads(first: 3) { nodes { id } } ... @defer { users(first: 2) { nodes { name } } } # ${text(callers)}\n}`;
      return pools.post(callers.urls.open, { query }, { accept: 'multipart/mixed', ...credential(callers) });
    },
  ],
  [
    0.02,
    'tool',
    async (callers, pools) => {
      const params = { name: 'query', arguments: { query: unknown(callers) } };
      const headers = { accept: 'application/json, text/event-stream', ...(await token(callers)) };
      return pools.post(
        callers.urls.own.replace('/graphql', '/mcp'),
        { jsonrpc: '2.0', id: 1, method: 'tools/call', params },
        headers,
      );
    },
  ],
  [
    0.01,
    'webhook',
    (callers, pools) => {
      const body = JSON.stringify({
        event: { id: `ev_${text(callers)}`, organization_id: callers.seed.organization.id },
      });
      const timestamp = String(Math.floor(callers.wall() / 1000));
      const hmac = createHmac('sha256', Buffer.from(callers.webhookKey, 'hex')).update(timestamp + body);
      const signature = { 'close-sig-timestamp': timestamp, 'close-sig-hash': hmac.digest('hex') };
      return pools.request(callers.urls.open.replace('/graphql', '/webhooks/close'), 'POST', signature, body);
    },
  ],
  [
    0.01,
    'WebSocket',
    async (callers) => {
      const socket = await openSocket(callers.urls.open, { headers: credential(callers) });
      try {
        socket.subscribe('1', unknown(callers));
        return { status: 200, text: JSON.stringify((await socket.next()).payload) };
      } finally {
        await socket[Symbol.asyncDispose]();
      }
    },
  ],
  [
    0.01,
    'foreign origin',
    (callers, pools) => {
      const headers = { origin: `https://${text(callers)}.example`, 'access-control-request-method': 'POST' };
      return pools.request(callers.urls.own, 'OPTIONS', headers);
    },
  ],
  [0.01, 'metrics', ({ urls }, pools) => pools.request(urls.metrics, 'GET', {})],
];

const ABANDONED: Outcome = { status: 0, text: '' };

/** One of the actions, by its share. */
export function nextAction({ random }: Callers): readonly [name: string, action: Action] {
  let chance = random();
  for (const [share, name, action] of ACTIONS) {
    if (chance < share) return [name, action];
    chance -= share;
  }
  return nextAction({ random } as Callers);
}
