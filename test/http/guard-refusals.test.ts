import { expect, test } from 'vitest';
import { acceptGuard } from '../../src/http/guards/accept.ts';
import { contentTypeGuard } from '../../src/http/guards/content-type.ts';
import { hostGuard } from '../../src/http/guards/host.ts';
import type { GuardedRequest } from '../../src/http/guards/index.ts';
import { originGuard } from '../../src/http/guards/origin.ts';
import { pathGuard } from '../../src/http/guards/path.ts';
import { readinessGuard } from '../../src/http/guards/readiness.ts';
import { routerCheck } from '../../src/http/guards/secret.ts';

const requestOf = (headers: Readonly<Record<string, string>>, url = 'http://localhost/graphql'): GuardedRequest => ({
  method: 'POST',
  url: new URL(url),
  headers: new Headers(headers),
});
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
