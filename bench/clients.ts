/**
 * What real clients cost: the processor time of their bodies and headers compared with the bare body of the same operation,
 * and with the slow path, in alternating rounds on one gateway. Responses are not compressed.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';
import { closePools, type Prepared, requestsOf, run, send } from './load.ts';
import { logProgress, measure } from './measure.ts';
import { median } from './median.ts';
import { type BenchOperation, CONCURRENCY } from './operations.ts';
import { digits, table } from './report.ts';
import { gatewayOf, ROOT, type Server, startServer, startUpstream, type Upstream } from './servers.ts';
import { confidenceInterval } from './with-ref.ts';

const SECRET = '0123456789abcdef';
const ORIGIN = 'https://board.example';
/** Operations in a round, per way. */
const COUNT = 1000;
/** Operations before the first round: more for the first client, because V8 compiles hot functions while they run. */
const WARM_UP = { first: 2000, other: 200 };
/** Of little, of medium and of much work, so that the share of HTTP differs. */
const NAMES: ReadonlySet<string> = new Set(['AppStart', 'LeadDetail', 'Forecast']);
/** Maximum ratio to the bare body. It applies to the lower bound. */
const MAX_RATIO = 1.15;

/** What a client sends for an operation. */
interface Call {
  readonly name: string;
  readonly query: string;
  readonly variables: object;
  /** The id of the trusted document. */
  readonly id: string;
}

interface Client {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: (call: Call) => object;
  /** Whether it adds `__typename` to every selection. */
  readonly addsTypeNames?: boolean;
  /** Whether it sends queries by GET. */
  readonly isGet?: boolean;
}

const plain = ({ name, query, variables }: Call) => ({ operationName: name, query, variables });
const APOLLO = { accept: 'application/graphql-response+json,application/json;q=0.9' };
/** What Chrome adds to requests of a page of another origin. */
const BROWSER = {
  origin: ORIGIN,
  referer: `${ORIGIN}/`,
  'accept-encoding': 'identity',
  'accept-language': 'en-US,en;q=0.9',
  'sec-ch-ua': '"Chromium";v="142", "Google Chrome";v="142", "Not_A Brand";v="99"',
  'sec-ch-ua-mobile': '?0',
  'sec-ch-ua-platform': '"Linux"',
  'sec-fetch-dest': 'empty',
  'sec-fetch-mode': 'cors',
  'sec-fetch-site': 'cross-site',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
};
const apolloExtensions = { clientLibrary: { name: '@apollo/client', version: '4.3.8' } };

const URQL_ACCEPT =
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';

