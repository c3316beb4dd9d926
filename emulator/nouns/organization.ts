import { zonedDate } from '../dates.ts';
import { notFound } from '../errors.ts';
import type { Json, Row } from '../json.ts';
import { organizationId } from '../lookups.ts';
import { createRenderer, type Noun, requestedRenderer } from '../noun.ts';
import { valuesOf } from '../params.ts';
import { permissionsOf } from '../permissions.ts';
import type { ReadContext, Route } from '../request-context.ts';
import type { Organization, PhoneNumber, User } from '../seed/schema.ts';
import { fullName, wordsOf } from '../text.ts';
import { emailAccountOf, emailSignatureOf, localPhoneOf, membershipIdOf, related } from './account.ts';
import { customFieldNoun, fieldsFor } from './custom-field.ts';
import { isGroupNumber, ownPhoneNumberNoun } from './phone-number.ts';
import { pipelineNoun } from './pipeline.ts';
import { userNoun } from './user.ts';

const renderUser = createRenderer(userNoun, null);
const renderPipeline = createRenderer(pipelineNoun, null);
const renderField = createRenderer(customFieldNoun, null);
const renderPhoneNumber = createRenderer(ownPhoneNumberNoun, null);

/** The fields of `/me/` (recorded in 2026). `/organization/{id}/` also has the members. */
const OWN_FIELDS: Noun<Organization>['fields'] = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  currency: ({ currency }) => currency,
  currency_symbol: (organization) => organization.currency_symbol,
  // Lead statuses and pipelines are in Close's order.
  lead_statuses: (organization) => organization.lead_statuses,
  // Deprecated by Close in favor of `pipelines`.
  opportunity_statuses: (_, { tables }) => tables.pipeline.all().flatMap(({ statuses }) => statuses),
  pipelines: (_, context) => context.tables.pipeline.all().map((pipeline) => renderPipeline(pipeline, context)),
  // No longer documented, but Close's own scripts read it.
  lead_custom_fields: (_, context) => fieldsFor(context.tables, 'lead').map((field) => renderField(field, context)),
  status: () => 'active',
  plan_id: () => 'growth',
  plan_type: () => 'growth',
  plan_version: () => 5,
  features: () => [],
  abandonment_message_url: () => '',
  billing_account_id: ({ id }) => related('acct', id),
  enable_unsubscribe_link: () => false,
  require_unsubscribe_link: () => false,
  leads_email: ({ name }) => `${wordsOf(name).join('-')}@leads.close.com`,
  limit_of_connected_accounts_per_membership: () => 10,
  predictive_dialer_status: () => 'disabled',
  transcript_enabled: () => true,
  created_by: () => null,
  updated_by: () => null,
  date_created: (organization) => zonedDate(organization.date_created),
  date_updated: (organization) => zonedDate(organization.date_updated),
};
const renderOwn = createRenderer<Organization>({ className: 'Organization', fields: OWN_FIELDS }, null);

export const organizationNoun: Noun<Organization> = {
  className: 'Organization',
  fields: {
    ...OWN_FIELDS,
    memberships: (_, context) => members(context, true),
    inactive_memberships: (_, context) => members(context, false),
  },
};

const RECORDINGS = ['unset', 'enabled', 'disabled'];

export function membership(user: User, context: ReadContext): Row {
  const { membership_settings, phone_number } = context.tables;
  const { default_caller_id, ...settings } = membership_settings.get(user.id)?.settings ?? {};
  const personal = phone_number.all().find(({ user_id }) => user_id === user.id)?.id ?? null;
  const chosen = default_caller_id === undefined ? personal : default_caller_id;
  return {
    id: membershipIdOf(user),
    organization_id: organizationId(user, context),
    user_id: user.id,
    role: user.role,
    role_id: user.role,
    permissions_granted: permissionsOf(user, context),
    // The values are documented, which user has which is not.
    auto_record_calls: RECORDINGS[user.first_name.length % RECORDINGS.length] ?? 'unset',
    // A number that was deleted is none (inferred).
    default_caller_id: phone_number.get(String(chosen)) === undefined ? null : chosen,
    hangup_recording_url: null,
    is_free: false,
    may_workflows_impersonate: false,
    onboarding_status: 'done',
    primary_personal_number: personal,
    track_email_opens: true,
    ...settings,
  };
}

/** Inside an organization, a membership also contains fields of its user. The phone number has no plus (documented). */
function members(context: ReadContext, active: boolean): Row[] {
  return context.tables.user
    .all()
    .filter(({ is_active }) => is_active === active)
    .map((user) => ({
      ...membership(user, context),
      user_first_name: user.first_name,
      user_last_name: user.last_name,
      user_full_name: fullName(user),
      user_email: user.email,
      user_image: user.image,
      user_phone: localPhoneOf(user, context).slice(1),
    }));
}

const phoneNumbers = (context: ReadContext, isShown: (number: PhoneNumber) => boolean): Row[] =>
  context.tables.phone_number
    .all()
    .filter(isShown)
    .map((number) => renderPhoneNumber(number, context));

const meNoun: Noun<User> = {
  className: 'User',
  fields: {
    ...userNoun.fields,
    organizations: (_, context) =>
      context.tables.organization.all().map((organization) => renderOwn(organization, context)),
    memberships: (user, context) => [membership(user, context)],
    all_group_numbers: (_, context) => phoneNumbers(context, isGroupNumber),
    connected_accounts: () => [],
    country: () => 'SE',
    email_accounts: (user, context) => [emailAccountOf(user, context)],
    email_signatures: (user) => [emailSignatureOf(user)],
    is_passwordless: () => true,
    outbound_carrier: () => 'twilio',
    phone: localPhoneOf,
    phone_numbers: (user, context) => phoneNumbers(context, ({ user_id }) => user_id === user.id),
    preferred_twilio_edge: () => null,
    totp_auth_state: () => 'disabled',
  },
};

/** Embeds users: `_expand=memberships__user,inactive_memberships__user`. */
export function expand(row: Row, names: readonly string[], context: ReadContext): Row {
  const withUser = (list: Json | undefined): Json =>
    Array.isArray(list)
      ? list.map((item: Row) => {
          const user = context.tables.user.get(String(item.user_id));
          return user === undefined ? item : { ...item, user: renderUser(user, context) };
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
  {
    path: '/me/',
    GET: {
      params: ['_fields'],
      handle: (context) => ({ body: requestedRenderer(meNoun, context)(context.me, context) }),
    },
  },
  {
    path: '/organization/{id}/',
    GET: {
      params: ['_fields', '_expand'],
      handle: (context) => {
        const { organization } = context.store;
        if (context.ids[0] !== organization.id) throw notFound(organizationNoun.className);
        const row = requestedRenderer(organizationNoun, context)(organization, context);
        return { body: expand(row, valuesOf(context.query._expand ?? []), context) };
      },
    },
  },
];
