import { type ExecutionResult, GraphQLError } from 'graphql';
import type { ErrorCode } from '../mapping/error-codes.ts';

const STATUS = 503;

/** The refusal of a whole operation: an error without `data`, and the HTTP status and header for it. */
export interface OverloadRefusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly error: GraphQLError;
}

/**
 * The refusal that replaces a result if the gateway's queue had no place for any part of the operation. Null if the
 * result contains data or another error. Expects errors as callers see them.
 */
export function overloadRefusal({ data, errors = [] }: ExecutionResult): OverloadRefusal | null {
  const [first] = errors;
  if (first === undefined || errors.some(({ extensions }) => extensions.code !== OVERLOADED)) return null;
  if (Object.values(data ?? {}).some((value) => value !== null)) return null;
  const retryAfter = Math.max(1, ...errors.map(({ extensions }) => Number(extensions.retryAfter ?? 1)));
  return {
    status: STATUS,
    headers: { 'retry-after': String(retryAfter) },
    error: new GraphQLError(first.message, { extensions: { code: OVERLOADED, retryAfter } }),
  };
}

const OVERLOADED = 'OVERLOADED' satisfies ErrorCode;
