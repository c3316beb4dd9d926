import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startEmulator } from '../../emulator/index.ts';
import { CloseClient } from '../../src/close/client.ts';
import { errorOfResponse } from '../../src/close/wire/errors.ts';
import { pathSegment } from '../../src/close/wire/path.ts';
import { queryString } from '../../src/close/wire/query.ts';
import { parseRateLimit } from '../../src/close/wire/rate-limit.ts';
import { CLIENT_OPTIONS } from '../support/client-options.ts';

describe('any text', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('.', '..', 'a/b', 'a+b@c.example', '\ud800'));

  test('is one segment of a path', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const segment = pathSegment(text);
        const { pathname } = new URL(`http://close/user/${segment}/`);
        expect(pathname).toBe(`/user/${segment}/`);
        if (!/^\.{1,2}$/.test(text)) expect(decodeURIComponent(segment)).toBe(text.toWellFormed());
      }),
      { examples: [['.'], ['..'], ['\ud800']] },
    );
  });

  test('is one parameter', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parameters = new URLSearchParams(queryString({ query: text }) ?? '');
        expect([...parameters]).toEqual([['query', text.toWellFormed()]]);
      }),
      { examples: [['\ud800']] },
    );
  });
});

describe('parameters', () => {
  test('go into the URL, with lists joined by commas', () => {
    expect(queryString({ status_type: ['active', 'won'], _limit: 5 })).toBe('status_type=active,won&_limit=5');
    expect(queryString({ query: 'a&b=c d/ü' })).toBe('query=a%26b%3Dc%20d%2F%C3%BC');
    expect(queryString({})).toBe('');
  });

  test('that do not fit into a URL go into the body of a POST that overrides its method', async () => {
    expect(queryString({ status_label: ['Terms, agreed', 'Won'] })).toBeNull();
    expect(queryString({ query: 'x'.repeat(1_894) })).toHaveLength(1_900);
    expect(queryString({ query: 'x'.repeat(1_895) })).toBeNull();
    await using emulator = await startEmulator({ strict: true });
    const client = new CloseClient({ ...CLIENT_OPTIONS, url: emulator.url });
    const authorization = `Basic ${Buffer.from(`${emulator.apiKey}:`).toString('base64')}`;
    const session = client.session(authorization, { tzOffset: 5.5 });
    await session.get('/opportunity/', { status_label: ['Terms, agreed', 'Won'], _limit: 1 });
    const [request] = emulator.requests;
    expect(request).toMatchObject({
      method: 'GET',
      overridden: true,
      query: { status_label: ['Terms, agreed', 'Won'], _limit: '1' },
      status: 200,
    });
    expect(request?.headers['x-tz-offset']).toBe('5.5');
    await client.close();
  });
});

test('a RateLimit header is parsed with commas, semicolons and decimals', () => {
  const read = (ratelimit: string) => parseRateLimit({ ratelimit });
  expect(read('limit=100, remaining=50, reset=5')).toEqual({ limit: 100, remaining: 50, resetSeconds: 5 });
  expect(read('limit=160;remaining=159;reset=7.8')).toEqual({ limit: 160, remaining: 159, resetSeconds: 7.8 });
});

describe('an error response', () => {
  test('gives each field error its path, in every form that Close uses', () => {
    const body = {
      errors: ['Bad.'],
      'field-errors': { status: ['Not valid.', 'Really.'], contacts: [{ emails: 'Wrong.' }], custom: {} },
    };
    expect(errorOfResponse({ request: 'POST /lead/', status: 400 }, body).detail).toEqual({
      request: 'POST /lead/',
      status: 400,
      text: 'Bad.',
      fieldErrors: [
        { path: ['status'], text: 'Not valid. Really.' },
        { path: ['contacts', '0', 'emails'], text: 'Wrong.' },
      ],
    });
  });

  test.each([
    [400, 'invalid'],
    [401, 'unauthorized'],
    [402, 'plan-limit'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'invalid'],
    [429, 'rate-limited'],
    [500, 'server'],
    [504, 'server'],
  ] as const)('with status %i is %s for any body', (status, kind) => {
    for (const body of [undefined, null, 'text', [], { error: { nested: true } }]) {
      expect(errorOfResponse({ request: 'GET /lead/', status }, body).kind).toBe(kind);
    }
  });
});
