/**
 * An account of a mail, calendar or meeting service. The columns that name mail servers and their users are missing: the
 * gateway never requests them.
 */
export interface ConnectedAccountRow {
  readonly id: string;
  readonly _type: string;
  readonly user_id: string | null;
  readonly email?: string | null;
  readonly identities: readonly ConnectedAccountIdentityRow[] | null;
  readonly default_identity?: ConnectedAccountIdentityRow | null;
  readonly send_status?: string | null;
  readonly receive_status?: string | null;
  readonly email_receive_status?: string | null;
  readonly calendar_receive_status?: string | null;
  readonly enabled_features?: readonly string[] | null;
  readonly available_features?: readonly string[] | null;
  /** Only of accounts with calendars. */
  readonly available_calendars?: readonly ConnectedAccountCalendarRow[] | null;
  readonly date_created?: string | null;
}

export interface ConnectedAccountIdentityRow {
  readonly email: string | null;
  readonly name: string | null;
}

export interface ConnectedAccountCalendarRow {
  readonly name: string | null;
  readonly status: string | null;
  readonly default: boolean | null;
  readonly synced: boolean | null;
}
