/** Metrics as Prometheus reads them, over the socket; and the dashboard, the alert rules and the guide that name them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { MemoryState } from '../../src/state/memory-state.ts';
import { DEFINITIONS, fullName, type MetricName } from '../../src/telemetry/metrics/definitions.ts';
import { MetricsService } from '../../src/telemetry/metrics/service.ts';
import type { OperationRecord, RequestRecord } from '../../src/telemetry/records.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { readMetrics, type Series, seriesOf } from '../support/metrics.ts';
import { promise } from '../support/promise.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ environment: { METRICS_PORT: '0', SHOW_UPSTREAM: 'false' } });
});
afterAll(() => gateway.close());

const own = (name: string) => `close_graphql_${name}`;
const metrics = async (): Promise<Series> => seriesOf(await readMetrics(gateway.metricsUrl));
/** How much a series grew. */
async function grown(run: () => Promise<unknown>): Promise<(name: string) => number> {
  const before = await metrics();
  await run();
  const after = await metrics();
  return (name) => (after.get(own(name)) ?? 0) - (before.get(own(name)) ?? 0);
}

describe('the listener', () => {
  test('serves Prometheus text at /metrics only, without a token', async () => {
    const response = await fetch(gateway.metricsUrl ?? '');
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await response.text()).toMatch(
      /^# HELP close_graphql_build_info .*\n# TYPE close_graphql_build_info gauge\n/,
    );
    const { origin } = new URL(gateway.metricsUrl ?? '');
    expect((await fetch(`${origin}/graphql`)).status).toBe(404);
    expect((await fetch(`${origin}/metrics`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(new URL('/metrics', gateway.url))).status).toBe(404);
  });

  test('has the metrics of the process, without those of garbage collection', async () => {
    const names = [...(await metrics()).keys()];
    expect(names).toEqual(
      expect.arrayContaining([
        'process_resident_memory_bytes',
        'nodejs_eventloop_lag_p99_seconds',
        'process_cpu_seconds_total',
      ]),
    );
    expect(names.filter((name) => name.startsWith('nodejs_gc'))).toEqual([]);
  });
});

