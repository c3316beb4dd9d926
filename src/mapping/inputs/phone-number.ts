import type { PhoneNumberUpdateInput } from '../../generated/graphql.ts';
import { eachOf, type InputTable, idInput, integerBetween, nonNull, startingWith, textWhere } from './rules.ts';

const phone = (key: string) =>
  textWhere(
    key,
    (value) => /^\+[1-9]\d{6,14}$/.test(value),
    'Must be a phone number in E.164 format, such as +16503334444.',
  );

/** https://developer.close.com/api/resources/phone-numbers/update */
export const PHONE_NUMBER_UPDATE: InputTable<PhoneNumberUpdateInput> = {
  label: nonNull('label'),
  participantIds: eachOf(idInput('participants', 'user_')),
  phoneNumbers: eachOf(phone('phone_numbers')),
  forwardTo: phone('forward_to'),
  isForwarding: nonNull('forward_to_enabled'),
  isPress1Required: nonNull('press_1_to_accept'),
  inboundRingDuration: integerBetween('inbound_ring_duration', 15, 90),
  voicemailGreetingUrl: startingWith('voicemail_greeting_url', 'https://'),
};
