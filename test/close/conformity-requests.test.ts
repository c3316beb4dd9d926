import { describe, expect, inject, test } from 'vitest';
import { startEmulator } from '../../emulator/index.ts';
import { Http } from '../../src/close/wire/http.ts';
import { startGateway } from '../support/gateway.ts';
import { Openapi } from '../support/openapi.ts';
import { checkRequests, recordedRequests } from '../support/recorder.ts';
import { BEYOND, complaints, FIELDS_BEYOND, type SentRequest } from '../support/rest-check.ts';

const file = inject('openapi');
const AUTHORIZED = { authorization: 'Basic a', 'content-type': 'application/json' };

/** A request as one line: `GET /lead/?_limit=1`, or with a body. */
function sent(line: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): SentRequest {
  const [method = '', path = ''] = line.split(' ');
  const text = body === undefined ? '' : JSON.stringify(body);
  return { method, path, headers: { ...AUTHORIZED, ...headers }, body: text };
}

test('whatever the gateway sends is recorded, with its body', async () => {
  const gateway = await startGateway();
  const before = recordedRequests().length;
  await gateway.execute('{ leads(first: 2, filter: { name: { phrase: "Kettle" } }) { nodes { name } } }');
  const { upstream } = gateway;
  await gateway.close();
  const recorded = recordedRequests().slice(before);
  expect(recorded.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /data/search/']);
  expect(JSON.parse(recorded[0]?.body ?? '')).toEqual(upstream[0]?.body);
});

test.skipIf(file === null)('a test fails that lets the client send what Close does not know', async () => {
  await using emulator = await startEmulator();
  const http = new Http({
    url: emulator.url,
    requestTimeoutMs: 15_000,
    connectTimeoutMs: 2_000,
    connections: 32,
    maxResponseBytes: 1_000_000,
  });
  const path = '/contact/?title=CEO';
  await http.send({ method: 'GET', path, headers: { authorization: 'Basic a' } }).catch(() => null);
  await http.close();
  expect(checkRequests).toThrow('GET /contact/?title=CEO: `title` is no parameter of it');
  expect(checkRequests).not.toThrow();
});

describe.skipIf(file === null)('by the document, a request is refused', () => {
  const wrong = (request: SentRequest) => complaints(request, new Openapi(file ?? ''));

  test.each([
    ['whose path is none', sent('GET /leads/')],
    ['whose path lacks its slash', sent('GET /lead')],
    ['whose method the path lacks', sent('DELETE /lead/')],
    ['that says nothing of who asks', { ...sent('GET /lead/'), headers: {} }],
    ['with a parameter that Close would ignore', sent('GET /contact/?title=CEO')],
    ['with a misspelt filter', sent('GET /opportunity/?pipeline_id=pipe_1')],
    ['with a number that is none', sent('GET /lead/?_limit=many')],
    ['with a choice that is none', sent('GET /opportunity/?status_type__in=active,open')],
    ['with a yes or no that is neither', sent('GET /opportunity/?is_stalled=1')],
    ['with a day that is none', sent('GET /opportunity/?date_won__gte=yesterday')],
    ['with an order that is none', sent('GET /opportunity/?_order_by=note')],
    ['for a field that rows do not have', sent('GET /lead/?_fields=id,owner')],
    ['with a key in its body that Close does not know', sent('POST /opportunity/', { title: 'x' })],
    ['with a value in its body that is of another type', sent('POST /opportunity/', { value: '5' })],
    ['with a day in its body that is none', sent('POST /opportunity/', { date_won: 5 })],
    ['with a body that it may not have', sent('DELETE /lead/lead_1/', {})],
    ['that does not say that its body is JSON', { ...sent('POST /lead/', {}), headers: { authorization: 'Basic a' } }],
    ['as a long one, whose parameters are not wrapped', sent('POST /lead/', {}, { 'x-http-method-override': 'GET' })],
    [
      'as a long one, with a misspelt filter',
      sent('POST /opportunity/', { _params: { statuses: ['a'] } }, { 'x-http-method-override': 'GET' }),
    ],
  ])('%s', (_, request) => {
    expect(wrong(request)).toHaveLength(1);
  });

  test.each([
    sent('GET /opportunity/?status_type__in=active,won&date_won__gte=2026-01-01&_order_by=-value&_limit=250&_skip=0'),
    sent('GET /lead/lead_1/?_fields=id,name,custom,custom.cf_1'),
    sent('POST /opportunity/', { value: 5, date_won: '2026-01-01', 'custom.cf_1': 'x', note: null }),
    sent('POST /opportunity/', { _params: { status_label__in: ['a, b', 'c'] } }, { 'x-http-method-override': 'GET' }),
    sent('DELETE /pipeline/pipe_1/'),
    sent('GET /pipeline/pipe_1/'),
  ])('but not $method $path', (request) => {
    expect(wrong(request)).toEqual([]);
  });

  test('of what is known beyond it, nothing stands in it by now', () => {
    const openapi = new Openapi(file ?? '');
    const known = BEYOND.filter(({ operation, parameter }) => {
      const [method = '', path = ''] = operation.split(' ');
      const found = openapi.operation(method, path);
      return found !== undefined && (parameter === undefined || found.parameters.has(parameter));
    });
    expect(known).toEqual([]);
    expect(FIELDS_BEYOND.every(({ why }) => why !== '')).toBe(true);
  });
});

describe('a search is refused', () => {
  const query = { type: 'object_type', object_type: 'lead' };
  const field = { type: 'regular_field', object_type: 'lead', field_name: 'date_created' };
  const wrong = (body: unknown) => complaints(sent('POST /data/search/', body), null);

  test.each([
    ['without a query', {}],
    ['with a key that is none', { query, limit: 5 }],
    ['for a page that is larger than any that was seen', { query, _limit: 201 }],
    ['of a node that is none', { query: { type: 'not', queries: [] } }],
    ['of a node with a key that is none', { query: { ...query, negated: true } }],
    ['by no ids', { query: { type: 'or', queries: [] } }],
    ['by an id that is none', { query: { type: 'id', value: '../lead' } }],
    [
      'by a field that was never seen',
      { query, sort: [{ direction: 'asc', field: { ...field, field_name: 'owner' } }] },
    ],
    [
      'by a moment without a zone',
      {
        query: {
          type: 'field_condition',
          field,
          condition: {
            type: 'moment_range',
            on_or_after: null,
            before: { type: 'fixed_utc', value: '2026-01-01T00:00:00' },
          },
        },
      },
    ],
    ['for fields of objects that are none', { query, _fields: { invoice: ['id'] } }],
  ])('%s', (_, body) => {
    expect(wrong(body)).not.toEqual([]);
  });

  test('but not one by ids, nor one that goes on after a row', () => {
    const ids = { type: 'or', queries: [{ type: 'id', value: 'lead_1' }], negate: true };
    const before = { type: 'fixed_utc', value: '2026-01-01T00:00:00.001Z' };
    const condition = { type: 'moment_range', on_or_after: null, before };
    const after = { type: 'field_condition', field, condition };
    expect(
      wrong({
        query: { type: 'and', queries: [query, after, ids] },
        _fields: { lead: ['id', 'name'] },
        sort: [{ direction: 'desc', field }],
        _limit: 200,
        include_counts: true,
      }),
    ).toEqual([]);
    expect(wrong({ query, results_limit: 0, include_counts: true })).toEqual([]);
  });
});
