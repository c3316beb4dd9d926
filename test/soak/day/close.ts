/**
 * Close for a simulated day: an emulator in another process, so that what it keeps does not count as memory of the
 * gateway. Its parent says what time it is. Every credential but those with `refused` reads the same organization. Some
 * responses fail.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from '../../../emulator/index.ts';
import { createGenerator } from '../../../emulator/seed/random.ts';
import { type CloseCommand, type CloseStarted, seedOfDay } from './seed.ts';

/** What goes wrong, and how often. */
const FAILURES: readonly (readonly [share: number, status: number, body: string])[] = [
  [0.001, 429, '{"error":"rate limited"}'],
  [0.001, 500, '{"error":"failed"}'],
  [0.001, 200, '<p>maintenance</p>'],
];
const RESETS = 0.001;

let now = Date.parse('2026-12-01T00:00:00Z');
const emulator = createEmulator({ seed: seedOfDay(), clock: () => now, recordLimit: 0, rateLimit: null });
const own = `Basic ${Buffer.from(`${emulator.apiKey}:`).toString('base64')}`;
const random = createGenerator(2);

const isRefused = (authorization = ''): boolean =>
  Buffer.from(authorization.replace('Basic ', ''), 'base64').toString().includes('refused');

const server = createServer(async (request, response) => {
  const body = Buffer.concat(await request.toArray()).toString();
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  if (isRefused(request.headers.authorization)) {
    response.writeHead(401).end('{"error":"unauthorized"}');
    return;
  }
  let chance = random();
  if (chance < RESETS) {
    response.socket?.resetAndDestroy();
    return;
  }
  chance -= RESETS;
  for (const [share, status, text] of FAILURES) {
    if (chance < share) {
      response.writeHead(status, { 'retry-after': '1' }).end(text);
      return;
    }
    chance -= share;
  }
  const { method = '', url = '' } = request;
  const answer = emulator.handle({ method, url, headers: { ...headers, authorization: own }, body });
  response.writeHead(answer.status, answer.headers).end(answer.body);
});

process.on('message', (command: CloseCommand) => {
  now = command;
});
// The parent has died.
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}/api/v1` } satisfies CloseStarted);
});
