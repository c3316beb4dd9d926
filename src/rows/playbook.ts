import type { ChangeRow } from './payload.ts';

/** Always whole: Close accepts no `_fields` for it. */
export interface PlaybookRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly summary_guidance: string | null;
  readonly outcome_ids: readonly string[];
  readonly custom_field_ids: readonly string[];
  /** Null if the playbook is archived. */
  readonly position: number | null;
  readonly archived_at: string | null;
  readonly archived_by_id: string | null;
  readonly created_at: string;
  readonly created_by_id: string;
  readonly updated_at: string;
  readonly updated_by_id: string;
}

export type PlaybookPayloadRow = ChangeRow<PlaybookRow>;
