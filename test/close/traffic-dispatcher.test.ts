/** Retries and the breaker around the requests of one credential, with a Close that answers as a test says. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CloseClient } from '../../src/close/client.ts';
import type { CloseError } from '../../src/close/wire/errors.ts';
import { NO_OBSERVERS } from '../../src/telemetry/observers.ts';
import type { RequestRecord } from '../../src/telemetry/records.ts';
import { CLIENT_OPTIONS } from '../support/client-options.ts';
import { StoppedClock } from '../support/clock.ts';
import { type ScriptedClose, type ScriptedResponse, startScriptedClose } from '../support/scripted-close.ts';

const OPTIONS = { ...CLIENT_OPTIONS, maxResponseBytes: 1_000, requestsPerCredential: 4 };

let close: ScriptedClose;
let clock: StoppedClock;
let client: CloseClient;
beforeEach(async () => {
  close = await startScriptedClose();
  clock = new StoppedClock();
  client = new CloseClient({ ...OPTIONS, url: close.url, clock });
});
afterEach(async () => {
  await client.close();
  await close.close();
});

const session = (timeoutMs = 600_000, key = 'a') => client.session(`Bearer ${key}`, { tzOffset: 0, timeoutMs });
const kindOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    ({ kind, detail }: CloseError) => (detail.sent === false ? `${kind}, not sent` : kind),
  );
let reads = 0;
/** A read that differs from all others, so that it is not shared. */
function read({ canSplit = false, timeoutMs = 600_000, path = '/lead/' } = {}): Promise<string> {
  reads += 1;
  return kindOf(session(timeoutMs).get(path, { _skip: reads }, { canSplit }));
}
/** Lets time pass until the promise settles. */
async function soon<T>(promise: Promise<T>, stepMs = 50): Promise<T> {
  let isSettled = false;
  const settled = promise.finally(() => {
    isSettled = true;
  });
  while (!isSettled) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    await clock.advance(stepMs);
  }
  return settled;
}
const always = (response: ScriptedResponse) => {
  close.answer = () => response;
};

describe('a read', () => {
  test.each([
    ['server', { status: 500 }, 3, 3],
    ['server', { status: 502 }, 3, 1],
    ['server', { status: 503 }, 3, 3],
    ['server', { status: 504 }, 3, 1],
    ['malformed', { text: 'no JSON' }, 1, 1],
    ['too-large', { text: `"${' '.repeat(2_000)}"` }, 1, 1],
    ['not-found', { status: 404 }, 1, 1],
    ['invalid', { status: 400 }, 1, 1],
  ] as const)(
    'that fails as %s with %j is sent %i times, and %i times if it can be split',
    async (kind, response, times, split) => {
      always(response);
      expect(await soon(read())).toBe(kind);
      expect(close.requests).toHaveLength(times);
      expect(await soon(read({ canSplit: true }))).toBe(kind);
      expect(close.requests).toHaveLength(times + split);
    },
  );

  test('is answered if a retry succeeds, after a tenth of a second', async () => {
    close.answer = ({ nth }) => (nth === 0 ? { status: 500 } : {});
    const outcome = read();
    await expect.poll(() => clock.nextAt, { interval: 1 }).toBe(100);
    expect(await soon(outcome)).toBe('answered');
    expect(close.requests).toHaveLength(2);
  });

  test('is not retried once its time is over', async () => {
    always({ status: 500 });
    expect(await soon(read({ timeoutMs: 120 }))).toBe('deadline, not sent');
    expect(close.requests.length).toBeLessThanOrEqual(2);
  });

  test('is not retried at its deadline, even if its response would be cached for others', async () => {
    close.answer = () => {
      void clock.advance(100);
      return { status: 500 };
    };
    expect(await kindOf(session(100).get('/user/', {}, { outlives: true }))).toBe('server');
    expect(close.requests).toHaveLength(1);
  });

  test('uses the retries of its credential, of which each read adds a tenth, and no write', async () => {
    const sentBy = async (request: () => Promise<unknown>) => {
      const before = close.requests.length;
      await soon(request());
      return close.requests.length - before;
    };
    // In groups of their own, so that no breaker opens.
    const failing = () => sentBy(() => read({ path: `/group_${reads}/` }));
    always({ status: 404 });
    await read({ path: '/contact/' });
    always({ status: 500 });
    for (let n = 0; n < 5; n += 1) expect(await failing()).toBe(3);
    // Half a retry is left.
    for (let n = 0; n < 4; n += 1) expect(await failing()).toBe(1);
    for (let n = 0; n < 3; n += 1) expect(await sentBy(() => kindOf(session().write('POST', '/lead/', {})))).toBe(1);
    expect([await failing(), await failing(), await failing()]).toEqual([1, 2, 1]);
  });

  test('reports each attempt with its group', async () => {
    const lines: unknown[] = [];
    const request = ({ group, resends, status, failure }: RequestRecord) =>
      lines.push([group, resends, status, failure]);
    await client.close();
    client = new CloseClient({ ...OPTIONS, url: close.url, clock, observers: { ...NO_OBSERVERS, request } });
    close.answer = ({ nth }) => (nth === 0 ? { status: 500 } : {});
    await soon(client.session('Bearer a', { tzOffset: 0 }).get('/lead/lead_1/'));
    expect(lines).toEqual([
      ['GET lead', 0, 500, 'server'],
      ['GET lead', 1, 200, null],
    ]);
  });
});

