import { GraphQLSchema, isObjectType } from 'graphql';

/** The schema for those who may only read: without mutations, and without the types that only mutations use. */
export function withoutMutations(schema: GraphQLSchema): GraphQLSchema {
  const { types, ...config } = schema.toConfig();
  // Everything else is reached from the root fields.
  const implementations = types.filter((type) => isObjectType(type) && type.getInterfaces().length > 0);
  return new GraphQLSchema({ ...config, mutation: null, types: implementations, assumeValid: true });
}
