/** The same guards decide at every entrance, over the socket. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ControlledGateway, startControlledGateway } from '../support/controlled-close.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { promise } from '../support/promise.ts';
import { openSocket, RefusedSocket } from '../support/web-socket.ts';

const TOKEN = '0123456789abcdef';
const LISTED = 'https://app.example';
const SUBSCRIPTION = 'subscription { eventReceived { action } }';

const NOW = Date.parse('2026-12-01T12:00:00Z');
let provider: IdentityProvider;
let gateway: TestGateway;
let stopping: ControlledGateway;
const environment = { GATEWAY_TOKEN: TOKEN, CORS_ORIGINS: LISTED, LIMIT_BODY_BYTES: '2000' };
beforeAll(async () => {
  provider = await startIdentityProvider(() => NOW);
  const signIn = { ...provider.environment, JWT_SCOPES: 'read=crm' };
  gateway = await startGateway({ environment: { ...environment, ...signIn }, wallClock: () => NOW });
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
  readonly headers?: Readonly<Record<string, string>>;
  /** Null: no credential. */
  readonly authorization?: string | null;
  /** Claims of a token that the identity provider issues. */
  readonly claims?: object;
  /** Characters to add to the document. */
  readonly padding?: number;
}

/** The outcome: 200, the status of a refusal, or the code with which a WebSocket was closed. */
type Entrance = (url: URL, sent: Sent) => Promise<number>;

/** `fetch` would not send another `Host`. */
function send(url: URL, sent: Sent, method: string, accept: string, query: string): Promise<number> {
  const document = query + ' '.repeat(sent.padding ?? 0);
  const search = method === 'GET' ? `?query=${encodeURIComponent(document)}` : '';
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const outgoing = request(
    new URL(`${sent.path ?? url.pathname}${search}`, url),
    {
      method,
      headers: {
        accept,
        host: sent.host ?? url.host,
        ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
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
  outgoing.end(method === 'POST' ? JSON.stringify({ query: document }) : undefined);
  return promise;
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

const ENTRANCES: Readonly<Record<string, Entrance>> = {
  POST: (url, sent) => send(url, sent, 'POST', 'application/json', '{ __typename }'),
  GET: (url, sent) => send(url, sent, 'GET', 'application/json', '{ __typename }'),
  'POST of SSE': (url, sent) => send(url, sent, 'POST', 'text/event-stream', SUBSCRIPTION),
  'GET of SSE': (url, sent) => send(url, sent, 'GET', 'text/event-stream', SUBSCRIPTION),
  WebSocket: webSocket,
};

interface Case {
  readonly guard: string;
  readonly what: string;
  readonly sent: Sent;
  /** The outcome, by entrance where it differs. */
  readonly outcome: number | Readonly<Record<string, number>>;
  readonly isStopping?: true;
}

const POSTS = { POST: 413, GET: 200, 'POST of SSE': 413, 'GET of SSE': 200, WebSocket: 1009 };
const CASES: readonly Case[] = [
  { guard: 'none', what: 'a plain request', sent: {}, outcome: 200 },
  { guard: 'host', what: 'localhost', sent: { host: 'localhost' }, outcome: 200 },
  { guard: 'host', what: 'another host', sent: { host: 'evil.example' }, outcome: 421 },
  { guard: 'origin', what: 'a listed origin', sent: { headers: { origin: LISTED } }, outcome: 200 },
  {
    guard: 'origin',
    what: 'the own host',
    sent: { headers: { origin: 'http://localhost' }, host: 'localhost' },
    outcome: 200,
  },
  { guard: 'origin', what: 'another origin', sent: { headers: { origin: 'https://evil.example' } }, outcome: 403 },
  { guard: 'origin', what: 'no origin', sent: { headers: { origin: 'null' } }, outcome: 403 },
  { guard: 'origin', what: 'another site', sent: { headers: { 'sec-fetch-site': 'cross-site' } }, outcome: 403 },
  { guard: 'token', what: 'no token', sent: { authorization: null }, outcome: token(401) },
  { guard: 'token', what: 'a wrong token', sent: { authorization: 'Bearer wrong' }, outcome: token(401) },
  { guard: 'token', what: 'the token without its scheme', sent: { authorization: TOKEN }, outcome: token(401) },
  { guard: 'token', what: 'a token of the provider', sent: { claims: { scope: 'crm' } }, outcome: 200 },
  { guard: 'token', what: 'an expired token', sent: { claims: { scope: 'crm', exp: 1 } }, outcome: token(401) },
  { guard: 'token', what: 'a token for others', sent: { claims: { scope: 'crm', aud: 'x' } }, outcome: token(401) },
  { guard: 'token', what: 'a token of others', sent: { claims: { scope: 'crm', iss: 'x' } }, outcome: token(401) },
  { guard: 'token', what: 'a token without permissions', sent: { claims: {} }, outcome: token(403) },
  { guard: 'path', what: 'another path', sent: { path: '/x/graphql' }, outcome: 404 },
  { guard: 'body-size', what: 'a body within the limit', sent: { padding: 1000 }, outcome: 200 },
  { guard: 'body-size', what: 'a body over the limit', sent: { padding: 2000 }, outcome: POSTS },
  { guard: 'readiness', what: 'a gateway that stops', sent: {}, outcome: 503, isStopping: true },
  {
    guard: 'accept',
    what: 'no supported media type',
    sent: { headers: { accept: 'image/png' } },
    // The request for a WebSocket has no media type.
    outcome: { ...token(406), WebSocket: 200 },
  },
  {
    guard: 'content-type',
    what: 'what a form can send',
    sent: { headers: { 'content-type': 'text/plain' } },
    outcome: { POST: 403, GET: 200, 'POST of SSE': 403, 'GET of SSE': 200, WebSocket: 200 },
  },
];

/** A refusal that is a close code of a WebSocket. */
function token(status: number): Readonly<Record<string, number>> {
  const all = Object.fromEntries(Object.keys(ENTRANCES).map((name) => [name, status]));
  return { ...all, WebSocket: 4000 + status };
}

describe.each(Object.entries(ENTRANCES))('%s', (entrance, enter) => {
  test.each(CASES)('$guard: $what', async ({ sent, outcome, isStopping }) => {
    promise('one-list-of-guards');
    const expected = typeof outcome === 'number' ? outcome : outcome[entrance];
    const { url } = isStopping ? stopping : gateway;
    const token =
      sent.claims === undefined ? {} : { authorization: `Bearer ${await provider.token({ ...sent.claims })}` };
    expect(await enter(new URL(url), { ...sent, ...token })).toBe(expected);
  });
});
