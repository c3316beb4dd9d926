/** Blocked phone numbers, and sessions of dialers. */
import { CATALOGUE_CREATED, CATALOGUE_UPDATED } from './dates.ts';
import { idOf } from './random.ts';
import type { BlockedPhoneNumber, Dialer, SmartView, User } from './schema.ts';

const dates = { date_created: CATALOGUE_CREATED, date_updated: CATALOGUE_UPDATED };

export function buildBlockedPhoneNumbers(users: readonly User[], namespace: string): BlockedPhoneNumber[] {
  const [me = '', other = me] = users.map(({ id }) => id);
  const blocked = (n: number, phone: string, reason: string): BlockedPhoneNumber => ({
    ...{ id: idOf('blkph', n, namespace), phone, reason },
    ...{ created_by: me, updated_by: n === 0 ? other : me, ...dates },
  });
  return [blocked(0, '+12125550100', 'Calls every hour'), blocked(1, '+4687200101', 'Asked not to be called')];
}

/** A session that is over, one that goes on (its status is INVENTED), and one with a list that a user selected. */
export function buildDialers(users: readonly User[], views: readonly SmartView[], namespace: string): Dialer[] {
  const [me = '', other = me] = users.map(({ id }) => id);
  const session = (n: number, type: Dialer['type'], isActive: boolean, members: readonly string[]): Dialer => ({
    id: idOf('dial', n, namespace),
    type,
    status: isActive ? 'active' : 'inactive',
    source_type: n === 2 ? 'shared-entry' : 'saved-search',
    source_value: n === 2 ? idOf('entry', 0, namespace) : (views[0]?.id ?? ''),
    user_id: n === 1 ? other : me,
    users: members.map((user_id) => ({ user_id, is_active: isActive, state: isActive ? 'active' : 'inactive' })),
    caller_id: n === 1 ? '+46850016030' : '',
    ring_mode: 'more-voicemails',
    music_preference: 'tone1',
    ...dates,
  });
  return [
    session(0, 'power', false, [me]),
    session(1, 'predictive', true, [me, other]),
    session(2, 'power', false, []),
  ];
}
