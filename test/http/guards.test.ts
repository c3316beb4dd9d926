/** One list of guards protects both paths. */
import { describe, expect, test } from 'vitest';
import { createGuards, firstRefusal, type GuardedRequest, type Route, routeOf } from '../../src/http/guards/index.ts';
import { CALLERS, CONFIG, fastPathWith, requestOf } from '../support/fast-path.ts';

const NOW = 1_795_000_000_000;
const webhookOf = (headers: Readonly<Record<string, string>> = {}, method = 'POST'): GuardedRequest => ({
  method,
  url: new URL('http://localhost/webhooks/close'),
  headers: new Headers({
    'close-sig-hash': '0'.repeat(64),
    'close-sig-timestamp': String(NOW / 1000),
    'content-length': '999',
    ...headers,
  }),
});

/** A request that each guard refuses and that all others of its route let pass. */
const REFUSED: Readonly<
  Record<string, { readonly route?: Route; readonly request: GuardedRequest; readonly status: number }>
> = {
  'media-method': {
    route: 'media',
    request: { ...requestOf({}, 'http://localhost/media/abc'), method: 'PUT' },
    status: 405,
  },
  'page-method': { route: 'page', request: { ...requestOf({}, 'http://localhost/'), method: 'POST' }, status: 405 },
  'webhook-method': { route: 'webhook', request: webhookOf({}, 'GET'), status: 405 },
  'webhook-size': { route: 'webhook', request: webhookOf({ 'content-length': '1001' }), status: 413 },
  'webhook-signature': { route: 'webhook', request: webhookOf({ 'close-sig-timestamp': '1' }), status: 401 },
  host: {
    request: requestOf({ authorization: 'Bearer 0123456789abcdef' }, 'http://evil.example/graphql'),
    status: 421,
  },
  origin: {
    request: requestOf({ authorization: 'Bearer 0123456789abcdef', origin: 'https://evil.example' }),
    status: 403,
  },
  'content-type': {
    request: requestOf({ authorization: 'Bearer 0123456789abcdef', 'content-type': 'text/plain' }),
    status: 403,
  },
  accept: { request: requestOf({ authorization: 'Bearer 0123456789abcdef', accept: 'text/html' }), status: 406 },
  token: { request: requestOf(), status: 401 },
  path: {
    request: requestOf({ authorization: 'Bearer 0123456789abcdef' }, 'http://localhost/x/graphql'),
    status: 404,
  },
  'body-size': {
    request: requestOf({ authorization: 'Bearer 0123456789abcdef', 'content-length': '1000' }),
    status: 413,
  },
  readiness: { request: requestOf({ authorization: 'Bearer 0123456789abcdef' }), status: 503 },
};
const guardsOf = (isReady = true) => createGuards(CONFIG, { isReady }, CALLERS, () => NOW);

describe('each guard', () => {
  const guards = guardsOf();

  test('has a case below', () => {
    expect(guards.map(({ name }) => name).sort()).toEqual(Object.keys(REFUSED).sort());
  });

  test.each(Object.entries(REFUSED))('%s is the only one that refuses its case', (name, refused) => {
    const { route = 'graphql', request, status } = refused;
    const all = guardsOf(name !== 'readiness');
    const refusing = all.filter(({ routes, check }) => routes.has(route) && check(request) !== null);
    expect(refusing.map((guard) => guard.name)).toEqual([name]);
    expect(firstRefusal(all, request, route)?.status).toBe(status);
    expect(fastPathWith({ guards: all }).takes(request)).toBe(false);
  });

  test('lets a request pass that none refuses, on both paths', () => {
    const request = requestOf({ authorization: 'Bearer 0123456789abcdef' });
    expect(firstRefusal(guards, request, 'graphql')).toBeNull();
    expect(fastPathWith({ guards }).takes(request)).toBe(true);
  });
});

describe('routes', () => {
  const at = (method: string, path: string, accept = '*/*'): GuardedRequest => ({
    method,
    url: new URL(path, 'http://localhost'),
    headers: new Headers({ accept }),
  });
  test.each<[string, GuardedRequest, boolean, string]>([
    ['GET /health', at('GET', '/health'), true, 'health'],
    ['POST /ready', at('POST', '/ready'), true, 'health'],
    ['GET /', at('GET', '/'), true, 'page'],
    ['POST /', at('POST', '/'), true, 'graphql'],
    ['GET / without pages', at('GET', '/'), false, 'graphql'],
    // The explorer has taken it, if there is one.
    ['GET /graphql of a browser', at('GET', '/graphql', 'text/html'), true, 'graphql'],
    ['POST /graphql of a browser', at('POST', '/graphql', 'text/html'), true, 'graphql'],
    ['GET /graphql of a program', at('GET', '/graphql'), true, 'graphql'],
    ['any other path', at('GET', '/any/health', 'text/html'), true, 'graphql'],
  ])('%s', (_name, request, hasPages, route) => {
    expect(routeOf(request, hasPages)).toBe(route);
  });

  test.each([
    ['health', ['host']],
    ['page', ['host', 'readiness', 'page-method']],
    ['webhook', ['host', 'readiness', 'origin', 'webhook-method', 'webhook-size', 'webhook-signature']],
    ['upgrade', ['host', 'readiness', 'origin', 'path']],
    ['connect', ['readiness', 'token']],
    ['graphql', ['host', 'readiness', 'origin', 'path', 'content-type', 'token', 'body-size', 'accept']],
  ] as const)('the guards of %s, in order', (route, names) => {
    const guards = guardsOf().filter(({ routes }) => routes.has(route));
    expect(guards.map(({ name }) => name)).toEqual(names);
  });
});
