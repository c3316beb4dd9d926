import { leadNoun } from '../nouns/lead.ts';
import type { Call, Route } from '../request-context.ts';
import type { Address, Lead } from '../seed/schema.ts';
import { leadStatusesOf, ofLead } from '../store.ts';
import { customAfter } from './custom-values.ts';
import { nestedContacts, newContact, removeContact } from './new-contact.ts';
import { bodyOf, object, type Shape, type Values } from './request-body.ts';
import { leadMoved } from './status-change.ts';
import { leadStatus, leadStatusLabelled, statusSent } from './status-reference.ts';
import { choice, clearable, instant, list, or, reference, some, text, url } from './validators.ts';
import { deletes, posts, puts, type Write } from './write.ts';

const LABELS = ['business', 'mailing', 'office', 'other'] as const;

const addresses = list(
  object<Address, Address>(
    {
      fields: {
        address_1: clearable(text),
        address_2: clearable(text),
        city: clearable(text),
        state: clearable(text),
        zipcode: clearable(text),
        country: clearable(text),
        label: or('business', choice(LABELS)),
      },
      shown: ['tz_ids'],
    },
    (sent) => ({
      address_1: '',
      address_2: '',
      city: '',
      state: '',
      zipcode: '',
      country: null,
      label: 'business',
      ...sent,
    }),
  ),
);

const FIELDS = {
  name: text,
  description: text,
  url: clearable(url),
  addresses,
  status_id: some(leadStatus),
  status: some(leadStatusLabelled),
};
type Fields = Values<typeof FIELDS>;

const UPDATE: Shape<Fields> = { fields: FIELDS, custom: 'lead' };

/** Imports may tell when and by whom a lead was created. */
const CREATION = { date_created: instant, created_by: reference('user'), contacts: nestedContacts };
const CREATE: Shape<Fields & Values<typeof CREATION>> = {
  fields: { ...FIELDS, ...CREATION },
  custom: 'lead',
};

/** Puts a new lead; its event is for the caller to log, once its contacts are there. */
export function newLead(write: Write, sent: Partial<Lead>): Lead {
  const lead: Lead = {
    id: write.newId('lead'),
    name: '',
    description: '',
    url: null,
    status_id: leadStatusesOf(write.call.tables)[0]?.id ?? '',
    addresses: [],
    custom: {},
    integration_links: [],
    created_by: write.call.me.id,
    date_created: write.at,
    ...write.stamps,
    ...sent,
  };
  write.put('lead', lead);
  return lead;
}

function create(write: Write): Lead {
  const { contacts = [], custom, status, status_id, ...sent } = bodyOf(CREATE, write.call);
  const given = statusSent({ status, status_id });
  const lead = newLead(write, {
    ...sent,
    ...(given === undefined ? {} : { status_id: given.id }),
    custom: customAfter({}, custom),
  });
  const made = contacts.map((contact) => newContact(write, lead.id, contact));
  write.created('lead', lead);
  for (const contact of made) write.created('contact', contact);
  return lead;
}

function update(write: Write, old: Lead): Lead {
  const { custom, status, status_id, ...sent } = bodyOf(UPDATE, write.call);
  const lead: Lead = {
    ...old,
    ...sent,
    status_id: statusSent({ status, status_id })?.id ?? old.status_id,
    custom: customAfter(old.custom, custom),
    ...write.stamps,
  };
  write.update('lead', old, lead);
  leadMoved(write, old, lead);
  return lead;
}

/** What changes a lead's list of contacts changes the lead (documented: `contact_ids` among its changed fields). */
export function touchLead<T>(write: Write, id: string, change: () => T): T {
  const old = write.call.tables.lead.get(id);
  if (old === undefined) return change();
  const before = write.show('lead', old);
  const result = change();
  write.update('lead', old, { ...old, ...write.stamps }, before);
  return result;
}

/** Children go first, each with its own event (documented). */
function remove(write: Write, lead: Lead): void {
  const { tables } = write.call;
  for (const opportunity of ofLead(tables.opportunity, lead.id)) write.remove('opportunity', opportunity);
  for (const task of ofLead(tables.task, lead.id)) write.remove('task', task);
  for (const contact of ofLead(tables.contact, lead.id)) removeContact(write, contact);
  for (const activity of ofLead(tables.activity, lead.id)) write.remove('activity', activity);
  write.remove('lead', lead);
}

const find = ({ tables }: Call, id: string) => tables.lead.get(id);

export const leadWrites: Route[] = [
  { path: '/lead/', POST: posts(leadNoun, create) },
  {
    path: '/lead/{id}/',
    PUT: puts(leadNoun, find, update),
    DELETE: deletes(leadNoun, find, remove, { needs: 'delete_leads' }),
  },
];
