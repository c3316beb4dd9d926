/**
 * In every test file: whatever the gateway's client sends is checked against Close's OpenAPI document, and a test whose
 * requests do not fit fails. It listens to undici, so that no request escapes it, whoever stands in Close's place; the
 * tests' own requests are made with `fetch` or without a socket, and are not looked at.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, afterEach, expect, inject } from 'vitest';
import { Openapi } from './openapi.ts';
import { complaints, type SentRequest } from './rest-check.ts';

/** Requests that are made to be wrong: the test file, the path, and why. */
const EXEMPT: readonly { readonly file: string; readonly path: RegExp; readonly why: string }[] = [
  {
    file: 'close-client.test.ts',
    path: /^\/[a-e]\/$/,
    why: 'asks the client itself, for whatever has the shortest name',
  },
];

const BASE = '/api/v1/';
const CHANNEL = 'undici:request:create';

let openapi: Openapi | null | undefined;
/** Of tests that send thousands, most are equal. */
const seen = new Set<string>();
const recorded: SentRequest[] = [];
let checked = 0;

/** The different requests that this file has sent so far. */
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

/** Throws what is wrong with the requests since the last call. */
export function checkRequests(): void {
  if (checked === recorded.length) return;
  const file = inject('openapi');
  openapi ??= file === null ? null : new Openapi(file);
  const { testPath = '' } = expect.getState();
  const wrong = recorded.slice(checked).flatMap((request) => {
    const isExempt = EXEMPT.some((each) => testPath.endsWith(`/${each.file}`) && each.path.test(request.path));
    const told = isExempt ? [] : complaints(request, openapi ?? null);
    return told.map((complaint) => `${request.method} ${request.path}: ${complaint}`);
  });
  checked = recorded.length;
  if (wrong.length > 0) {
    throw new Error(`Requests that Close does not know (test/support/rest-check.ts):\n${wrong.join('\n')}`);
  }
}

subscribe(CHANNEL, record);
afterEach(checkRequests);
afterAll(() => {
  // The next file has a recorder of its own, in the same process.
  unsubscribe(CHANNEL, record);
  checkRequests();
});
