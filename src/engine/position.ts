/** Where a value belongs in the result. */
import type { Path } from './error-collector.ts';
import type { FieldPlan } from './run.ts';

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
