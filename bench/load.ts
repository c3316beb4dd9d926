/** Sends requests to a server with a fixed concurrency, and fails if a response differs from the expected one. */
import { Pool } from 'undici';
import { type BenchOperation, type Ids, VARIANTS } from './operations.ts';
import type { Server, Upstream } from './servers.ts';

export interface Unanswered {
  /** Of a POST. Of a GET, the parameters in its URL. */
  readonly body: string;
  readonly isGet?: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** A request with its expected response. */
export interface Prepared extends Unanswered {
  readonly response: string;
}

export interface Run {
  /** Of each response, in milliseconds. */
  readonly latencies: readonly number[];
  readonly seconds: number;
}

const pools = new Map<string, Pool>();
function poolOf({ url }: Server): Pool {
  const pool = pools.get(url) ?? new Pool(new URL(url).origin, { connections: 512 });
  pools.set(url, pool);
  return pool;
}

export async function send(server: Server, { body, isGet = false, headers }: Unanswered): Promise<string> {
  const request = isGet
    ? ({ path: `/graphql?${body}`, method: 'GET' } as const)
    : ({ path: '/graphql', method: 'POST', body } as const);
  const response = await poolOf(server).request({ ...request, headers });
  return response.body.text();
}

export const JSON_BODY = { 'content-type': 'application/json' };

/**
 * Every variant of an operation, each with another credential if there are any. `cursors` has the cursor of each row, for
 * servers whose `after` is not an offset.
 */
export function requestsOf(
  { name, document, variant }: Pick<BenchOperation, 'name' | 'document' | 'variant'>,
  upstream: Pick<Upstream, 'credentials'> & Ids,
  cursors: readonly string[] | null,
): readonly Unanswered[] {
  return Array.from({ length: Math.max(VARIANTS, upstream.credentials.length) }, (_, n) => {
    const { variables, skip, tzOffset } = variant(n, upstream);
    const after = skip === null ? {} : { after: cursors === null ? String(skip) : cursors[skip - 1] };
    return {
      body: JSON.stringify({ query: document, operationName: name, variables: { ...variables, ...after } }),
      headers: { ...JSON_BODY, 'x-tz-offset': String(tzOffset), ...credentialOf(upstream, n) },
    };
  });
}

/** The header with the credential of the caller of the `n`-th request. None if the servers have a key. */
export function credentialOf({ credentials }: Pick<Upstream, 'credentials'>, n: number): { authorization?: string } {
  const authorization = credentials[n % credentials.length];
  return authorization === undefined ? {} : { authorization };
}

/** The cursors of an operation's list at a gateway. Null if it has no pages. */
export async function readCursors(
  gateway: Server,
  { cursors: query }: BenchOperation,
  upstream: Pick<Upstream, 'credentials'>,
): Promise<string[] | null> {
  if (query === null) return null;
  const headers = { ...JSON_BODY, ...credentialOf(upstream, 0) };
  const { data } = JSON.parse(await send(gateway, { body: JSON.stringify({ query }), headers })) as {
    data: Record<string, { edges: { cursor: string }[] }>;
  };
  return Object.values(data).flatMap(({ edges }) => edges.map(({ cursor }) => cursor));
}

/** The requests of an operation with their responses. Only a gateway has cursors. */
export async function preparedOf(
  operation: BenchOperation,
  server: Server,
  upstream: Pick<Upstream, 'credentials'> & Ids,
  pagesBy: 'cursors' | 'offsets' = 'cursors',
): Promise<Prepared[]> {
  const cursors = pagesBy === 'cursors' ? await readCursors(server, operation, upstream) : null;
  const prepared: Prepared[] = [];
  for (const request of requestsOf(operation, upstream, cursors)) {
    const response = await send(server, request);
    if (!response.startsWith('{"data":')) throw new Error(`${operation.name}: ${response.slice(0, 300)}`);
    prepared.push({ ...request, response });
  }
  return prepared;
}

/** Sends `count` requests, cycling through `requests`, `concurrency` of them in flight. */
export async function run(
  server: Server,
  requests: readonly Prepared[],
  count: number,
  concurrency: number,
): Promise<Run> {
  const latencies: number[] = [];
  let next = 0;
  const began = performance.now();
  const one = async () => {
    while (next < count) {
      const request = requests[next % requests.length];
      next += 1;
      if (request === undefined) return;
      const sent = performance.now();
      const response = await send(server, request);
      latencies.push(performance.now() - sent);
      if (response !== request.response)
        throw new Error(`${server.name} changed its response: ${response.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  return { latencies, seconds: (performance.now() - began) / 1000 };
}

/** Later requests open new connections. */
export async function closePools(): Promise<void> {
  const open = [...pools.values()];
  pools.clear();
  await Promise.all(open.map((pool) => pool.destroy()));
}

/** A response without cursors, which each server encodes differently. */
export const comparable = (response: string): unknown =>
  JSON.parse(response, (key, value) => (key === 'endCursor' ? typeof value : value));
