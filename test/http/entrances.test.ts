/** The same guards decide at every entrance, over the socket. */
import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { createGuards } from '../../src/http/guards/index.ts';
import { type ControlledGateway, startControlledGateway } from '../support/controlled-close.ts';
import { CALLERS, CONFIG } from '../support/fast-path.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { promise } from '../support/promise.ts';
import { openSocket, RefusedSocket } from '../support/web-socket.ts';

const TOKEN = '0123456789abcdef';
const LISTED = 'https://app.example';
const SUBSCRIPTION = 'subscription { eventReceived { action } }';

const KEY = 'ab'.repeat(32);

const seed = buildSeed({ leads: 60 });
const recorded = seed.activities.find(({ details }) => String(details.recording_url).includes('api.close.com'));

const NOW = Date.parse('2026-12-01T12:00:00Z');
let provider: IdentityProvider;
let gateway: TestGateway;
let stopping: ControlledGateway;
/** The path of a recording. */
let link = '';
const environment = {
  GATEWAY_TOKEN: TOKEN,
  CORS_ORIGINS: LISTED,
  CLOSE_WEBHOOK_KEYS: KEY,
  LIMIT_BODY_BYTES: '2000',
  LIMIT_WEBHOOK_BYTES: '2000',
};
beforeAll(async () => {
  provider = await startIdentityProvider(() => NOW);
  const signIn = { ...provider.environment, JWT_SCOPES: 'read=crm' };
  gateway = await startGateway({
    emulator: { seed, switches: { fileStorage: 'close' } },
    environment: { ...environment, ...signIn },
    wallClock: () => NOW,
  });
  const recording = `{ call: activity(id: "${recorded?.id}") { ... on Call { recordingUrl } } }`;
  const headers = { authorization: `Bearer ${TOKEN}` };
  link = (await gateway.execute(recording, {}, headers)).data.call.recordingUrl;
  stopping = await startControlledGateway({ environment });
  // A running operation keeps it listening.
  void stopping.execute('{ me { id } }', { headers: { authorization: `Bearer ${TOKEN}` } });
  await stopping.close.next();
  void stopping.stopGateway();
});
afterAll(async () => {
  await gateway.close();
  await provider.close();
  stopping.close.answerAll();
  await stopping.stop();
});

interface Sent {
  /** Default: the gateway's own. */
  readonly host?: string;
  readonly path?: string;
  /** Default: the entrance's own. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Null: no credential. */
  readonly authorization?: string | null;
  /** Claims of a token that the identity provider issues. */
  readonly claims?: object;
  /** Characters to add to the document, or to the delivery of a webhook. */
  readonly padding?: number;
  /** The key that signs webhooks. */
  readonly key?: string;
}

/** The outcome: 200, the status of a refusal, or the code with which a WebSocket was closed. */
type Entrance = (url: URL, sent: Sent) => Promise<number>;

/** Node declares no length of a DELETE. */
const lengthOf = (body: string | undefined) => (body === undefined ? {} : { 'content-length': String(body.length) });

interface Outgoing {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `fetch` would not send another `Host`. */
function sendTo(url: URL, sent: Sent, { path, method = 'GET', headers, body }: Outgoing): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const outgoing = request(
    new URL(sent.path ?? path, url),
    {
      method: sent.method ?? method,
      headers: {
        host: sent.host ?? url.host,
        ...lengthOf(body),
        ...headers,
        ...authorizationOf(sent),
        ...sent.headers,
      },
    },
    (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    },
  );
  outgoing.on('error', reject);
  outgoing.end(body);
  return promise;
}

function send(url: URL, sent: Sent, method: string, accept: string, query: string): Promise<number> {
  const document = query + ' '.repeat(sent.padding ?? 0);
  const { pathname } = url;
  return sendTo(
    url,
    sent,
    method === 'GET'
      ? { path: `${pathname}?query=${encodeURIComponent(document)}`, headers: { accept } }
      : {
          ...{ path: pathname, method, body: JSON.stringify({ query: document }) },
          headers: { accept, 'content-type': 'application/json' },
        },
  );
}

