/**
 * A Close that is never the bottleneck: a process of its own, each body prepared by the emulator when it is first asked
 * for and sent as bytes from then on. Tells its parent how much it was asked.
 */
import { createServer } from 'node:http';
import { buildSeed, createEmulator } from '../emulator/index.ts';

/**
 * Four contacts and four opportunities a lead, so that pages of leads weigh what they weigh with people who sell. All users are
 * listed: the others cost each server a request, once.
 */
const built = buildSeed({ leads: 300, contacts: 1200, opportunities: 1200 });
const SEED = { ...built, users: built.users.map((user) => ({ ...user, is_active: true })) };
const emulator = createEmulator({ seed: SEED, recordLimit: 0 });

interface Prepared {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}
const prepared = new Map<string, Prepared>();

function prepare(method: string, url: string, headers: Record<string, string>, body: string): Prepared {
  const answer = emulator.handle({ method, url, headers, body });
  const bytes = Buffer.from(answer.body);
  return { status: answer.status, headers: { ...answer.headers, 'content-length': bytes.length }, body: bytes };
}

let latencyMs = 0;
let counted = { requests: 0, bytes: 0 };

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method = 'GET', url = '/' } = request;
    const body = Buffer.concat(chunks).toString();
    const override = request.headers['x-http-method-override'] ?? '';
    const key = `${method} ${url} ${override} ${body}`;
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const answer = prepared.get(key) ?? prepare(method, url, headers, body);
    prepared.set(key, answer);
    counted.requests += 1;
    counted.bytes += answer.body.length;
    const send = () => response.writeHead(answer.status, answer.headers).end(answer.body);
    if (latencyMs === 0) send();
    else setTimeout(send, latencyMs);
  });
});
server.keepAliveTimeout = 60_000;

/** What the parent may ask: another latency, or what was counted since it last asked. */
export interface Ask {
  readonly latencyMs?: number;
  readonly count?: true;
}
process.on('message', (ask: Ask) => {
  latencyMs = ask.latencyMs ?? latencyMs;
  const answer = counted;
  if (ask.count) counted = { requests: 0, bytes: 0 };
  process.send?.(answer);
});

// Without its parent nobody stops it.
process.on('disconnect', () => process.exit());

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  process.send?.({
    url: `http://127.0.0.1:${port}/api/v1`,
    apiKey: emulator.apiKey,
    leads: SEED.leads.map(({ id }) => id),
    users: SEED.users.map(({ id }) => id),
  });
});
