import { GraphQLError } from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { overloadRefusal } from '../../src/http/overload.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import { promise } from '../support/promise.ts';
import { type ScriptedClose, startScriptedClose } from '../support/scripted-close.ts';

describe('the refusal of a whole operation', () => {
  const overloaded = (retryAfter?: number) =>
    new GraphQLError('Too busy.', {
      path: ['lead'],
      extensions: { code: 'OVERLOADED', ...(retryAfter === undefined ? {} : { retryAfter }) },
    });
  const other = new GraphQLError('Close failed.', { extensions: { code: 'UPSTREAM_ERROR' } });

  test('replaces a result without data, with the longest wait', () => {
    for (const data of [null, { lead: null, me: null }]) {
      const refusal = overloadRefusal({ data, errors: [overloaded(2), overloaded(7), overloaded()] });
      expect(refusal).toMatchObject({ status: 503, headers: { 'retry-after': '7' } });
      expect(refusal?.error.toJSON()).toEqual({
        message: 'Too busy.',
        extensions: { code: 'OVERLOADED', retryAfter: 7 },
      });
    }
  });

  test('replaces no result with data or another error, and none without errors', () => {
    expect(overloadRefusal({ data: { lead: null, me: { id: 'user_a' } }, errors: [overloaded(1)] })).toBeNull();
    expect(overloadRefusal({ data: { lead: null, me: null }, errors: [overloaded(1), other] })).toBeNull();
    expect(overloadRefusal({ data: { lead: null } })).toBeNull();
  });
});

describe('a gateway whose queue is too long', () => {
  let close: ScriptedClose;
  let server: Server;
  beforeEach(async () => {
    close = await startScriptedClose();
    server = await startServer({
      config: readConfig({ PORT: '0', LOG_LEVEL: 'silent', OPERATION_SECONDS: '2' }),
      closeUrl: close.url,
      apiKey: 'key',
    });
  });
  afterEach(async () => {
    await server.close();
    await close.close();
  });

  const send = async (query: string, accept = 'application/json') => {
    const headers = { 'content-type': 'application/json', accept };
    const response = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const { data, errors } = (await response.json()) as {
      data?: Record<string, unknown>;
      errors?: { extensions: Record<string, unknown>; path?: unknown }[];
    };
    return { status: response.status, retryAfter: response.headers.get('retry-after'), data, errors };
  };
  type Sent = Awaited<ReturnType<typeof send>>;
  const lead = (n: number) => `lead(id: "lead_${n}") { name }`;
  const body = (request: { readonly path: string }) =>
    request.path === '/me/'
      ? { id: 'user_a', organizations: [{ id: 'orga_a', name: 'A', lead_statuses: [], pipelines: [] }] }
      : { id: 'lead_a', name: 'A' };

  test.each(['application/json', 'application/graphql-response+json'])(
    'refuses operations with 503, and parts of operations with 200: %s',
    async (accept) => {
      promise('overload-status');
      close.answer = (request) => ({ body: body(request) });
      // So that the document is known, and the fast path takes the next ones.
      await send(`{ ${lead(0)} }`, accept);
      await send('{ me { id } }', accept);
      // The gateway learns that a request takes 300 ms. Then all places are taken for longer than the queue may wait.
      close.answer = (request) => ({ body: body(request), delayMs: 300 });
      await Promise.all(Array.from({ length: 32 }, (_, n) => send(`{ ${lead(n)} }`, accept)));
      close.answer = (request) => ({ body: body(request), delayMs: 2_000 });
      const all = await Promise.all(
        Array.from({ length: 240 }, (_, n) =>
          send(n % 3 === 0 ? `{ me { id } ${lead(n)} }` : `{ ${lead(n)} }`, accept),
        ),
      );
      const refused = all.filter(({ status }) => status === 503);
      const isOverloaded = ({ errors }: Sent) =>
        errors?.every(({ extensions }) => extensions.code === 'OVERLOADED') === true;
      const partly = all.filter((each) => each.status === 200 && isOverloaded(each));
      expect(refused.length).toBeGreaterThan(50);
      for (const { data, errors, retryAfter } of refused) {
        expect(data).toBeUndefined();
        expect(errors).toMatchObject([{ extensions: { code: 'OVERLOADED', retryAfter: Number(retryAfter) } }]);
        expect(errors?.[0]).not.toHaveProperty('path');
        expect(Number(retryAfter)).toBeGreaterThan(0);
      }
      expect(partly.length).toBeGreaterThan(10);
      for (const { data, errors, retryAfter } of partly) {
        expect(data).toEqual({ me: { id: 'user_a' }, lead: null });
        expect(errors).toMatchObject([{ path: ['lead'], extensions: { code: 'OVERLOADED' } }]);
        expect(retryAfter).toBeNull();
      }
    },
  );
});
