/** The load of `npm run bench:live`: a Close whose opportunities change, and subscribers that measure. */
import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSeed, createEmulator } from '../emulator/index.ts';

/** When Close has sent the events of a change, by the number of the change. Milliseconds. */
type AnsweredAt = ReadonlyMap<number, number>;

const CHANGE = /change (\d+)\b/g;

export async function startLiveClose() {
  const built = buildSeed({ leads: 100, contacts: 100, opportunities: 100, history: false });
  const seed = { ...built, users: built.users.map((user) => ({ ...user, is_active: true })) };
  const core = createEmulator({ seed, recordLimit: 0, switches: { consolidationMs: 0 } });
  const opportunities = seed.opportunities.slice(0, 10).map(({ id }) => id);
  const answeredAt = new Map<number, number>();
  const none = { polls: 0, pollsWithEvents: 0, reads: 0, changes: 0 };
  let counted = { ...none };
  let changes = 0;
  const server = createServer(async (incoming, response) => {
    const body = Buffer.concat(await incoming.toArray()).toString();
    const { method = 'GET', url = '/' } = incoming;
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
    const answer = core.handle({ method, url, headers, body });
    const isLog = url.startsWith('/api/v1/event/');
    const news = isLog
      ? [...answer.body.matchAll(CHANGE)].map(([, n]) => Number(n)).filter((n) => !answeredAt.has(n))
      : [];
    if (isLog) counted.polls += 1;
    else counted.reads += 1;
    if (news.length > 0) counted.pollsWithEvents += 1;
    response.writeHead(answer.status, answer.headers).end(answer.body, () => {
      for (const n of news) answeredAt.set(n, performance.now());
    });
  });
  server.keepAliveTimeout = 60_000;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const headers = { authorization: `Bearer ${core.apiKey}`, 'content-type': 'application/json' };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    apiKey: core.apiKey,
    opportunities,
    answeredAt: answeredAt as AnsweredAt,
    /** Changes one of the ten opportunities, past the gateway. */
    change(): void {
      changes += 1;
      counted.changes += 1;
      const url = `/api/v1/opportunity/${opportunities[changes % opportunities.length]}/`;
      core.handle({ method: 'PUT', url, headers, body: JSON.stringify({ note: `change ${changes}` }) });
    },
    /** What was counted since the last call. */
    count() {
      const before = counted;
      counted = { ...none };
      return before;
    },
  };
}

/** Open streams over HTTP. */
export class Subscribers {
  /** Milliseconds from the answer of the poll to the arrival of the change, of each delivery. */
  readonly latencies: number[] = [];
  readonly #url: string;
  readonly #answeredAt: AnsweredAt;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

  constructor(url: string, answeredAt: AnsweredAt) {
    this.#url = url;
    this.#answeredAt = answeredAt;
  }

  clear(): void {
    this.latencies.length = 0;
  }

  /** Resolves when the stream has started. */
  async add(query: string, variables: object): Promise<void> {
    const response = await this.#open(query, variables);
    let text = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const end = text.lastIndexOf('\n\n');
      if (end < 0) return;
      const now = performance.now();
      for (const [, n] of text.slice(0, end).matchAll(CHANGE)) {
        this.latencies.push(Math.round(now - (this.#answeredAt.get(Number(n)) ?? Number.NaN)));
      }
      text = text.slice(end);
    });
  }

  /** A stream of all events whose client does not read. */
  async addSlow(): Promise<void> {
    const response = await this.#open('subscription { eventReceived { cursor event { data previousData } } }', {});
    response.pause();
    response.socket.pause();
  }

  async #open(query: string, variables: object): Promise<IncomingMessage> {
    const body = JSON.stringify({ query, variables });
    const sent = request(this.#url, {
      method: 'POST',
      agent: this.#agent,
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'content-length': body.length },
    });
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    if (response.statusCode !== 200) throw new Error(`The gateway refused a subscription: ${response.statusCode}`);
    return response;
  }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const OPERATIONS = 5_000;
const QUERY = '{ opportunities(first: 50) { nodes { id note lead { name } user { name } value { formatted } } } }';

/** Sends ordinary operations. */
export async function warmUp(url: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const send = async () => {
    await (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: QUERY }) })).text();
  };
  for (let sent = 0; sent < OPERATIONS; sent += 10) await Promise.all(Array.from({ length: 10 }, send));
}
