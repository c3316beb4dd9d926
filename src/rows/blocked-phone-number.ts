import type { ChangeRow, WriteRow } from './payload.ts';
import type { Stamped } from './shared.ts';

export interface BlockedPhoneNumberRow extends Stamped {
  readonly id: string;
  readonly phone: string;
  readonly reason: string;
}

export interface BlockedPhoneNumberSettingsRow {
  readonly reject_anonymous_inbound_calls: boolean;
}

export type BlockedPhoneNumberPayloadRow = ChangeRow<BlockedPhoneNumberRow>;
/** The settings have no id. */
export type BlockedPhoneNumberSettingsPayloadRow = WriteRow<BlockedPhoneNumberSettingsRow>;
