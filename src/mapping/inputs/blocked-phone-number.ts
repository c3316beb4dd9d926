import type {
  BlockedPhoneNumberCreateInput,
  BlockedPhoneNumberSettingsInput,
  BlockedPhoneNumberUpdateInput,
} from '../../generated/graphql.ts';
import { type InputRule, type InputTable, nonBlank, nonNull } from './rules.ts';

/** https://help.close.com/docs/call-blocking-in-close */
const MAX_REASON = 200;

const E164 = /^\+[1-9]\d{6,14}$/;

const phone: InputRule<string> = {
  key: 'phone',
  write: (value, path) =>
    E164.test(value)
      ? { value }
      : { problems: [{ path, message: 'Must be a phone number such as +15553334444.', code: 'INVALID' }] },
};

const text = nonBlank('reason');
const reason: InputRule<string | null> = {
  ...text,
  write: (value, path, context) =>
    value !== null && value.length > MAX_REASON
      ? { problems: [{ path, message: `Must have at most ${MAX_REASON} characters.`, code: 'INVALID' }] }
      : text.write(value, path, context),
};

/** https://developer.close.com/api/resources/blocked-phone-numbers */
export const BLOCKED_PHONE_NUMBER_CREATE: InputTable<BlockedPhoneNumberCreateInput> = { phone, reason };
export const BLOCKED_PHONE_NUMBER_UPDATE: InputTable<BlockedPhoneNumberUpdateInput> = { reason };

export const BLOCKED_PHONE_NUMBER_SETTINGS: InputTable<BlockedPhoneNumberSettingsInput> = {
  isRejectingAnonymousCalls: nonNull('reject_anonymous_inbound_calls'),
};
