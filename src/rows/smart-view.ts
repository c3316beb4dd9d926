/** Always whole: Close accepts no `_fields` for it. */
export interface SmartViewRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly type: string;
  readonly is_shared: boolean;
  readonly is_user_dependent: boolean | null;
  readonly user_id: string | null;
  readonly s_query: unknown;
  readonly date_created: string;
  readonly date_updated: string;
}
