import type { GraphQLResolveInfo } from 'graphql';
import { typeOf } from '../src/domain/activities.ts';
import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { NOUN_NAMES } from '../src/loaders/nouns/index.ts';
import { assertId, isIdOfNoun } from '../src/mapping/ids.ts';
import type { NodeRow, Noun } from '../src/rows/index.ts';
import { loadByProjection, loadWithFields } from './common/edges.ts';

/** Loads an object, and adds the name of its type. Null if there is none. `isCertain`: whether the id is of this noun. */
export async function loadNode(
  noun: Noun,
  id: string,
  context: Context,
  info: GraphQLResolveInfo,
  isCertain = true,
): Promise<NodeRow | null> {
  const load = isCertain ? loadWithFields : loadByProjection;
  const row = await load(noun, id, context, info);
  return row === null ? null : ({ ...row, __typename: typeOf(noun, row) } as NodeRow);
}

/** Loads an object of any noun. Both kinds of status share a prefix, and of scheduling links: the catalogues decide which one it is. */
export async function loadAnyNode(id: string, context: Context, info: GraphQLResolveInfo): Promise<NodeRow | null> {
  assertId(id);
  const nouns = NOUN_NAMES.filter((noun) => isIdOfNoun(id, noun));
  for (const noun of nouns) {
    const row = await loadNode(noun, id, context, info, nouns.length === 1);
    if (row !== null) return row;
  }
  return null;
}

/** A list whose items may resolve to null. graphql-js accepts it, but the generated types cannot express it. */
export const slots = <Row>(rows: readonly (Row | null | Promise<Row | null>)[]) => rows as readonly Promise<Row>[];

export const resolvers: Resolvers<Context> = {
  Query: {
    node: (_query, { id }, context, info) => loadAnyNode(id, context, info),
    nodes: (_query, { ids }, context, info) => {
      for (const id of ids) assertId(id);
      return slots(ids.map((id) => loadAnyNode(id, context, info)));
    },
  },
  Node: { __resolveType: ({ __typename }) => __typename },
};
