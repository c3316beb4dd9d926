/** The audit log: one line per mutation field, with who, what and its outcome, and without values. */
import { hash } from 'node:crypto';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { readConfig } from '../../src/config/config.ts';
import { startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { startIdentityProvider } from '../support/identity-provider.ts';
import { type CollectedLogs, collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';

const seed = buildSeed({ leads: 3, contacts: 3, opportunities: 3 });
const [lead, other] = seed.leads;
const RENAME = `mutation Rename($id: ID!, $name: String!) {
  first: leadUpdate(id: $id, input: { name: $name }) { lead { name } userErrors { message } }
}`;
const VALUE = 'A name that is secret';
const KEY = { CLOSE_API_KEY: 'api_x', CLOSE_API_URL: 'http://127.0.0.1:1' };

let gateway: TestGateway;
let logs: CollectedLogs;
async function start(options: TestOptions = {}, level: Parameters<typeof collectLogs>[0] = 'silent') {
  logs = collectLogs(level);
  gateway = await startGateway({
    emulator: { seed },
    ...options,
    log: logs.log,
    environment: { SHOW_UPSTREAM: 'false', AUDIT_LOG: 'true', ...options.environment },
  });
  return gateway;
}
afterEach(() => gateway?.close());

const rename = (id: string | undefined, headers: Record<string, string> = {}) =>
  gateway.execute(RENAME, { id, name: VALUE }, { 'x-request-id': 'request-1', ...headers });

test.each(['silent', 'error', 'info'] as const)('a change is one line, at any log level: %s', async (level) => {
  promise('audit');
  await start({}, level);
  // On the slow path and on the fast path.
  await rename(lead?.id);
  await rename(lead?.id);
  expect(logs.of('audit')).toHaveLength(2);
  for (const line of logs.of('audit')) {
    expect(line).toEqual({
      level: 'info',
      time: expect.any(String),
      msg: 'audit',
      id: 'request-1',
      caller: 'address 127.0.0.1',
      operation: 'Rename',
      field: 'leadUpdate',
      ids: [expect.stringMatching(/^[\w-]{16}$/)],
      outcome: 'ok',
      codes: [],
    });
  }
  expect(logs.text).not.toContain(VALUE);
  expect(logs.text).not.toContain(lead?.id);
});

describe('a line', () => {
  test('has the same digest for the same id', async () => {
    await start();
    for (const id of [lead?.id, other?.id, lead?.id]) await rename(id);
    const [first, second, third] = logs.of('audit').map(({ ids }) => ids);
    expect([first, second]).toEqual([third, expect.not.arrayContaining(third as string[])]);
  });

  test('names each field of an operation, in order, with the ids of its arguments, its input and its result', async () => {
    await start();
    const { data } = await gateway.execute(`mutation {
      leadCreate(input: { name: "${VALUE}" }) { lead { id } }
      noteCreate(input: { leadId: "${lead?.id}", note: "${VALUE}" }) { note { id } }
      leadMerge(sourceId: "${lead?.id}", destinationId: "${other?.id}") { lead { id } }
      leadDelete(id: "${other?.id}") { deletedId }
    }`);
    expect(data.leadDelete).toEqual({ deletedId: other?.id });
    expect(logs.of('audit')).toMatchObject([
      { operation: null, field: 'leadCreate', ids: [expect.any(String)], outcome: 'ok' },
      { field: 'noteCreate', ids: [expect.any(String), expect.any(String)], outcome: 'ok' },
      { field: 'leadMerge', ids: [expect.any(String), expect.any(String)], outcome: 'ok' },
      { field: 'leadDelete', ids: [expect.any(String)], outcome: 'ok' },
    ]);
  });

  test.each([
    ['an id of another kind', 'oppo_x', 'refused', ['INVALID'], undefined],
    ['an object that does not exist', 'lead_none', 'refused', ['NOT_FOUND'], undefined],
    ['a failure of Close', lead?.id, 'failed', ['RATE_LIMITED'], { status: 429, headers: { 'retry-after': '900' } }],
    ['an unknown outcome', lead?.id, 'unknown', ['UNKNOWN_OUTCOME'], { status: 502 }],
  ])('has the outcome of %s', async (_what, id, outcome, codes, fault) => {
    promise('audit');
    await start();
    if (fault !== undefined) gateway.emulator.fail({ path: /^\/lead\//, times: 20, body: {}, ...fault });
    await rename(id);
    expect(logs.of('audit')).toMatchObject([{ field: 'leadUpdate', outcome, codes }]);
  });

  test('identifies each credential that is passed through', async () => {
    await start({ apiKey: null });
    const key = (text: string) => ({ authorization: `Basic ${btoa(`${text}:`)}` });
    for (const headers of [key(gateway.emulator.apiKey), key('wrong'), key(gateway.emulator.apiKey), {}])
      await rename(lead?.id, headers);
    const callers = logs.of('audit').map(({ caller }) => caller);
    expect(callers).toEqual([
      expect.stringMatching(/^credential [\w-]+$/),
      expect.any(String),
      callers[0],
      'address 127.0.0.1',
    ]);
    expect(new Set(callers).size).toBe(3);
    expect(logs.text).not.toContain(gateway.emulator.apiKey);
  });

  test('names the user of a token, and the user of Close for whom it is', async () => {
    promise('audit');
    const now = Date.parse('2026-12-01T12:00:00Z');
    const provider = await startIdentityProvider(() => now);
    onTestFinished(() => provider.close());
    const environment = { ...provider.environment, JWT_CLOSE_USER_CLAIM: 'close_user' };
    await start({ environment, wallClock: () => now });
    const claims = { sub: 'secret-name', close_user: 'user_secret' };
    await rename(lead?.id, { authorization: `Bearer ${await provider.token(claims)}` });
    const digestOf = (text: string) => hash('sha256', text, 'base64url').slice(0, 22);
    const caller = `subject ${digestOf(JSON.stringify([provider.issuer, claims.sub]))}`;
    expect(logs.of('audit')).toMatchObject([{ caller, user: digestOf(claims.close_user), outcome: 'ok' }]);
    for (const value of [claims.sub, claims.close_user, 'eyJ']) expect(logs.text).not.toContain(value);
  });

  test('holds at most a hundred ids, and their number', async () => {
    await start();
    const ids = Array.from({ length: 150 }, (_, n) => `stat_${n}`);
    await gateway.execute('mutation ($ids: [ID!]!) { leadStatusReorder(ids: $ids) { userErrors { code } } }', { ids });
    expect(logs.of('audit')).toMatchObject([{ ids: { length: 100 }, idCount: 150, outcome: 'refused' }]);
  });
});

test('operations that change nothing have no line', async () => {
  await start();
  await gateway.execute('{ me { id } }');
  await gateway.execute('mutation { nothing }');
  expect(logs.lines).toEqual([]);
});

test('it is on by default, and off with the emulator', () => {
  expect(readConfig(KEY).AUDIT_LOG).toBe(true);
  expect(readConfig({}).AUDIT_LOG).toBe(false);
  expect(readConfig({ ...KEY, AUDIT_LOG: 'false' }).AUDIT_LOG).toBe(false);
});
