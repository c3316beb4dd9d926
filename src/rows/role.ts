import type { ChangeRow } from './payload.ts';

export interface RoleRow {
  /** A word for built-in roles. */
  readonly id: string;
  readonly name: string;
  readonly editable: boolean;
  readonly permissions: readonly string[];
  readonly visibility_user_lcf_ids?: readonly string[] | null;
  readonly visibility_user_lcf_behavior?: string | null;
}

export type RolePayloadRow = ChangeRow<RoleRow>;