describe('after a 429', () => {
  const refusal = { status: 429, headers: { 'retry-after': '1' } };

  test.each([
    ['a read', () => read()],
    ['a write', () => kindOf(session().write('POST', '/lead/', {}))],
  ])('%s is sent again', async (_name, send) => {
    close.answer = ({ nth }) => (nth < 2 ? refusal : {});
    expect(await soon(send())).toBe('answered');
    expect(close.requests).toHaveLength(3);
  });

  test('an operation whose ten requests Close refused gives up', async () => {
    always(refusal);
    expect(await soon(read(), 5_000)).toBe('rate-limited');
    expect(close.requests).toHaveLength(10);
  });

  test('an operation without a caller sends nothing again', async () => {
    always(refusal);
    const background = client.session('Bearer a', { tzOffset: 0, isBackground: true });
    expect(await soon(kindOf(background.get('/lead/')))).toBe('rate-limited');
    expect(close.requests).toHaveLength(1);
  });
});

describe('the breaker of a group', () => {
  const state = () => client.dispatcher.breakers['GET lead'];
  // Close accepts the credential, which makes it a tenant.
  beforeEach(() => session().get('/me/'));

  test.each([
    ['open', { status: 502 }],
    ['open', { text: 'no JSON' }],
    ['closed', { status: 404 }],
    ['closed', { status: 400 }],
    ['closed', { status: 403 }],
    ['closed', { text: `"${' '.repeat(2_000)}"` }],
  ])('is %s after twenty responses %j', async (expected, response) => {
    always(response);
    for (let n = 0; n < 19; n += 1) await read({ canSplit: true });
    expect(state()).toBe('closed');
    await read({ canSplit: true });
    expect(state()).toBe(expected);
    expect(client.dispatcher.breakers).toEqual({ 'GET me': 'closed', 'GET lead': expected });
  });

  test.each([
    ['successes', {}],
    ['refusals by Close', { status: 404 }],
  ])('counts %s as requests', async (_name, response) => {
    always(response);
    for (let n = 0; n < 11; n += 1) await read();
    always({ status: 502 });
    for (let n = 0; n < 10; n += 1) await read({ canSplit: true });
    expect(state()).toBe('closed');
    await read({ canSplit: true });
    expect(state()).toBe('open');
  });

  test('opens for a credential that fails alone, if Close had accepted it', async () => {
    await session(undefined, 'b').get('/me/');
    always({ status: 502 });
    for (let n = 0; n < 20; n += 1) await read({ canSplit: true });
    always({});
    expect(await read()).toBe('unavailable, not sent');
    expect(await kindOf(session(undefined, 'b').get('/lead/'))).toBe('answered');
  });

  test('when open sends nothing but writes and a probe every five seconds', async () => {
    always({ status: 502 });
    for (let n = 0; n < 20; n += 1) await read({ canSplit: true });
    expect([await read(), close.requests.length]).toEqual(['unavailable, not sent', 1 + 20]);
    const error = await session()
      .get('/lead/', { _skip: 0 })
      .catch((reason: CloseError) => reason);
    expect((error as CloseError).detail).toEqual({ request: 'GET /lead/', sent: false });
    always({});
    expect(await kindOf(session().write('POST', '/lead/', {}))).toBe('answered');
    expect(await read({ path: '/contact/' })).toBe('answered');
    for (const expected of ['half-open', 'half-open', 'closed']) {
      expect(await read()).toBe('unavailable, not sent');
      await clock.advance(5_000);
      expect(await read()).toBe('answered');
      expect(state()).toBe(expected);
    }
    expect(await read()).toBe('answered');
  });

  test('that opens while requests wait refuses them', async () => {
    for (let n = 0; n < 15; n += 1) await read();
    always({ status: 502, delayMs: 20 });
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => read({ canSplit: true })));
    expect(new Set(outcomes)).toEqual(new Set(['server', 'unavailable, not sent']));
    // Fifteen failures open it; four more were in flight.
    expect(outcomes.filter((outcome) => outcome === 'server').length).toBeLessThanOrEqual(19);
  });

  test('is not opened by writes', async () => {
    always({ status: 502 });
    for (let n = 0; n < 25; n += 1) {
      expect(await kindOf(session().write('POST', '/lead/', {}))).toBe('unknown-outcome');
    }
    expect(client.dispatcher.breakers).toEqual({ 'GET me': 'closed' });
    expect(close.requests).toHaveLength(1 + 25);
  });
});
