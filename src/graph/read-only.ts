import { GraphQLSchema, isObjectType } from 'graphql';

/** Schemas without mutations, by the whole ones. The gateways of a process share them. */
const created = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** The schema for those who may only read: without mutations, and without the types that only mutations use. */
export function withoutMutations(schema: GraphQLSchema): GraphQLSchema {
  const known = created.get(schema);
  if (known !== undefined) return known;
  const { types, ...config } = schema.toConfig();
  // Everything else is reached from the root fields.
  const implementations = types.filter((type) => isObjectType(type) && type.getInterfaces().length > 0);
  const readOnly = new GraphQLSchema({ ...config, mutation: null, types: implementations, assumeValid: true });
  created.set(schema, readOnly);
  return readOnly;
}
