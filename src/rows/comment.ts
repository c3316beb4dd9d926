import type { Connection } from './connection.ts';
import type { ChangeRow } from './payload.ts';

/** Always whole: Close accepts no `_fields` for it. */
export interface CommentRow {
  readonly id: string;
  readonly body: string | null;
  readonly thread_id: string;
  readonly lead_id: string | null;
  readonly created_by: string | null;
  readonly updated_by: string | null;
  readonly removed_by: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly removed_at: string | null;
}

/** Always whole: Close accepts no `_fields` for it. */
export interface CommentThreadRow {
  readonly id: string;
  readonly object_id: string;
  readonly lead_id: string | null;
  readonly num_comments: number;
  /** Ids of users. */
  readonly participating: readonly string[];
  readonly created_at: string;
  readonly updated_at: string;
}

export type CommentConnectionRow = Connection<CommentRow>;
export type CommentPayloadRow = ChangeRow<CommentRow>;
