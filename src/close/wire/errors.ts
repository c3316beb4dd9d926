import type { RateLimit } from '../traffic/rate-limit.ts';

/** What went wrong with a request to Close, in the terms of HTTP; nothing here knows GraphQL. */
export type CloseErrorKind =
  | 'unauthorized'
  | 'no-credential'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'too-deep'
  | 'plan-limit'
  | 'rate-limited'
  | 'server'
  /** Not asked: it fails too often at the moment. */
  | 'unavailable'
  | 'timeout'
  | 'network'
  | 'malformed'
  | 'too-large'
  | 'not-indexed'
  | 'cancelled'
  /** Not asked: its operation has made all the requests that it may. */
  | 'too-costly'
  /** A write of which it is not known whether it took place. */
  | 'unknown-outcome';

/** What is wrong with one field. Close names fields without `_id`, and says `lead` although `lead_id` was sent. */
export interface FieldError {
  /** From the body down: `['contacts', '0', 'emails']`. */
  readonly path: readonly string[];
  readonly text: string;
}

export interface CloseErrorDetail {
  /** Method and path only: query strings can hold customer data, headers hold the key. */
  readonly request: string;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** Close's own texts for the person who asked, field by field. */
  readonly fieldErrors?: readonly FieldError[];
  /** Close's own text for the request as a whole. Not for clients: it may name internals. */
  readonly text?: string;
  /** False if it is certain that no byte of the request left. */
  readonly sent?: false;
  /** What the answer said of the budget. */
  readonly rateLimit?: RateLimit;
  /** How many rows of this list Close skips, at most, where it said so. */
  readonly maxSkip?: number;
  /** How long Close asks to wait, in seconds. */
  readonly retryAfterSeconds?: number;
}

/** The one error of the REST client. */
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

/**
 * The error that an answer outside 2xx stands for. Close's bodies come as `error` (a text or an object), `errors` (a
 * list of texts) and `field-errors` (texts, lists or nested maps), in any combination.
 */
export function errorOfAnswer(
  {
    request,
    status,
    ...budget
  }: Pick<CloseErrorDetail, 'request' | 'rateLimit' | 'retryAfterSeconds'> & { readonly status: number },
  body: unknown,
): CloseError {
  const parsed = isRecord(body) ? body : {};
  const texts = [parsed.error, ...(Array.isArray(parsed.errors) ? parsed.errors : [])];
  const fieldErrors = fieldErrorsOf(parsed['field-errors']);
  const text = texts.filter((part) => typeof part === 'string').join(' ');
  // Recorded: "The skip you set is larger than the maximum skip for this resource (max_skip = 250000). …"
  const kind = status === 400 && text.includes('max_skip') ? 'too-deep' : KIND_OF_STATUS[status];
  const [, maxSkip] = (kind === 'too-deep' && /max_skip = (\d+)/.exec(text)) || [];
  return new CloseError(kind ?? (status >= 500 ? 'server' : 'invalid'), {
    request,
    status,
    ...(text === '' ? {} : { text }),
    ...(fieldErrors.length === 0 ? {} : { fieldErrors }),
    ...(maxSkip === undefined ? {} : { maxSkip: Number(maxSkip) }),
    ...budget,
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

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