const CLIENTS: readonly Client[] = [
  {
    name: 'Apollo Client',
    headers: APOLLO,
    body: (call) => ({ ...plain(call), extensions: apolloExtensions }),
    addsTypeNames: true,
  },
  {
    name: 'Apollo Client in a browser',
    headers: { ...APOLLO, ...BROWSER },
    body: (call) => ({ ...plain(call), extensions: apolloExtensions }),
    addsTypeNames: true,
  },
  {
    name: 'Apollo Client, trusted documents',
    headers: APOLLO,
    body: ({ name, id, variables }) => ({
      operationName: name,
      variables,
      extensions: { ...apolloExtensions, persistedQuery: { version: 1, sha256Hash: id } },
    }),
    addsTypeNames: true,
  },
  {
    name: 'urql',
    headers: { accept: URQL_ACCEPT },
    body: plain,
    addsTypeNames: true,
    isGet: true,
  },
  {
    name: 'urql, by POST',
    headers: { accept: URQL_ACCEPT },
    body: plain,
    addsTypeNames: true,
  },
  {
    name: 'Relay, trusted documents',
    headers: { accept: 'application/json' },
    body: ({ id, variables }) => ({ doc_id: id, query: null, variables }),
  },
  {
    name: 'page of a listed origin',
    headers: { accept: '*/*', ...BROWSER },
    body: plain,
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

/** `slow` has a header that selects the slow path and has no other effect. */
const WAYS = ['bare', 'fast', 'slow'] as const;
type Way = (typeof WAYS)[number];
const SLOW = { 'x-upstream': '0' };

const withTypeNames = (document: string): string =>
  print(
    visit(parse(document), {
      SelectionSet: (node, _key, parent) =>
        parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
          ? undefined
          : {
              ...node,
              selections: [...node.selections, { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
            },
    }),
  );

/** A document as the client sends it, and the id of it. */
const sentBy = ({ addsTypeNames = false }: Client, { name, document }: BenchOperation) => ({
  id: addsTypeNames ? `${name}WithTypeNames` : name,
  document: addsTypeNames ? withTypeNames(document) : document,
});

function environmentOf(operations: readonly BenchOperation[]): Readonly<Record<string, string>> {
  const path = join(mkdtempSync(join(tmpdir(), 'close-graphql-bench-')), 'manifest.json');
  const documents = CLIENTS.flatMap((client) => operations.map((operation) => sentBy(client, operation)));
  writeFileSync(path, JSON.stringify(Object.fromEntries(documents.map(({ id, document }) => [id, document]))));
  return { PERSISTED_OPERATIONS: path, ROUTER_SECRET: SECRET, CORS_ORIGINS: ORIGIN };
}

/** Parameters in a URL: texts as they are, everything else as JSON. */
const searchOf = (parameters: object): string =>
  String(
    new URLSearchParams(
      Object.entries(parameters).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ),
  );

/** The requests of a client in every way. The bare body has the same document and variables, and no headers of a client. */
async function prepare(client: Client, operation: BenchOperation, server: Server, upstream: Upstream) {
  const { id, document } = sentBy(client, operation);
  const prepared: Record<Way, Prepared[]> = { bare: [], fast: [], slow: [] };
  for (const bare of requestsOf({ ...operation, document }, upstream, null)) {
    const { variables } = JSON.parse(bare.body) as Pick<Call, 'variables'>;
    const sent = client.body({ name: operation.name, query: document, variables, id });
    const { isGet = false } = client;
    const body = isGet ? searchOf(sent) : JSON.stringify(sent);
    const { 'content-type': type = '', ...others } = bare.headers;
    const headers = { ...others, ...(isGet ? {} : { 'content-type': type }), ...client.headers };
    const fast = { body, isGet, headers };
    const requests = { bare, fast, slow: { ...fast, headers: { ...headers, ...SLOW } } };
    for (const way of WAYS) {
      const response = await send(server, requests[way]);
      if (!response.startsWith('{"data":')) throw new Error(`${client.name}: ${response.slice(0, 300)}`);
      prepared[way].push({ ...requests[way], response });
    }
  }
  return prepared;
}

/** A table: for each client and operation its processor time, the ratio to the bare body, and what the fast path saves. */
export async function compareClients(all: readonly BenchOperation[], rounds: number): Promise<string> {
  const operations = all.filter(({ name }) => NAMES.has(name));
  const upstream = await startUpstream();
  const server = await startServer({ ...gatewayOf(ROOT, 'gateway'), env: environmentOf(operations) }, upstream);
  const cells = [];
  for (const client of CLIENTS) {
    for (const operation of operations) {
      logProgress(`${client.name}, ${operation.name}: warming up`);
      const requests = await prepare(client, operation, server, upstream);
      const count = WARM_UP[client === CLIENTS[0] ? 'first' : 'other'];
      for (const way of WAYS) await run(server, requests[way], count, CONCURRENCY);
      cells.push({ client, operation, requests, ms: { bare: [], fast: [], slow: [] } as Record<Way, number[]> });
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? WAYS : WAYS.toReversed();
    for (const { client, operation, requests, ms } of cells) {
      logProgress(`${client.name}, ${operation.name}, round ${round + 1} of ${rounds}`);
      for (const way of order) ms[way].push((await measure(server, requests[way], COUNT)).cpuMs);
    }
  }
  await closePools();
  await Promise.all([server.stop(), upstream.stop()]);
  const rows = cells.map(({ client, operation, ms }) => {
    const [bare, fast, slow] = [median(ms.bare), median(ms.fast), median(ms.slow)];
    const saved = `${Math.round(100 * (1 - fast / slow))} %`;
    return [client.name, operation.name, digits(bare), digits(fast), ratioOf(ms), digits(slow), saved];
  });
  const head = ['client', 'operation', 'bare body, ms', 'client, ms', 'ratio', 'slow path, ms', 'saved'];
  const text = `Medians of ${rounds} rounds of ${COUNT} operations on up to ${CONCURRENCY} connections. In brackets the 95 % interval of the ratio.\n`;
  return `\n${table(head, rows)}\n${text}`;
}

function ratioOf({ bare, fast }: Readonly<Record<Way, readonly number[]>>): string {
  const { low, median: middle, high } = confidenceInterval(fast.map((time, n) => time / (bare[n] ?? Number.NaN)));
  const mark = low <= MAX_RATIO ? '≤' : '**>**';
  return `${middle.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}) ${mark} ${MAX_RATIO}`;
}
