import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVENT_TYPES as DOCUMENTED } from '../../emulator/event-types.ts';
import { buildSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { EVENT_TYPES } from '../../src/domain/event-types.ts';
import { requestLines } from '../support/request-lines.ts';
import { runCollected } from '../support/run-collected.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ seed: buildSeed({ leads: 1, history: false }), strict: true });
});
afterAll(() => emulator.close());

async function run(...args: string[]) {
  emulator.clearRequests();
  const env = { CLOSE_API_KEY: emulator.apiKey, CLOSE_API_URL: emulator.url };
  return { ...(await runCollected(['webhook', ...args], env)), lines: requestLines({ upstream: emulator.requests }) };
}

test('a subscription is created with its key, listed without it, and deleted', async () => {
  expect((await run('list')).output).toBe('No webhook subscriptions.\n');
  const created = await run('create', '--url', 'https://gateway.example');
  expect(created).toMatchObject({ code: 0, errors: '', lines: ['POST /webhook/'] });
  const [, id = ''] =
    /Created (whsub_\w+): (\d+) events to https:\/\/gateway\.example\/webhooks\/close$/m.exec(created.output) ?? [];
  const [, key = ''] = /^CLOSE_WEBHOOK_KEYS=([\da-f]{64})$/m.exec(created.output) ?? [];
  expect(key).not.toBe('');
  const listed = await run('list');
  expect(listed.output).toMatch(new RegExp(`^${id}  active  \\d+ events  https://gateway.example/webhooks/close\n$`));
  expect(listed.output).not.toContain(key);
  expect(await run('delete', id)).toMatchObject({
    code: 0,
    output: `Deleted ${id}.\n`,
    lines: [`DELETE /webhook/${id}/`],
  });
});

test('events and options are sent as they are given', async () => {
  const { code } = await run(
    ...['create', '--url', 'https://a.example/hook', '--no-verify-ssl', '--events', 'lead.updated, activity.sms.*'],
  );
  expect(code).toBe(0);
  const sms = ['created', 'updated', 'deleted', 'sent'].map((action) => ({ object_type: 'activity.sms', action }));
  expect(emulator.requests[0]?.body).toEqual({
    url: 'https://a.example/hook',
    verify_ssl: false,
    events: [{ object_type: 'lead', action: 'updated' }, ...sms],
  });
});

test('the events of the default are documented', () => {
  for (const [type, actions] of Object.entries(EVENT_TYPES)) {
    const documented = DOCUMENTED[type] ?? DOCUMENTED[type.replace(/\..*$/, '.*')];
    expect(documented, type).toEqual(expect.arrayContaining([...actions]));
  }
});

describe('invalid arguments', () => {
  test.each([
    [[], 'An action is missing.'],
    [['make'], 'Unknown action "make".'],
    [['create'], 'create needs --url'],
    [['create', '--url', 'gateway.example'], 'create needs --url'],
    [['create', '--url', 'https://a.example', '--events', 'lead'], '"lead" is not an event'],
    [['create', '--url', 'https://a.example', '--events', 'x.*'], '"x.*" is not an event'],
    [['delete'], 'delete needs an id'],
    [['delete', 'lead_1'], 'delete needs an id'],
    [['list', 'x'], 'Unknown action "list x".'],
    [['list', '--json'], "Unknown option '--json'"],
  ])('%j', async (args, message) => {
    const { code, errors, output, lines } = await run(...args);
    expect([code, output, lines]).toEqual([2, '', []]);
    expect(errors).toContain(message);
    expect(errors).toContain('Usage: close-graphql webhook');
  });

  test('help is no error', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, errors: '', output: expect.stringContaining('Usage:') });
  });
});

test('what Close refuses, and a missing key, are errors', async () => {
  const unknown = await run('create', '--url', 'https://a.example', '--events', 'lead.sent');
  expect(unknown.code).toBe(1);
  expect(unknown.errors).toContain('events');
  expect(await run('delete', 'whsub_none')).toMatchObject({ code: 1, output: '' });
  expect(await runCollected(['webhook', 'list'])).toMatchObject({
    code: 1,
    errors: 'Set CLOSE_API_KEY to the key of the organization.\n',
  });
});
