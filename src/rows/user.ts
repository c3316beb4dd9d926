import type { Connection } from './connection.ts';

/** A user. `name` is the first and last name, as other rows contain it in `user_name`. */
export interface UserRow {
  readonly id: string;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly image: string | null;
  /** The organizations' ids. Empty for a deactivated user. */
  readonly organizations: readonly string[];
}

/** What a user is doing now. */
export interface UserAvailabilityRow {
  /** The calls on all devices. */
  readonly active_calls: readonly ActiveCallRow[];
  readonly devices: readonly UserDeviceRow[];
}

/** A device on which a user can take calls. */
export interface UserDeviceRow {
  readonly type: unknown;
  readonly status: unknown;
  readonly active_calls: readonly ActiveCallRow[];
}

/** A call in progress. */
export interface ActiveCallRow {
  readonly id: unknown;
  readonly method: unknown;
  readonly lead_id: unknown;
  readonly lead_display_name: unknown;
}

export type UserConnectionRow = Connection<UserRow>;
