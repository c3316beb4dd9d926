import { badRequest, invalidJson, unsupportedMediaType } from './errors.ts';
import { isObject, type Json } from './json.ts';
import type { Param } from './request-context.ts';

export const BASE = '/api/v1';

/** An HTTP request. Header names are lowercase. */
export interface EmulatorRequest {
  method: string;
  /** Path and query, e.g. `/api/v1/lead/?_limit=1`. */
  url: string;
  headers?: Record<string, string>;
  /** Null for bytes that are not UTF-8. */
  body?: string | null;
}

/** A request as tests see it. A POST that overrides its method is recorded as the request that it stands for. */
export interface RecordedRequest {
  /** The method of `x-http-method-override`, if a POST has one. */
  method: string;
  /** Without `/api/v1`, e.g. `/opportunity/`. */
  path: string;
  /** Decoded. Arrays come only from the `_params` of a body. */
  query: Record<string, string | string[]>;
  body?: unknown;
  headers: Record<string, string>;
  overridden: boolean;
  /** The status of the response. 0 if the socket was destroyed before the request was handled. */
  status: number;
  apiKey: string | null;
  /**
   * Values of one counter, not times. Request B started after the response to A if `B.started > A.finished`. `finished`
   * is 0 until the response is sent.
   */
  started: number;
  finished: number;
}

/** The API key of a request: the user name of Basic authentication, or the Bearer token. */
export function apiKeyOf(authorization = ''): string | null {
  const [scheme = '', credentials = ''] = authorization.trim().split(/\s+/, 2);
  if (/^bearer$/i.test(scheme)) return credentials || null;
  if (!/^basic$/i.test(scheme)) return null;
  return Buffer.from(credentials, 'base64').toString('utf8').split(':', 1)[0] || null;
}

/** The id of an API key: the part before its secret (assumed from the form of keys). */
export const apiKeyIdOf = (key: string): string => key.split('.', 1)[0] ?? key;

/** A request without a media type may contain JSON (flask-mongorest). */
function requireJsonType(header = ''): void {
  const [type = ''] = header.split(';', 1);
  if (type.trim() !== '' && !/json/i.test(type)) throw unsupportedMediaType();
}

function parseJson(text: string | null | undefined): Json {
  if (text === null) throw badRequest('The request body is not valid UTF-8.');
  try {
    return JSON.parse(text ?? '') as Json;
  } catch {
    throw invalidJson();
  }
}

const paramOf = (value: Json): Param => (Array.isArray(value) ? value.map(String) : String(value));

export interface ParsedRequest {
  method: string;
  path: string;
  query: Record<string, Param>;
  body: Json | undefined;
  overridden: boolean;
  /** The error to respond with, once the caller is authenticated. */
  error: unknown;
}

/**
 * Parses a request. A POST with `x-http-method-override` becomes a request with that method (documented). `_params` in a body
 * are query parameters (documented for GET, seen with PUT).
 */
export function parseRequest({ method: sent, url, headers = {}, body: text }: EmulatorRequest): ParsedRequest {
  const { pathname, searchParams } = new URL(`http://emulator.invalid${url}`);
  const query: Record<string, Param> = {};
  for (const [name, value] of searchParams) query[name] ??= value;
  const path = pathname.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) : pathname;
  const override = sent === 'POST' ? headers['x-http-method-override']?.toUpperCase() : undefined;
  const method = override ?? sent;
  const parsed = { method, path, query, overridden: override !== undefined };
  if (sent !== 'POST' && sent !== 'PUT') return { ...parsed, body: undefined, error: undefined };
  try {
    requireJsonType(headers['content-type']);
    const json = parseJson(text);
    if (!isObject(json) || !isObject(json._params)) return { ...parsed, body: json, error: undefined };
    const { _params, ...body } = json;
    for (const [name, value] of Object.entries(_params)) if (value !== null) query[name] = paramOf(value);
    return { ...parsed, body: method === 'GET' ? undefined : body, error: undefined };
  } catch (error) {
    return { ...parsed, body: undefined, error };
  }
}
