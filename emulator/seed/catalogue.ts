import { idOf } from './random.ts';
import type { CustomField, Group, Pipeline, Role, Seed, SmartView, StatusType, User } from './schema.ts';

const START = '2025-01-06T08:00:00.543Z';
const REVISED = '2026-06-01T06:00:00.192Z';

/** Stands for the role that the organisation made itself. */
const ACCOUNT_MANAGER = 'account manager';
/** First name, last name, role, active. The first is the owner of the API key. */
const USERS: readonly (readonly [string, string, User['role'], boolean])[] = [
  ['Nora', 'Lindholm', 'admin', true],
  ['Tomás', 'Rua', 'user', true],
  ['Aisha', 'Bello', 'superuser', true],
  ['Wei', 'Zhang', 'user', true],
  ['Greta', 'Olofsson', 'user', false],
  ['Daniel', "O'Connor", 'user', true],
  ['Ирина', 'Волкова', 'user', true],
  ['Kavya', 'Iyer', 'user', true],
  ['Paul', 'Mercier', 'restricteduser', true],
  ['Sofia', 'Rossi', ACCOUNT_MANAGER, true],
  ['Viktor', 'Hansen', 'user', false],
  ['Emily', 'Carter', 'user', true],
];

const PIPELINES: readonly (readonly [string, readonly (readonly [string, StatusType])[]])[] = [
  [
    'Sales',
    [
      ['Discovery', 'active'],
      ['Demo Completed', 'active'],
      ['Proposal Sent', 'active'],
      ['Negotiation', 'active'],
      ['Contract Sent', 'active'],
      ['Won', 'won'],
      ['Lost', 'lost'],
    ],
  ],
  [
    'Renewals',
    [
      ['Renewal Open', 'active'],
      ['Usage Review', 'active'],
      ['Quote Sent', 'active'],
      ['Verbal Yes', 'active'],
      ['Won', 'won'],
      ['Churned', 'lost'],
    ],
  ],
  [
    'Partnerships',
    [
      ['Intro', 'active'],
      ['Pilot', 'active'],
      ['Terms, agreed', 'active'],
      ['Won', 'won'],
      ['Lost', 'lost'],
    ],
  ],
];

const LEAD_STATUSES = ['Potential', 'Contacted', 'Qualified', 'Customer', 'Bad Fit'];

type FieldRow = Pick<CustomField, 'object' | 'name' | 'type'> & Partial<CustomField>;
const CUSTOM_FIELDS: readonly FieldRow[] = [
  {
    object: 'lead',
    name: 'Industry',
    type: 'choices',
    choices: ['Manufacturing', 'Retail', 'Shipping', 'Hospitality', 'Health, social care'],
  },
  {
    object: 'lead',
    name: 'Interests',
    type: 'choices',
    choices: ['Expo 2026', 'Referral', 'Inbound', 'Newsletter'],
    accepts_multiple_values: true,
  },
  { object: 'lead', name: 'Employees', type: 'number' },
  { object: 'lead', name: 'Renewal date', type: 'date', description: 'When the current contract ends.' },
  { object: 'lead', name: 'Account manager', type: 'user' },
  { object: 'lead', name: 'VAT number', type: 'text' },
  { object: 'contact', name: 'Buying role', type: 'choices', choices: ['Decision maker', 'Influencer', 'User'] },
  { object: 'opportunity', name: 'Discount %', type: 'number' },
  { object: 'shared', name: 'Region', type: 'text', associations: ['lead', 'opportunity'] },
  { object: 'lead', name: 'Main site', type: 'custom_object' },
  { object: 'custom_object', name: 'Opened', type: 'date' },
  { object: 'custom_object', name: 'Contact there', type: 'contact' },
  { object: 'activity', name: 'Impression', type: 'number', required: true },
  { object: 'activity', name: 'Met with', type: 'contact' },
];

/** A seed without its rows: what is short. */
export type Catalogue = Omit<Seed, 'custom_objects' | 'leads' | 'contacts' | 'opportunities' | 'tasks' | 'activities'>;

