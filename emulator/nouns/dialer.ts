/** Sessions of dialers. Documented by an example, and recorded in 2023; nothing in the API begins or ends one. */
import { naiveDate } from '../dates.ts';
import { organizationId } from '../lookups.ts';
import { getList, getOne, type Noun } from '../noun.ts';
import { firstValueOf, valuesOf } from '../params.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Dialer } from '../seed/schema.ts';

const dialerNoun: Noun<Dialer> = {
  className: 'Dialer',
  fields: {
    caller_id: (row) => row.caller_id,
    date_created: (row) => naiveDate(row.date_created),
    date_updated: (row) => naiveDate(row.date_updated),
    id: ({ id }) => id,
    is_user_dependent: () => false,
    music_preference: (row) => row.music_preference,
    organization_id: organizationId,
    ring_mode: (row) => row.ring_mode,
    source_type: (row) => row.source_type,
    source_value: (row) => row.source_value,
    status: ({ status }) => status,
    // Recorded, newer than the example.
    target_type: () => 'lead',
    type: ({ type }) => type,
    user_id: (row) => row.user_id,
    users: ({ users }) => users,
  },
};

const COLUMNS = ['source_type', 'source_value', 'status', 'user_id'] as const;

function listed({ tables, query, store }: RequestContext): readonly Dialer[] {
  const { organization_id: organization, status__in: statuses } = query;
  if (organization !== undefined && firstValueOf(organization) !== store.organization.id) return [];
  return tables.dialer
    .all()
    .filter(({ status }) => statuses === undefined || valuesOf(statuses).includes(status))
    .filter((row) => COLUMNS.every((name) => query[name] === undefined || firstValueOf(query[name]) === row[name]));
}

export const dialerRoutes: Route[] = [
  { path: '/dialer/', GET: getList(dialerNoun, ['organization_id', 'status__in', ...COLUMNS], listed) },
  {
    path: '/dialer/{id}/',
    GET: { ...getOne(dialerNoun, ({ tables }) => tables.dialer), params: ['organization_id'] },
  },
];
