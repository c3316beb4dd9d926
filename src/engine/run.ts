/** The types of one execution and of its plans. */
import type { GraphQLError } from 'graphql';
import type { ErrorCollector } from './error-collector.ts';
import type { Position } from './position.ts';
import type { Executed, Resolved } from './resolve-info.ts';
import type { ResultLimit } from './result-size.ts';

/** One execution. */
export interface Run extends Executed {
  readonly context: unknown;
  readonly errors: ErrorCollector;
  readonly limit: ResultLimit;
  /** Estimated bytes of the result so far. */
  bytes: number;
  /** The fields so far that led to an object with an id or to a list of them. */
  reads: number;
  /** Ends the execution. Undefined while the result is within its limit. */
  overflow: GraphQLError | undefined;
  /** Values that have not arrived yet. Each is put into its place in the result, so no object waits for its fields. */
  pending: number;
  /** Whether the result is null as a whole, so that values that are still pending do not matter. */
  isNull: boolean;
  /** Called once, when nothing is pending any more, or does not matter any more. */
  onSettled: (() => void) | undefined;
}

/**
 * Converts a resolver's value to the value in the result. Undefined if that is known only later; the position is filled
 * then. Throws the error that makes the whole field null.
 */
export type Complete = (run: Run, value: unknown, position: Position) => unknown;

/** What is the same for every object that has the field. */
export interface FieldPlan extends Resolved {
  readonly key: string;
  readonly isNullable: boolean;
  readonly complete: Complete;
  /** Whether it leads to an object with an id, or to a list of them. */
  readonly isRead: boolean;
  /** Completes a scalar or enum value. Null for a field that is an object or a list. */
  readonly leaf: Complete | null;
}

export type Plan = readonly FieldPlan[];

export const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  (value instanceof Promise || typeof (value as { readonly then?: unknown }).then === 'function');
