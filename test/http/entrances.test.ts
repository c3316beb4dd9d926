/** The same guards decide at every entrance, over the socket. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { createGuards } from '../../src/http/guards/index.ts';
import { type ControlledGateway, startControlledGateway } from '../support/controlled-close.ts';
import { KEY, NOW, OPERATIONS, OTHERS, type Sent, TOKEN } from '../support/entrances.ts';
import { CALLERS, CONFIG } from '../support/fast-path.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { type IdentityProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { EMPTY_EXPLORER, type PageFixture, pageFixture } from '../support/pages.ts';
import { promise } from '../support/promise.ts';

const LISTED = 'https://app.example';

const seed = buildSeed({ leads: 60 });
const recorded = seed.activities.find(({ details }) => String(details.recording_url).includes('api.close.com'));

let provider: IdentityProvider;
let gateway: TestGateway;
let stopping: ControlledGateway;
/** The path of a recording. */
let link = '';
let fixture: PageFixture;
const environment = {
  GATEWAY_TOKEN: TOKEN,
  CORS_ORIGINS: LISTED,
  CLOSE_WEBHOOK_KEYS: KEY,
  MCP: 'true',
  LIMIT_BODY_BYTES: '2000',
  LIMIT_WEBHOOK_BYTES: '2000',
};
beforeAll(async () => {
  provider = await startIdentityProvider(() => NOW);
  fixture = await pageFixture();
  await fixture.build();
  const signIn = { ...provider.environment, JWT_SCOPES: 'read=crm' };
  gateway = await startGateway({
    emulator: { seed, switches: { fileStorage: 'close' } },
    environment: { ...environment, ...signIn },
    wallClock: () => NOW,
    pages: [EMPTY_EXPLORER, fixture.page],
  });
  const recording = `{ call: activity(id: "${recorded?.id}") { ... on Call { recordingUrl } } }`;
  const headers = { authorization: `Bearer ${TOKEN}` };
  link = (await gateway.execute(recording, {}, headers)).data.call.recordingUrl;
  stopping = await startControlledGateway({ environment, pages: [EMPTY_EXPLORER, fixture.page] });
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
  await fixture[Symbol.asyncDispose]();
});

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
    others: { webhook: 403, 'a tool': 403 },
  },
  {
    guard: 'origin',
    what: 'no origin',
    sent: { headers: { origin: 'null' } },
    outcome: 403,
    others: { webhook: 403, 'a tool': 403 },
  },
  {
    guard: 'origin',
    what: 'another site',
    sent: { headers: { 'sec-fetch-site': 'cross-site' } },
    outcome: 403,
    others: { webhook: 403, 'a tool': 403 },
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
    others: { webhook: 413, 'a tool': 413 },
  },
  {
    guard: 'readiness',
    what: 'a gateway that stops',
    sent: {},
    outcome: 503,
    others: { webhook: 503, 'a tool': 503, media: 503, 'the explorer': 503, 'a file of a page': 503 },
    isStopping: true,
  },
  {
    guard: 'accept',
    what: 'no supported media type',
    sent: { headers: { accept: 'image/png' } },
    // The request for a WebSocket has no media type.
    outcome: operations(406, 200),
    // No page, so an operation.
    others: { 'the explorer': 406 },
  },
  {
    guard: 'content-type',
    what: 'what a form can send',
    sent: { headers: { 'content-type': 'text/plain' } },
    outcome: { POST: 403, GET: 200, 'POST of SSE': 403, 'GET of SSE': 200, WebSocket: 200 },
    others: { 'a tool': 403 },
  },
  {
    guard: 'media-method, page-method, webhook-method',
    what: 'another method',
    sent: { method: 'DELETE' },
    outcome: operations(405, 200),
    // No page, so an operation.
    others: {
      webhook: 405,
      'a tool': 405,
      media: 405,
      'the explorer': 406,
      'a file of a page': 405,
      'the health check': 405,
    },
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

/** A refusal that is a close code of a WebSocket. Pages ask for the token themselves. */
function token(status: number): Pick<Case, 'outcome' | 'others'> {
  return { outcome: operations(status, 4000 + status), others: { 'a tool': status } };
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
    expect(await enter(new URL(url), { link, ...sent, ...token })).toBe(outcomeOf(each, entrance));
  });
});
