import type { ChangeRow, WriteRow } from './payload.ts';

/** Always whole: Close accepts no `_fields` for it. */
export interface SendAsRow {
  readonly id: string;
  readonly allowing_user_id: string;
  readonly allowed_user_id: string;
}

export type SendAsPayloadRow = ChangeRow<SendAsRow>;

export type SendAsBulkUpdatePayloadRow = WriteRow<readonly SendAsRow[]>;
/** The user who is no longer allowed. */
export type SendAsDisallowPayloadRow = WriteRow<Pick<SendAsRow, 'allowed_user_id'>>;
