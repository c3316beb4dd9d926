import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { acceptGuard } from '../../src/http/guards/accept.ts';
import { bodySizeGuard, bodySizeRefusal, webhookSizeGuard } from '../../src/http/guards/body-size.ts';
import { contentTypeGuard } from '../../src/http/guards/content-type.ts';
import { errorOf } from '../../src/http/guards/guard.ts';
import { hostGuard } from '../../src/http/guards/host.ts';
import type { Guard, GuardedRequest } from '../../src/http/guards/index.ts';
import { mediaMethodGuard } from '../../src/http/guards/media.ts';
import { originGuard } from '../../src/http/guards/origin.ts';
import { pathGuard } from '../../src/http/guards/path.ts';
import { readinessGuard } from '../../src/http/guards/readiness.ts';
import { routerCheck } from '../../src/http/guards/secret.ts';
import { webhookMethodGuard } from '../../src/http/guards/webhook.ts';

const requestOf = (headers: Readonly<Record<string, string>>, url = 'http://localhost/graphql'): GuardedRequest => ({
  method: 'POST',
  url: new URL(url),
  headers: new Headers(headers),
});
const headersOf = (headers: Readonly<Record<string, string>>) => new Headers(headers);
const sized = (bytes: number) => headersOf({ 'content-length': String(bytes) });
const LIMITS = readConfig({ LIMIT_BODY_BYTES: '1000', LIMIT_WEBHOOK_BYTES: '2000' });
const JSON_TYPE = { 'content-type': 'application/json' };
const AS_JSON = 'Send the operation as JSON, with `content-type: application/json`.';

test.each([
  ['host', hostGuard('127.0.0.1'), requestOf({}, 'http://evil.invalid/graphql'), 421, null, /Host header/],
  ['host in brackets', hostGuard('127.0.0.1'), requestOf({}, 'http://[::2]/graphql'), 421, null, /Host header/],
  ['readiness', readinessGuard({ isReady: false }), requestOf({}), 503, null, /shutting down/],
  ['origin', originGuard(() => false), requestOf({ origin: 'http://evil.invalid' }), 403, 'FORBIDDEN', /CORS_ORIGINS/],
  ['path', pathGuard, requestOf({}, 'http://localhost/x'), 404, null, /at \/graphql only/],
  ['accept', acceptGuard, requestOf({ ...JSON_TYPE, accept: 'image/png' }), 406, 'BAD_REQUEST', /application\/json, /],
  ['content-type of a form', contentTypeGuard, requestOf({ 'content-type': 'text/plain' }), 403, 'FORBIDDEN', AS_JSON],
  ['no body', contentTypeGuard, requestOf({}), 400, 'BAD_REQUEST', AS_JSON],
  ['a body without a type', contentTypeGuard, requestOf({ 'content-length': '5' }), 415, 'BAD_REQUEST', AS_JSON],
  ['a body in chunks', contentTypeGuard, requestOf({ 'transfer-encoding': 'chunked' }), 415, 'BAD_REQUEST', AS_JSON],
  [
    'another charset',
    contentTypeGuard,
    requestOf({ 'content-type': 'application/json; charset=latin1' }),
    415,
    'BAD_REQUEST',
    /charset UTF-8/,
  ],
  [
    'a content encoding',
    contentTypeGuard,
    requestOf({ ...JSON_TYPE, 'content-encoding': 'gzip' }),
    415,
    'BAD_REQUEST',
    /content encoding/,
  ],
] as const)('the refusal of %s: status, code and message', (_name, guard, request, status, code, message) => {
  const refusal = guard.check(request);
  expect(refusal?.status).toBe(status);
  expect(refusal?.extensions?.code ?? null).toBe(code);
  expect(refusal?.message).toMatch(message);
});

test('a refused content encoding names the accepted one', () => {
  const refusal = contentTypeGuard.check(requestOf({ ...JSON_TYPE, 'content-encoding': 'gzip' }));
  expect(refusal?.headers).toEqual({ 'accept-encoding': 'identity' });
});

