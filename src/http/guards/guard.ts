import { ERROR_CODES, type ErrorCode } from '../../mapping/error-codes.ts';
import type { GuardedRequest, Route } from './route.ts';

/** The response to a request that a guard refuses. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The origin of the page that sent the request, if that is the reason. */
  readonly origin?: string;
  /** The `extensions` of the GraphQL error. Null: the body is the message as plain text. */
  readonly extensions: { readonly code: ErrorCode; readonly [name: string]: unknown } | null;
}

/** Decides from the head of a request whether to refuse it. Pure, without I/O. */
export interface Guard {
  readonly name: string;
  /** The routes it applies to. */
  readonly routes: ReadonlySet<Route>;
  /** Null if the request may pass. */
  readonly check: (request: GuardedRequest) => Refusal | null;
}

/** A refusal with a GraphQL error. The status is that of the code unless given. */
export function refuse(
  code: ErrorCode,
  message: string,
  {
    status = ERROR_CODES[code].status ?? 400,
    headers = {},
    extensions = {},
    ...more
  }: Partial<Pick<Refusal, 'status' | 'headers' | 'origin'>> & { extensions?: object } = {},
): Refusal {
  return { status, message, headers, extensions: { ...extensions, code }, ...more };
}

/** The GraphQL error of a refusal, as the body of its response contains it. Null if the body is the message. */
export const errorOf = ({ message, extensions }: Refusal, requestId: string): object | null =>
  extensions === null ? null : { message, extensions: { ...extensions, requestId } };

/** A refusal in plain text, for requests that may not come from a GraphQL client. */
export const refuseInText = (status: number, message: string): Refusal => ({
  status,
  message,
  headers: {},
  extensions: null,
});
