/** Asks a server, so many questions at once, and takes no answer that differs from the first to the same question. */
import { Pool } from 'undici';
import type { BenchOperation, Question } from './operations.ts';
import type { Server } from './servers.ts';

/** One question, ready to be sent, and the answer that it must get. */
export interface Prepared {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  answer: string;
}

export interface Run {
  /** Of each answer, in milliseconds. */
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
  const answer = await poolOf(server).request({ path: '/graphql', method: 'POST', headers, body });
  return answer.body.text();
}

/** The body of a question as this server takes it. `cursors` tells where pages begin. */
export function bodyOf(
  { name, document }: BenchOperation,
  { variables, skip, tzOffset }: Question,
  cursors: readonly string[] | null,
) {
  const after = skip === null ? {} : { after: cursors === null ? String(skip) : cursors[skip - 1] };
  return {
    body: JSON.stringify({ query: document, operationName: name, variables: { ...variables, ...after } }),
    headers: { 'content-type': 'application/json', 'x-tz-offset': String(tzOffset) },
  };
}

/** The cursors that this query of a gateway answers with. */
export async function readCursors(gateway: Server, query: string): Promise<string[]> {
  const headers = { 'content-type': 'application/json' };
  const { data } = JSON.parse(await send(gateway, { body: JSON.stringify({ query }), headers })) as {
    data: Record<string, { edges: { cursor: string }[] }>;
  };
  return Object.values(data).flatMap(({ edges }) => edges.map(({ cursor }) => cursor));
}

/** Asks `count` of the questions in turn, `concurrency` of them at any time. */
export async function run(
  server: Server,
  questions: readonly Prepared[],
  count: number,
  concurrency: number,
): Promise<Run> {
  const latencies: number[] = [];
  let next = 0;
  const began = performance.now();
  const one = async () => {
    while (next < count) {
      const question = questions[next % questions.length];
      next += 1;
      if (question === undefined) return;
      const sent = performance.now();
      const answer = await send(server, question);
      latencies.push(performance.now() - sent);
      if (answer !== question.answer) throw new Error(`${server.kind} changed its answer: ${answer.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  return { latencies, seconds: (performance.now() - began) / 1000 };
}

export async function closePools(): Promise<void> {
  await Promise.all([...pools.values()].map((pool) => pool.destroy()));
}
