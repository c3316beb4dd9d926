/** Tokens of identity providers: which are accepted, what refuses the others, and how the provider's keys are kept. */
import type { ServerResponse } from 'node:http';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { hostileTokens } from '../support/hostile-tokens.ts';
import { createKey, type IdentityProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';
import { TRANSPORTS } from '../support/streams.ts';
import { openSocket } from '../support/web-socket.ts';

const ME = '{ me { id } }';
const STREAM = 'subscription { eventReceived { action } }';
const START = Date.parse('2026-12-01T12:00:00Z');
const seed = buildSeed({ leads: 1 });
const HOUR_MS = 3_600_000;

/** Milliseconds by which a test has moved the time of its gateway. */
let ahead = 0;
const wallClock = () => START + ahead;

let provider: IdentityProvider;
beforeAll(async () => {
  provider = await startIdentityProvider(wallClock);
});
afterAll(() => provider.close());

let gateway: TestGateway;
async function start(options: TestOptions = {}): Promise<TestGateway> {
  const environment = { ...provider.environment, ...options.environment };
  gateway = await startGateway({ emulator: { seed }, ...options, wallClock, environment });
  return gateway;
}
afterEach(async () => {
  await gateway.close();
  Object.assign(provider, { published: [provider.key], fails: null, reads: 0 });
  ahead = 0;
});

function advance(milliseconds: number): void {
  ahead += milliseconds;
  gateway.advance(milliseconds);
}

const DOWN = (response: ServerResponse) => response.writeHead(503).end();

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const send = async (token: string) => gateway.execute(ME, {}, bearer(token));
const codes = ({ errors = [] }: { readonly errors?: readonly { extensions?: Record<string, unknown> }[] }) =>
  errors.map(({ extensions }) => extensions?.code);

describe('a token', () => {
  test('of the provider is accepted, and not forwarded', async () => {
    promise('sign-in');
    await start();
    const token = await provider.token();
    expect((await send(token)).errors).toBeUndefined();
    expect((await gateway.execute(ME, {}, { authorization: `bearer  ${token}` })).errors).toBeUndefined();
    expect(JSON.stringify(gateway.upstream)).not.toContain(token);
    expect(provider.reads).toBe(1);
  });

  test.each(['PS256', 'ES384', 'EdDSA'])('signed with %s is accepted', async (alg) => {
    const key = await createKey(alg, alg);
    provider.published = [provider.key, key];
    await start();
    expect((await send(await provider.token({}, { key }))).errors).toBeUndefined();
  });

  test('is refused with the reason, and nothing is asked of Close', async () => {
    promise('sign-in');
    await start();
    await send(await provider.token());
    for (const [what, { token, says }] of Object.entries(hostileTokens(provider, START / 1000))) {
      const text = await token();
      const response = await send(text);
      expect(codes(response), what).toEqual(['UNAUTHENTICATED']);
      expect(response.status, what).toBe(401);
      expect(response.errors?.[0]?.message, what).toMatch(says);
      const challenge = response.headers.get('www-authenticate') ?? '';
      expect(challenge, what).toBe(
        `Bearer error="invalid_token", error_description="${response.errors?.[0]?.message}"`,
      );
      expect(`${JSON.stringify(response)}${challenge}`, what).not.toContain(text);
      expect(gateway.lines, what).toEqual([]);
    }
  });

  test('with any other character is refused', async () => {
    await start();
    const token = await provider.token();
    // The last character of a part has bits that say nothing.
    const ends = [...token.matchAll(/.(?=\.|$)/g)].map(({ index }) => index);
    const place = fc.nat(token.length - 1).filter((index) => token[index] !== '.' && !ends.includes(index));
    const changed = fc.tuple(place, fc.constantFrom(...'AZaz09_-. =%é')).map(([index, character]) => {
      return token[index] === character ? null : `${token.slice(0, index)}${character}${token.slice(index + 1)}`;
    });
    await fc.assert(
      fc.asyncProperty(changed, async (text) => {
        if (text !== null) expect(codes(await send(text))).toEqual(['UNAUTHENTICATED']);
      }),
      { numRuns: 60 },
    );
    expect(gateway.lines).toEqual([]);
  });

  test('that is missing is asked for', async () => {
    await start();
    for (const headers of [{}, { authorization: 'Basic YTpi' }, { authorization: 'Bearer' }]) {
      const response = await gateway.execute(ME, {}, headers);
      expect([response.status, ...codes(response)]).toEqual([401, 'UNAUTHENTICATED']);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(gateway.lines).toEqual([]);
    }
  });

  test('that is new is served on the fast path, if its document is known', async () => {
    const logs = collectLogs('info');
    await start({ log: logs.log, environment: { SHOW_UPSTREAM: 'false' } });
    for (const sub of ['1', '2']) expect((await send(await provider.token({ sub }))).errors).toBeUndefined();
    expect(logs.lines.map(({ fast }) => fast)).toEqual([undefined, true]);
  });

  test('may be off by some seconds', async () => {
    await start();
    const seconds = START / 1000;
    expect((await send(await provider.token({ exp: seconds - 3, nbf: seconds + 3 }))).errors).toBeUndefined();
  });

  test('is refused once it has expired, although it was accepted', async () => {
    await start();
    const token = await provider.token();
    expect((await send(token)).errors).toBeUndefined();
    advance(HOUR_MS + 5_001);
    expect(codes(await send(token))).toEqual(['UNAUTHENTICATED']);
  });

  test('that came too early is accepted when its time has come', async () => {
    await start();
    const token = await provider.token({ nbf: START / 1000 + 60 });
    expect(codes(await send(token))).toEqual(['UNAUTHENTICATED']);
    advance(60_000);
    expect((await send(token)).errors).toBeUndefined();
  });

  test('in pass-through mode is a credential for Close', async () => {
    promise('sign-in');
    const { log } = collectLogs('silent');
    gateway = await startGateway({
      emulator: { seed },
      log,
      apiKey: null,
      environment: { CLOSE_API_URL: 'http://127.0.0.1:1' },
    });
    const token = await provider.token();
    const response = await send(token);
    expect(codes(response)).toEqual(['UNAUTHENTICATED']);
    expect(gateway.upstream).toMatchObject([{ headers: { authorization: `Bearer ${token}` } }]);
  });
});

describe('beside tokens of a provider', () => {
  const GATEWAY_TOKEN = 'correct-horse-battery';

  test('servers may send the token of the gateway', async () => {
    await start({ environment: { GATEWAY_TOKEN } });
    expect((await send(GATEWAY_TOKEN)).errors).toBeUndefined();
    expect((await send(await provider.token())).errors).toBeUndefined();
    expect(codes(await send('correct-horse-batterx'))).toEqual(['UNAUTHENTICATED']);
  });

  test.each([
    [{}, [false, false]],
    [{ GATEWAY_TOKEN }, [false, true]],
  ])('only that one shows details in /health: %o', async (environment, shown) => {
    await start({ environment });
    const health = async (token: string) => {
      const response = await fetch(new URL('/health', gateway.url), { headers: bearer(token) });
      return 'version' in ((await response.json()) as object);
    };
    expect([await health(await provider.token()), await health(GATEWAY_TOKEN)]).toEqual(shown);
  });
});

describe('the keys of the provider', () => {
  test('are read again for a token with a new key, once for all that wait, and not for each', async () => {
    await start();
    expect((await send(await provider.token())).errors).toBeUndefined();
    const key = await createKey('second');
    provider.published = [key];
    const tokens = await Promise.all([1, 2, 3].map((sub) => provider.token({ sub: `${sub}` }, { key })));
    expect(codes(await send(await provider.token({ sub: '0' }, { key })))).toEqual(['UNAUTHENTICATED']);
    expect(provider.reads).toBe(1);
    advance(30_000);
    const responses = await Promise.all(tokens.map(send));
    expect(responses.flatMap(codes)).toEqual([]);
    expect(provider.reads).toBe(2);
    // The withdrawn key.
    expect(codes(await send(await provider.token({ sub: 'late' })))).toEqual(['UNAUTHENTICATED']);
    expect(provider.reads).toBe(2);
  });

  test('are read regularly, without a token', async () => {
    await start();
    await expect.poll(() => provider.reads).toBe(1);
    await send(await provider.token());
    advance(300_000);
    await expect.poll(() => provider.reads).toBe(2);
  });

  test('stay in use while the provider is down', async () => {
    promise('provider-outage');
    const logs = collectLogs('warn');
    await start({ log: logs.log });
    const token = await provider.token();
    expect((await send(token)).errors).toBeUndefined();
    provider.fails = DOWN;
    for (let minute = 0; minute < 12; minute += 1) {
      advance(60_000);
      expect((await send(token)).errors).toBeUndefined();
      expect((await send(await provider.token({ sub: `new ${minute}` }))).errors).toBeUndefined();
    }
    await expect.poll(() => provider.reads).toBeGreaterThan(3);
    expect(logs.lines[0]).toMatchObject({ reason: 'The response has the status 503.' });
    expect(JSON.stringify(logs.lines)).not.toContain(token);
    // A token with an unknown key can be neither accepted nor refused.
    advance(30_000);
    const response = await send(await provider.token({}, { key: await createKey('third') }));
    expect([response.status, ...codes(response)]).toEqual([503, 'SIGN_IN_UNAVAILABLE']);
    expect(response.headers.get('retry-after')).toBe('5');
    provider.fails = null;
  });

  test.each<[string, IdentityProvider['fails'], RegExp]>([
    ['a redirect', (response) => response.writeHead(302, { location: '/keys' }).end(), /redirect/],
    ['a page', (response) => response.end('<html></html>'), /JSON/],
    ['something else', (response) => response.end('{"error":"x"}'), /./],
    ['no keys', (response) => response.end('{"keys":[]}'), /no keys/],
    ['too much', (response) => response.end(' '.repeat(300_000)), /larger than/],
    ['a broken response', (response) => response.write('{', () => response.destroy()), /./],
  ])('stay in use if the provider responds with %s', async (_what, fails, reason) => {
    const logs = collectLogs('warn');
    await start({ log: logs.log });
    expect((await send(await provider.token())).errors).toBeUndefined();
    provider.fails = fails;
    advance(300_000);
    await expect.poll(() => logs.lines.map(({ reason }) => String(reason))).toEqual([expect.stringMatching(reason)]);
    expect((await send(await provider.token({ sub: 'new' }))).errors).toBeUndefined();
  });

  test('that were never read are asked for again', async () => {
    provider.fails = DOWN;
    await start({ log: collectLogs('silent').log });
    const token = await provider.token();
    expect(codes(await send(token))).toEqual(['SIGN_IN_UNAVAILABLE']);
    provider.fails = null;
    advance(5_001);
    expect((await send(token)).errors).toBeUndefined();
  });
});

describe('when the token expires', () => {
  test('a stream of events ends with an error', async () => {
    promise('token-ends-streams');
    await start();
    const events = TRANSPORTS['Server-Sent Events'];
    if (events === undefined) throw new Error('There is no such transport.');
    await using stream = await events(gateway.url, STREAM, {}, bearer(await provider.token()));
    expect((await stream.next())?.data).toBeDefined();
    advance(HOUR_MS);
    const next = stream.next();
    advance(5_000);
    expect((await next)?.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await stream.next()).toBeNull();
  });

  test('a WebSocket is closed', async () => {
    promise('token-ends-streams');
    await start();
    await using socket = await openSocket(gateway.url, { params: bearer(await provider.token()) });
    socket.subscribe('1', STREAM);
    expect(await socket.next()).toMatchObject({ type: 'next' });
    // Longer than verified tokens are remembered.
    advance(HOUR_MS);
    socket.subscribe('2', ME);
    expect(await socket.next()).toMatchObject({ id: '2', payload: { data: { me: {} } } });
    advance(5_000);
    expect(await socket.closed).toEqual({ code: 4401, reason: 'Token expired' });
  });
});

describe('several providers', () => {
  test('each have their issuer, audience, keys and algorithms', async () => {
    const { mkdtemp, rm, writeFile } = await import('node:fs/promises');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    await using other = Object.assign(await startIdentityProvider(wallClock), {
      async [Symbol.asyncDispose]() {
        await other.close();
      },
    });
    const folder = await mkdtemp(join(tmpdir(), 'issuers-'));
    const [path, keys] = [join(folder, 'issuers.json'), join(folder, 'keys.json')];
    await writeFile(keys, JSON.stringify({ keys: [other.key.jwk] }));
    const listed = { issuer: other.issuer, audience: ['a', 'b'], jwksUrl: `file://${keys}`, algorithms: ['ES256'] };
    await writeFile(path, JSON.stringify([listed]));
    await start({ environment: { JWT_ISSUERS_FILE: path } });
    expect((await send(await provider.token())).errors).toBeUndefined();
    expect((await send(await other.token({ aud: 'b' }))).errors).toBeUndefined();
    // Neither for the audience nor with the key of another.
    expect(codes(await send(await other.token()))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await send(await other.token({ iss: provider.issuer })))).toEqual(['UNAUTHENTICATED']);
    await rm(folder, { recursive: true });
  });
});
