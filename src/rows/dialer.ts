import type { Connection } from './connection.ts';

/** A dialer session. Always whole: Close accepts no `_fields` for it. */
export interface DialerRow {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly source_type: string;
  readonly source_value: string | null;
  readonly user_id: string | null;
  readonly users?: readonly DialerUserRow[] | null;
  readonly caller_id?: string | null;
  readonly ring_mode?: string | null;
  readonly music_preference?: string | null;
  readonly is_user_dependent?: boolean | null;
  readonly date_created: string;
  readonly date_updated: string;
}

export interface DialerUserRow {
  readonly user_id: string | null;
  readonly is_active: boolean;
  readonly state: string | null;
}

export type DialerConnectionRow = Connection<DialerRow>;
