import type { ChangeRow } from './payload.ts';
import type { Stamped } from './shared.ts';

/** The definition of a custom field. Below a type of custom activities or custom objects, it has no stamps. */
export interface CustomFieldDefinitionRow extends Partial<Stamped> {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly description: string | null;
  readonly accepts_multiple_values: boolean;
  readonly choices?: readonly string[] | null;
  readonly is_shared?: boolean | null;
  /** The ids of roles. Built-in roles have names as ids. */
  readonly editable_with_roles?: readonly string[] | null;
  /** The type of the custom objects that the field refers to. */
  readonly referenced_custom_type_id?: string | null;
  /** Only for fields of activities and custom objects. */
  readonly required?: boolean | null;
  readonly converting_to_type?: string | null;
  /** Only in the list of shared fields. */
  readonly associations?: readonly CustomFieldAssociationRow[] | null;
}

export interface CustomFieldAssociationRow {
  readonly object_type: string;
  /** Only for the type that `object_type` names. */
  readonly custom_activity_type_id?: string | null;
  readonly custom_object_type_id?: string | null;
  readonly editable_with_roles?: readonly string[] | null;
  readonly required?: boolean | null;
}

export interface CustomFieldValueRow {
  readonly definition: CustomFieldDefinitionRow | null;
  readonly value: unknown;
}

/** An association has no id. This is the field's. */
type AssociationOfField = CustomFieldAssociationRow & { readonly id: string };

/** The fields of one schema, in order. `id` is that of the first. */
interface OrderedFields {
  readonly id: string;
  readonly fields: readonly CustomFieldDefinitionRow[] | null;
}

export type CustomFieldPayloadRow = ChangeRow<CustomFieldDefinitionRow>;
export type CustomFieldAssociationPayloadRow = ChangeRow<AssociationOfField>;
export type CustomFieldReorderPayloadRow = ChangeRow<OrderedFields>;
