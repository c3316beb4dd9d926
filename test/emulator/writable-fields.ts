/**
 * The fields that a client can write, by object. Sources: N, Close's OpenAPI document of October 2026, read at
 * api-evangelist/close@08451fd; D, the prose of Close's documentation; O, Close's OpenAPI document of June 2026.
 */
import type { Json } from '../../emulator/json.ts';

export interface WritableField {
  /** Valid values. */
  readonly values: readonly Json[];
  /** Default: both. */
  readonly only?: 'POST' | 'PUT';
  /** Whether no two objects can have the value. */
  readonly isUnique?: boolean;
  /** What the object shows afterwards. Default: the value under the key. */
  readonly shows?: (value: Json) => Readonly<Record<string, unknown>>;
  /** Why no answer shows the value. */
  readonly unshown?: string;
  /** Whether an update accepts only the value that the object has. Any other is a 400 that names the field. */
  readonly isFixed?: boolean;
}
export type Fields = Readonly<Record<string, WritableField>>;

/** Ids of the emulator's organization. */
export interface Ids {
  readonly lead: string;
  readonly contact: string;
  readonly opportunity: string;
  readonly user: string;
  readonly organization: string;
  readonly leadStatuses: readonly { readonly id: string; readonly label: string }[];
  readonly pipeline: string;
  readonly statuses: readonly { readonly id: string; readonly label: string }[];
  readonly email: string;
  readonly meeting: string;
  readonly outcome: string;
  readonly playbook: string;
  readonly sharedField: string;
  readonly activityType: string;
  readonly objectType: string;
}

export interface WritableNoun {
  readonly path: string;
  readonly source: string;
  /** The body of a new object. A function, where labels and names must differ. */
  readonly base: (n: number) => Record<string, Json>;
  readonly fields: Fields;
  /** The id of an object that cannot be created. */
  readonly id?: string;
  /** For objects that cannot be changed. */
  readonly only?: 'POST';
}

const field = (...values: Json[]): WritableField => ({ values });
const created = (...values: Json[]): WritableField => ({ values, only: 'POST' });
const AT = '2020-01-02T03:04:05+00:00';
const FILE = { content_type: 'text/plain', filename: 'a.txt', size: 3, url: 'https://files.example/a' };
const NOTE: Fields = {
  note: field('Plain', ''),
  note_html: { values: ['<body><p>Rich</p></body>'], shows: (html) => ({ note_html: html, note: 'Rich' }) },
};
const author = ({ user }: Ids): Fields => ({
  created_by: created(user),
  date_created: created(AT),
});
const activity = (ids: Ids): Fields => ({
  ...author(ids),
  activity_at: field(AT),
  contact_id: field(ids.contact, null),
  user_id: field(ids.user),
  organization_id: created(ids.organization),
  created_by_id: { values: [ids.user], only: 'POST', shows: (created_by) => ({ created_by }) },
});
const noAnswer = (source: string, ...values: Json[]): WritableField => ({
  values,
  unshown: `no answer has it in ${source}`,
});
const phone = (number: Json, formatted: Json, side: string) => ({
  [`${side}_phone`]: number,
  [`${side}_phone_formatted`]: formatted,
});