describe('an operation', () => {
  test('of a known document has its name, and others have none', async () => {
    const board = operation('OpenDeals');
    const since = await grown(async () => {
      await gateway.execute(board);
      await gateway.execute('query Mine { __typename }');
      await gateway.execute('query OpenDeals { __typename }');
      await gateway.execute('{ nothing }');
    });
    expect(since('operations_total{operation="OpenDeals",type="query",code="ok"}')).toBe(1);
    expect(since('operations_total{operation="other",type="query",code="ok"}')).toBe(2);
    expect(since('operations_total{operation="other",type="other",code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(since('operation_duration_seconds_count{operation="OpenDeals",type="query"}')).toBe(1);
  });

  test('counts reads, requests, batches, and what was cached', async () => {
    const query =
      '{ opportunities(first: 10) { nodes { lead { name url } contact { name } user { firstName } status { label } } } }';
    await gateway.execute(query);
    const since = await grown(() => gateway.execute(query));
    const { data } = await gateway.execute(query);
    const edges = data.opportunities.nodes.flatMap((node: object) =>
      Object.values(node).filter((edge) => edge !== null),
    );
    // One for the list, and one for each edge that leads to an object.
    expect(since('operation_reads_total')).toBe(1 + edges.length);
    expect(since('operation_requests_total')).toBe(gateway.upstream.length);
    expect(since('upstream_request_duration_seconds_count{group="GET opportunity",status="200"}')).toBe(1);
    expect(since('upstream_queue_seconds_count{group="GET opportunity"}')).toBe(1);
    expect(since('upstream_batch_size_sum{group="POST data/search"}')).toBeGreaterThan(1);
    expect(since('catalogue_reads_total{result="hit"}')).toBeGreaterThan(0);
    expect(since('entrance_operations_total{entrance="fastPath"}')).toBe(1);
  });

  test('that others run at the same time is shared, and has the same reads', async () => {
    const query = '{ leads(first: 3) { nodes { name } } }';
    await gateway.execute(query);
    const since = await grown(() => Promise.all([1, 2, 3, 4].map(() => gateway.execute(query))));
    const sent = since('operation_requests_total');
    expect(since('operation_reads_total')).toBe(4);
    expect(since('shared_results_total')).toBe(4 - sent);
  });

  test('whose request is repeated counts it, by status', async () => {
    gateway.emulator.fail({ path: /^\/lead\//, status: 500, body: {}, times: 1 });
    const since = await grown(() => gateway.execute('{ leads(first: 7) { nodes { id } } }'));
    expect(since('upstream_request_duration_seconds_count{group="GET lead",status="500"}')).toBe(1);
    expect(since('upstream_resends_total{group="GET lead"}')).toBe(1);
  });
});

test("the budget of the gateway's own key and the breakers are shown by endpoint group", async () => {
  await gateway.execute('{ leads(first: 8) { nodes { id } } }');
  const after = await metrics();
  expect(after.get(own('breaker_state{group="GET lead"}'))).toBe(0);
  const [limit, left] = ['limit', 'remaining'].map((which) =>
    after.get(own(`upstream_budget_${which}{group="GET lead"}`)),
  );
  expect(limit).toBeGreaterThan(0);
  // The window may have ended meanwhile.
  expect(left).toBeLessThanOrEqual(limit ?? 0);
  expect(left).toBeGreaterThan(0);
});

test('10,000 names and paths of callers make one series', async () => {
  promise('bounded-metrics');
  const known = Array.from({ length: 300 }, (_, n) => `query Known${n} { __typename }`);
  const service = await MetricsService.create({ version: '1', documents: known });
  const { operation: onOperation, request: onRequest } = service.observer;
  if (typeof onOperation !== 'function' || typeof onRequest !== 'function') throw new Error('Metrics need both.');
  const sources = { breakers: () => ({}), budgets: () => [], spans: () => ({}), shared: new MemoryState() };
  const ended = { startedAt: 0, endedAt: 1 };
  const record: Omit<OperationRecord, 'operation' | 'code'> = {
    ...{ ...ended, entrance: 'http', id: '', trace: null, method: 'POST', status: 200 },
    ...{ isCallerGone: false, work: null, stream: null },
  };
  const run = (text: string, code: string | null = null) => {
    const [node] = parse(text).definitions;
    if (node?.kind === 'OperationDefinition') onOperation({ ...record, operation: node, code });
  };
  for (const text of known) run(text);
  const request: Omit<RequestRecord, 'group' | 'status'> = {
    ...{ ...ended, origin: { entrance: 'background', id: '', trace: null }, method: 'GET', path: '/', parameters: [] },
    ...{ failure: null, ms: 1, queuedMs: 0, resends: 1, batch: 2, outlives: false, spanId: '' },
  };
  for (let n = 0; n < 10_000; n += 1) {
    run(`query Name${n} { __typename }`, n % 10 === 0 ? `CODE_${n}` : null);
    if (n % 10 === 0) onRequest({ ...request, group: `GET lead_${n}`, status: n % 1000 });
  }
  const names = [...seriesOf(await service.text(sources)).keys()];
  const labels = (label: string) =>
    new Set(names.flatMap((name) => new RegExp(`[{,]${label}="([^"]*)"`).exec(name)?.[1] ?? []));
  expect(labels('operation').size).toBe(201);
  expect(labels('code').size).toBeLessThanOrEqual(102);
  expect([...labels('group')]).toEqual(['other']);
  expect(labels('status').size).toBeLessThan(40);
  expect(names.join()).not.toMatch(/Name\d|lead_\d/);
});

describe('what names metrics', () => {
  const text = (...path: readonly string[]) => readFileSync(join(import.meta.dirname, '../..', ...path), 'utf8');
  const rules = text('deploy/prometheus/alerts.yml');
  const dashboard = text('deploy/grafana/close-graphql.json');
  const guide = text('docs/guides/operating.md');
  const all = (Object.keys(DEFINITIONS) as MetricName[]).map(fullName);
  const namedIn = (from: string) =>
    new Set([...from.matchAll(/\b(?:close_graphql|nodejs|process)_[a-z\d_]+/g)].map(([name]) => name));
  const bare = (name: string) => (all.includes(name) ? name : name.replace(/_(?:bucket|count|sum)$/, ''));

  test.each([
    ['the dashboard', dashboard],
    ['the alert rules', rules],
    ['the guide', guide],
  ])('%s names only metrics that exist', async (_name, from) => {
    const existing = new Set([...all, ...[...(await metrics()).keys()].map((name) => name.replace(/\{.*/, ''))]);
    expect([...namedIn(from)].map(bare).filter((name) => !existing.has(name) && !name.endsWith('_'))).toEqual([]);
  });

  const labelsOf = (name: string): readonly string[] | null =>
    all.includes(bare(name))
      ? [...DEFINITIONS[bare(name).slice('close_graphql_'.length) as MetricName].labels, 'le', 'job', 'instance']
      : null;
  const exprs = (parseYaml(rules) as { groups: { rules: { expr: string }[] }[] }).groups.flatMap((group) =>
    group.rules.map(({ expr }) => expr),
  );

  test('the alert rules name only labels that their metrics have', () => {
    const selectors = exprs.flatMap((expr) => [...expr.matchAll(/\b(close_graphql_[a-z_]+)\{([^}]*)\}/g)]);
    expect(selectors.length).toBeGreaterThan(3);
    for (const [, name = '', matchers = ''] of selectors) {
      for (const [, label] of matchers.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g))
        expect(labelsOf(name), name).toContain(label);
    }
    for (const expr of exprs) {
      const names = [...namedIn(expr)].flatMap((name) => labelsOf(name) ?? []);
      for (const [, by = ''] of expr.matchAll(/\bby \(([^)]*)\)/g)) {
        for (const label of by.split(',')) expect(names, expr).toContain(label.trim());
      }
    }
  });

  test('each metric has an alert, or needs none', () => {
    const NOT_ALERTED: readonly MetricName[] = [
      // What callers do.
      ...([
        'entrance_operations_total',
        'refused_requests_total',
        'subscription_results_total',
        'events_total',
      ] as const),
      ...(['media_responses_total', 'media_bytes_total'] as const),
      // What the gateway saves.
      ...([
        'operation_reads_total',
        'operation_requests_total',
        'catalogue_reads_total',
        'shared_results_total',
      ] as const),
      ...(['upstream_batch_size'] as const),
      // Another alert is about the cause.
      ...(['upstream_resends_total', 'build_info', 'copies'] as const),
    ];
    const named = new Set([...namedIn(rules)].map(bare));
    expect(all.filter((name) => !named.has(name)).toSorted()).toEqual(NOT_ALERTED.map(fullName).toSorted());
  });

  test('the dashboard and the guide name all of them', () => {
    for (const from of [dashboard, guide]) {
      const named = new Set([...namedIn(from)].map(bare));
      expect(all.filter((name) => !named.has(name))).toEqual([]);
    }
  });

  test('every alert has a section in the runbook, and every section an alert', () => {
    const parsed = parseYaml(rules) as { groups: { rules: { alert: string }[] }[] };
    const alerts = parsed.groups.flatMap((group) => group.rules.map(({ alert }) => alert));
    const sections = [...guide.matchAll(/^#### (CloseGraphql\w+)$/gm)].map(([, name]) => name);
    expect(sections).toEqual(alerts);
  });
});
