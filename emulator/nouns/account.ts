/** The email account and the local phone number of each user. They are derived: a seed does not contain them. */

import type { Row } from '../json.ts';
import { organizationId } from '../lookups.ts';
import type { ReadContext } from '../request-context.ts';
import { googleAccountIdOf } from '../seed/connected-accounts.ts';
import { personalNumber } from '../seed/phone-numbers.ts';
import type { User } from '../seed/schema.ts';
import { fullName } from '../text.ts';

/** Ids of related objects share what follows the prefix. */
export const related = (prefix: string, id: string): string => `${prefix}_${id.slice(id.indexOf('_') + 1)}`;

export const membershipIdOf = ({ id }: User): string => related('memb', id);
/** The account with which a user sends. Null for no user, and for one without an account. */
export const emailAccountIdOf = (user: string | null, { tables }: ReadContext): string | null =>
  tables.connected_account.get(googleAccountIdOf(user ?? ''))?.id ?? null;

/** The number from which a user calls, in E.164. */
export function localPhoneOf(user: User, { tables }: ReadContext): string {
  const position = tables.user.all().findIndex(({ id }) => id === user.id);
  return personalNumber(position);
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