export const writableNouns = (ids: Ids): Readonly<Record<string, WritableNoun>> => ({
  // First, while there are no other lead statuses.
  organization: {
    path: '/organization/',
    source: 'D',
    base: () => ({}),
    id: ids.organization,
    fields: {
      name: field('Kettle & Co'),
      currency: field('SEK', 'USD'),
      lead_statuses: {
        values: [ids.leadStatuses.toReversed().map(({ id }) => ({ id }))],
        shows: (lead_statuses) => ({ lead_statuses }),
      },
    },
  },
  lead: {
    path: '/lead/',
    source: 'D, examples of N',
    base: () => ({}),
    fields: {
      ...author(ids),
      name: field('Kettle', ''),
      description: field('Makes kettles'),
      url: field('https://kettle.example/a', null),
      addresses: field(
        [],
        [
          {
            address_1: 'Storgatan 1',
            address_2: '',
            city: 'Malmö',
            state: '',
            zipcode: '211 42',
            country: 'SE',
            label: 'business',
          },
        ],
      ),
      status_id: field(...ids.leadStatuses.map(({ id }) => id)),
      status: { values: ids.leadStatuses.map(({ label }) => label), shows: (status_label) => ({ status_label }) },
      contacts: { values: [[{ name: 'Ada' }]], only: 'POST' },
    },
  },
  contact: {
    path: '/contact/',
    source: 'N',
    base: () => ({ lead_id: ids.lead }),
    fields: {
      ...author(ids),
      lead_id: created(ids.lead),
      name: field('Ada', ''),
      title: field('Buyer', null),
      emails: field([], [{ email: 'a@b.example', type: 'home', is_unsubscribed: false }]),
      phones: field([], [{ phone: '+15125550134', phone_formatted: '+1 512-555-0134', country: 'US', type: 'fax' }]),
      urls: field([], [{ url: 'https://a.example', type: 'url' }]),
      timezone: field('Europe/Stockholm', null),
    },
  },
  opportunity: {
    path: '/opportunity/',
    source: 'N',
    base: () => ({ lead_id: ids.lead }),
    fields: {
      ...author(ids),
      ...NOTE,
      lead_id: created(ids.lead),
      pipeline_id: created(ids.pipeline),
      attachments: field([], [FILE]),
      confidence: field(0, 100),
      contact_id: field(ids.contact, null),
      date_won: { values: ['2026-03-04', '2026-03-04T05:06:07+00:00'], shows: () => ({ date_won: '2026-03-04' }) },
      status_id: field(...ids.statuses.slice(0, 2).map(({ id }) => id)),
      status: {
        values: ids.statuses.slice(0, 2).map(({ label }) => label),
        shows: (status_label) => ({ status_label }),
      },
      user_id: field(ids.user),
      value: field(0, 12_345),
      value_period: field('one_time', 'monthly', 'annual'),
    },
  },
  task: {
    path: '/task/',
    source: 'N',
    base: () => ({ lead_id: ids.lead, text: 'Call back' }),
    fields: {
      lead_id: created(ids.lead),
      _type: created('lead', 'outgoing_call'),
      date_created: created(AT),
      created_by: field(ids.user),
      organization_id: field(ids.organization),
      assigned_to: field(ids.user),
      contact_id: field(ids.contact, null),
      date: field('2026-03-04', AT),
      due_date: field('2026-03-05', null),
      is_dateless: field(true),
      is_complete: field(true, false),
      priority: field('high', 'medium'),
      resolution: field('skipped', null),
      text: field('Call again'),
      agent_config_id: field(null),
      disable_notification: { ...noAnswer('N', true), only: 'POST' },
    },
  },
  note: {
    path: '/activity/note/',
    source: 'N, created_by_id O',
    base: () => ({ lead_id: ids.lead }),
    fields: {
      ...activity(ids),
      ...NOTE,
      lead_id: created(ids.lead),
      attachments: field([], [FILE]),
      pinned: field(true, false),
      title: field('Minutes', null),
    },
  },
  call: {
    path: '/activity/call/',
    source: 'N, created_by_id O',
    base: () => ({ lead_id: ids.lead }),
    fields: {
      ...activity(ids),
      ...NOTE,
      lead_id: field(ids.lead),
      direction: created('inbound', 'outbound'),
      source: created('External'),
      duration: field(0, 604_800),
      phone: { values: ['+15125550134'], shows: (number) => phone(number, '+1 512-555-0134', 'remote') },
      outcome_id: field(ids.outcome, null),
      recording_url: field('https://files.example/a.mp3', null),
      voicemail_url: field('https://files.example/v.mp3', null),
      status: field('completed', 'no-answer', 'busy'),
      conversation_type_id: noAnswer('N', 'convtype_x'),
      playbook_id: noAnswer('N', ids.playbook),
      quality_info: noAnswer('N', 'good'),
    },
  },
  email: {
    path: '/activity/email/',
    source: 'N, created_by_id and account_id O, date_scheduled and send_in D',
    base: () => ({ lead_id: ids.lead, status: 'draft' }),
    fields: {
      ...activity(ids),
      lead_id: created(ids.lead),
      attachments: field([], [FILE]),
      to: field([], ['a@b.example']),
      cc: field(['a@b.example']),
      bcc: field(['a@b.example']),
      sender: field('me@b.example', null),
      subject: field('Hello', null),
      body_text: field('Plain'),
      body_html: { values: ['<p>Rich</p>'], shows: (body_html) => ({ body_html, body_text: 'Rich' }) },
      opens: field([], [{ opened_at: AT, opened_by: null, ip_address: null, user_agent: null }]),
      email_account_id: field('emailacct_x', null),
      account_id: { values: ['emailacct_x'], shows: (email_account_id) => ({ email_account_id }) },
      followup_sequence_id: field('seq_x', null),
      followup_sequence_delay: field(86_400, null),
      followup_sequence_add_cc_bcc: field(true, false),
      followup_date: noAnswer('N', AT),
      in_reply_to_id: field(ids.email, null),
      status: field('draft'),
      template_id: field('tmpl_x', null),
      date_scheduled: field(AT),
      send_in: noAnswer('N', 5),
    },
  },
  sms: {
    path: '/activity/sms/',
    source: 'N, created_by_id O, date_scheduled and send_in D',
    base: () => ({ lead_id: ids.lead, status: 'draft', local_phone: '+15125550100' }),
    fields: {
      ...activity(ids),
      lead_id: field(ids.lead),
      attachments: field([], [FILE]),
      direction: created('inbound', 'outbound'),
      source: created('External'),
      local_phone: { values: ['+15125550134'], shows: (number) => phone(number, '+1 512-555-0134', 'local') },
      remote_phone: { values: ['+46701112233'], shows: (number) => phone(number, '+46 70 111 22 33', 'remote') },
      status: field('draft'),
      text: field('Hello'),
      template_id: field('smstmpl_x', null),
      date_scheduled: field(AT),
      send_in: noAnswer('N', 5),
    },
  },
  lead_status_change: {
    path: '/activity/status_change/lead/',
    source: 'D, examples of N',
    base: () => ({ lead_id: ids.lead, new_status_id: ids.leadStatuses[1]?.id ?? '' }),
    only: 'POST',
    fields: {
      lead_id: field(ids.lead),
      old_status_id: field(...ids.leadStatuses.map(({ id }) => id)),
      new_status_id: field(...ids.leadStatuses.map(({ id }) => id)),
      date_created: field(AT),
      activity_at: field(AT),
      user_id: field(ids.user),
    },
  },
  opportunity_status_change: {
    path: '/activity/status_change/opportunity/',
    source: 'D, examples of N',
    base: () => ({ opportunity_id: ids.opportunity, new_status_id: ids.statuses[1]?.id ?? '' }),
    only: 'POST',
    fields: {
      opportunity_id: field(ids.opportunity),
      old_status_id: field(...ids.statuses.slice(0, 2).map(({ id }) => id)),
      new_status_id: field(...ids.statuses.slice(0, 2).map(({ id }) => id)),
      date_created: field(AT),
      activity_at: field(AT),
      user_id: field(ids.user),
    },
  },
  lead_status: {
    path: '/status/lead/',
    source: 'N',
    base: (n) => ({ label: `Status ${n}` }),
    fields: { label: { values: ['Warm'], isUnique: true }, color: noAnswer('N', '#ff0000') },
  },
  opportunity_status: {
    path: '/status/opportunity/',
    source: 'N',
    base: (n) => ({ label: `Status ${n}`, type: 'active', pipeline_id: ids.pipeline }),
    fields: {
      label: { values: ['Warm'], isUnique: true },
      type: created('active', 'won', 'lost'),
      pipeline_id: created(ids.pipeline),
    },
  },
  whatsapp_message: {
    path: '/activity/whatsapp_message/',
    source: 'N, date_created and created_by as other activities',
    base: (n) => ({
      ...{ lead_id: ids.lead, contact_id: ids.contact, activity_at: AT, direction: 'outgoing' },
      ...{ external_whatsapp_message_id: `wamid.${n}`, message_markdown: 'Hi' },
      ...{ local_phone: '+15125550100', remote_phone: '+46701112233' },
    }),
    fields: {
      activity_at: field(AT),
      lead_id: created(ids.lead),
      contact_id: field(ids.contact),
      user_id: field(ids.user),
      attachments: field([], [FILE]),
      direction: field('incoming', 'outgoing'),
      external_whatsapp_message_id: created('wamid.other'),
      integration_link: field('https://messages.example/1', null),
      local_phone: {
        values: ['+15125550134'],
        shows: (number) => ({ local_phone: number, local_phone_formatted: '+1 512-555-0134' }),
      },
      remote_phone: field('+46701112234'),
      message_markdown: {
        values: ['*Hi*'],
        shows: (text) => ({ message_markdown: text, text, message_html: `<p>${text}</p>` }),
      },
      response_to_id: field(null),
    },
  },
  custom_activity: {
    path: '/activity/custom/',
    source: 'N, created_by_id O',
    base: () => ({ lead_id: ids.lead, custom_activity_type_id: ids.activityType, status: 'draft' }),
    fields: {
      ...author(ids),
      created_by_id: { values: [ids.user], only: 'POST', shows: (created_by) => ({ created_by }) },
      activity_at: field(AT),
      contact_id: field(ids.contact, null),
      custom_activity_type_id: created(ids.activityType),
      lead_id: created(ids.lead),
      organization_id: created(ids.organization),
      pinned: field(true, false),
      status: field('draft'),
      user_id: created(ids.user),
    },
  },
  custom_object: {
    path: '/custom_object/',
    source: 'N, prose',
    base: () => ({ lead_id: ids.lead, custom_object_type_id: ids.objectType, name: 'Depot' }),
    fields: {
      name: field('Shed'),
      lead_id: created(ids.lead),
      custom_object_type_id: created(ids.objectType),
    },
  },
  meeting: {
    path: '/activity/meeting/',
    source: 'N, prose',
    base: () => ({}),
    id: ids.meeting,
    fields: {
      user_note_html: { values: ['<p>Won</p>'], shows: (html) => ({ user_note_html: html, user_note: 'Won' }) },
      outcome_id: field(ids.outcome, null),
    },
  },
  outcome: {
    path: '/outcome/',
    source: 'N',
    base: (n) => ({ name: `Outcome ${n}` }),
    fields: {
      name: field('Demo booked'),
      description: field('They want to see it.', ''),
      type: field('custom', 'vm-dropped'),
      applies_to: field(['calls'], ['calls', 'meetings']),
    },
  },
  playbook: {
    path: '/playbook/',
    source: 'N',
    base: (n) => ({ name: `Playbook ${n}` }),
    fields: {
      name: field('Discovery'),
      description: field('The first call', null),
      summary_guidance: field('What do they need?', null),
      outcome_ids: field([ids.outcome], []),
      custom_field_ids: field([ids.sharedField], []),
    },
  },
  custom_field: {
    path: '/custom_field/lead/',
    source: 'D, examples of N',
    base: (n) => ({ name: `Field ${n}`, type: 'choices', choices: ['a', 'b'] }),
    fields: {
      name: { values: ['Tier'], isUnique: true },
      description: field('Which tier'),
      type: { values: ['choices', 'text'] },
      choices: field(['x', 'y']),
      accepts_multiple_values: field(false),
      editable_with_roles: field([], ['admin']),
    },
  },
  pipeline: {
    path: '/pipeline/',
    source: 'D, examples of N',
    base: (n) => ({ name: `Pipeline ${n}` }),
    fields: {
      name: field('Renewals'),
      statuses: { values: [[{ label: 'First', type: 'active' }]], only: 'POST' },
    },
  },
});
