/** Reads typed custom fields from an executable schema. */
import { type FieldNode, type GraphQLSchema, isObjectType } from 'graphql';
import type { Info } from '../../engine/operation.ts';
import { type SelectedField, selectedFields } from '../../engine/selection.ts';
import type { CustomFieldDefinitionRow } from '../../rows/index.ts';
import { customTypeOf } from './sdl.ts';
import type { TypedField } from './typed-fields.ts';

/** The key in a field's `extensions` with its `TypedField`. */
export const EXTENSION = 'customField';

/** The typed custom fields of a noun by name. Empty for the core schema. */
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

/** The typed custom fields selected below these nodes, without those that were deleted in Close. */
export function typedFieldsAt(
  noun: string,
  nodes: readonly FieldNode[],
  info: Info,
): readonly { readonly field: SelectedField; readonly definition: CustomFieldDefinitionRow }[] {
  const typed = typedFieldsIn(info.schema, noun);
  return selectedFields(customTypeOf(noun), nodes, info).flatMap((field) => {
    const { definition, isDefined = false } = typed.get(field.name) ?? {};
    return definition !== undefined && isDefined ? [{ field, definition }] : [];
  });
}
