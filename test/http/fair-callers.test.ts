/** Callers that share the gateway's key, and the rate limit of that key. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { readConfig } from '../../src/config/config.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import { StoppedClock } from '../support/clock.ts';
import { promise } from '../support/promise.ts';
import { quiet } from '../support/quiet.ts';

const LIMIT = 20;
const WINDOW_SECONDS = 2;

let clock: StoppedClock;
let emulator: Emulator;
let server: Server;
beforeEach(async () => {
  clock = new StoppedClock();
  const rateLimit = { limit: LIMIT, windowSeconds: WINDOW_SECONDS };
  const seed = buildSeed({ leads: 2, contacts: 1, opportunities: 1 });
  emulator = await startEmulator({ seed, rateLimit, clock: () => clock.now() });
  server = await startServer({
    config: readConfig({ PORT: '0', LOG_LEVEL: 'silent', TRUSTED_PROXIES: '1' }),
    closeUrl: emulator.url,
    apiKey: emulator.apiKey,
    clock,
    random: () => 0,
  });
});
afterEach(async () => {
  leaving.abort();
  await server.close();
  await emulator.close();
});

const QUERY = 'query ($id: ID!) { lead(id: $id) { name } }';
const leaving = new AbortController();
const send = (caller: number, id: string) =>
  fetch(server.url, {
    method: 'POST',
    signal: leaving.signal,
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${caller}` },
    body: JSON.stringify({ query: QUERY, variables: { id } }),
  }).then(
    (response) => response.text(),
    () => null,
  );

test('of 20 callers with one key and an exhausted rate limit, a greedy one takes no more than each other', async () => {
  promise('fair-callers');
  for (let n = 0; n < LIMIT - 2; n += 1) await send(0, `lead_first${n}`);
  emulator.clearRequests();
  const demand = 7;
  const all = [
    ...Array.from({ length: 50 * demand }, (_, n) => send(0, `lead_0x${n}`)),
    ...Array.from({ length: 19 * demand }, (_, n) => send(1 + (n % 19), `lead_${1 + (n % 19)}x${n}`)),
  ];
  let refused = 0;
  for (const each of all) void each.then(() => (refused += 1));
  // Each operation that waits has a deadline. Those of the greedy caller that cannot wait that long are refused at once.
  await expect.poll(() => clock.timers + refused, { timeout: 20_000 }).toBeGreaterThan(all.length);
  for (let windows = 0; windows < 6; windows += 1) {
    await clock.advance(WINDOW_SECONDS * 1000);
    await quiet();
  }
  const sent = Map.groupBy(emulator.requests, ({ path }) => path.slice('/lead/lead_'.length).split('x')[0]);
  const fair = emulator.requests.length / 20;
  expect(fair).toBeGreaterThan(5);
  expect(sent.size).toBe(20);
  for (const { length } of sent.values()) expect(Math.abs(length - fair)).toBeLessThanOrEqual(0.2 * fair);
});
