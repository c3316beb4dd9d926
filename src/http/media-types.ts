/** Media types and encodings by RFC 9110: names in any case, weights, charsets. */
import { parse } from 'content-type';
import Negotiator from 'negotiator';

/** Responses as one JSON object. The first is preferred for a wildcard. */
const OBJECT_TYPES = ['application/json', 'application/graphql-response+json'];
/** The only type for subscriptions. */
const EVENTS = 'text/event-stream';
/** Responses in parts, for documents with `@defer`. */
const STREAM_TYPES = ['multipart/mixed', EVENTS];
const HTML = 'text/html';
/** A charset in `Accept` must be UTF-8. */
const AVAILABLE = new Map([...OBJECT_TYPES, ...STREAM_TYPES, HTML].map((type) => [`${type};charset=utf-8`, type]));

export const SUPPORTED_TYPES: readonly string[] = [...OBJECT_TYPES, ...STREAM_TYPES];

/** What a request accepts. */
export interface Accepted {
  /** The preferred type for one JSON object. Null if none is accepted. */
  readonly object: string | null;
  /** The preferred type for a response in parts. Null if none is accepted. */
  readonly stream: string | null;
  /** Whether the response to a subscription is accepted. */
  readonly hasEvents: boolean;
  /** Whether a page is preferred to JSON. A wildcard is not enough. */
  readonly prefersHtml: boolean;
}

/** Parameters other than weight and charset do not distinguish responses, for example Apollo's `deferSpec`. */
const OTHER_PARAMETER = /;(?!\s*(?:q|charset)\s*=)[^;,]*/gi;
/** Negotiation costs time for each type, so the rest of a longer header is ignored. */
const MAX_ACCEPT_LENGTH = 1000;

function negotiate(header: string): Accepted {
  const accept = header.slice(0, MAX_ACCEPT_LENGTH).replace(OTHER_PARAMETER, '');
  const types = new Negotiator({ headers: { accept } })
    .mediaTypes([...AVAILABLE.keys()])
    .map((type) => AVAILABLE.get(type) ?? '');
  return {
    object: types.find((type) => OBJECT_TYPES.includes(type)) ?? null,
    stream: types.find((type) => STREAM_TYPES.includes(type)) ?? null,
    hasEvents: types.includes(EVENTS),
    prefersHtml: types[0] === HTML,
  };
}

/** The charset of JSON, and its alias in the WHATWG's Encoding Standard. */
const UTF8 = new Set(['utf-8', 'utf8']);
const JSON_TYPES = new Set(['application/json', 'application/graphql+json']);

export interface BodyType {
  /** The media type in lowercase. Empty if there is none. */
  readonly type: string;
  readonly isJson: boolean;
  /** Whether the charset is UTF-8, which is the default of JSON. */
  readonly isUtf8: boolean;
}

function parseBodyType(header: string): BodyType {
  // Some clients send a list. The first value counts.
  const { type, parameters } = parse(header, { comma: true });
  const name = type.toLowerCase();
  const { charset = 'utf-8' } = parameters;
  return { type: name, isJson: JSON_TYPES.has(name), isUtf8: UTF8.has(charset.toLowerCase()) };
}

const MAX_CACHED = 100;

/** Caches the results for headers that clients send again and again. */
function cached<Result>(work: (header: string) => Result): (header: string) => Result {
  const results = new Map<string, Result>();
  return (header) => {
    const known = results.get(header);
    if (known !== undefined) return known;
    const result = work(header);
    if (results.size >= MAX_CACHED) results.clear();
    if (header.length <= MAX_ACCEPT_LENGTH) results.set(header, result);
    return result;
  };
}

const negotiated = cached(negotiate);
const bodyType = cached(parseBodyType);

/** Encodings of files, the smallest first. */
const FILE_ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof FILE_ENCODINGS)[number];
/** Encodings of responses, the cheapest first. */
const RESPONSE_ENCODINGS = ['zstd', 'br', 'gzip'] as const;
export type ResponseEncoding = (typeof RESPONSE_ENCODINGS)[number];

/** What an `Accept-Encoding` header accepts of a list, in the order of the list. */
const accepted =
  <Name extends string>(available: readonly Name[]) =>
  (header: string): readonly Name[] => {
    const found = new Negotiator({ headers: { 'accept-encoding': header } }).encodings([...available]);
    return available.filter((name) => found.includes(name));
  };
const fileEncodings = cached(accepted(FILE_ENCODINGS));
const responseEncodings = cached(accepted(RESPONSE_ENCODINGS));

/** The encodings of files that are accepted, the smallest first. */
export const encodingsOf = (acceptEncoding: string | null): readonly Encoding[] => fileEncodings(acceptEncoding ?? '');

/** The cheapest encoding of a response that is accepted. Null if it is sent as it is. */
export const responseEncodingOf = (acceptEncoding: string): ResponseEncoding | null =>
  responseEncodings(acceptEncoding)[0] ?? null;

/** What an `Accept` header accepts. Without one: everything. */
export const acceptedBy = (accept: string | null): Accepted => negotiated(accept?.trim() || '*/*');

/** The type of a body by its `Content-Type` header. */
export const bodyTypeOf = (contentType: string | null): BodyType => bodyType(contentType ?? '');

/**
 * An `Accept` header for Yoga, which does not read weights: one type of each kind. Yoga prefers `multipart/mixed` to events,
 * except for subscriptions. Null if nothing is accepted.
 */
export function acceptForYoga({ object, stream, hasEvents, prefersHtml }: Accepted): string | null {
  const events = hasEvents && stream !== EVENTS ? EVENTS : null;
  const types = [prefersHtml ? HTML : null, stream, events, object].filter((type) => type !== null);
  return types.length === 0 ? null : types.join(', ');
}
