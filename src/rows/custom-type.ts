import type { CustomFieldDefinitionRow } from './custom-field.ts';
import type { ChangeRow } from './payload.ts';
import type { Stamped } from './shared.ts';

/** A type of custom objects or custom activities, defined by the organization. */
export interface CustomTypeRow extends Stamped {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly fields?: readonly CustomFieldDefinitionRow[] | null;
  readonly editable_with_roles?: readonly string[] | null;
  readonly api_create_only?: boolean | null;
}

export interface CustomObjectTypeRow extends CustomTypeRow {
  readonly name_plural: string | null;
}

export interface CustomActivityTypeRow extends CustomTypeRow {
  readonly is_archived?: boolean | null;
}

export type CustomObjectTypePayloadRow = ChangeRow<CustomObjectTypeRow>;
export type CustomActivityTypePayloadRow = ChangeRow<CustomActivityTypeRow>;
