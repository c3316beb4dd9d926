/**
 * What the fast path saves for clients: the processor time of their real requests, and of the same requests on the slow
 * path, in alternating rounds on one gateway.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closePools, type Prepared, run, send } from './load.ts';
import { logProgress, measure } from './measure.ts';
import { median } from './median.ts';
import { CONCURRENCY, documentOf, OPERATIONS, VARIANTS } from './operations.ts';
import { digits, table } from './report.ts';
import { gatewayOf, ROOT, startServer, startUpstream, type Upstream } from './servers.ts';

const SECRET = '0123456789abcdef';
const JSON_BODY = { 'content-type': 'application/json' };
/** Operations in a round, per path. */
const COUNT = 1000;
/** Operations before the first round: more for the first client, because V8 compiles hot functions while they run. */
const WARM_UP = { first: 2000, other: 200 };
/** Has no other effect than to select the slow path. */
const SLOW = { 'x-upstream': '0' };

/** What a client sends for an operation. */
interface Call {
  readonly name: string;
  readonly query: string;
  /** The id of the trusted document. */
  readonly id: string;
  readonly variables: object;
}

interface Client {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: (call: Call) => object;
}

const plain = ({ name, query, variables }: Call) => ({ operationName: name, query, variables });

const CLIENTS: readonly Client[] = [
  {
    name: 'Apollo Client',
    headers: { accept: 'application/graphql-response+json,application/json;q=0.9' },
    body: (call) => ({ ...plain(call), extensions: { clientLibrary: { name: '@apollo/client', version: '4.3.8' } } }),
  },
  {
    name: 'Apollo Client, trusted documents',
    headers: { accept: 'application/graphql-response+json,application/json;q=0.9' },
    body: ({ name, id, variables }) => ({
      operationName: name,
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: id } },
    }),
  },
  {
    name: 'urql, by POST',
    headers: {
      accept:
        'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    },
    body: plain,
  },
  {
    name: 'Relay, trusted documents',
    headers: { accept: 'application/json' },
    body: ({ id, variables }) => ({ doc_id: id, query: null, variables }),
  },
  {
    name: 'GraphiQL',
    headers: {
      accept: 'application/json, multipart/mixed',
      'sec-fetch-site': 'same-origin',
      origin: 'http://127.0.0.1',
    },
    body: plain,
  },
  {
    name: 'router with a secret',
    headers: { accept: 'application/json', 'x-router-secret': SECRET },
    body: plain,
  },
];

/** Of little, of medium and of much work, so that the share of HTTP differs. */
const NAMES: ReadonlySet<string> = new Set(['AppStart', 'LeadDetail', 'Forecast']);
const CHOSEN = OPERATIONS.filter(({ name }) => NAMES.has(name));

function environment(): Readonly<Record<string, string>> {
  const path = join(mkdtempSync(join(tmpdir(), 'close-graphql-bench-')), 'manifest.json');
  writeFileSync(path, JSON.stringify(Object.fromEntries(CHOSEN.map(({ name }) => [name, documentOf(name)]))));
  return { PERSISTED_OPERATIONS: path, ROUTER_SECRET: SECRET };
}

/** A table: for each client and operation the processor time on both paths, and what the fast path saves. */
export async function compareClients(rounds: number): Promise<string> {
  const upstream = await startUpstream();
  const server = await startServer({ ...gatewayOf(ROOT, 'gateway'), env: environment() }, upstream);
  const cells = CLIENTS.flatMap((client) =>
    CHOSEN.map((operation) => ({ client, operation, ms: { fast: [] as number[], slow: [] as number[] } })),
  );
  const requestsOf = async ({ client, operation }: (typeof cells)[number], headers: object): Promise<Prepared[]> => {
    const prepared: Prepared[] = [];
    for (let n = 0; n < VARIANTS; n += 1) {
      const { variables, tzOffset } = operation.variant(n, upstream satisfies Upstream);
      const call = { name: operation.name, query: operation.document, id: operation.name, variables };
      const request = {
        body: JSON.stringify(client.body(call)),
        headers: { ...JSON_BODY, 'x-tz-offset': String(tzOffset), ...client.headers, ...headers },
      };
      const response = await send(server, request);
      if (!response.startsWith('{"data":')) throw new Error(`${client.name}: ${response.slice(0, 300)}`);
      prepared.push({ ...request, response });
    }
    return prepared;
  };
  for (let round = -1; round < rounds; round += 1) {
    for (const cell of cells) {
      logProgress(`${cell.client.name}, ${cell.operation.name}, ${round < 0 ? 'warming up' : `round ${round + 1}`}`);
      for (const path of round % 2 === 0 ? (['fast', 'slow'] as const) : (['slow', 'fast'] as const)) {
        const requests = await requestsOf(cell, path === 'fast' ? {} : SLOW);
        if (round < 0)
          await run(server, requests, WARM_UP[cell.client === CLIENTS[0] ? 'first' : 'other'], CONCURRENCY);
        else cell.ms[path].push((await measure(server, requests, COUNT)).cpuMs);
      }
    }
  }
  await closePools();
  await Promise.all([server.stop(), upstream.stop()]);
  const rows = cells.map(({ client, operation, ms }) => {
    const [fast, slow] = [median(ms.fast), median(ms.slow)];
    return [client.name, operation.name, digits(fast), digits(slow), `${Math.round(100 * (1 - fast / slow))} %`];
  });
  const text = `Medians of ${rounds} rounds of ${COUNT} operations on each path.\n`;
  return `\n${table(['client', 'operation', 'fast path, ms', 'slow path, ms', 'saved'], rows)}\n${text}`;
}
