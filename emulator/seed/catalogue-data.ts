/** The made-up users, pipelines, statuses and custom fields. */
import type { CustomField, StatusType, User } from './schema.ts';

/** Placeholder for the id of the custom role. */
export const ACCOUNT_MANAGER = 'account manager';

/** First name, last name, role, whether active. The first user owns the API key. */
export const USERS: readonly (readonly [string, string, User['role'], boolean])[] = [
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

export const PIPELINES: readonly (readonly [string, readonly (readonly [string, StatusType])[]])[] = [
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

export const LEAD_STATUSES = ['Potential', 'Contacted', 'Qualified', 'Customer', 'Bad Fit'];

const onObjects = (object_type: 'lead' | 'opportunity') => ({
  object_type,
  type_id: null,
  editable_with_roles: [],
  required: false,
});

type FieldRow = Pick<CustomField, 'object' | 'name' | 'type'> & Partial<CustomField>;
export const CUSTOM_FIELDS: readonly FieldRow[] = [
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
  { object: 'shared', name: 'Region', type: 'text', associations: [onObjects('lead'), onObjects('opportunity')] },
  { object: 'lead', name: 'Main site', type: 'custom_object' },
  { object: 'custom_object', name: 'Opened', type: 'date' },
  { object: 'custom_object', name: 'Contact there', type: 'contact' },
  { object: 'activity', name: 'Impression', type: 'number', required: true },
  { object: 'activity', name: 'Met with', type: 'contact' },
  { object: 'custom_object', name: 'Inspected at', type: 'datetime' },
  { object: 'custom_object', name: 'Technicians', type: 'user', accepts_multiple_values: true },
  { object: 'custom_object', name: 'Visitors', type: 'contact', accepts_multiple_values: true },
  {
    object: 'custom_object',
    name: 'Neighboring sites',
    type: 'custom_object',
    accepts_multiple_values: true,
    editable_with_roles: ['admin'],
  },
];
