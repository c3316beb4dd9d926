/**
 * The entrance of agents: Streamable HTTP of the Model Context Protocol, without sessions. Each call becomes an operation that enters
 * the gateway as all others do, with the credential of the call. docs/decisions/100
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Config } from '../../config/config.ts';
import { createMcpServer } from '../../mcp/server.ts';
import type { Observers } from '../../telemetry/records.ts';
import type { Callers } from '../callers/callers.ts';
import { refuse } from '../guards/guard.ts';
import { firstRefusal, type Guard, type Refusal } from '../guards/index.ts';
import type { RefusedOrigins } from '../refused-origins.ts';
import { requestIdOf } from '../request-id.ts';
import { headersOf } from '../request-target.ts';
import { type Call, executeFor, type Send } from './execute.ts';
import { type ToolSources, toolSettings } from './settings.ts';
import { bodyOf, end, webRequest, write } from './web.ts';

export interface McpOptions extends ToolSources {
  readonly guards: readonly Guard[];
  readonly callers: Pick<Callers, 'prepare' | 'callerOf'>;
  readonly refusedOrigins: Pick<RefusedOrigins, 'note'>;
  readonly observers: Pick<Observers, 'refusal'>;
  readonly send: Send;
  readonly report: (error: unknown) => void;
}

export interface Mcp {
  /** Responds to a request for `/mcp`. */
  serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
}

export type CreateMcp = typeof createMcp;

const NO_CREDENTIAL = refuse(
  'UNAUTHENTICATED',
  'Send your credential for Close in the header `Authorization`: `Basic` with an API key and a colon in Base64, or `Bearer` with a token.',
  { headers: { 'www-authenticate': 'Bearer' } },
);
const BUSY = refuse('RATE_LIMITED', 'Too many calls of this caller run at once. Wait for their results.', {
  headers: { 'retry-after': '1' },
});
const BROKEN = refuse('INTERNAL', 'The call failed in the gateway. The log has the reason.', { status: 500 });

export function createMcp(options: McpOptions): Mcp {
  const { config, guards, callers, send, report, refusedOrigins, observers } = options;
  const settingsOf = toolSettings(options);
  const running = new Running(config);

  const refuseCall = (request: IncomingMessage, response: ServerResponse, refusal: Refusal) => {
    const id = requestIdOf(headersOf(request));
    refusedOrigins.note(refusal, id);
    observers.refusal?.({ entrance: 'mcp', id, status: refusal.status });
    end(request, response, refusal, id);
  };

  async function serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const headers = headersOf(request);
    await callers.prepare(headers, request);
    const refusal = firstRefusal(guards, { method: request.method ?? '', url, headers }, 'mcp');
    if (refusal !== null) return refuseCall(request, response, refusal);
    const { key, credential, permissions } = callers.callerOf(headers, request);
    if (credential === null) return refuseCall(request, response, NO_CREDENTIAL);
    const leave = running.enter(key);
    if (leave === null) return refuseCall(request, response, BUSY);
    try {
      const body = await bodyOf(request, config);
      if (!Buffer.isBuffer(body)) return refuseCall(request, response, body);
      const settings = settingsOf(permissions);
      const call: Call = { url, headers, remoteAddress: request.socket.remoteAddress };
      // One per call: it holds nothing between calls, and knows whose call it serves.
      const { fetch } = createMcpHandler(
        () => createMcpServer(settings, executeFor(send, call)),
        // The tools of a caller change with the schema only. Clients read the list again; none needs a stream for that.
        { maxRequestBodySize: config.LIMIT_BODY_BYTES, maxSubscriptions: 0 },
      );
      await write(response, await fetch(webRequest(request, response, url, body)));
    } catch (error) {
      if (isDisconnect(error)) return void response.destroy();
      report(error);
      if (response.headersSent) response.destroy();
      else refuseCall(request, response, BROKEN);
    } finally {
      leave();
    }
  }
  return { serve };
}

/** Whether the caller left before the end of its body or of the response. */
const isDisconnect = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE');

/** Counts the requests of each caller that run. */
class Running {
  readonly #counts = new Map<string, number>();
  readonly #max: number;

  constructor({ LIMIT_MCP_CALLS }: Pick<Config, 'LIMIT_MCP_CALLS'>) {
    this.#max = LIMIT_MCP_CALLS;
  }

  /** What ends the place of a request. Null if the caller has none left. */
  enter(key: string): (() => void) | null {
    const count = this.#counts.get(key) ?? 0;
    if (count >= this.#max) return null;
    this.#counts.set(key, count + 1);
    return () => {
      const left = (this.#counts.get(key) ?? 1) - 1;
      if (left === 0) this.#counts.delete(key);
      else this.#counts.set(key, left);
    };
  }
}