describe('a refusal has the headers that its caller needs', () => {
  test.each([
    ['the method for webhooks', webhookMethodGuard, { method: 'GET' }, { allow: 'POST' }, /by POST/],
    ['the methods for links', mediaMethodGuard, { method: 'POST' }, { allow: 'GET, HEAD' }, /GET and HEAD/],
    // Node would read the rest of the body.
    ['the end of the connection', bodySizeGuard(LIMITS), { headers: sized(1_001) }, { connection: 'close' }, /1001/],
    ['the same for webhooks', webhookSizeGuard(LIMITS), { headers: sized(2_001) }, { connection: 'close' }, /2001/],
  ])('%s', (_name, guard, request, headers, message) => {
    const refusal = guard.check({ ...requestOf({}), ...request });
    expect(refusal).toMatchObject({ headers, message: expect.stringMatching(message) });
  });

  test('a page of another origin may read why it is refused', () => {
    const origin = 'https://page.invalid';
    const refusal = originGuard(() => false).check(requestOf({ origin, 'sec-fetch-site': 'cross-site' }));
    expect(refusal).toMatchObject({ origin, headers: { 'access-control-allow-origin': origin } });
  });
});

test('a page without an origin learns that it has none', () => {
  const messageFor = (headers: Readonly<Record<string, string>>) =>
    originGuard(() => false).check(requestOf(headers))?.message;
  expect(messageFor({ origin: 'null' })).toMatch(/^A page without an origin/);
  expect(messageFor({ origin: 'https://page.invalid' })).toMatch(/^Pages of https:\/\/page\.invalid may not/);
  expect(originGuard(() => false).check(requestOf({ 'sec-fetch-site': 'cross-site' }))).toMatchObject({
    extensions: { code: 'FORBIDDEN' },
    message: expect.stringMatching(/^Pages of other sites/),
  });
});

test.each<[string, Guard, Partial<GuardedRequest>]>([
  ['an IPv6 loopback address', hostGuard('127.0.0.1'), { url: new URL('http://[::1]:4000/graphql') }],
  ['any host, if the gateway listens on all', hostGuard('0.0.0.0'), { url: new URL('http://a.invalid/graphql') }],
  ['a program, without an origin', originGuard(() => false), {}],
  [
    'a page of the same site, by a link',
    originGuard(() => false),
    { headers: headersOf({ 'sec-fetch-site': 'same-site' }) },
  ],
  ['a page of the gateway', originGuard(() => false), { headers: headersOf({ origin: 'http://localhost' }) }],
  ['the same behind TLS', originGuard(() => false), { headers: headersOf({ origin: 'https://localhost' }) }],
  [
    'a listed origin',
    originGuard((origin) => origin === 'https://a.invalid'),
    { headers: headersOf({ origin: 'https://a.invalid' }) },
  ],
  ['JSON only', acceptGuard, { headers: headersOf({ accept: 'application/json' }) }],
  ['streams only', acceptGuard, { headers: headersOf({ accept: 'text/event-stream' }) }],
  ['a GET without a body', contentTypeGuard, { method: 'GET' }],
  ['a body at the limit', bodySizeGuard(LIMITS), { headers: sized(1_000) }],
  ['a delivery at the limit', webhookSizeGuard(LIMITS), { headers: sized(2_000) }],
])('%s passes', (_name, guard, request) => {
  expect(guard.check({ ...requestOf({}), ...request })).toBeNull();
});

test('bytes that are counted are limited like declared ones', () => {
  expect(bodySizeRefusal(1_000, LIMITS)).toBeNull();
  expect(bodySizeRefusal(1_001, LIMITS)).toEqual(
    bodySizeGuard(LIMITS).check({ ...requestOf({}), headers: sized(1_001) }),
  );
});

test('the body of a refusal is its error with the id of the request, or its text', () => {
  const refusal = acceptGuard.check(requestOf({ accept: 'image/png' }));
  if (refusal === null) throw new Error('Not refused.');
  expect(errorOf(refusal, 'id1')).toEqual({
    message: refusal.message,
    extensions: { code: 'BAD_REQUEST', requestId: 'id1' },
  });
  expect(errorOf({ ...refusal, extensions: null }, 'id1')).toBeNull();
});

test.each(['same-origin', 'none'])('Sec-Fetch-Site %s passes with any origin', (site) => {
  const request = requestOf({ 'sec-fetch-site': site, origin: 'http://proxy.invalid' });
  expect(originGuard(() => false).check(request)).toBeNull();
});

test('the router is known by its secret alone', () => {
  const isRouter = routerCheck({ ROUTER_SECRET: ['secret-of-the-router'] });
  expect(isRouter(new Headers({ 'x-router-secret': 'secret-of-the-router' }))).toBe(true);
  expect(isRouter(new Headers({ 'x-router-secret': 'another' }))).toBe(false);
  expect(isRouter(new Headers())).toBe(false);
  expect(routerCheck({ ROUTER_SECRET: [] })(new Headers({ 'x-router-secret': 'x' }))).toBe(false);
});
