import type { ActivityRow } from './activity.ts';
import type { CustomColumns } from './shared.ts';

export interface CustomActivityRow extends ActivityRow, CustomColumns {
  readonly custom_activity_type_id: string | null;
  readonly status: string | null;
  readonly pinned: boolean | null;
}
