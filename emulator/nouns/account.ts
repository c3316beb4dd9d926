/** The email account and the phone number of each user. They are derived: a seed does not contain them. */

import { zonedDate } from '../dates.ts';
import type { Row } from '../json.ts';
import { organizationId } from '../lookups.ts';
import { formatPhone } from '../phone.ts';
import type { ReadContext } from '../request-context.ts';
import { googleAccountIdOf } from '../seed/connected-accounts.ts';
import type { User } from '../seed/schema.ts';
import { fullName } from '../text.ts';

/** Ids of related objects share what follows the prefix. */
export const related = (prefix: string, id: string): string => `${prefix}_${id.slice(id.indexOf('_') + 1)}`;

export const membershipIdOf = ({ id }: User): string => related('memb', id);
export const phoneNumberIdOf = ({ id }: User): string => related('phon', id);
/** The account with which a user sends. Null for no user, and for one without an account. */
export const emailAccountIdOf = (user: string | null, { tables }: ReadContext): string | null =>
  tables.connected_account.get(googleAccountIdOf(user ?? ''))?.id ?? null;

const FIRST_NUMBER = 46_812_345_670;

/** The number from which a user calls, in E.164. */
export function localPhoneOf(user: User, { tables }: ReadContext): string {
  const position = tables.user.all().findIndex(({ id }) => id === user.id);
  return `+${FIRST_NUMBER + position}`;
}

/** Documented. */
export const emailAccountOf = (user: User, context: ReadContext): Row => ({
  _type: 'google',
  id: emailAccountIdOf(user.id, context),
  identities: [{ email: user.email, name: fullName(user) }],
  organization_id: organizationId(user, context),
  user_id: user.id,
});

/** Recorded in 2026. */
export const emailSignatureOf = (user: User): Row => ({
  id: related('emailsig', user.id),
  membership_id: membershipIdOf(user),
  value: `--<br>${fullName(user)}`,
});

/** Recorded in 2026. */
export function phoneNumberOf(user: User, context: ReadContext): Row {
  const number = localPhoneOf(user, context);
  return {
    id: phoneNumberIdOf(user),
    organization_id: organizationId(user, context),
    user_id: user.id,
    address_id: null,
    bundle_id: null,
    carrier: 'twilio',
    carrier_type: 'local',
    country: 'SE',
    forward_to: null,
    forward_to_enabled: false,
    forward_to_formatted: null,
    is_group_number: false,
    is_premium: false,
    is_verified: false,
    label: 'Personal Number',
    last_billed_price: 3,
    mms_enabled: false,
    next_billing_on: null,
    number,
    number_formatted: formatPhone(number),
    press_1_to_accept: true,
    sms_enabled: true,
    supports_mms_to_countries: [],
    supports_sms_to_countries: ['SE'],
    type: 'internal',
    voicemail_greeting_url: null,
    date_created: zonedDate(user.date_created),
    date_updated: zonedDate(user.date_updated),
  };
}
