/** Traces as a collector receives them, over the socket. Spans are sent when the gateway stops. */
import { afterEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startControlledGateway } from '../support/controlled-close.ts';
import { operation, startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';
import { type OtlpSink, type SunkSpan, startOtlpSink } from '../support/otlp-sink.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const lead = seed.leads.find(({ id }) => seed.contacts.filter(({ lead_id }) => lead_id === id).length > 1);
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';
const SAMPLED = { traceparent: `00-${TRACE}-${PARENT}-01` };
const NOT_SAMPLED = { traceparent: `00-${TRACE}-${PARENT}-00` };

let sink: OtlpSink | undefined;
let gateway: TestGateway | undefined;
async function start(environment: Readonly<Record<string, string>> = {}, options: TestOptions = {}) {
  sink = await startOtlpSink();
  gateway = await startGateway({
    ...options,
    environment: { OTEL_EXPORTER_OTLP_ENDPOINT: sink.url, SHOW_UPSTREAM: 'false', TRACE_PERCENT: '0', ...environment },
  });
  return gateway;
}
afterEach(async () => {
  await gateway?.close();
  await sink?.close();
});

/** Stops the gateway. */
async function spansOf(): Promise<readonly SunkSpan[]> {
  await gateway?.stop();
  return sink?.spans ?? [];
}

/** What is the same for the same operation. */
const shape = ({ name, kind, attributes, status }: SunkSpan) => {
  const { 'close.queue_ms': _queue, 'server.port': _port, ...rest } = attributes;
  return { name, kind, attributes: rest, status };
};

describe('an operation that its caller keeps', () => {
  test('is a span of the trace, with a span per request to Close', async () => {
    const { execute } = await start();
    await execute(operation('OpenDeals'), {}, SAMPLED);
    const [served, ...requests] = await spansOf();
    expect(sink?.resource).toMatchObject({ 'service.name': 'close-graphql', 'service.version': expect.any(String) });
    expect(served).toMatchObject({
      ...{ traceId: TRACE, parentSpanId: PARENT, name: 'query OpenDeals', kind: 2 },
      attributes: {
        'graphql.operation.type': 'query',
        'graphql.operation.name': 'OpenDeals',
        'http.request.method': 'POST',
        'http.response.status_code': 200,
        'url.path': '/graphql',
        'close.requests': requests.length,
      },
    });
    expect(requests.map(({ traceId, parentSpanId, kind }) => [traceId, parentSpanId, kind])).toEqual(
      requests.map(() => [TRACE, served?.spanId, 3]),
    );
    expect(requests.map(shape)).toContainEqual({
      ...{ name: 'GET /opportunity/', kind: 3, status: { code: 0 } },
      attributes: {
        'server.address': '127.0.0.1',
        'http.request.method': 'GET',
        'url.template': '/opportunity/',
        'http.response.status_code': 200,
        'close.endpoint_group': 'GET opportunity',
      },
    });
    for (const { startTimeUnixNano: from, endTimeUnixNano: to } of requests) {
      expect(BigInt(from)).toBeLessThanOrEqual(BigInt(to));
      expect(BigInt(from)).toBeGreaterThanOrEqual(BigInt(served?.startTimeUnixNano ?? 0));
      expect(BigInt(to)).toBeLessThanOrEqual(BigInt(served?.endTimeUnixNano ?? 0));
    }
  });

  test('has the same spans on the fast path, by its plan and on the slow path', async () => {
    const { execute } = await start({}, { emulator: { seed } });
    const document = `query Person { lead(id: "${lead?.id}") { name contacts { nodes { name lead { url } } } } }`;
    // The first is validated by Yoga, the second takes the fast path, and the third has a header that needs Yoga.
    await execute(document, {}, SAMPLED);
    await execute(document, {}, SAMPLED);
    await execute(document, {}, { ...SAMPLED, 'x-cost': '1' });
    const spans = await spansOf();
    const servers = spans.filter(({ kind }) => kind === 2);
    expect(servers).toHaveLength(3);
    const all = servers.map(({ spanId, ...served }) => [
      shape({ spanId, ...served }),
      ...spans.filter(({ parentSpanId }) => parentSpanId === spanId).map(shape),
    ]);
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
    expect(all[0]?.length).toBeGreaterThan(1);
  });
});

describe('the end of an operation decides', () => {
  test.each([
    ['nothing is kept without a reason', {}, { query: '{ pipelines { id } }' }, []],
    ['a chosen one is kept', { TRACE_PERCENT: '100' }, { query: '{ __typename }' }, ['query']],
    ['a slow one is kept', { TRACE_SLOW_MS: '1' }, { query: '{ pipelines { id } }' }, ['query', 'GET /me/']],
    ['a failed one is kept', {}, { query: '{ lead(id: "lead_1") { id } }', status: 403 }, ['query', 'GET /lead/{id}/']],
    ['an invalid document is not', {}, { query: '{ nothing }' }, []],
  ] as const)('%s', async (_name, environment, sent, names) => {
    const { execute, emulator } = await start(environment);
    if ('status' in sent) emulator.fail({ path: /^\/lead\//, status: sent.status, body: {}, times: 1 });
    await execute(sent.query, {}, NOT_SAMPLED);
    expect((await spansOf()).map(({ name }) => name)).toEqual(names);
  });

  test('a failed one has the code, and an unset status otherwise', async () => {
    const { execute, emulator } = await start({ TRACE_PERCENT: '100' });
    emulator.fail({ path: /^\/lead\//, status: 500, body: {}, times: 10 });
    await execute('query Broken($id: ID!) { lead(id: $id) { name } }', { id: lead?.id });
    const [served, ...requests] = await spansOf();
    expect(served).toMatchObject({
      name: 'query Broken',
      status: { code: 2 },
      attributes: { 'error.type': 'UPSTREAM_ERROR' },
    });
    expect(served?.parentSpanId ?? '').toBe('');
    expect(requests.map(({ attributes }) => attributes['http.request.resend_count'])).toEqual([undefined, 1, 2]);
    expect(requests[0]).toMatchObject({ status: { code: 2 }, attributes: { 'error.type': 'server' } });
  });
});

test('a request that outlives its operation is a trace its own, with a link to it', async () => {
  sink = await startOtlpSink();
  const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: sink.url, TRACE_PERCENT: '0' };
  const { log, of, find } = collectLogs('debug');
  const held = await startControlledGateway({ environment, log });
  const cold = held.execute('{ organization { name } }');
  (await held.close.next()).answer();
  await cold;
  held.advance(61_000);
  await held.execute('query Stale { organization { name } }', { headers: SAMPLED });
  (await held.close.next()).answer();
  await find(() => of('request').length === 2);
  await held.stop();
  const [served, late] = sink.spans;
  expect(sink.spans).toHaveLength(2);
  expect(served).toMatchObject({ name: 'query Stale', traceId: TRACE });
  expect(late).toMatchObject({ name: 'GET /me/', links: [{ traceId: TRACE, spanId: served?.spanId }] });
  expect(late?.traceId).not.toBe(TRACE);
  expect(of('operation').at(-1)).toMatchObject({ trace_id: TRACE, span_id: served?.spanId });
});

test.each([
  ['does not receive the trace', 'false', undefined],
  ['receives it with TRACE_PROPAGATE', 'true', new RegExp(`^00-${TRACE}-(?!${PARENT})[\\da-f]{16}-01$`)],
])('Close %s', async (_name, TRACE_PROPAGATE, header) => {
  const { execute, emulator } = await start({ TRACE_PROPAGATE });
  await execute('{ pipelines { id } }', {}, SAMPLED);
  const [request] = emulator.requests;
  if (header === undefined) expect(request?.headers.traceparent).toBeUndefined();
  else expect(request?.headers.traceparent).toMatch(header);
});

test.each([
  ['no version', `${TRACE}-${PARENT}-01`],
  ['a trace of zeros', `00-${'0'.repeat(32)}-${PARENT}-01`],
  ['capital letters', `00-${TRACE.toUpperCase()}-${PARENT}-01`],
  ['more fields', `00-${TRACE}-${PARENT}-01-x`],
  ['a very long value', `01-${TRACE}-${PARENT}-01-${'x'.repeat(1000)}`],
])('a header with %s counts as none', async (_name, traceparent) => {
  const { execute } = await start({ TRACE_PERCENT: '100' });
  await execute('{ __typename }', {}, { traceparent });
  expect((await spansOf()).map(({ traceId }) => traceId === TRACE)).toEqual([false]);
});

test('no id, value or credential reaches the collector', async () => {
  promise('traces-without-values');
  const { log, text } = collectLogs('debug');
  const canary = 'canary-5f2a';
  const { execute, emulator } = await start({ TRACE_PERCENT: '100' }, { emulator: { seed }, log });
  const variables = { id: lead?.id, text: canary };
  const headers = { 'x-request-id': canary, 'x-other': canary, cookie: canary, baggage: canary, tracestate: canary };
  await execute(
    'query Find($id: ID!) { lead(id: $id) { name contacts { nodes { name emails { email } } } } }',
    variables,
    headers,
  );
  await execute(`{ leads(filter: { name: { eq: "${canary}" } }) { nodes { id } } }`, {}, headers);
  await execute(
    'mutation Say($id: ID!, $text: String!) { leadUpdate(id: $id, input: { description: $text }) { lead { id } } }',
    variables,
  );
  await execute(`{ lead(id: "lead_${canary}") { name } }`);
  emulator.fail({
    path: /^\/lead\//,
    status: 400,
    body: { error: canary, 'field-errors': { name: canary } },
    times: 9,
  });
  await execute(`mutation { leadUpdate(id: "${lead?.id}", input: { name: "${canary}" }) { lead { id } } }`);
  expect((await spansOf()).length).toBeGreaterThan(8);
  const sent = sink?.text ?? '';
  expect(text).not.toContain(canary.slice(1));
  for (const secret of [
    canary,
    emulator.apiKey,
    lead?.id,
    lead?.name,
    Buffer.from(`${emulator.apiKey}:`).toString('base64'),
  ]) {
    expect(sent).not.toContain(secret);
  }
  // No id of any object.
  expect(sent).not.toMatch(/\b[a-z]{2,6}_[A-Za-z0-9]{20,}/);
});

test('a collector that fails is one warning, and one line when it is back', async () => {
  const { log, of } = collectLogs('info');
  const { execute } = await start({ TRACE_PERCENT: '100' }, { log });
  await sink?.close();
  await execute('{ __typename }');
  await gateway?.stop();
  expect(of('traces are not sent')).toHaveLength(1);
  sink = undefined;
});
