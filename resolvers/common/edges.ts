/** Resolvers of edges, by the table of edges. */
import type { GraphQLResolveInfo } from 'graphql';
import { nounOf } from '../../src/domain/activities.ts';
import type { Context } from '../../src/loaders/context.ts';
import type { Loader } from '../../src/loaders/index.ts';
import type { Columns } from '../../src/loaders/rows/columns.ts';
import { type AllRows, type Edge, edgeTo, neighbourReader, type Target } from '../../src/mapping/edges.ts';
import { assertId, prefixesOf } from '../../src/mapping/ids.ts';
import { EDGES } from '../../src/mapping/noun-columns.ts';
import { projection } from '../../src/mapping/projection.ts';
import type { Noun, Rows } from '../../src/rows/index.ts';
import { startFieldsWith } from './early.ts';

type EdgeResolver<To extends Target> = (
  row: object,
  args: object,
  context: Context,
  info: GraphQLResolveInfo,
) => AllRows[To] | null | Promise<AllRows[To] | null>;

/**
 * Resolves an edge: from the parent's row if that contains all selected columns, otherwise through the loader. `from` is the
 * type of the parent, whose columns are checked.
 */
export const edgeResolver = <To extends Target = Noun>(
  target: Edge & { readonly noun: To },
  from?: string,
): EdgeResolver<To> => {
  /** The rows of a list select the same columns, so the last reader mostly fits. */
  let last: { readonly needed: Columns; readonly read: ReturnType<typeof neighbourReader> } | undefined;
  return (row, _args, { load }, info) => {
    const needed = projection(target.noun, info);
    if (last?.needed !== needed) last = { needed, read: neighbourReader(target, needed, from) };
    const neighbour = last.read(row);
    const isId = typeof neighbour === 'string';
    return (isId ? load[nounOf(target.noun)].load(neighbour, needed) : neighbour) as ReturnType<EdgeResolver<To>>;
  };
};

/** Resolves objects whose ids the parent's row contains. Ids alone are free. Objects that do not exist are left out. */
export const referencesTo = <To extends Noun>(noun: To) => {
  const resolve = edgeResolver(edgeTo(noun, { id: 'id' }));
  return async (
    ids: readonly string[],
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<readonly AllRows[To][]> => {
    const found = await Promise.all(ids.map((id) => resolve({ id }, {}, context, info)));
    return found.filter((row) => row !== null);
  };
};

type EdgeResolvers<N extends keyof typeof EDGES> = {
  readonly [F in keyof (typeof EDGES)[N]]: (typeof EDGES)[N][F] extends { readonly noun: infer To extends Target }
    ? EdgeResolver<To>
    : never;
};

/** All edges of a type. */
export function edgeResolvers<N extends keyof typeof EDGES>(noun: N): EdgeResolvers<N> {
  const resolvers = Object.entries<Edge>(EDGES[noun]).map(([field, target]) => [field, edgeResolver(target, noun)]);
  return Object.fromEntries(resolvers) as unknown as EdgeResolvers<N>;
}

/** Resolves a root field that returns the object of an id. */
export const nodeById =
  <N extends Noun>(noun: N) =>
  (_root: object, { id }: { readonly id: string }, context: Context, info: GraphQLResolveInfo) => {
    assertId(id, prefixesOf(noun));
    return loadWithFields(noun, id, context, info);
  };

/** Loads an object with the selected columns. */
export const loadByProjection = <N extends Noun>(noun: N, id: string, { load }: Context, info: GraphQLResolveInfo) =>
  loaderOf(load, noun).load(id, projection(noun, info));

/** Loads an object. If that takes a request, the fields that need only the id start with it. */
export function loadWithFields<N extends Noun>(noun: N, id: string, context: Context, info: GraphQLResolveInfo) {
  const row = loadByProjection(noun, id, context, info);
  if (row instanceof Promise) startFieldsWith(row, noun, id, context, info);
  return row;
}

/** `load[noun]`, with the type of that noun's rows. */
export function loaderOf<N extends Noun>(load: { readonly [K in Noun]: Loader<Rows[K]> }, noun: N): Loader<Rows[N]> {
  return load[noun];
}
