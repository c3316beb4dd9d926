/**
 * Runs in every test file: records what the gateway's client sends, and fails a test whose requests do not match Close's
 * OpenAPI document. It listens to undici, so it sees every request to any server. Requests that tests make
 * themselves, with `fetch` or without a socket, are ignored.
 *
 * Without the document only the form of requests and searches is checked. Then the check counts as skipped, once for each
 * file that sent requests.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { afterAll, afterEach, expect, inject } from 'vitest';
import { openapiIn } from './openapi.ts';
import { complaints, type SentRequest } from './rest-check.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** The requests of a test file that were not compared with Close's OpenAPI document. */
    uncheckedRequests?: number;
  }
}

/** Requests that are wrong on purpose. */
const EXEMPT: readonly { readonly file: string; readonly path: RegExp; readonly why: string }[] = [
  {
    file: 'test/close/client.test.ts',
    path: /^\/[a-e]\/$/,
    why: 'tests the client alone, with the shortest paths',
  },
  {
    file: 'test/attack/attack.test.ts',
    path: /^\//,
    why: 'ids come from hostile rows of Close',
  },
  {
    file: 'test/loaders/shorter-pages.test.ts',
    path: /^\/(?:role|custom_field\/shared)\/\?/,
    why: 'pages of lists that Close does not document as paged: the stand-in says that there are more rows',
  },
  {
    file: 'test/close/storms.test.ts',
    path: /^\/endpoint_\d+\/$/,
    why: 'needs many endpoint groups',
  },
  {
    file: 'test/close/traffic-dispatcher.test.ts',
    path: /^\/group_\d+\/\?_skip=\d+$/,
    why: 'needs many endpoint groups',
  },
  {
    file: 'test/close/credential-state.test.ts',
    path: /^\/(?:activity|report|status)\/acti_\w+\/$/,
    why: 'ids of callers in places where Close has none',
  },
];

const BASE = '/api/v1/';
const CHANNEL = 'undici:request:create';

/** Some tests send thousands of requests, most of them equal. */
const seen = new Set<string>();
const recorded: SentRequest[] = [];
let checked = 0;

/** The distinct requests that this file has sent so far. */
export const recordedRequests = (): readonly SentRequest[] => recorded;

const record = (message: unknown) => {
  const { request } = message as {
    readonly request: {
      readonly method: string;
      readonly path: string;
      readonly headers: readonly string[];
      readonly body?: string | Uint8Array | null;
    };
  };
  const headers: Record<string, string> = {};
  for (let at = 0; at + 1 < request.headers.length; at += 2) {
    headers[String(request.headers[at]).toLowerCase()] = String(request.headers[at + 1]);
  }
  if (!request.path.startsWith(BASE) || headers['sec-fetch-mode'] !== undefined) return;
  const { method, body = '' } = request;
  const text = typeof body === 'string' ? body : Buffer.from(body ?? '').toString('utf8');
  const key = `${method} ${request.path} ${headers['x-http-method-override'] ?? ''} ${text}`;
  if (seen.has(key)) return;
  seen.add(key);
  recorded.push({ method, path: request.path.slice(BASE.length - 1), headers, body: text });
};

/** Throws if a request since the last call is wrong. */
export function checkRequests(): void {
  if (checked === recorded.length) return;
  const file = inject('openapi');
  const openapi = file === null ? null : openapiIn(file);
  const { testPath = '' } = expect.getState();
  const wrong = recorded.slice(checked).flatMap((request) => {
    const isExempt = EXEMPT.some((each) => testPath.endsWith(`/${each.file}`) && each.path.test(request.path));
    const found = isExempt ? [] : complaints(request, openapi);
    return found.map((complaint) => `${request.method} ${request.path}: ${complaint}`);
  });
  checked = recorded.length;
  if (wrong.length > 0) {
    throw new Error(`Close does not know these requests (test/support/rest-check.ts):\n${wrong.join('\n')}`);
  }
}

/** Adds methods and paths to a file in this folder, for `npm run coverage:close`. */
function writeRequests(folder: string): void {
  const lines = recorded.map(({ method, path, headers }) => {
    return `${headers['x-http-method-override'] ?? method} ${path.split('?', 1)[0]}\n`;
  });
  appendFileSync(join(folder, `${process.pid}-${threadId}.txt`), lines.join(''));
}

subscribe(CHANNEL, record);
afterEach(checkRequests);
// biome-ignore lint/correctness/noEmptyPattern: Vitest wants its first parameter destructured
afterAll(({}, { file }) => {
  // The next file runs in the same process and subscribes its own recorder.
  unsubscribe(CHANNEL, record);
  checkRequests();
  if (inject('openapi') === null) file.meta.uncheckedRequests = recorded.length;
  const { CLOSE_REQUESTS: folder } = process.env;
  if (folder !== undefined) writeRequests(folder);
});
