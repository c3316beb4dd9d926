import type { WriteRow } from './payload.ts';

/** What Close found for a custom field of a lead or a contact. One of both ids is null. */
export interface CustomFieldEnrichmentRow {
  readonly lead_id: string | null;
  readonly contact_id: string | null;
  readonly confidence: string | null;
  readonly reasoning: string | null;
  /** The gateway's own: the value as the row of the object has it. */
  readonly values: Readonly<Record<`custom.${string}`, unknown>>;
}

export type CustomFieldEnrichPayloadRow = WriteRow<CustomFieldEnrichmentRow>;