/** Everything of an organization that is short: people, statuses, fields, Smart Views. `space` keeps ids apart. */
export function buildCatalogue(space: string): Catalogue {
  const accountManager: Role = {
    id: idOf('role', 0, space),
    name: 'Account Manager',
    permissions: ['bulk_edit', 'export'],
    visibility_user_lcf_ids: [
      idOf(
        'cf',
        CUSTOM_FIELDS.findIndex(({ type }) => type === 'user'),
        space,
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
      id: idOf('user', n, space),
      first_name,
      last_name,
      email: `${mailbox}@emulated.example`,
      image: n % 3 === 2 ? null : `https://images.example/avatar/${mailbox}.png`,
      timezone: n % 2 === 0 ? 'Europe/Stockholm' : 'America/Chicago',
      role: role === ACCOUNT_MANAGER ? accountManager.id : role,
      is_on_call: n % 5 === 1,
      is_active,
      date_created: START,
      date_updated: REVISED,
    };
  });
  const me = idOf('user', 0, space);
  const stamps = { created_by: me, updated_by: me, date_created: START, date_updated: REVISED };
  let ordinal = 0;
  const pipelines = PIPELINES.map(([name, statuses], n): Pipeline => {
    return {
      ...stamps,
      id: idOf('pipe', n, space),
      name,
      statuses: statuses.map(([label, type]) => ({ id: idOf('stat', 100 + ordinal++, space), label, type })),
      // The pipeline that comes with a new organisation has no creator; newer resources keep microseconds.
      created_by: n === 0 ? null : me,
      date_created: `2025-0${n + 1}-06T08:00:00.120345Z`,
      date_updated: `2026-02-1${n}T14:20:31.004512Z`,
    };
  });
  const leadStatuses = LEAD_STATUSES.map((label, n) => ({ id: idOf('stat', n, space), label }));
  const site = idOf('cotype', 0, space);
  const visit = idOf('actitype', 0, space);
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
      id: idOf('cf', n, space),
    }),
  );
  return {
    organization: {
      id: idOf('orga', 0, space),
      name: space === '' ? 'Emulated Instruments' : `Emulated Instruments ${space}`,
      currency: 'USD',
      currency_symbol: '$',
      lead_statuses: leadStatuses,
      date_created: START,
      date_updated: REVISED,
    },
    me,
    keys: {},
    users,
    roles: [accountManager],
    groups: buildGroups(users, space),
    pipelines,
    custom_fields,
    custom_object_types: [
      { ...stamps, id: site, name: 'Site', name_plural: 'Sites', description: 'Where our instruments stand.' },
    ],
    custom_activity_types: [{ ...stamps, id: visit, name: 'Site visit', description: null, is_archived: false }],
    saved_searches: buildSmartViews(leadStatuses[2]?.id ?? '', custom_fields, me, space),
  };
}

function buildGroups(users: readonly User[], space: string): Group[] {
  const members = (from: number, to: number) => users.slice(from, to).map(({ id }) => id);
  return [
    { id: idOf('group', 0, space), name: 'SMB team', user_ids: members(0, 3) },
    { id: idOf('group', 1, space), name: 'Enterprise', user_ids: members(3, 8) },
  ];
}

function buildSmartViews(qualified: string, fields: readonly CustomField[], me: string, space: string): SmartView[] {
  const leadField = (field_name: string) => ({ type: 'regular_field', object_type: 'lead', field_name });
  const isChosen = (n: number, value: string) => ({
    type: 'field_condition',
    field: { type: 'custom_field', custom_field_id: fields[n]?.id ?? '' },
    condition: { type: 'term', values: [value] },
  });
  const search = (n: number, name: string, conditions: SmartView['s_query']['query'][], type = 'lead'): SmartView => ({
    id: idOf('save', n, space),
    name,
    type,
    is_shared: n !== 2,
    user_id: me,
    s_query: {
      query: { type: 'and', queries: [{ type: 'object_type', object_type: type }, ...conditions] },
      results_limit: null,
      sort: [],
    },
    date_created: START,
    date_updated: REVISED,
  });
  const status = { type: 'reference', reference_type: 'status.lead', object_ids: [qualified] };
  return [
    search(0, 'Qualified leads', [{ type: 'field_condition', field: leadField('status_id'), condition: status }]),
    search(1, 'Manufacturing', [isChosen(0, 'Manufacturing')]),
    search(2, 'Leads without contacts', [
      {
        type: 'has_related',
        this_object_type: 'lead',
        related_object_type: 'contact',
        related_query: { type: 'match_all' },
        negate: true,
      },
    ]),
    search(3, 'Decision makers', [isChosen(6, 'Decision maker')], 'contact'),
  ];
}
