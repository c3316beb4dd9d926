import type { ActivityRow } from './activity.ts';
import type { ChangeRow } from './payload.ts';
import type { CustomColumns } from './shared.ts';

export interface CustomActivityRow extends ActivityRow, CustomColumns {
  readonly custom_activity_type_id: string | null;
  readonly status: string | null;
  readonly pinned: boolean | null;
  readonly pinned_at?: string | null;
  readonly last_published_at?: string | null;
}

export type CustomActivityPayloadRow = ChangeRow<CustomActivityRow>;
