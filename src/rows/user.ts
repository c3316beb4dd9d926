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
  readonly active_calls: readonly unknown[];
}

export type UserConnectionRow = Connection<UserRow>;
