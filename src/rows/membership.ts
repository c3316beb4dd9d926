import type { Connection } from './connection.ts';
import type { ChangeRow, WriteRow } from './payload.ts';

/** A user's membership in the organization. */
export interface MembershipRow {
  readonly id: string;
  readonly organization_id: string;
  readonly role_id: string | null;
  readonly permissions_granted: readonly string[] | null;
  readonly user_id: string;
  readonly user_first_name: string | null;
  readonly user_last_name: string | null;
  readonly user_full_name: string | null;
  readonly user_email: string | null;
  /** Whether it is in the organization's list of active memberships. */
  readonly is_active: boolean;
  readonly auto_record_calls?: string | null;
  readonly may_workflows_impersonate?: boolean | null;
  readonly track_email_opens?: boolean | null;
  readonly default_caller_id?: string | null;
}

export type MembershipConnectionRow = Connection<MembershipRow>;
export type MembershipPayloadRow = ChangeRow<MembershipRow>;

export type MembershipBulkUpdatePayloadRow = WriteRow<number | null>;
