import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../emulator/index.ts';
import { Http } from '../../src/close/wire/http.ts';
import { startGateway } from '../support/gateway.ts';
import { openapiIn } from '../support/openapi.ts';
import { OPENAPI_FILE, skipWithoutOpenapi } from '../support/openapi-file.ts';
import { checkRequests, recordedRequests } from '../support/recorder.ts';
import { BEYOND, complaints, FIELDS_BEYOND, type SentRequest } from '../support/rest-check.ts';

const AUTHORIZED = { authorization: 'Basic a', 'content-type': 'application/json' };

/** A request as one line: `GET /lead/?_limit=1`, or with a body. */
function sent(line: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): SentRequest {
  const [method = '', path = ''] = line.split(' ');
  const text = body === undefined ? '' : JSON.stringify(body);
  return { method, path, headers: { ...AUTHORIZED, ...headers }, body: text };
}

test('every request of the gateway is recorded with its body', async () => {
  const gateway = await startGateway();
  const before = recordedRequests().length;
  await gateway.execute('{ leads(first: 2, filter: { name: { phrase: "Kettle" } }) { nodes { name } } }');
  const { upstream } = gateway;
  await gateway.close();
  const recorded = recordedRequests().slice(before);
  expect(recorded.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /data/search/']);
  expect(JSON.parse(recorded[0]?.body ?? '')).toEqual(upstream[0]?.body);
});

describe('a request that Close does not document', () => {
  skipWithoutOpenapi();
  test('fails its test', async () => {
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
    expect(checkRequests).toThrow('GET /contact/?title=CEO: does not accept `title`');
    expect(checkRequests).not.toThrow();
  });
});

describe('the OpenAPI document rejects a request', () => {
  skipWithoutOpenapi();
  const wrong = (request: SentRequest) => complaints(request, openapiIn(OPENAPI_FILE ?? ''));

  test.each([
    ['with an unknown path', sent('GET /leads/')],
    ['without the trailing slash', sent('GET /lead')],
    ['with a method that the path lacks', sent('DELETE /lead/')],
    ['without a credential', { ...sent('GET /lead/'), headers: {} }],
    ['with a parameter that Close would ignore', sent('GET /contact/?title=CEO')],
    ['with a misspelt filter', sent('GET /opportunity/?pipeline_id=pipe_1')],
    ['with an invalid number', sent('GET /lead/?_limit=many')],
    ['with an unknown enum value', sent('GET /opportunity/?status_type__in=active,open')],
    ['with an invalid boolean', sent('GET /opportunity/?is_stalled=1')],
    ['with an invalid date', sent('GET /opportunity/?date_won__gte=yesterday')],
    ['with an unknown order', sent('GET /opportunity/?_order_by=note')],
    ['for an unknown field', sent('GET /lead/?_fields=id,owner')],
    ['with an unknown key in its body', sent('POST /opportunity/', { title: 'x' })],
    ['with a value of another type in its body', sent('POST /opportunity/', { value: '5' })],
    ['with an invalid date in its body', sent('POST /opportunity/', { date_won: 5 })],
    ['with a body that it must not have', sent('DELETE /lead/lead_1/', {})],
    ['without the content type of its body', { ...sent('POST /lead/', {}), headers: { authorization: 'Basic a' } }],
    [
      'with an overridden method and parameters outside `_params`',
      sent('POST /lead/', {}, { 'x-http-method-override': 'GET' }),
    ],
    [
      'with an overridden method and a misspelt filter',
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
  ])('accepts $method $path', (request) => {
    expect(wrong(request)).toEqual([]);
  });

  test('does not contain what we know beyond it', () => {
    const openapi = openapiIn(OPENAPI_FILE ?? '');
    const known = BEYOND.filter(({ operation, parameter }) => {
      const [method = '', path = ''] = operation.split(' ');
      const found = openapi.operation(method, path);
      return found !== undefined && (parameter === undefined || found.parameters.has(parameter));
    });
    expect(known).toEqual([]);
    expect(FIELDS_BEYOND.every(({ why }) => why !== '')).toBe(true);
  });
});

describe('a search is rejected', () => {
  const query = { type: 'object_type', object_type: 'lead' };
  const field = { type: 'regular_field', object_type: 'lead', field_name: 'date_created' };
  const wrong = (body: unknown) => complaints(sent('POST /data/search/', body), null);

  test.each([
    ['without a query', {}],
    ['with an unknown key', { query, limit: 5 }],
    ['for a page larger than any that was recorded', { query, _limit: 201 }],
    ['with an unknown node', { query: { type: 'not', queries: [] } }],
    ['with an unknown key in a node', { query: { ...query, negated: true } }],
    ['by an empty list of ids', { query: { type: 'or', queries: [] } }],
    ['by an invalid id', { query: { type: 'id', value: '../lead' } }],
    [
      'by a field that was never recorded',
      { query, sort: [{ direction: 'asc', field: { ...field, field_name: 'owner' } }] },
    ],
    [
      'by an instant without a time zone',
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
    ['for fields of an unknown object type', { query, _fields: { invoice: ['id'] } }],
  ])('%s', (_, body) => {
    expect(wrong(body)).not.toEqual([]);
  });

  test('but not one by ids or one that continues after a row', () => {
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