/** A delivery as Close signs it. */
function webhook(url: URL, sent: Sent): Promise<number> {
  const timestamp = String(NOW / 1000);
  const body = '{}'.padEnd(sent.padding ?? 0);
  const hash = createHmac('sha256', Buffer.from(sent.key ?? KEY, 'hex'))
    .update(timestamp + body)
    .digest('hex');
  const headers = {
    'close-sig-hash': hash,
    'close-sig-timestamp': timestamp,
  };
  return sendTo(url, sent, { path: '/webhooks/close', method: 'POST', headers, body });
}

const authorizationOf = ({ authorization = `Bearer ${TOKEN}` }: Sent) =>
  authorization === null ? {} : { authorization };

/** The credential is in the first message, where browsers put it. */
async function webSocket(url: URL, sent: Sent): Promise<number> {
  const headers = { host: sent.host ?? url.host, ...sent.headers };
  try {
    await using socket = await openSocket(new URL(sent.path ?? url.pathname, url).href, {
      headers,
      params: authorizationOf(sent),
    });
    if (socket.ws.readyState === socket.ws.OPEN) {
      socket.subscribe('1', SUBSCRIPTION + ' '.repeat(sent.padding ?? 0));
      const first = await Promise.race([socket.next().catch(() => null), socket.closed]);
      if (first !== null && 'type' in first) return 200;
    }
    return (await socket.closed).code;
  } catch (error) {
    if (error instanceof RefusedSocket) return error.status;
    throw error;
  }
}

const OPERATIONS: Readonly<Record<string, Entrance>> = {
  POST: (url, sent) => send(url, sent, 'POST', 'application/json', '{ __typename }'),
  GET: (url, sent) => send(url, sent, 'GET', 'application/json', '{ __typename }'),
  'POST of SSE': (url, sent) => send(url, sent, 'POST', 'text/event-stream', SUBSCRIPTION),
  'GET of SSE': (url, sent) => send(url, sent, 'GET', 'text/event-stream', SUBSCRIPTION),
  WebSocket: webSocket,
};
const OTHERS: Readonly<Record<string, Entrance>> = {
  webhook,
  media: (url, sent) => sendTo(url, sent, { path: link }),
  GraphiQL: (url, sent) => sendTo(url, sent, { path: url.pathname, headers: { accept: 'text/html' } }),
  'the health check': (url, sent) => sendTo(url, sent, { path: '/health' }),
};

interface Case {
  /** The names of the guards that decide. */
  readonly guard: string;
  readonly what: string;
  readonly sent: Sent;
  /** The outcome of operations, by entrance where it differs. */
  readonly outcome: number | Readonly<Record<string, number>>;
  /** The outcome of the other entrances, and 200 where none is given. */
  readonly others?: number | Readonly<Record<string, number>>;
  readonly isStopping?: true;
}

