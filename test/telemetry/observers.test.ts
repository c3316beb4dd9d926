/** Every entrance informs observers of its work, as declared, and so do polls and refreshes. Over the socket. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { logObserver } from '../../src/telemetry/log-observer.ts';
import { OperationNames } from '../../src/telemetry/metrics/names.ts';
import { metricsObserver } from '../../src/telemetry/metrics/observer.ts';
import { createMetrics } from '../../src/telemetry/metrics/registry.ts';
import { ENTRANCES, type Entrance, type Observer, type RecordKind } from '../../src/telemetry/records.ts';
import { tracesObserver } from '../../src/telemetry/traces/observer.ts';
import { KEY, NOW, OPERATIONS, OTHERS, TOKEN } from '../support/entrances.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { type CollectedLogs, collectLogs } from '../support/logs.ts';
import { changed, eventually, readMetrics, type Series, seriesOf } from '../support/metrics.ts';
import { type OtlpSink, startOtlpSink } from '../support/otlp-sink.ts';
import { EMPTY_EXPLORER, type PageFixture, pageFixture } from '../support/pages.ts';
import { promise } from '../support/promise.ts';
import { subscribe } from '../support/subscriber.ts';

/** The entrances of the tests of guards, by what the source calls them. */
const NAMES: Readonly<Record<string, Entrance>> = {
  POST: 'fastPath',
  GET: 'http',
  'POST of SSE': 'http',
  'GET of SSE': 'http',
  WebSocket: 'webSocket',
  webhook: 'webhook',
  'a tool': 'mcp',
  media: 'media',
  'the explorer': 'page',
  'a file of a page': 'page',
  'the health check': 'health',
};

const seed = buildSeed({ leads: 60 });
const recorded = seed.activities.find(({ details }) => String(details.recording_url).includes('api.close.com'));
const authorization = `Bearer ${TOKEN}`;

let sink: OtlpSink;
let logs: CollectedLogs;
let gateway: TestGateway;
let link = '';
let fixture: PageFixture;
beforeAll(async () => {
  fixture = await pageFixture();
  await fixture.build();
  sink = await startOtlpSink();
  logs = collectLogs('debug');
  gateway = await startGateway({
    emulator: { seed, switches: { fileStorage: 'close' } },
    environment: {
      ...{ GATEWAY_TOKEN: TOKEN, CLOSE_WEBHOOK_KEYS: KEY, MCP: 'true', METRICS_PORT: '0', SHOW_UPSTREAM: 'false' },
      ...{ OTEL_EXPORTER_OTLP_ENDPOINT: sink.url, TRACE_PERCENT: '0' },
    },
    wallClock: () => NOW,
    log: logs.log,
    pages: [EMPTY_EXPLORER, fixture.page],
  });
  const recording = `{ call: activity(id: "${recorded?.id}") { ... on Call { recordingUrl } } }`;
  link = (await gateway.execute(recording, {}, { authorization })).data.call.recordingUrl;
  await gateway.execute('{ __typename }', {}, { authorization });
});
afterAll(async () => {
  await gateway.close();
  await sink.close();
  await fixture[Symbol.asyncDispose]();
});

const metrics = async (): Promise<Series> => seriesOf(await readMetrics(gateway.metricsUrl));
const traceOf = (n: number) => `${n}`.padStart(32, 'a');
const LOG = collectLogs('debug').log;
const OBSERVERS: Readonly<Record<string, Observer>> = {
  log: logObserver({ log: LOG, isReady: () => true, now: () => 0 }),
  metrics: metricsObserver(await createMetrics(), new OperationNames([])),
  traces: tracesObserver({
    basis: { resource: { attributes: {}, merge: () => ({}) as never, getRawAttributes: () => [] }, version: '' },
    ...{ closeUrl: new URL('http://close.example'), percent: 0, slowMs: 1 },
    ...{ clock: { now: () => 0, wall: () => 0 }, keep: () => undefined },
  }),
};
/** Whether an observer is informed of anything at an entrance. */
const isReported = (observer: Observer | undefined, entrance: Entrance): boolean => {
  const kinds: readonly RecordKind[] | object = ENTRANCES[entrance];
  return Array.isArray(kinds) && kinds.some((kind: RecordKind) => typeof observer?.[kind] === 'function');
};

