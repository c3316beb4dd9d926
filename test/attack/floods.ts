/** Floods: as many requests as a few clients can send in some seconds, or responses that no client reads. */
import { connect, type Socket } from 'node:net';
import { basic, type ModeName, TOKEN } from './modes.ts';
import { sendJson } from './raw-http.ts';

export interface Flood {
  readonly name: string;
  readonly mode: ModeName;
  /** Attacks the URL for about this long. Returns the number of tries. */
  readonly run: (url: string, milliseconds: number) => Promise<number>;
}

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens connections, writes bytes to each and reads nothing until the time is over. */
async function openUnread(url: string, connections: number, bytes: string, milliseconds: number): Promise<number> {
  const { hostname, port } = new URL(url);
  const sockets: Socket[] = [];
  for (let n = 0; n < connections; n += 1) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.pause();
    socket.write(bytes);
    sockets.push(socket);
  }
  await later(milliseconds);
  for (const socket of sockets) socket.destroy();
  return connections;
}

/** Repeats requests in parallel until the time is over. */
async function repeat(parallel: number, milliseconds: number, send: (n: number) => Promise<unknown>): Promise<number> {
  const end = performance.now() + milliseconds;
  let tries = 0;
  const one = async () => {
    while (performance.now() < end) {
      tries += 1;
      await send(tries);
    }
  };
  await Promise.all(Array.from({ length: parallel }, one));
  return tries;
}

const post = (url: string, body: string, headers = ''): string =>
  `POST /graphql HTTP/1.1\r\nHost: ${new URL(url).host}\r\nContent-Type: application/json\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const page = (url: string, headers = ''): string =>
  `GET /graphql HTTP/1.1\r\nHost: ${new URL(url).host}\r\nAccept: text/html\r\n${headers}\r\n`;

const LONG = JSON.stringify({
  query: `{ leads(first: 100) { nodes { ${Array.from({ length: 9 }, (_, n) => `a${n}: description`).join(' ')} } } }`,
});
const WRONG_VARIABLES = JSON.stringify({
  query: 'query ($f: LeadFilter) { leads(filter: $f) { totalCount } }',
  variables: { f: Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`a${n.toString(36)}`, 1])) },
});
const READ = JSON.stringify({ query: '{ leads(first: 5) { nodes { id name } } }' });
const UNCLOSED = JSON.stringify({ query: '{a'.repeat(120_000) });
/** The scheme of one credential in capitals and with spaces. */
const spelling = (n: number): string => {
  const scheme = [...'basic'].map((letter, bit) => ((n >> bit) & 1 ? letter.toUpperCase() : letter)).join('');
  return `${scheme}${' '.repeat(1 + ((n >> 5) % 40))}${Buffer.from('one-key:').toString('base64')}`;
};

export const FLOODS: readonly Flood[] = [
  {
    name: '500 pages of the explorer, not read',
    mode: 'key',
    run: (url, ms) => openUnread(url, 5, page(url).repeat(100), ms),
  },
  {
    name: 'the explorer on 100 connections, not read',
    mode: 'key',
    run: (url, ms) => openUnread(url, 100, page(url), ms),
  },
  {
    name: 'the explorer without a token, not read',
    mode: 'token',
    run: (url, ms) => openUnread(url, 10, page(url).repeat(200), ms),
  },
  {
    name: 'the explorer with a token, not read',
    mode: 'token',
    run: (url, ms) => openUnread(url, 5, page(url, `Authorization: Bearer ${TOKEN}\r\n`).repeat(100), ms),
  },
  {
    name: '20 responses of 27 MB, not read',
    mode: 'pass-through',
    run: (url, ms) => openUnread(url, 20, post(url, LONG, `Authorization: ${basic('long-1')}\r\n`), ms),
  },
  {
    name: '1,000 pipelined operations, not read',
    mode: 'pass-through',
    run: (url, ms) => openUnread(url, 1, post(url, READ, `Authorization: ${basic('client-2')}\r\n`).repeat(1000), ms),
  },
  {
    name: '300 bodies that do not end',
    mode: 'pass-through',
    run: (url, ms) => openUnread(url, 300, post(url, `${READ}${' '.repeat(200_000)}`).slice(0, 100_000), ms),
  },
  {
    name: '300 heads that do not end',
    mode: 'pass-through',
    run: (url, ms) => openUnread(url, 300, 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-A: ', ms),
  },
  { name: '1,000 idle connections', mode: 'token', run: (url, ms) => openUnread(url, 1000, '', ms) },
  {
    name: 'invalid variables of 250 KB',
    mode: 'pass-through',
    run: (url, ms) => repeat(4, ms, () => sendJson(url, WRONG_VARIABLES)),
  },
  {
    name: 'documents of 240 KB with a syntax error',
    mode: 'pass-through',
    run: (url, ms) => repeat(4, ms, () => sendJson(url, UNCLOSED)),
  },
  {
    name: 'new documents',
    mode: 'pass-through',
    run: (url, ms) =>
      repeat(4, ms, (n) =>
        sendJson(url, {
          query: `{ ${Array.from({ length: 28 }, (_, k) => `a${k}_${n}: __typename`).join(' ')} #${'x'.repeat(1500)}\n}`,
        }),
      ),
  },
  {
    name: 'made-up credentials',
    mode: 'pass-through',
    run: (url, ms) => repeat(16, ms, (n) => sendJson(url, READ, { authorization: basic(`stranger-${n}`) })),
  },
  {
    name: 'made-up credentials of 10 KB',
    mode: 'pass-through',
    run: (url, ms) =>
      repeat(8, ms, (n) => sendJson(url, READ, { authorization: `Bearer stranger-${n}-${'x'.repeat(10_000)}` })),
  },
  {
    name: 'one credential in 1,280 spellings',
    mode: 'pass-through',
    run: (url, ms) =>
      repeat(8, ms, (n) =>
        sendJson(url, '{"query":"{ users(first: 1) { totalCount } }"}', { authorization: spelling(n % 1280) }),
      ),
  },
  {
    name: 'callers that disconnect',
    mode: 'pass-through',
    run: (url, ms) =>
      repeat(10, ms, () => openUnread(url, 1, post(url, READ, `Authorization: ${basic('client-3')}\r\n`), 5)),
  },
  { name: 'requests without the token', mode: 'token', run: (url, ms) => repeat(8, ms, () => sendJson(url, READ)) },
];
