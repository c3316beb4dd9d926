/** The executable schema: the SDL in `schema/` with the resolvers in `resolvers/`. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { columnNameOf } from '../mapping/column-names.ts';
import type { TypedFields } from '../mapping/custom-fields/typed-fields.ts';
import { columnsAlwaysRead } from '../mapping/projection.ts';
import { columnGuard, columnReader } from '../mapping/readers.ts';
import { audited } from './audited.ts';
import { resolversOf } from './resolvers.ts';
import { subgraphSdl, typeDefs } from './sdl.ts';

/** Whether each resolver has its field, and each field with arguments its resolver. */
const CHECKS = {
  requireResolversForArgs: 'error',
  requireResolversForResolveType: 'error',
  requireResolversToMatchSchema: 'error',
} as const;
const UNCHECKED = { requireResolversForResolveType: 'ignore', requireResolversToMatchSchema: 'ignore' } as const;

/**
 * The core schema, or the schema of one organization with its custom fields as fields. `isChecked`: the core schema is checked by a
 * test, because checks take a third of the time to create it.
 */
export function createSchema(fields: TypedFields | null = null, isChecked = fields !== null): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: [...typeDefs(fields)],
    resolvers: resolversOf({ fields, subgraphSdl: (schema) => subgraphSdl(fields, schema) }),
    ...(isChecked
      ? { resolverValidationOptions: CHECKS }
      : { assumeValidSDL: true, resolverValidationOptions: UNCHECKED }),
    // Nothing else has the schema yet, so it needs no copy with resolvers.
    updateResolversInPlace: true,
  });
  prepareResolvers(schema);
  return schema;
}

/**
 * GraphQL's names are Close's in camelCase: a field without a resolver reads its column. Columns are checked
 * before a resolver sees them.
 */
function prepareResolvers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve === undefined ? plainReader(type.name, field) : checked(type.name, field);
      if (resolve === undefined) continue;
      field.resolve = type === schema.getMutationType() ? audited(resolve) : resolve;
    }
  }
}

type Resolve = GraphQLFieldResolver<Readonly<Record<string, unknown>>, unknown>;

/** The resolver of a field that has none. Undefined if the default one of GraphQL reads the right property. */
function plainReader(type: string, field: GraphQLField<unknown, unknown>): Resolve | undefined {
  const column = columnNameOf(type, field.name);
  const read = columnReader(type, column);
  // A list that is never null is empty if Close omits it. docs/decisions/033.
  if (read !== null && isListType(getNullableType(field.type)) && isNonNullType(field.type)) {
    return (row) => read(row) ?? [];
  }
  return read ?? (column === field.name ? undefined : (row) => row[column]);
}

/** A resolver of the schema, called only with rows whose columns it can read. */
function checked(type: string, { name, resolve }: GraphQLField<unknown, unknown>): Resolve | undefined {
  const guard = columnGuard(type, columnsAlwaysRead(type, name));
  if (guard === null || resolve === undefined) return resolve;
  return (row, args, context, info) => {
    guard(row);
    return resolve(row, args, context, info);
  };
}

/** The schema without the custom fields of any organization. It is expensive to create, and the same for every gateway. */
export const CORE_SCHEMA = createSchema();
