/** The Google account of each user, and accounts of all other types. */
import { CATALOGUE_CREATED } from './dates.ts';
import { idOf } from './random.ts';
import type { ConnectedAccount, SendAs, User } from './schema.ts';

const identityOf = ({ email, first_name, last_name }: User) => ({ email, name: `${first_name} ${last_name}` });

/** Ids of an account and its user share what follows the prefix. A seed does not contain these accounts. */
export const googleAccountIdOf = (userId: string): string => userId.replace(/^[a-z]+_/, 'emailacct_');

export const googleAccountOf = (user: User): ConnectedAccount => ({
  id: googleAccountIdOf(user.id),
  type: 'google',
  user_id: user.id,
  email: user.email,
  identities: [identityOf(user)],
  server: { host: 'gmail.example', username: user.email },
  date_created: user.date_created,
});

export function buildConnectedAccounts(users: readonly User[], namespace: string): ConnectedAccount[] {
  const [me, other = me] = users;
  if (me === undefined || other === undefined) return [];
  const account = (
    n: number,
    type: ConnectedAccount['type'],
    user: User,
    identities: ConnectedAccount['identities'] = [],
  ): ConnectedAccount => ({
    id: idOf('emailacct', 1000 + n, namespace),
    type,
    user_id: user.id,
    email: user.email,
    identities,
    server: type === 'custom_email' ? { host: 'mail.example', username: `login.${user.email}` } : null,
    date_created: CATALOGUE_CREATED,
  });
  return [
    account(0, 'custom_email', me, [identityOf(me), { email: 'support@emulated.example', name: 'Support' }]),
    account(1, 'zoom', me),
    account(2, 'microsoft', other, [identityOf(other)]),
    account(3, 'calendly', other),
  ];
}

/** The first user allows the second, the second the first, and the third both. */
export function buildSendAs(users: readonly User[], namespace: string): SendAs[] {
  const [first, second, third] = users.map(({ id }) => id);
  if (first === undefined || second === undefined || third === undefined) return [];
  const pairs = [
    [first, second],
    [second, first],
    [third, first],
    [third, second],
  ] as const;
  return pairs.map(([allowing_user_id, allowed_user_id], n) => ({
    id: idOf('sdas', n, namespace),
    allowing_user_id,
    allowed_user_id,
  }));
}
