import type { PhoneDirection, SmsCreateInput, SmsUpdateInput } from '../../generated/graphql.ts';
import { DRAFT, NEW_MESSAGE, SENDING } from './email.ts';
import { given, type InputTable, name, plain } from './rules.ts';

/** https://developer.close.com/api/resources/activities/sms/update */
export const SMS_UPDATE: InputTable<SmsUpdateInput> = {
  ...SENDING,
  ...DRAFT,
  localPhone: name('local_phone'),
  remotePhone: plain('remote_phone'),
  text: plain('text'),
};

/** https://developer.close.com/api/resources/activities/sms/create */
export const SMS_CREATE: InputTable<SmsCreateInput> = {
  ...SMS_UPDATE,
  ...NEW_MESSAGE,
  direction: given('direction', (direction: PhoneDirection) => direction.toLowerCase()),
};
