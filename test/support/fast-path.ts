/** A fast path that is asked only whether it would read the body of a request. */

import { SYSTEM_CLOCK } from '../../src/close/clock.ts';
import { readConfig } from '../../src/config/config.ts';
import { SharedExecution } from '../../src/engine/shared-execution.ts';
import { Callers } from '../../src/http/callers/callers.ts';
import { createCompression } from '../../src/http/compression.ts';
import { FastPath } from '../../src/http/fast-path.ts';
import type { Guard, GuardedRequest } from '../../src/http/guards/index.ts';
import type { OnFastPath } from '../../src/http/plugins/plugin.ts';
import { ResponseMemory } from '../../src/http/response-memory.ts';
import { NO_OBSERVERS } from '../../src/telemetry/observers.ts';

/** With limits, and a token. */
export const CONFIG = readConfig({
  CLOSE_API_KEY: 'api_x',
  CLOSE_API_URL: 'http://127.0.0.1:1',
  GATEWAY_TOKEN: '0123456789abcdef',
  LIMIT_BODY_BYTES: '999',
  LIMIT_WEBHOOK_BYTES: '1000',
});
export const CALLERS = new Callers({
  config: CONFIG,
  secrets: CONFIG,
  ownCredential: null,
  credentials: { find: () => null },
  tokens: null,
});
export const requestOf = (
  headers: Readonly<Record<string, string>> = {},
  url = 'http://localhost/graphql',
): GuardedRequest => ({
  method: 'POST',
  url: new URL(url),
  headers: new Headers({ 'content-type': 'application/json', 'content-length': '100', ...headers }),
});

interface FastPathParts {
  readonly guards?: readonly Guard[];
  readonly plugins?: readonly { readonly onFastPath: OnFastPath }[];
}

/** A fast path, and whether it would read the body of a request. */
export function fastPathWith({ guards = [], plugins = [] }: FastPathParts) {
  const unused = () => {
    throw new Error('Not called before the body is read.');
  };
  const fastPath = new FastPath({
    config: CONFIG,
    guards,
    callers: CALLERS,
    plugins,
    manifest: null,
    isRouter: () => false,
    bodies: new WeakMap(),
    compression: createCompression(false),
    documents: new Map(),
    execution: new SharedExecution(),
    memory: new ResponseMemory(1, SYSTEM_CLOCK),
    costs: { searchBatch: 1 },
    contextOf: unused,
    present: unused,
    observers: NO_OBSERVERS,
    now: () => 0,
  });
  return {
    takes({ method, url, headers }: GuardedRequest): boolean {
      let isTaken = false;
      const request = {
        method,
        headers: Object.fromEntries(headers as Headers),
        on: () => {
          isTaken = true;
        },
      };
      fastPath.take(request as never, {} as never, new URL(`http://${url.host}${url.pathname}`), () => undefined);
      return isTaken;
    },
  };
}
