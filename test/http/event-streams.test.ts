/** Subscriptions over Server-Sent Events: what is negotiated, the headers, and refusals before the stream starts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const EVENTS = 'text/event-stream';
const QUERY = 'subscription Changes($after: String) { eventReceived(after: $after) { action } }';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const post = (accept: string, query = QUERY, variables: object = {}, { url } = gateway) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query, variables }),
  });

/** The text of a stream until it contains what is expected, or ends. */
async function textUntil({ body }: Response, expected: string): Promise<string> {
  let text = '';
  for await (const part of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += part;
    if (text.includes(expected)) break;
  }
  return text;
}

test.each([
  ['only events', EVENTS],
  ['anything', '*/*'],
  [
    'events after JSON, as urql does',
    'application/graphql-response+json, application/json, text/event-stream, multipart/mixed',
  ],
  ['parts before events', 'multipart/mixed, text/event-stream;q=0.5'],
])('a client that accepts %s gets events', async (_name, accept) => {
  const response = await post(accept);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': EVENTS,
    'x-accel-buffering': 'no',
    'cache-control': 'private, no-store',
  });
  // The heartbeat is a comment.
  expect(await textUntil(response, 'STARTED')).toMatch(/^:\n\nevent: next\ndata: \{"data"/);
});

test('a stream can be requested by GET, as EventSource does', async () => {
  const response = await fetch(`${gateway.url}?query=${encodeURIComponent(QUERY)}`, { headers: { accept: EVENTS } });
  expect(await textUntil(response, 'STARTED')).toContain('event: next\ndata: {"data"');
});

test('a response with @defer is not buffered either', async () => {
  const response = await post('multipart/mixed', '{ me { id ... @defer { firstName } } }');
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  await response.text();
});

describe('a refusal before the stream starts', () => {
  const JSON_TYPE = 'application/graphql-response+json';
  test.each([
    ['JSON only', JSON_TYPE, {}, 406, 'BAD_REQUEST'],
    ['parts only', 'multipart/mixed, application/json', {}, 406, 'BAD_REQUEST'],
    ['an invalid cursor', `${EVENTS}, ${JSON_TYPE}`, { after: 'x' }, 400, 'BAD_USER_INPUT'],
    ['an invalid cursor, to a client that accepts events only', EVENTS, { after: 'x' }, 200, 'BAD_USER_INPUT'],
  ])('%s', async (_name, accept, variables, status, code) => {
    const response = await post(accept, QUERY, variables);
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(code)]);
  });

  test('too many subscriptions', async () => {
    const full = await startGateway({ environment: { LIMIT_SUBSCRIPTIONS: '1' } });
    const open = await post(EVENTS, QUERY, {}, full);
    const refused = await post(EVENTS, QUERY, {}, full);
    expect([refused.status, await refused.text()]).toEqual([
      429,
      expect.stringContaining('SUBSCRIPTION_LIMIT_EXCEEDED'),
    ]);
    await open.body?.cancel();
    await full.close();
  });
});
