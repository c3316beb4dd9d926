import { isActivityType, nounOf } from '../src/domain/activities.ts';
import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { badInput } from '../src/mapping/errors.ts';
import { assertId, PREFIX, prefixesOf } from '../src/mapping/ids.ts';
import type { NodeType, Noun } from '../src/rows/index.ts';
import { loadNode, slots } from './node.ts';

/** What a router names an entity by. Throws `BAD_USER_INPUT` for anything else. */
function representation(value: unknown): { readonly noun: Noun; readonly id: string } {
  const { __typename: type, id } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (typeof type !== 'string' || !isEntity(type)) throw badInput('A representation names no entity.');
  if (typeof id !== 'string') throw badInput('A representation has no id.');
  const noun = nounOf(type);
  assertId(id, prefixesOf(noun));
  return { noun, id };
}

/** Types of objects with an id. */
const isEntity = (type: string): type is NodeType =>
  isActivityType(type) || (Object.hasOwn(PREFIX, type) && type !== 'Activity');

export const resolvers = ({ subgraphSdl }: { readonly subgraphSdl: () => string }): Resolvers<Context> => ({
  Query: {
    _service: () => ({ sdl: subgraphSdl() }),
    // One promise a slot: an entity that fails or is missing costs its own slot alone.
    _entities: (_query, { representations }, context, info) =>
      slots(
        representations.map(async (value) => {
          const { noun, id } = representation(value);
          return loadNode(noun, id, context, info);
        }),
      ),
  },
  _Entity: { __resolveType: ({ __typename }) => __typename },
});
