/** Sends the operation of a call to the gateway, as its caller would. */
import type { Answer } from '../../mcp/results.ts';
import type { Execute } from '../../mcp/server.ts';
import { requestOf } from '../own-operation.ts';
import { REQUEST_ID } from '../request-id.ts';

/** Sends a request of this process to the gateway, on behalf of a client with this address. */
export type Send = (request: Request, remoteAddress?: string) => Promise<Response>;

/** The request by which an agent calls a tool. */
export interface Call {
  readonly url: URL;
  readonly headers: Pick<Headers, 'get'>;
  /** The other end of its socket. Undefined: this process. */
  readonly remoteAddress: string | undefined;
}

/** Headers of a call that its operation has too: who calls, how, and by which id it is found in the log. */
const FORWARDED = ['authorization', 'x-forwarded-for', 'x-tz-offset', 'traceparent', 'cache-control', REQUEST_ID];

export const executeFor =
  (send: Send, { url, headers: given, remoteAddress }: Call): Execute =>
  async ({ query, operationName, documentId, variables }, signal) => {
    const headers = new Headers({ accept: 'application/json', 'x-cost': '1' });
    for (const name of FORWARDED) {
      const value = given.get(name);
      if (value !== null) headers.set(name, value);
    }
    const document = documentId === null ? { query, operationName } : { documentId };
    const request = requestOf({ ...document, variables }, { headers, signal, origin: url });
    const response = await send(request, remoteAddress);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return isJson ? (JSON.parse(text) as Answer) : { errors: [{ message: text }] };
  };
