/** Sends requests to a server with a fixed concurrency, and fails if a response differs from the expected one. */
import { Pool } from 'undici';
import type { BenchOperation, Variant } from './operations.ts';
import type { Server } from './servers.ts';

/** A request with its expected response. */
export interface Prepared {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  response: string;
}

export interface Run {
  /** Of each response, in milliseconds. */
  readonly latencies: readonly number[];
  readonly seconds: number;
}

const pools = new Map<string, Pool>();
function poolOf({ url }: Server): Pool {
  const pool = pools.get(url) ?? new Pool(new URL(url).origin, { connections: 64 });
  pools.set(url, pool);
  return pool;
}

export async function send(server: Server, { body, headers }: Pick<Prepared, 'body' | 'headers'>): Promise<string> {
  const response = await poolOf(server).request({ path: '/graphql', method: 'POST', headers, body });
  return response.body.text();
}

/** `cursors` has the cursor of each row, for servers whose `after` is not an offset. */
export function bodyOf(
  { name, document }: Pick<BenchOperation, 'name' | 'document'>,
  { variables, skip, tzOffset }: Variant,
  cursors: readonly string[] | null,
) {
  const after = skip === null ? {} : { after: cursors === null ? String(skip) : cursors[skip - 1] };
  return {
    body: JSON.stringify({ query: document, operationName: name, variables: { ...variables, ...after } }),
    headers: { 'content-type': 'application/json', 'x-tz-offset': String(tzOffset) },
  };
}

/** The cursors in a gateway's response to this query. */
export async function readCursors(gateway: Server, query: string): Promise<string[]> {
  const headers = { 'content-type': 'application/json' };
  const { data } = JSON.parse(await send(gateway, { body: JSON.stringify({ query }), headers })) as {
    data: Record<string, { edges: { cursor: string }[] }>;
  };
  return Object.values(data).flatMap(({ edges }) => edges.map(({ cursor }) => cursor));
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

export async function closePools(): Promise<void> {
  await Promise.all([...pools.values()].map((pool) => pool.destroy()));
}

/** A response without cursors, which each server encodes differently. */
export const comparable = (response: string): unknown =>
  JSON.parse(response, (key, value) => (key === 'endCursor' ? typeof value : value));
