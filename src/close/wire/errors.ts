import { isRecord } from '../../domain/records.ts';
import { bounded } from './bounds.ts';
import type { RateLimit } from './rate-limit.ts';

/** Why a request to Close failed, in terms of HTTP. */
export type CloseErrorKind =
  | 'unauthorized'
  /** Not sent: the caller presented no credential. */
  | 'no-credential'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  /** `_skip` exceeds Close's maximum. */
  | 'too-deep'
  | 'plan-limit'
  /** Close refused it with a 429. */
  | 'rate-limited'
  /** Not sent: Close's rate limit resets only after the operation's deadline. */
  | 'budget-spent'
  /** Not sent: the gateway's own queue is too long for the operation's deadline. */
  | 'overloaded'
  | 'server'
  /** Not sent: the circuit breaker is open. */
  | 'unavailable'
  /** Close did not connect or respond in time. */
  | 'timeout'
  /** The operation's time ran out. */
  | 'deadline'
  /** The caller disconnected. */
  | 'cancelled'
  | 'network'
  | 'malformed'
  | 'too-large'
  | 'not-indexed'
  /** Not sent: the operation has reached its maximum of requests. */
  | 'too-costly'
  /** A write that Close may or may not have made. */
  | 'unknown-outcome';

/** Close's error for one field. Close drops `_id` from names: it says `lead` for `lead_id`. */
export interface FieldError {
  /** From the root of the body: `['contacts', '0', 'emails']`. */
  readonly path: readonly string[];
  readonly text: string;
}

export interface CloseErrorDetail {
  /** Method and path only. Query strings can contain customer data, and headers contain the key. */
  readonly request: string;
  /** The HTTP status. Absent if there was no response. */
  readonly status?: number;
  /** Close's texts for its users, by field. */
  readonly fieldErrors?: readonly FieldError[];
  /** Close's text for the whole request. Not for clients, because it may name internals. */
  readonly text?: string;
  /** False if certainly no byte of the request was sent. */
  readonly sent?: false;
  /** The rate limit that the response reported. */
  readonly rateLimit?: RateLimit;
  /** Close's maximum `_skip` for this list, if it said so. */
  readonly maxSkip?: number;
  /** The column with a value that could not be read. */
  readonly column?: string;
  /** How many rows of a list could not be read. */
  readonly unreadableRows?: number;
  /** How long to wait, in seconds. */
  readonly retryAfterSeconds?: number;
}

/** The only error that the REST client throws. */
export class CloseError extends Error {
  override readonly name = 'CloseError';
  readonly kind: CloseErrorKind;
  readonly detail: CloseErrorDetail;

  constructor(kind: CloseErrorKind, detail: CloseErrorDetail, cause?: unknown) {
    const status = detail.status === undefined ? '' : ` (${detail.status})`;
    super(`${detail.request}: ${kind}${status}`, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.detail = detail;
  }
}

const KIND_OF_STATUS: Readonly<Record<number, CloseErrorKind>> = {
  400: 'invalid',
  401: 'unauthorized',
  402: 'plan-limit',
  403: 'forbidden',
  404: 'not-found',
  429: 'rate-limited',
};

const REFUSALS: ReadonlySet<CloseErrorKind> = new Set(['rate-limited', 'budget-spent', 'overloaded']);

/** Whether the request was refused for now: by Close with a 429, or by our own queue. */
export const isRefusal = (error: unknown): boolean => error instanceof CloseError && REFUSALS.has(error.kind);

/**
 * Recorded: "The skip you set is larger than the maximum skip for this resource (max_skip = 250000). …" Matched from its
 * beginning, because other errors may quote a caller's text.
 */
const MAX_SKIP = /^The skip you set[^(]*\(max_skip = (\d{1,12})\)/;

/**
 * The error for a response with a status of 400 or more. Close's bodies contain `error` (a text or an object), `errors`
 * (a list of texts) and `field-errors` (texts, lists or nested maps), in any combination.
 */
export function errorOfResponse(
  {
    request,
    status,
    ...rateLimit
  }: Pick<CloseErrorDetail, 'request' | 'rateLimit' | 'retryAfterSeconds'> & { readonly status: number },
  body: unknown,
): CloseError {
  const parsed = isRecord(body) ? body : {};
  const texts = [parsed.error, ...(Array.isArray(parsed.errors) ? parsed.errors : [])];
  const fieldErrors = fieldErrorsOf(parsed['field-errors']);
  const text = texts.filter((part) => typeof part === 'string').join(' ');
  const isTooDeep = status === 400 && MAX_SKIP.test(text);
  const kind = isTooDeep ? 'too-deep' : KIND_OF_STATUS[status];
  const maxSkip = isTooDeep ? bounded('maxSkip', MAX_SKIP.exec(text)?.[1]) : null;
  return new CloseError(kind ?? (status >= 500 ? 'server' : 'invalid'), {
    request,
    status,
    ...(text === '' ? {} : { text }),
    ...(fieldErrors.length === 0 ? {} : { fieldErrors }),
    ...(maxSkip === null ? {} : { maxSkip }),
    ...rateLimit,
  });
}

/** `{ contacts: [{ emails: 'Bad' }] }` → path `contacts`, `0`, `emails`. */
function fieldErrorsOf(errors: unknown, path: readonly string[] = []): FieldError[] {
  const texts = typeof errors === 'string' ? [errors] : errors;
  if (Array.isArray(texts) && texts.length > 0 && texts.every((part) => typeof part === 'string')) {
    return path.length === 0 ? [] : [{ path, text: texts.join(' ') }];
  }
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, value]) => fieldErrorsOf(value, [...path, key]));
}

/** Errors before a connection was established: no byte was sent. */
const UNSENT = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT']);

/** The error for a request that has no response. */
export function connectionError(request: string, error: unknown): CloseError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = UNSENT.has(code) ? { request, sent: false as const } : { request };
  return new CloseError(TIMEOUTS.has(code) ? 'timeout' : 'network', detail, error);
}
