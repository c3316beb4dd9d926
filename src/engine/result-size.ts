/** Estimates how large a result will be as JSON, while it is completed. */
import type { GraphQLError } from 'graphql';

/** The limit for results of one executor. */
export interface ResultLimit {
  /** Estimated bytes of JSON. */
  readonly maxBytes: number;
  /** Makes the error of a result that exceeds the limit. */
  readonly exceeded: (bytes: number) => GraphQLError;
}

export const UNLIMITED: ResultLimit = {
  maxBytes: Number.POSITIVE_INFINITY,
  exceeded: () => {
    throw new RangeError('A result without a limit cannot exceed it.');
  },
};

/** Estimated bytes of a leaf as JSON. Characters count as one byte, numbers as eight. */
export function leafBytes(value: unknown): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 8;
  let bytes = 2;
  const stack: unknown[] = [value];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    for (const [key, inner] of Object.entries(next as object)) {
      bytes += Array.isArray(next) ? 1 : key.length + 4;
      if (typeof inner === 'object' && inner !== null) stack.push(inner);
      else bytes += typeof inner === 'string' ? inner.length + 2 : 8;
    }
  }
  return bytes;
}

/** Results below this many bytes do not count towards the memory of all results. */
export const SMALL_RESULT = 64 * 1024;

const sizes = new WeakMap<object, number>();

/** The estimated bytes of a large result that was executed by its plan. Zero for any other. */
export const resultBytes = (result: object): number => sizes.get(result) ?? 0;

export function withSize<Result extends object>(result: Result, bytes: number): Result {
  sizes.set(result, bytes);
  return result;
}
