import { compareNewestFirst, compareOldestFirst } from '../compare.ts';
import { zonedDate } from '../dates.ts';
import type { Row } from '../json.ts';
import { getList, getOne, type Noun } from '../noun.ts';
import { rejectUnknownOrder } from '../order.ts';
import { firstValueOf } from '../params.ts';
import type { ReadContext, RequestContext, Route } from '../request-context.ts';
import type { User } from '../seed/schema.ts';
import { fullName, leadDisplayName } from '../text.ts';

/** The full name of a user by id, also for deactivated users (recorded). Null for an unknown id. */
export function userName(id: string | null, { tables }: ReadContext): string | null {
  const user = tables.user.get(id);
  return user === undefined ? null : fullName(user);
}

export const userNoun: Noun<User> = {
  className: 'User',
  fields: {
    id: ({ id }) => id,
    first_name: (user) => user.first_name,
    last_name: (user) => user.last_name,
    email: ({ email }) => email,
    email_verified_at: (user) => zonedDate(user.date_created),
    image: ({ image }) => image,
    google_profile_image_url: () => null,
    last_used_timezone: ({ timezone }) => timezone,
    // Recorded: empty for deactivated users.
    organizations: (user, { tables }) => (user.is_active ? tables.organization.all().map(({ id }) => id) : []),
    date_created: (user) => zonedDate(user.date_created),
    date_updated: (user) => zonedDate(user.date_updated),
  },
};

const ORDERS: Record<string, (user: User) => string> = {
  'last_name,first_name': (user) => `${user.last_name}\n${user.first_name}`,
  'first_name,last_name': (user) => `${user.first_name}\n${user.last_name}`,
};

/** The active users. Deactivated ones can be read by id only. */
function listedUsers(context: RequestContext): User[] {
  const { tables, query } = context;
  const users = tables.user
    .all()
    .filter((user) => user.is_active)
    .sort(compareOldestFirst);
  const order = query._order_by;
  if (order === undefined || order === '') return users;
  const textOf = ORDERS[typeof order === 'string' ? order : order.join(',')];
  if (textOf === undefined) {
    rejectUnknownOrder(context);
    return users;
  }
  return users.sort((a, b) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0));
}

const DEVICES = ['mobile', 'native', 'web'];

/**
 * The devices of active users, each with its calls in progress. The keys are documented, with `online` and `offline` in
 * an example. Assumed: a user takes calls in the browser, and the call in progress is the newest.
 */
function availability(context: RequestContext): { body: Row } {
  const { store, query } = context;
  const organization = query.organization_id ?? store.organization.id;
  const users = firstValueOf(organization) === store.organization.id ? listedUsers({ ...context, query: {} }) : [];
  const data = users.map((user) => ({
    user_id: user.id,
    availability: DEVICES.map((type) => ({
      type,
      status: type === 'web' ? 'online' : 'offline',
      active_calls: type === 'web' && user.is_on_call ? [activeCallOf(user, context)] : [],
    })),
  }));
  return { body: { data } };
}

function activeCallOf({ id }: User, { tables }: RequestContext): Row {
  const [call] = tables.activity
    .all()
    .filter(({ type, user_id }) => type === 'Call' && user_id === id)
    .sort(compareNewestFirst('date_created'));
  const lead = tables.lead.get(call?.lead_id ?? null) ?? null;
  return {
    id: call?.id ?? null,
    method: 'regular',
    lead: lead && { id: lead.id, display_name: leadDisplayName(lead) },
  };
}

export const userRoutes: Route[] = [
  { path: '/user/availability/', GET: { params: ['organization_id'], handle: availability } },
  { path: '/user/', GET: getList(userNoun, ['_order_by'], listedUsers) },
  { path: '/user/{id}/', GET: getOne(userNoun, ({ tables }) => tables.user) },
];
