import type { ChangeRow } from './payload.ts';
import type { CustomColumns, Stamped } from './shared.ts';

/** Belongs to a lead. The organization defines its type. */
export interface CustomObjectRow extends Stamped, CustomColumns {
  readonly id: string;
  readonly custom_object_type_id: string;
  readonly lead_id: string | null;
  readonly name: string | null;
}

export type CustomObjectPayloadRow = ChangeRow<CustomObjectRow>;
