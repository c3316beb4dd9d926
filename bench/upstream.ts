/**
 * An upstream that is never the bottleneck: a separate process that lets the emulator answer each distinct request once
 * and then repeats the bytes. Reports to its parent how many requests it received.
 */
import { createServer } from 'node:http';
import { buildSeed, createEmulator, type SeedSize } from '../emulator/index.ts';

/**
 * Unless the parent names another size: four contacts and four opportunities per lead, so that pages of leads have a
 * realistic size. All users are active: inactive ones would cost each server one request.
 */
const [, , size] = process.argv;
const built = buildSeed(
  size === undefined ? { leads: 300, contacts: 1200, opportunities: 1200 } : (JSON.parse(size) as SeedSize),
);
const SEED = { ...built, users: built.users.map((user) => ({ ...user, is_active: true })) };
const emulator = createEmulator({ seed: SEED, recordLimit: 0 });
/** All credentials are of one user. */
const authorization = `Basic ${Buffer.from(`${emulator.apiKey}:`).toString('base64')}`;

interface Prepared {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}
const prepared = new Map<string, Prepared>();

function prepare(method: string, url: string, headers: Record<string, string>, body: string): Prepared {
  const answer = emulator.handle({ method, url, headers: { ...headers, authorization }, body });
  const bytes = Buffer.from(answer.body);
  return { status: answer.status, headers: { ...answer.headers, 'content-length': bytes.length }, body: bytes };
}

let latencyMs = 0;
const NOTHING = { requests: 0, bytes: 0 };
let counted = { ...NOTHING };
/** How much longer than the latency responses took, in milliseconds: this process had no processor. */
let lateness: number[] = [];

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
    if (latencyMs === 0) {
      send();
      return;
    }
    const due = performance.now() + latencyMs;
    setTimeout(() => {
      lateness.push(performance.now() - due);
      send();
    }, latencyMs);
  });
});
server.keepAliveTimeout = 60_000;

/** Requests and bytes since the last report. */
export interface UpstreamReport {
  readonly requests: number;
  readonly bytes: number;
  /** How late responses were, in milliseconds, if there is a latency. */
  readonly lateness: readonly number[];
}

/** From the parent: set the latency, or report and reset the counts. */
export interface UpstreamCommand {
  readonly latencyMs?: number;
  readonly count?: true;
}
process.on('message', (command: UpstreamCommand) => {
  latencyMs = command.latencyMs ?? latencyMs;
  const report: UpstreamReport = { ...counted, lateness };
  if (command.count) [counted, lateness] = [{ ...NOTHING }, []];
  process.send?.(command.count ? report : {});
});

// The parent has died.
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
