import type { Connection } from './connection.ts';
import type { Stamped } from './shared.ts';

/** The columns of activities of all types. */
export interface ActivityRow extends Stamped {
  readonly id: string;
  /** Close's name of its type: `OpportunityStatusChange`. */
  readonly _type: string;
  readonly lead_id: string | null;
  /** Missing in completed tasks. */
  readonly contact_id?: string | null;
  readonly user_id: string | null;
  readonly user_name?: string | null;
  readonly created_by_name?: string | null;
  readonly updated_by_name?: string | null;
  readonly activity_at: string | null;
}

/** An activity of a type that this gateway does not know. */
export type OtherActivityRow = ActivityRow;

export type ActivityConnectionRow = Connection<ActivityRow>;

export interface ActivitySearchResultsRow {
  readonly rows: readonly ActivityRow[];
  readonly totalCount: number | null;
}

/** The columns of calls and messages by phone. */
export interface PhoneColumns {
  readonly direction?: string | null;
  readonly local_phone?: string | null;
  readonly local_phone_formatted?: string | null;
  readonly remote_phone?: string | null;
  readonly remote_phone_formatted?: string | null;
}
