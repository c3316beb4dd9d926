import { ACCEPTED_ENCODINGS } from './decoders.ts';
import type { HttpRequest } from './http.ts';
import { type Query, queryString } from './query.ts';

/** A request to Close, before it is encoded for HTTP. */
export interface UpstreamCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Without parameters. */
  readonly path: string;
  readonly query: Query;
  readonly body?: object;
}

interface Sender {
  readonly authorization: string;
  /** Hours east of UTC. */
  readonly tzOffset: number;
  /** The W3C trace context. */
  readonly traceparent?: string;
}

/** Parameters go into the URL. If they do not fit, they go into the body of a POST that overrides its method. */
export function encodeRequest(
  { method, path, query, body }: UpstreamCall,
  { authorization, tzOffset, traceparent }: Sender,
  options: Pick<HttpRequest, 'isWrite' | 'isAnyJson' | 'shapeOf'>,
): HttpRequest {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-encoding': ACCEPTED_ENCODINGS,
    authorization,
    'x-tz-offset': String(tzOffset),
    ...(traceparent === undefined ? {} : { traceparent }),
  };
  const search = queryString(query);
  if (search === null || body !== undefined) headers['content-type'] = 'application/json';
  if (search === null) {
    headers['x-http-method-override'] = method;
    return { method: 'POST', path, headers, body: JSON.stringify({ _params: query }), ...options };
  }
  const url = search === '' ? path : `${path}?${search}`;
  return body === undefined
    ? { method, path: url, headers, ...options }
    : { method, path: url, headers, body: JSON.stringify(body), ...options };
}
