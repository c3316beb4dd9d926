import { ERROR_CODES, type ErrorCode } from '../../mapping/error-codes.ts';
import type { GuardedRequest, Route } from './route.ts';

/** The response to a request that a guard refuses. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
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
    status,
    headers = {},
    extensions = {},
  }: Partial<Pick<Refusal, 'status' | 'headers'>> & { extensions?: object } = {},
): Refusal {
  return { status: status ?? ERROR_CODES[code].status ?? 400, message, headers, extensions: { ...extensions, code } };
}

/** A refusal in plain text, for requests that may not come from a GraphQL client. */
export const refuseInText = (status: number, message: string): Refusal => ({
  status,
  message,
  headers: {},
  extensions: null,
});
