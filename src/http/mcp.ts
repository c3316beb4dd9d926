/**
 * The entrance of agents: Streamable HTTP of the Model Context Protocol, without sessions. Each call becomes an operation that enters
 * the gateway as all others do, with the credential of the call.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createMcpHandler } from '@modelcontextprotocol/server';
import manifestOfPackage from '../../package.json' with { type: 'json' };
import type { Config } from '../config/config.ts';
import type { Manifest } from '../config/persisted-manifest.ts';
import { readExampleOperations } from '../graph/example-operations.ts';
import { CORE_SCHEMA } from '../graph/schema.ts';
import { searchOf } from '../mcp/explore.ts';
import type { Answer } from '../mcp/results.ts';
import { createMcpServer, type McpSettings, type Operation } from '../mcp/server.ts';
import { type Tool, toolsOf } from '../mcp/tools.ts';
import type { Callers } from './callers/callers.ts';
import { bodySizeRefusal } from './guards/body-size.ts';
import { refuse } from './guards/guard.ts';
import { firstRefusal, type Guard, type Refusal } from './guards/index.ts';
import { GRAPHQL_PATH } from './guards/route.ts';
import type { ChangingSchema } from './plugins/served-schema.ts';
import { REQUEST_ID } from './request-id.ts';
import { headersOf } from './request-target.ts';

export { createMcpServer };

export interface McpOptions {
  readonly config: Config;
  readonly guards: readonly Guard[];
  readonly callers: Pick<Callers, 'prepare' | 'callerOf' | 'permissionsOf'>;
  readonly schema: ChangingSchema;
  readonly manifest: Manifest | null;
  /** Sends a request of this process to the gateway. */
  readonly send: (request: Request) => Promise<Response>;
  readonly report: (error: unknown) => void;
}

export interface Mcp {
  /** Responds to a request for `/mcp`. */
  serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
}

export type CreateMcp = typeof createMcp;

/** Milliseconds between two reports that a call goes on. */
const PROGRESS_MS = 2_000;

/** Headers of a call that its operation has too. */
const FORWARDED = ['authorization', 'x-forwarded-for', 'x-tz-offset', 'traceparent', 'cache-control', REQUEST_ID];

export function createMcp(options: McpOptions): Mcp {
  const { config, guards, callers, send, report } = options;
  const settingsOf = toolSettings(options);
  const running = new Map<string, number>();
  const handle = (mayWrite: boolean) =>
    createMcpHandler(
      ({ era, requestInfo }) =>
        createMcpServer(
          settingsOf(mayWrite),
          (operation, signal) =>
            execute(send, operation, requestInfo ?? new Request(`http://localhost${GRAPHQL_PATH}`), signal),
          era === 'modern',
        ),
      { maxRequestBodySize: config.LIMIT_BODY_BYTES, onerror: () => undefined },
    ).fetch;
  const [reading, writing] = [handle(false), handle(true)];

  async function serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const headers = headersOf(request);
    await callers.prepare(headers, request);
    const refusal = firstRefusal(guards, { method: request.method ?? '', url, headers }, 'mcp');
    if (refusal !== null) return end(response, refusal);
    const caller = callers.callerOf(headers, request);
    if (caller.credential === null) return end(response, NO_CREDENTIAL);
    const count = running.get(caller.key) ?? 0;
    if (count >= config.LIMIT_MCP_CALLS) return end(response, BUSY);
    running.set(caller.key, count + 1);
    try {
      const body = await bodyOf(request, config);
      if (!Buffer.isBuffer(body)) return end(response, body);
      const { mayWrite } = callers.permissionsOf(request);
      await write(response, await (mayWrite ? writing : reading)(webRequest(request, response, url, body)));
    } catch (error) {
      if (!response.destroyed) {
        report(error);
        end(response, BROKEN);
      }
    } finally {
      const left = (running.get(caller.key) ?? 1) - 1;
      if (left === 0) running.delete(caller.key);
      else running.set(caller.key, left);
    }
  }
  return { serve };
}

const NO_CREDENTIAL = refuse('UNAUTHENTICATED', 'Send your own credential for Close in the header `authorization`.');
const BUSY = refuse('RATE_LIMITED', 'Too many calls of this caller run at once. Wait for their results.', {
  headers: { 'retry-after': '1' },
});
const BROKEN = refuse('INTERNAL', 'The call failed in the gateway. The log has the reason.', { status: 500 });

/** The tools that a caller sees, made again when the schema is replaced. */
export function toolSettings({
  config,
  schema,
  manifest,
}: Pick<McpOptions, 'config' | 'schema' | 'manifest'>): (mayWrite: boolean) => McpSettings {
  let current = CORE_SCHEMA;
  let tools = new Map<boolean, readonly Tool[]>();
  schema.watch((replaced) => {
    current = replaced;
    tools = new Map();
  });
  const examples = readExampleOperations();
  const trusted = config.PERSISTED_OPERATIONS === undefined ? null : manifest;
  const toolsFor = (hasWrites: boolean) => {
    const known = tools.get(hasWrites);
    if (known !== undefined) return known;
    const made = toolsOf(examples, trusted, {
      schema: current,
      hasWrites,
      hasOutputSchemas: config.MCP_OUTPUT_SCHEMAS,
      maximumOf: (argument, isBelowList) =>
        argument !== 'first' && argument !== 'last'
          ? null
          : isBelowList
            ? config.LIMIT_PAGE_BELOW_LIST
            : config.LIMIT_PAGE,
    });
    tools.set(hasWrites, made);
    return made;
  };
  const search = config.MCP_EXPLORE ? searchOf(() => current) : null;
  return (mayWrite) => ({
    version: manifestOfPackage.version,
    maxBytes: config.LIMIT_MCP_RESULT_BYTES,
    tools: () => toolsFor(config.MCP_WRITES && !config.READ_ONLY && mayWrite),
    search,
    progressMs: PROGRESS_MS,
  });
}

/** Sends an operation of a call to the gateway. */
export async function execute(
  send: McpOptions['send'],
  { query, operationName, documentId, variables }: Operation,
  call: Pick<Request, 'url' | 'headers'>,
  signal: AbortSignal,
): Promise<Answer> {
  const headers = new Headers({ accept: 'application/json', 'content-type': 'application/json', 'x-cost': '1' });
  for (const name of FORWARDED) {
    const value = call.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const document = documentId === null ? { query, operationName } : { documentId };
  const response = await send(
    new Request(new URL(GRAPHQL_PATH, call.url), {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...document, variables }),
      signal,
    }),
  );
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return isJson ? (JSON.parse(text) as Answer) : { errors: [{ message: text }] };
}

/** The body, or the refusal of one that is too large. */
async function bodyOf(request: IncomingMessage, config: Config): Promise<Buffer | Refusal> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    const tooLarge = bodySizeRefusal(bytes, config);
    if (tooLarge !== null) return tooLarge;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Aborted when the caller disconnects. */
function webRequest(request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer): Request {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  const { method = 'GET' } = request;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, String(value));
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, {
    method,
    headers,
    signal: controller.signal,
    ...(hasBody ? { body: new Uint8Array(body) } : {}),
  });
}

async function write(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'cache-control': 'no-store' });
  for await (const part of answer.body ?? []) response.write(part);
  response.end();
}

/** A refusal that agents and people can read. */
function end(response: ServerResponse, { status, message, headers, extensions }: Refusal): void {
  const body = JSON.stringify({ error: message, code: extensions?.code ?? null });
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers }).end(body);
}
