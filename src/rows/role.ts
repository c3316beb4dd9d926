export interface RoleRow {
  /** A word for built-in roles. */
  readonly id: string;
  readonly name: string;
  readonly editable: boolean;
  readonly permissions: readonly string[];
}
