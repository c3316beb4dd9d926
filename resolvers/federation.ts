import { type GraphQLSchema, isObjectType, isUnionType } from 'graphql';
import { nounOf } from '../src/domain/activities.ts';
import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { badInput } from '../src/mapping/errors.ts';
import { assertId, prefixesOf } from '../src/mapping/ids.ts';
import type { NodeType, Noun } from '../src/rows/index.ts';
import { loadNode, slots } from './node.ts';

/** Reads the representation of an entity, as a router sends it. Throws `BAD_USER_INPUT` if it is not one. */
function representation(value: unknown, schema: GraphQLSchema): { readonly noun: Noun; readonly id: string } {
  const { __typename: type, id } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (typeof type !== 'string' || !isEntity(type, schema)) {
    throw badInput('A representation must have the `__typename` of an entity.');
  }
  if (typeof id !== 'string') throw badInput('A representation must have an `id`.');
  const noun = nounOf(type);
  assertId(id, prefixesOf(noun));
  return { noun, id };
}

function isEntity(name: string, schema: GraphQLSchema): name is NodeType {
  const [union, type] = [schema.getType('_Entity'), schema.getType(name)];
  return isUnionType(union) && isObjectType(type) && schema.isSubType(union, type);
}

export const resolvers = ({
  subgraphSdl,
}: {
  readonly subgraphSdl: (schema: GraphQLSchema) => string;
}): Resolvers<Context> => ({
  Query: {
    // The schema of this caller, which may have no mutations.
    _service: (_query, _args, _context, { schema }) => ({ sdl: subgraphSdl(schema) }),
    // A promise per representation: one that fails or has no object does not affect the others.
    _entities: (_query, { representations }, context, info) =>
      slots(
        representations.map(async (value) => {
          const { noun, id } = representation(value, info.schema);
          return loadNode(noun, id, context, info);
        }),
      ),
  },
  _Entity: { __resolveType: ({ __typename }) => __typename },
});
