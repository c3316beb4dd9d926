import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { readConfig } from '../../src/config/config.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import { TestClock } from '../support/clock.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import * as faults from '../support/faults.ts';
import type { Answer } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const [, lead] = seed.leads;
const [contact] = seed.contacts;
const QUERY = `{ lead(id: "${lead?.id}") { name } contact(id: "${contact?.id}") { name } }`;
const LEAD = `GET /lead/${lead?.id}/`;

let emulator: Emulator;
let proxy: FaultProxy;
let server: Server;
let clock: TestClock;
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

/** Tests whose fault ends by a timeout set short times. */
async function start(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  emulator = await startEmulator({ seed, strict: true });
  proxy = await startFaultProxy(emulator.url);
  clock = new TestClock();
  server = await startServer({
    config: readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...environment }),
    closeUrl: proxy.url,
    apiKey: emulator.apiKey,
    clock,
    random: () => 0,
  });
}

async function execute(query = QUERY): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await response.json()) as Answer;
}

beforeEach(() => {
  unhandled.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  await server.close();
  // The gateway leaves no connection open.
  await proxy.empty();
  await proxy.close();
  await emulator.close();
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

/** Requests per read: one, or three where a retry may help. */
const ONCE = 1;
const RETRIED = 3;

test.each(faults.ENCODINGS)('a response in %s is read', async (encoding) => {
  await start();
  await execute();
  proxy.plan = ({ line }) => (line === LEAD ? faults.packed(encoding) : undefined);
  const { data, errors } = await execute();
  expect(errors).toBeUndefined();
  expect(data?.lead).not.toBeNull();
});

describe('a read whose response', () => {
  test.each<[name: string, fault: Fault, code: string, sent: number]>([
    ['never arrives', faults.silence, 'TIMEOUT', ONCE],
    ['arrives too late', faults.latency(60_000), 'TIMEOUT', ONCE],
    ['trickles', faults.trickle, 'TIMEOUT', ONCE],
    ['is shorter than its Content-Length', faults.tooLittle, 'TIMEOUT', ONCE],
    ['is replaced by a reset before Close gets the request', faults.resetBefore, 'UPSTREAM_UNAVAILABLE', RETRIED],
    ['is replaced by a reset after Close got the request', faults.resetAfter, 'UPSTREAM_UNAVAILABLE', RETRIED],
    ['is replaced by a half-closed connection', faults.halfClose, 'UPSTREAM_UNAVAILABLE', RETRIED],
    ['ends in a half-closed connection', faults.halfCloseInBody, 'UPSTREAM_UNAVAILABLE', RETRIED],
    ['has two Content-Length headers', faults.twoLengths, 'UPSTREAM_UNAVAILABLE', RETRIED],
    ['has chunks with invalid sizes', faults.badChunks, 'UPSTREAM_UNAVAILABLE', RETRIED],
    ['is not HTTP', faults.otherProtocol, 'UPSTREAM_UNAVAILABLE', RETRIED],
    ['has endless headers', faults.endlessHead, 'UPSTREAM_UNAVAILABLE', RETRIED],
    ['is truncated JSON', faults.truncation, 'UPSTREAM_MALFORMED', ONCE],
    ['is longer than its Content-Length', faults.tooMuch, 'UPSTREAM_MALFORMED', ONCE],
    ['claims gzip but is plain', faults.notGzip, 'UPSTREAM_MALFORMED', ONCE],
    ['is corrupt gzip', faults.brokenGzip, 'UPSTREAM_MALFORMED', ONCE],
    ['has an unrequested encoding', faults.otherEncoding, 'UPSTREAM_MALFORMED', ONCE],
    ['has another charset', faults.otherCharset, 'UPSTREAM_MALFORMED', ONCE],
    ['is an HTML page with 200', faults.html(200), 'UPSTREAM_MALFORMED', ONCE],
    ['is an HTML page with 502', faults.html(502), 'UPSTREAM_ERROR', RETRIED],
    ['has an endless body', faults.endlessBody, 'UPSTREAM_MALFORMED', ONCE],
  ])(
    '%s: its field gets a coded error, the others stay intact, no socket leaks, the next read works',
    async (_, fault, code, sent) => {
      promise('malformed-responses');
      await start(code === 'TIMEOUT' ? { REQUEST_SECONDS: '2' } : {});
      // The first operation is slow. It must not exceed the short timeout.
      await execute();
      const before = proxy.lines.length;
      proxy.plan = ({ line }) => (line === LEAD ? fault : undefined);
      const { data, errors, ...rest } = await execute();
      expect(data).toEqual({ lead: null, contact: { name: contact?.name } });
      expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([[['lead'], code]]);
      expect(JSON.stringify([errors, rest])).not.toContain('canary');
      expect(proxy.lines.slice(before).filter((line) => line === LEAD)).toHaveLength(sent);
      // The broken connection is closed. At most one idle connection per read stays open.
      await proxy.idle();
      expect(proxy.open).toBeLessThanOrEqual(2);
      proxy.plan = () => undefined;
      const next = await execute();
      expect(next.errors).toBeUndefined();
      expect(next.data.lead).toEqual({ name: lead?.name });
    },
  );
});

test('repeated faults leak no socket', async () => {
  promise('malformed-responses');
  await start();
  const kinds = [faults.truncation, faults.tooMuch, faults.endlessBody, faults.brokenGzip];
  proxy.plan = ({ line, nth }) => (line === LEAD ? kinds[nth % kinds.length] : undefined);
  for (let n = 0; n < 16; n += 1) {
    expect((await execute()).data.contact).toEqual({ name: contact?.name });
    await proxy.idle();
    expect(proxy.open).toBeLessThanOrEqual(2);
  }
});

test('reads succeed although every second request is reset', async () => {
  await start();
  proxy.plan = faults.flapping(faults.resetBefore, 1, 1);
  for (let n = 0; n < 5; n += 1) {
    const { data, errors } = await execute(`{ lead(id: "${lead?.id}") { name } }`);
    expect(errors).toBeUndefined();
    expect(data.lead.name).toBe(lead?.name);
  }
  expect(proxy.lines).toHaveLength(10);
});

test('a failing endpoint group gets one probe every 5 seconds; health shows the breaker until three probes succeeded', async () => {
  promise('breaker');
  await start();
  proxy.plan = ({ line }) => (line.startsWith('GET /lead/') ? faults.resetBefore : undefined);
  const ids = seed.leads.slice(1, 41).map(({ id }) => id);
  const read = (id = '') => execute(`{ lead(id: "${id}") { name } contact(id: "${contact?.id}") { name } }`);
  const leadReads = () => proxy.lines.filter((line) => line.startsWith('GET /lead/')).length;
  const health = async () => {
    const response = await fetch(new URL('/health', server.url));
    const { breakers } = (await response.json()) as { breakers: Record<string, string> };
    return Object.values(breakers).toSorted();
  };
  while ((await health()).every((state) => state === 'closed')) await read(ids.pop());
  expect(await health()).toEqual(['closed', 'open']);
  const before = leadReads();
  const spared = await read(ids.pop());
  expect(spared.errors).toMatchObject([{ path: ['lead'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  expect(spared.data.contact.name).toBe(contact?.name);
  expect(leadReads()).toBe(before);
  proxy.plan = () => undefined;
  for (const states of [
    ['closed', 'half-open'],
    ['closed', 'half-open'],
    ['closed', 'closed'],
  ]) {
    clock.advance(5_000);
    expect((await read(ids.pop())).errors).toBeUndefined();
    expect(await health()).toEqual(states);
  }
  expect(leadReads()).toBe(before + 3);
});

test('responses that overtake each other reach their own callers', async () => {
  await start();
  proxy.plan = (
    (fault) => () =>
      fault
  )(faults.jitter(200));
  const rows = seed.leads.slice(1, 101);
  const answers = await Promise.all(rows.map(({ id }) => execute(`{ lead(id: "${id}") { id name } }`)));
  expect(answers.map(({ data }) => data.lead.id)).toEqual(rows.map(({ id }) => id));
  // The limit of one credential. There can be one more connection, while a finished one is released.
  expect(proxy.maxInFlight).toBeLessThanOrEqual(32);
});

test('a storm of 429 costs one request, because later reads know the wait', async () => {
  promise('exhausted-budget');
  await start();
  proxy.plan = ({ line }) => (line.startsWith('GET /lead/') ? faults.tooMany(60) : undefined);
  await execute();
  const answers = await Promise.all(
    seed.leads
      .slice(2, 52)
      .map(({ id }) => execute(`{ lead(id: "${id}") { name } contact(id: "${contact?.id}") { name } }`)),
  );
  for (const { data, errors } of answers) {
    expect(data).toEqual({ lead: null, contact: { name: contact?.name } });
    expect(errors).toMatchObject([{ path: ['lead'], extensions: { code: 'RATE_LIMITED' } }]);
    expect(errors?.[0]?.extensions?.retryAfter).toBeGreaterThan(0);
  }
  expect(proxy.lines.filter((line) => line.startsWith('GET /lead/'))).toHaveLength(1);
});

describe('a write', () => {
  const opportunity = seed.opportunities[0];
  const WRITE = `mutation { opportunityUpdate(id: "${opportunity?.id}", input: { note: "Written once" }) { opportunity { note } } }`;

  test.each<[string, Fault]>([
    ['truncated', faults.truncation],
    ['half closed', faults.halfCloseInBody],
    ['corrupt gzip', faults.brokenGzip],
    ['HTML', faults.html(200)],
    ['endless', faults.endlessBody],
    ['a reset after Close got it', faults.resetAfter],
  ])('whose response is %s is sent once, and its outcome is unknown', async (_, fault) => {
    promise('no-repeated-writes');
    await start();
    proxy.plan = () => fault;
    const { errors } = await execute(WRITE);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNKNOWN_OUTCOME']);
    expect(proxy.lines).toEqual([`PUT /opportunity/${opportunity?.id}/`]);
    await proxy.idle();
    proxy.plan = () => undefined;
    expect((await execute(WRITE)).data.opportunityUpdate.opportunity.note).toBe('Written once');
  });
});