const ENTERED = Object.entries({ ...OPERATIONS, ...OTHERS });

test('every entrance has a name, and every name but that of the background is an entrance', () => {
  promise('every-entrance-is-observed');
  expect(Object.keys(NAMES).sort()).toEqual(ENTERED.map(([name]) => name).sort());
  const names = Object.keys(ENTRANCES).filter((name) => name !== 'background');
  expect([...new Set(Object.values(NAMES))].sort()).toEqual(names.sort());
});

test('every observer does something with each kind of record, or says why not', () => {
  for (const [name, observer] of Object.entries(OBSERVERS)) {
    for (const [kind, reported] of Object.entries(observer)) {
      if (typeof reported !== 'function') expect(reported.notNeeded, `${name} ${kind}`).toMatch(/\w\.$/);
    }
  }
});

describe.each(ENTERED)('%s', (name, enter) => {
  const entrance = NAMES[name] ?? 'page';
  const n = ENTERED.findIndex(([each]) => each === name) + 1;
  const id = `entered-${n}`;

  test('has lines and metrics, as declared', async () => {
    promise('every-entrance-is-observed');
    const before = await metrics();
    const traceparent = `00-${traceOf(n)}-00f067aa0ba902b7-01`;
    expect(await enter(new URL(gateway.url), { link, headers: { 'x-request-id': id, traceparent } })).toBe(200);
    const ends = logs.find(({ id: of, msg }) => String(of).startsWith(id) && !/started|request$/.test(msg));
    if (isReported(OBSERVERS.log, entrance)) {
      const line = await ends;
      if (entrance !== 'webhook') expect(line.trace_id).toBe(traceOf(n));
      if (entrance === 'fastPath') expect(line).toMatchObject({ msg: 'operation', fast: true });
    }
    const changes = () => metrics().then((after) => changed(before, after));
    if (isReported(OBSERVERS.metrics, entrance)) {
      expect(await eventually(async () => ((await changes()).length > 0 ? await changes() : null))).not.toEqual([]);
    } else expect(await changes()).toEqual([]);
  });
});

test('a poll of the event log, its events and their delivery are lines and metrics', async () => {
  const before = await metrics();
  await using stream = await subscribe(gateway.url, 'subscription { leadChanged { action } }', {}, { authorization });
  await stream.next();
  await gateway.execute('mutation { leadCreate(input: { name: "Mine" }) { lead { id } } }', {}, { authorization });
  gateway.advance(2_000);
  await stream.next();
  expect(await logs.find(({ msg }) => msg === 'events')).toMatchObject({ count: expect.any(Number) });
  expect(await logs.find(({ path }) => path === '/event/')).toMatchObject({ group: 'GET event', status: 200 });
  const after = await eventually(async () => {
    const now = await metrics();
    return (now.get('close_graphql_events_total') ?? 0) > 0 ? now : null;
  });
  expect(changed(before, after)).toEqual(
    expect.arrayContaining([
      'close_graphql_events_total',
      'close_graphql_event_lag_seconds_count',
      'close_graphql_subscriptions{entrance="http"}',
      'close_graphql_subscription_results_total{entrance="http"}',
      'close_graphql_upstream_request_duration_seconds_count{group="GET event",status="200"}',
    ]),
  );
});

test('a refresh that fails is a line and a metric', async () => {
  await gateway.execute('{ organization { name } }', {}, { authorization });
  gateway.emulator.fail({ path: /^\/me\//, status: 403, body: {}, times: 1 });
  gateway.advance(61_000);
  await gateway.execute('{ organization { name } }', {}, { authorization });
  await logs.find(({ msg }) => msg === 'catalogue not refreshed');
  expect((await metrics()).get('close_graphql_lost_refreshes_total')).toBe(1);
});

// Last, because traces are sent when the gateway stops.
test('each entrance has spans, as declared', async () => {
  promise('every-entrance-is-observed');
  await gateway.stop();
  const traced = ENTERED.filter((_, index) => sink.spans.some(({ traceId }) => traceId === traceOf(index + 1)));
  const expected = ENTERED.filter(([name]) => isReported(OBSERVERS.traces, NAMES[name] ?? 'page'));
  expect(traced.map(([name]) => name)).toEqual(expected.map(([name]) => name));
});
