import type { ChangeRow } from './payload.ts';

/** A group of users. The list of groups does not contain `members`. */
export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly members?: readonly { readonly user_id: string }[] | null;
}

export type GroupPayloadRow = ChangeRow<GroupRow>;
