/** The organization's phone numbers. */
import { zonedDate } from '../dates.ts';
import { organizationId } from '../lookups.ts';
import { getList, getOne, type Noun } from '../noun.ts';
import { booleanOf, firstValueOf } from '../params.ts';
import { formatPhone, phoneCountry } from '../phone.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { PhoneNumber } from '../seed/schema.ts';

export const isGroupNumber = ({ user_id }: PhoneNumber): boolean => user_id === null;

/** The countries to which a number of Close sends text messages: its own (assumed). */
const countriesOf = ({ number, type }: PhoneNumber): string[] => {
  const country = type === 'internal' ? phoneCountry(number) : null;
  return country === null ? [] : [country];
};

/** The same for text messages with files, which numbers of Canada and the US send (recorded). */
const fileCountriesOf = (row: PhoneNumber): string[] => countriesOf(row).filter((country) => country === 'US');

/** As part of `/me/` (recorded in 2026). */
export const ownPhoneNumberNoun: Noun<PhoneNumber> = {
  className: 'PhoneNumber',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    user_id: (row) => row.user_id,
    address_id: () => null,
    bundle_id: () => null,
    carrier: (row) => (row.carrier_type === null ? null : 'twilio'),
    carrier_type: (row) => row.carrier_type,
    country: ({ number }) => phoneCountry(number),
    forward_to: (row) => row.forward_to,
    forward_to_enabled: (row) => row.forward_to_enabled,
    forward_to_formatted: (row) => (row.forward_to === null ? null : formatPhone(row.forward_to)),
    is_group_number: isGroupNumber,
    is_premium: () => false,
    is_verified: () => false,
    label: ({ label }) => label,
    last_billed_price: (row) => row.last_billed_price,
    mms_enabled: (row) => fileCountriesOf(row).length > 0,
    next_billing_on: (row) => row.next_billing_on,
    number: ({ number }) => number,
    number_formatted: ({ number }) => formatPhone(number),
    press_1_to_accept: (row) => row.press_1_to_accept,
    sms_enabled: (row) => countriesOf(row).length > 0,
    supports_mms_to_countries: fileCountriesOf,
    supports_sms_to_countries: countriesOf,
    type: ({ type }) => type,
    voicemail_greeting_url: (row) => row.voicemail_greeting_url,
    date_created: (row) => zonedDate(row.date_created),
    date_updated: (row) => zonedDate(row.date_updated),
  },
};

/** Documented in October 2026. */
export const phoneNumberNoun: Noun<PhoneNumber> = {
  ...ownPhoneNumberNoun,
  fields: {
    ...ownPhoneNumberNoun.fields,
    inbound_ring_duration: (row) => row.inbound_ring_duration,
    participants: (row) => row.participants,
    phone_numbers: (row) => row.phone_numbers,
    phone_numbers_formatted: (row) => row.phone_numbers.map(formatPhone),
    was_ported: () => false,
  },
};

/** Whether a user calls and is called with the number: an own one, or that of a group (documented). */
const isUsedBy = (id: string, { user_id, participants }: PhoneNumber): boolean =>
  user_id === id || participants.includes(id);

/** Documented. `number` is compared as a whole (inferred). */
function listed({ tables, query }: RequestContext): readonly PhoneNumber[] {
  const { number, user_id, is_group_number, participant_user_id } = query;
  const isGroup = is_group_number === undefined ? undefined : booleanOf(is_group_number, 'is_group_number');
  return tables.phone_number
    .all()
    .filter((row) => number === undefined || row.number === firstValueOf(number))
    .filter((row) => user_id === undefined || row.user_id === firstValueOf(user_id))
    .filter((row) => isGroup === undefined || isGroupNumber(row) === isGroup)
    .filter((row) => participant_user_id === undefined || isUsedBy(firstValueOf(participant_user_id), row));
}

export const phoneNumberRoutes: Route[] = [
  {
    path: '/phone_number/',
    GET: getList(phoneNumberNoun, ['number', 'user_id', 'is_group_number', 'participant_user_id'], listed),
  },
  { path: '/phone_number/{id}/', GET: getOne(phoneNumberNoun, ({ tables }) => tables.phone_number) },
];
