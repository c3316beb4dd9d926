import { oldDate } from '../dates.ts';
import { notFound } from '../errors.ts';
import type { Json, Row } from '../json.ts';
import { type Noun, rendererOf, requested } from '../noun.ts';
import { listOf } from '../params.ts';
import { permissionsOf } from '../permissions.ts';
import type { Route, Scope } from '../request-context.ts';
import type { Organization, User } from '../seed/schema.ts';
import { customFieldNoun, fieldsFor } from './custom-field.ts';
import { fullName, userNoun } from './user.ts';

const showUser = rendererOf(userNoun, null);
const showField = rendererOf(customFieldNoun, null);

/** What both `/me/` and `/organization/{id}/` show: pipelines and lead statuses in their order. */
const shared: Noun<Organization>['fields'] = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  currency: ({ currency }) => currency,
  currency_symbol: (organization) => organization.currency_symbol,
  lead_statuses: (organization) => organization.lead_statuses,
  // Deprecated by Close in favour of `pipelines`.
  opportunity_statuses: (_, { tables }) => tables.pipeline.all().flatMap(({ statuses }) => statuses),
  pipelines: (_, { tables }) => tables.pipeline.all().map(({ id, name, statuses }) => ({ id, name, statuses })),
  date_created: (organization) => oldDate(organization.date_created),
  date_updated: (organization) => oldDate(organization.date_updated),
};

export const organizationNoun: Noun<Organization> = {
  className: 'Organization',
  fields: {
    ...shared,
    memberships: (_, scope) => members(scope, true),
    inactive_memberships: (_, scope) => members(scope, false),
  },
};

const showOwn = rendererOf<Organization>(
  {
    className: 'Organization',
    fields: {
      ...shared,
      status: () => 'active',
      plan_id: () => 'growth',
      features: () => [],
      lead_custom_fields: (_, scope) => fieldsFor(scope.tables, 'lead').map((field) => showField(field, scope)),
    },
  },
  null,
);

function membership(user: User, scope: Scope): Row {
  return {
    id: `memb_${user.id.slice('user_'.length)}`,
    organization_id: scope.tables.organization.all()[0]?.id ?? null,
    user_id: user.id,
    role: user.role,
    role_id: user.role,
    permissions_granted: permissionsOf(user, scope),
    auto_record_calls: 'unset',
    default_caller_id: null,
    hangup_recording_url: null,
    is_free: false,
    may_workflows_impersonate: false,
    onboarding_status: 'done',
    primary_personal_number: null,
    track_email_opens: true,
  };
}

/** Inside an organisation a membership also carries parts of its user. */
function members(scope: Scope, active: boolean): Row[] {
  return scope.tables.user
    .all()
    .filter(({ is_active }) => is_active === active)
    .map((user) => ({
      ...membership(user, scope),
      user_first_name: user.first_name,
      user_last_name: user.last_name,
      user_full_name: fullName(user),
      user_email: user.email,
      user_image: user.image,
    }));
}

const meNoun: Noun<User> = {
  className: 'User',
  fields: {
    ...userNoun.fields,
    organizations: (_, scope) => scope.tables.organization.all().map((organization) => showOwn(organization, scope)),
    memberships: (user, scope) => [membership(user, scope)],
    all_group_numbers: () => [],
    connected_accounts: () => [],
    country: () => 'SE',
    email_accounts: () => [],
    email_signatures: () => [],
    is_passwordless: () => true,
    phone_numbers: () => [],
  },
};

/** `_expand=memberships__user,inactive_memberships__user` embeds the users. */
export function expand(row: Row, names: readonly string[], scope: Scope): Row {
  const withUser = (list: Json | undefined): Json =>
    Array.isArray(list)
      ? list.map((item: Row) => {
          const user = scope.tables.user.get(String(item.user_id));
          return user === undefined ? item : { ...item, user: showUser(user, scope) };
        })
      : [];
  const out = { ...row };
  for (const name of names) {
    const key = name.replace(/__user$/, '');
    if (key in out) out[key] = withUser(out[key]);
  }
  return out;
}

export const organizationRoutes: Route[] = [
  { path: '/me/', GET: { params: ['_fields'], handle: (call) => ({ body: requested(meNoun, call)(call.me, call) }) } },
  {
    path: '/organization/{id}/',
    GET: {
      params: ['_fields', '_expand'],
      handle: (call) => {
        const { organization } = call.world;
        if (call.ids[0] !== organization.id) throw notFound(organizationNoun.className);
        const row = requested(organizationNoun, call)(organization, call);
        return { body: expand(row, listOf(call.query._expand ?? []), call) };
      },
    },
  },
];
