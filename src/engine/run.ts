/** One execution, its plans, and the positions of its result. */
import type { GraphQLError } from 'graphql';
import type { ErrorCollector, Path } from './error-collector.ts';
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

/** An object or a list of the result. */
export type Container = Record<string | number, unknown>;

/** The place of a field or of an item of a list. Resolvers see it as `info.path`, which has the three keys of graphql-js. */
export class Position implements Path {
  readonly prev: Position | undefined;
  readonly key: string | number;
  readonly typename: string | undefined;
  readonly #field: FieldPlan;
  readonly #container: Container;
  readonly #isNullable: boolean;

  private constructor(
    prev: Position | undefined,
    key: string | number,
    typename: string | undefined,
    field: FieldPlan,
    container: Container,
    isNullable: boolean,
  ) {
    this.prev = prev;
    this.key = key;
    this.typename = typename;
    this.#field = field;
    this.#container = container;
    this.#isNullable = isNullable;
  }

  static ofField(field: FieldPlan, prev: Position | undefined, container: Container): Position {
    return new Position(prev, field.key, field.parent.name, field, container, field.isNullable);
  }

  static ofItem(list: Position, index: number, container: readonly unknown[], isNullable: boolean): Position {
    return new Position(list, index, undefined, list.#field, container as unknown as Container, isNullable);
  }

  /** The field that it is, or whose list contains it. */
  get field(): FieldPlan {
    return this.#field;
  }

  get isNullable(): boolean {
    return this.#isNullable;
  }

  /** Itself, or else the nearest position above that may be null. Undefined if only the whole result may. */
  get nullable(): Position | undefined {
    let at: Position | undefined = this;
    while (at !== undefined && !at.#isNullable) at = at.prev;
    return at;
  }

  /** The keys from the root on. */
  get keys(): (string | number)[] {
    const keys: (string | number)[] = [];
    for (let at: Position | undefined = this; at !== undefined; at = at.prev) keys.push(at.key);
    return keys.reverse();
  }

  fill(value: unknown): void {
    this.#container[this.key] = value;
  }
}
