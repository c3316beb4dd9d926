import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../src/loaders/context.ts';
import { customColumn } from '../src/loaders/rows/columns.ts';
import { EXTENSION } from '../src/mapping/custom-fields/schema-fields.ts';
import { customTypeOf } from '../src/mapping/custom-fields/sdl.ts';
import { OWNERS, TYPED_OWNERS, type TypedFields } from '../src/mapping/custom-fields/typed-fields.ts';
import { formOf, valueIn } from '../src/mapping/custom-fields/values.ts';
import type { CustomFieldDefinitionRow } from '../src/rows/index.ts';
import { referred } from './custom-field.ts';

type Row = Readonly<Record<string, unknown>>;
type FieldResolver = GraphQLFieldResolver<Row, Context>;

/** The value of one custom field on a row, by the form of its type. References are read like any edge. */
function resolverOf(definition: CustomFieldDefinitionRow): FieldResolver {
  const column = customColumn(definition.id);
  const form = formOf(definition.type);
  if (form === null) return (row) => row[column] ?? null;
  const valueOn = (row: Row) => valueIn({ definition, value: row[column] ?? null }, form);
  if (form.noun === null) return valueOn;
  const resolve = referred(form.noun);
  return (row, args, context, info) => {
    const ids = valueOn(row);
    return Array.isArray(ids)
      ? ids.map((id: unknown) => resolve({ id }, args, context, info))
      : resolve({ id: ids }, args, context, info);
  };
}

/** Resolvers for the types that `typedSdl` adds. Custom fields are columns of the noun's own row. */
export function resolvers({ fields }: { readonly fields: TypedFields | null }) {
  if (fields === null) return {};
  const types = TYPED_OWNERS.filter((owner) => fields[owner].length > 0).flatMap((owner) => {
    const { noun } = OWNERS[owner];
    const byField = fields[owner].map((field) => [
      field.name,
      { resolve: field.isDefined ? resolverOf(field.definition) : () => null, extensions: { [EXTENSION]: field } },
    ]);
    return [
      [noun, { custom: (row: Row) => row }],
      [customTypeOf(noun), Object.fromEntries(byField)],
    ];
  });
  return Object.fromEntries(types);
}
