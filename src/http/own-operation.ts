/** Operations that this process sends to its own gateway: of an application, of a command, and of a tool. */
import { GRAPHQL_PATH } from './guards/route.ts';

export interface OwnOperation {
  /** The document, or the id of a trusted one. */
  readonly query?: string;
  readonly documentId?: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

interface RequestOptions {
  readonly headers?: Headers;
  readonly signal?: AbortSignal | undefined;
  /** The origin that the guards see. Default: this machine. */
  readonly origin?: URL | string;
}

/** The request that executes an operation. */
export function requestOf(
  operation: OwnOperation,
  { headers = new Headers(), signal, origin = 'http://localhost' }: RequestOptions = {},
): Request {
  headers.set('content-type', 'application/json');
  return new Request(new URL(GRAPHQL_PATH, origin), {
    method: 'POST',
    headers,
    body: JSON.stringify(operation),
    ...(signal === undefined ? {} : { signal }),
  });
}
