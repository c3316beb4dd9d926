import type { ActivityDirection, SmsCreateInput, SmsUpdateInput } from '../../generated/graphql.ts';
import { DRAFT, NEW_MESSAGE, SENDING } from './email.ts';
import { type InputTable, nonBlank, nonNull, nullable } from './rules.ts';

/** https://developer.close.com/api/resources/activities/sms/update */
export const SMS_UPDATE: InputTable<SmsUpdateInput> = {
  ...SENDING,
  ...DRAFT,
  localPhone: nonBlank('local_phone'),
  remotePhone: nullable('remote_phone'),
  text: nullable('text'),
};

/** https://developer.close.com/api/resources/activities/sms/create */
export const SMS_CREATE: InputTable<SmsCreateInput> = {
  ...SMS_UPDATE,
  ...NEW_MESSAGE,
  direction: nonNull('direction', (direction: ActivityDirection) => direction.toLowerCase()),
};
