import { ACCOUNT_MANAGER, CUSTOM_FIELDS, LEAD_STATUSES, PIPELINES, USERS } from './catalogue-data.ts';
import { buildConnectedAccounts, buildSendAs } from './connected-accounts.ts';
import { CATALOGUE_CREATED, CATALOGUE_UPDATED } from './dates.ts';
import { buildForms } from './forms.ts';
import { buildIntegrationLinks } from './integration-links.ts';
import { buildOutcomes, buildPlaybooks } from './outcomes.ts';
import { buildPhoneNumbers } from './phone-numbers.ts';
import { idOf } from './random.ts';
import { buildSchedulingLinks, buildSharedSchedulingLinks } from './scheduling-links.ts';
import type { CustomField, Group, Pipeline, Role, Seed, User } from './schema.ts';
import { buildSequences } from './sequences.ts';
import { buildSmartViews } from './smart-views.ts';
import { buildBlockedPhoneNumbers, buildDialers } from './telephony.ts';
import { buildEmailTemplates, buildSmsTemplates } from './templates.ts';

type Rows =
  | 'custom_objects'
  | 'sequence_subscriptions'
  | 'leads'
  | 'contacts'
  | 'opportunities'
  | 'tasks'
  | 'activities'
  | 'comments'
  | 'deleted_leads';

/** The short lists of a seed: all but the rows of leads, such as contacts and activities. */
export type Catalogue = Omit<Seed, Rows>;

/** Users, pipelines, statuses, custom fields and Smart Views. Ids differ between values of `namespace`. */
export function buildCatalogue(namespace: string): Catalogue {
  const accountManager: Role = {
    id: idOf('role', 0, namespace),
    name: 'Account Manager',
    permissions: ['bulk_edit', 'export'],
    visibility_user_lcf_ids: [
      idOf(
        'cf',
        CUSTOM_FIELDS.findIndex(({ type }) => type === 'user'),
        namespace,
      ),
    ],
    visibility_user_lcf_behavior: 'require_assignment',
  };
  const users = USERS.map(([first_name, last_name, role, is_active], n): User => {
    const mailbox =
      n === 6
        ? 'irina'
        : first_name
            .normalize('NFD')
            .replace(/[^A-Za-z]/g, '')
            .toLowerCase();
    return {
      id: idOf('user', n, namespace),
      first_name,
      last_name,
      email: `${mailbox}@emulated.example`,
      image: n % 3 === 2 ? null : `https://images.example/avatar/${mailbox}.png`,
      timezone: n % 2 === 0 ? 'Europe/Stockholm' : 'America/Chicago',
      role: role === ACCOUNT_MANAGER ? accountManager.id : role,
      is_on_call: n % 5 === 1,
      is_active,
      date_created: CATALOGUE_CREATED,
      date_updated: CATALOGUE_UPDATED,
    };
  });
  const me = idOf('user', 0, namespace);
  const stamps = { created_by: me, updated_by: me, date_created: CATALOGUE_CREATED, date_updated: CATALOGUE_UPDATED };
  let ordinal = 0;
  const pipelines = PIPELINES.map(([name, statuses], n): Pipeline => {
    return {
      ...stamps,
      id: idOf('pipe', n, namespace),
      name,
      statuses: statuses.map(([label, type]) => ({ id: idOf('stat', 100 + ordinal++, namespace), label, type })),
      // Close creates the first pipeline, so it has no creator. Newer resources have microseconds.
      created_by: n === 0 ? null : me,
      date_created: `2025-0${n + 1}-06T08:00:00.120345Z`,
      date_updated: `2026-02-1${n}T14:20:31.004512Z`,
    };
  });
  const groups = buildGroups(users, namespace);
  const email_templates = buildEmailTemplates(users, namespace);
  const sms_templates = buildSmsTemplates(users, namespace);
  const outcomes = buildOutcomes(users, namespace);
  const leadStatuses = LEAD_STATUSES.map((label, n) => ({ id: idOf('stat', n, namespace), label }));
  const site = idOf('cotype', 0, namespace);
  const visit = idOf('actitype', 0, namespace);
  const custom_fields = CUSTOM_FIELDS.map(
    (row, n): CustomField => ({
      ...stamps,
      description: '',
      choices: null,
      accepts_multiple_values: false,
      editable_with_roles: [],
      associations: [],
      ...row,
      custom_object_type_id: row.object === 'custom_object' ? site : null,
      referenced_custom_type_id: row.type === 'custom_object' ? site : null,
      custom_activity_type_id: row.object === 'activity' ? visit : null,
      required: row.required ?? false,
      id: idOf('cf', n, namespace),
    }),
  );
  const saved_searches = buildSmartViews(leadStatuses[2]?.id ?? '', custom_fields, me, namespace);
  return {
    organization: {
      id: idOf('orga', 0, namespace),
      name: namespace === '' ? 'Emulated Instruments' : `Emulated Instruments ${namespace}`,
      currency: 'USD',
      currency_symbol: '$',
      lead_statuses: leadStatuses,
      date_created: CATALOGUE_CREATED,
      date_updated: CATALOGUE_UPDATED,
    },
    me,
    keys: {},
    users,
    roles: [accountManager],
    groups,
    phone_numbers: buildPhoneNumbers(users, groups, namespace),
    integration_links: buildIntegrationLinks(me, namespace),
    pipelines,
    custom_fields,
    custom_object_types: [
      {
        ...stamps,
        id: site,
        name: 'Site',
        name_plural: 'Sites',
        description: 'Where our instruments stand.',
        api_create_only: false,
        editable_with_roles: ['admin', 'superuser'],
      },
    ],
    custom_activity_types: [
      {
        ...stamps,
        id: visit,
        name: 'Site visit',
        description: 'What we saw there.',
        is_archived: false,
        api_create_only: false,
        editable_with_roles: ['admin', 'user'],
      },
    ],
    forms: buildForms(namespace),
    outcomes,
    playbooks: buildPlaybooks(users, outcomes, custom_fields, namespace),
    saved_searches,
    connected_accounts: buildConnectedAccounts(users, namespace),
    send_as: buildSendAs(users, namespace),
    scheduling_links: buildSchedulingLinks(users, namespace),
    shared_scheduling_links: buildSharedSchedulingLinks(namespace),
    blocked_phone_numbers: buildBlockedPhoneNumbers(users, namespace),
    dialers: buildDialers(users, saved_searches, namespace),
    email_templates,
    sms_templates,
    sequences: buildSequences(users, email_templates, sms_templates, namespace),
  };
}

function buildGroups(users: readonly User[], namespace: string): Group[] {
  const members = (from: number, to: number) => users.slice(from, to).map(({ id }) => id);
  return [
    { id: idOf('group', 0, namespace), name: 'SMB team', user_ids: members(0, 3) },
    { id: idOf('group', 1, namespace), name: 'Enterprise', user_ids: members(3, 8) },
  ];
}
