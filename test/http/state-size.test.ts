/** What callers send makes no map grow without bound. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import { collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';
import { sendRaw } from '../support/raw-http.ts';

/** Requests that differ from all others: more than any map may have entries. */
const REQUESTS = 150;
/** Credentials that Close has not accepted, and values of one header. */
const MAX_ENTRIES = 100;
/** The cache of documents is bounded by 64 MiB, at four bytes for each character: about 80 of these. */
const COMMENT = `#${'x'.repeat(200_000)}`;

const close = createServer((request, response) => {
  request.resume();
  response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
});
let gateway: Server;
beforeAll(async () => {
  await once(close.listen(0, '127.0.0.1'), 'listening');
  const closeUrl = `http://127.0.0.1:${(close.address() as AddressInfo).port}/api/v1`;
  const config = readConfig({ PORT: '0', SHOW_UPSTREAM: 'false', CLOSE_API_URL: closeUrl });
  gateway = await startServer({ config, closeUrl, log: collectLogs('info').log });
});
afterAll(async () => {
  await gateway.close();
  close.closeAllConnections();
  close.close();
});

const { set } = Map.prototype;
const { add } = Set.prototype;
/** The recorder of the tests keeps all requests. test/http/caller-limits.test.ts has the bound of callers. */
const OTHERS = ['/test/support/recorder', '/src/admission/callers/'];
/** The size of the largest map, and who added too many entries. */
let largest = 0;
const growing: string[] = [];
function note({ size }: { readonly size: number }): void {
  if (size > MAX_ENTRIES + 1) {
    const { stack = '' } = new Error();
    if (!OTHERS.some((other) => stack.includes(other))) growing.push(stack);
  } else largest = Math.max(largest, size);
}
function watchMaps(): void {
  Map.prototype.set = function (this: Map<unknown, unknown>, key: unknown, value: unknown) {
    set.call(this, key, value);
    note(this);
    return this;
  };
  Set.prototype.add = function (this: Set<unknown>, value: unknown) {
    add.call(this, value);
    note(this);
    return this;
  };
}
afterEach(() => {
  Map.prototype.set = set;
  Set.prototype.add = add;
});

const send = (n: number) =>
  sendRaw(gateway.url, {
    headers: [
      ['Content-Type', `application/json; n=${n}`],
      ['Accept', `application/json, text/x${n};q=0.${n}`],
      ['Authorization', `Basic ${Buffer.from(`made-up-${n}:`).toString('base64')}`],
      ['User-Agent', `agent ${n}`],
    ],
    body: JSON.stringify({
      query: `query Name${n}($id: ID!) { a${n}: lead(id: $id) { id } activity(id: "acti_${n}") { id } } ${COMMENT}`,
      operationName: `Name${n}`,
      variables: { id: `lead_${n}` },
      extensions: { [`extension${n}`]: n },
    }),
  });

test('credentials, endpoint groups, documents, operation names, ids and headers', async () => {
  promise('bounded-state');
  // What is filled once, such as the schema.
  for (let n = 0; n < 5; n += 1) expect((await send(n)).body).toContain(`"a${n}":null`);
  watchMaps();
  for (let n = 5; n < REQUESTS; n += 1) await send(n);
  expect(growing).toEqual([]);
  // The documents, the made-up credentials and two headers reach their bounds.
  expect(largest).toBeGreaterThanOrEqual(MAX_ENTRIES);
});
