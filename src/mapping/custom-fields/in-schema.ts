/** What a schema knows of the custom fields that it has as fields of their own. */
import { type FieldNode, type GraphQLSchema, isObjectType } from 'graphql';
import { type Field, fieldsOf, type Info } from '../../engine/selection.ts';
import type { CustomFieldDefinitionRow } from '../../rows/index.ts';
import type { TypedField } from './fields.ts';
import { customTypeOf } from './sdl.ts';

/** Under this name the field of a schema tells which custom field it is. */
export const EXTENSION = 'customField';

/** The typed custom fields of a noun by their names; none if the schema has none. */
export function typedFieldsIn(schema: GraphQLSchema, noun: string): ReadonlyMap<string, TypedField> {
  const type = schema.getType(customTypeOf(noun));
  if (!isObjectType(type)) return new Map();
  return new Map(
    Object.values(type.getFields()).flatMap(({ name, extensions }) => {
      const field = extensions[EXTENSION] as TypedField | undefined;
      return field === undefined ? [] : [[name, field] as const];
    }),
  );
}

/** The typed custom fields that are selected below these nodes, without those that Close does not have any more. */
export function typedFieldsAt(
  noun: string,
  nodes: readonly FieldNode[],
  info: Info,
): readonly { readonly field: Field; readonly definition: CustomFieldDefinitionRow }[] {
  const typed = typedFieldsIn(info.schema, noun);
  return fieldsOf(customTypeOf(noun), nodes, info).flatMap((field) => {
    const { definition, isDefined = false } = typed.get(field.name) ?? {};
    return definition !== undefined && isDefined ? [{ field, definition }] : [];
  });
}
