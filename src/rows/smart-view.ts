import type { ChangeRow } from './payload.ts';

/** Always whole: Close accepts no `_fields` for it. */
export interface SmartViewRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly type: string;
  readonly is_shared: boolean;
  readonly is_user_dependent: boolean | null;
  readonly user_id: string | null;
  readonly s_query: unknown;
  readonly date_created: string;
  readonly date_updated: string;
}

/** The ids of the Smart Views that a member has pinned. `id` is that of the membership. */
export interface PinnedViewsRow {
  readonly id: string;
  readonly saved_view_ids: readonly string[];
}

export type SmartViewPayloadRow = ChangeRow<SmartViewRow>;
export type PinnedSmartViewsPayloadRow = ChangeRow<PinnedViewsRow>;
