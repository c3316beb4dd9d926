import type { ChangeRow } from './payload.ts';
import type { DayOrInstant } from './shared.ts';

/** A phone number of the organization. Some columns are newer than others, or will be removed. */
export interface PhoneNumberRow {
  readonly id: string;
  readonly number: string;
  readonly number_formatted?: string | null;
  readonly label?: string | null;
  readonly type?: string | null;
  readonly country?: string | null;
  readonly carrier?: string | null;
  readonly carrier_type?: string | null;
  /** Deprecated by Close, as `is_group_number`. */
  readonly user_id?: string | null;
  readonly is_group_number?: boolean | null;
  readonly participants?: readonly string[] | null;
  readonly phone_numbers?: readonly string[] | null;
  readonly phone_numbers_formatted?: readonly string[] | null;
  readonly forward_to?: string | null;
  readonly forward_to_formatted?: string | null;
  readonly forward_to_enabled?: boolean | null;
  readonly press_1_to_accept?: boolean | null;
  /** In seconds. */
  readonly inbound_ring_duration?: number | null;
  readonly voicemail_greeting_url?: string | null;
  readonly sms_enabled?: boolean | null;
  readonly mms_enabled?: boolean | null;
  readonly supports_sms_to_countries?: readonly string[] | null;
  readonly supports_mms_to_countries?: readonly string[] | null;
  readonly is_premium?: boolean | null;
  readonly is_verified?: boolean | null;
  readonly was_ported?: boolean | null;
  /** A number of dollars, or its text. */
  readonly last_billed_price?: unknown;
  /** A day in responses, a date-time in the document. */
  readonly next_billing_on?: DayOrInstant | null;
  readonly date_created: string;
  readonly date_updated: string;
}

export type PhoneNumberPayloadRow = ChangeRow<PhoneNumberRow>;
