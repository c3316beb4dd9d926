/** The executable schema: the SDL in `schema/` with the resolvers in `resolvers/`. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { withoutInfo } from '../engine/plan.ts';
import type { TypedFields } from '../mapping/custom-fields/typed-fields.ts';
import { snakeCase } from '../mapping/projection.ts';
import { resolversOf } from './resolvers.ts';
import { subgraphSdl, typeDefs } from './sdl.ts';

/** The core schema, or the schema of one organization with its custom fields as fields. */
export function createSchema(fields: TypedFields | null = null): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: [...typeDefs(fields)],
    resolvers: resolversOf({ fields, subgraphSdl: () => subgraphSdl(fields) }),
    resolverValidationOptions: {
      requireResolversForArgs: 'error',
      requireResolversForResolveType: 'error',
      requireResolversToMatchSchema: 'error',
    },
  });
  prepareResolvers(schema);
  return schema;
}

/**
 * GraphQL's names are Close's in camelCase: a field without a resolver reads its snake_case twin. Resolvers with fewer
 * than four parameters do not read `info` (a test checks that none hides it behind default or rest parameters).
 */
function prepareResolvers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const twin = snakeCase(field.name);
      if (field.resolve === undefined && twin !== field.name) {
        field.resolve = (row: Readonly<Record<string, unknown>>) => row[twin];
      }
      if (field.resolve !== undefined && field.resolve.length < 4) withoutInfo(field.resolve);
    }
  }
}

/** The schema without the custom fields of any organization. It is expensive to create, and the same for every gateway. */
export const CORE_SCHEMA = createSchema();
