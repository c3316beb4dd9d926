import type { ActivityRow, ContactColumn } from './activity.ts';
import type { CustomColumns } from './shared.ts';

export interface CustomActivityRow extends ActivityRow, ContactColumn, CustomColumns {
  readonly custom_activity_type_id: string | null;
  readonly status: string | null;
  readonly pinned: boolean | null;
}
