import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { LIMITS, type LimitName, type Limits } from '../../config/limits.ts';
import type { ErrorCode } from '../../mapping/error-codes.ts';

/** The error for an exceeded limit. */
export function exceeded(
  name: LimitName,
  limits: Limits,
  actual: number,
  place: Pick<GraphQLErrorOptions, 'nodes' | 'source' | 'positions'> = {},
): GraphQLError {
  const { code, subject }: { readonly code: ErrorCode; readonly subject: string } = LIMITS[name];
  const limit = limits[name];
  return new GraphQLError(`${subject} ${actual} exceeds the limit of ${limit}.`, {
    ...place,
    extensions: { code, limit, actual },
  });
}
