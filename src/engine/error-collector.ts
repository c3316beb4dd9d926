import type { GraphQLError, GraphQLResolveInfo } from 'graphql';

export type Path = GraphQLResolveInfo['path'];

/**
 * The errors of one execution. Once a position is null because of an error, later errors at or below it are dropped, as
 * the specification requires (6.4.4) and graphql-js does.
 */
export class ErrorCollector {
  readonly errors: GraphQLError[] = [];
  /** Paths are compared by identity. Undefined is the root. */
  readonly #nulled = new Set<Path | undefined>();

  add(error: GraphQLError, path: Path | undefined): void {
    if (this.#isNulled(path)) return;
    this.#nulled.add(path);
    this.errors.push(error);
  }

  #isNulled(path: Path | undefined): boolean {
    for (let at = path; at !== undefined; at = at.prev) if (this.#nulled.has(at)) return true;
    return this.#nulled.has(undefined);
  }
}