const POSTS = { POST: 413, GET: 200, 'POST of SSE': 413, 'GET of SSE': 200, WebSocket: 1009 };
const CASES: readonly Case[] = [
  { guard: 'none', what: 'a plain request', sent: {}, outcome: 200 },
  { guard: 'host', what: 'localhost', sent: { host: 'localhost' }, outcome: 200 },
  { guard: 'host', what: 'another host', sent: { host: 'evil.example' }, outcome: 421, others: 421 },
  { guard: 'origin', what: 'a listed origin', sent: { headers: { origin: LISTED } }, outcome: 200 },
  {
    guard: 'origin',
    what: 'the own host',
    sent: { headers: { origin: 'http://localhost' }, host: 'localhost' },
    outcome: 200,
  },
  {
    guard: 'origin',
    what: 'another origin',
    sent: { headers: { origin: 'https://evil.example' } },
    outcome: 403,
    others: { webhook: 403 },
  },
  { guard: 'origin', what: 'no origin', sent: { headers: { origin: 'null' } }, outcome: 403, others: { webhook: 403 } },
  {
    guard: 'origin',
    what: 'another site',
    sent: { headers: { 'sec-fetch-site': 'cross-site' } },
    outcome: 403,
    others: { webhook: 403 },
  },
  { guard: 'token', what: 'no token', sent: { authorization: null }, ...token(401) },
  { guard: 'token', what: 'a wrong token', sent: { authorization: 'Bearer wrong' }, ...token(401) },
  { guard: 'token', what: 'the token without its scheme', sent: { authorization: TOKEN }, ...token(401) },
  { guard: 'token', what: 'a token of the provider', sent: { claims: { scope: 'crm' } }, outcome: 200 },
  { guard: 'token', what: 'an expired token', sent: { claims: { scope: 'crm', exp: 1 } }, ...token(401) },
  { guard: 'token', what: 'a token for others', sent: { claims: { scope: 'crm', aud: 'x' } }, ...token(401) },
  { guard: 'token', what: 'a token of others', sent: { claims: { scope: 'crm', iss: 'x' } }, ...token(401) },
  { guard: 'token', what: 'a token without permissions', sent: { claims: {} }, ...token(403) },
  { guard: 'path', what: 'another path', sent: { path: '/x/graphql' }, outcome: 404, others: 404 },
  { guard: 'body-size, webhook-size', what: 'a body within the limit', sent: { padding: 1000 }, outcome: 200 },
  {
    guard: 'body-size, webhook-size',
    what: 'a body over the limit',
    sent: { padding: 2001 },
    outcome: POSTS,
    others: { webhook: 413 },
  },
  {
    guard: 'readiness',
    what: 'a gateway that stops',
    sent: {},
    outcome: 503,
    others: { webhook: 503, media: 503, GraphiQL: 503 },
    isStopping: true,
  },
  {
    guard: 'accept',
    what: 'no supported media type',
    sent: { headers: { accept: 'image/png' } },
    // The request for a WebSocket has no media type.
    outcome: operations(406, 200),
    // No page, so an operation.
    others: { GraphiQL: 406 },
  },
  {
    guard: 'content-type',
    what: 'what a form can send',
    sent: { headers: { 'content-type': 'text/plain' } },
    outcome: { POST: 403, GET: 200, 'POST of SSE': 403, 'GET of SSE': 200, WebSocket: 200 },
  },
  {
    guard: 'media-method, webhook-method',
    what: 'another method',
    sent: { method: 'DELETE' },
    outcome: operations(405, 200),
    // No page, so an operation.
    others: { webhook: 405, media: 405, GraphiQL: 406, 'the health check': 405 },
  },
  {
    guard: 'webhook-signature',
    what: 'another key',
    sent: { key: 'cd'.repeat(32) },
    outcome: 200,
    others: { webhook: 401 },
  },
];

/** An outcome of all operations but those on a WebSocket. */
function operations(status: number, ofWebSocket: number): Readonly<Record<string, number>> {
  const all = Object.keys(OPERATIONS).map((name) => [name, status]);
  return { ...Object.fromEntries(all), WebSocket: ofWebSocket };
}

/** A refusal that is a close code of a WebSocket, and for a browser a page that asks for a token. */
function token(status: number): Pick<Case, 'outcome' | 'others'> {
  return { outcome: operations(status, 4000 + status), others: { GraphiQL: status } };
}

const outcomeOf = ({ outcome, others = {} }: Case, entrance: string): number | undefined => {
  const given = entrance in OPERATIONS ? outcome : others;
  if (typeof given === 'number') return given;
  return given[entrance] ?? (entrance in OTHERS ? 200 : undefined);
};

test('each guard refuses a case', () => {
  const names = createGuards(CONFIG, { isReady: true }, CALLERS, () => NOW).map(({ name }) => name);
  const refusing = CASES.filter((each) =>
    [...Object.keys(OPERATIONS), ...Object.keys(OTHERS)].some((entrance) => outcomeOf(each, entrance) !== 200),
  );
  expect([...new Set(refusing.flatMap(({ guard }) => guard.split(', ')))].sort()).toEqual(names.sort());
});

describe.each(Object.entries({ ...OPERATIONS, ...OTHERS }))('%s', (entrance, enter) => {
  test.each(CASES)('$guard: $what', async (each) => {
    promise('one-list-of-guards');
    const { sent, isStopping } = each;
    const { url } = isStopping ? stopping : gateway;
    const token =
      sent.claims === undefined ? {} : { authorization: `Bearer ${await provider.token({ ...sent.claims })}` };
    expect(await enter(new URL(url), { ...sent, ...token })).toBe(outcomeOf(each, entrance));
  });
});
