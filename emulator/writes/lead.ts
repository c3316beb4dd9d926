import { leadStatusesOf, rowsOfLead } from '../lookups.ts';
import { leadNoun } from '../nouns/lead.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Address, Lead } from '../seed/schema.ts';
import { applyCustomChanges } from './custom-values.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { addContact, nestedContacts, removeContact } from './new-contact.ts';
import { type BodySchema, objectOf, parseBody, type Values } from './request-body.ts';
import { logLeadStatusChange } from './status-change.ts';
import { givenStatus, leadStatusById, leadStatusByLabel } from './status-reference.ts';
import {
  arrayOf,
  choice,
  existingId,
  instant,
  nullable,
  nullableText,
  required,
  text,
  url,
  withDefault,
} from './validators.ts';
import type { Write } from './write.ts';

const LABELS = ['business', 'mailing', 'office', 'other'] as const;

const addresses = arrayOf(
  objectOf<Address, Address>(
    {
      fields: {
        address_1: nullableText,
        address_2: nullableText,
        city: nullableText,
        state: nullableText,
        zipcode: nullableText,
        country: nullableText,
        label: withDefault('business', choice(LABELS)),
      },
      ignored: ['tz_ids'],
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
  url: nullable(url),
  addresses,
  status_id: required(leadStatusById),
  status: required(leadStatusByLabel),
};
type Fields = Values<typeof FIELDS>;

const UPDATE: BodySchema<Fields> = { fields: FIELDS, custom: 'lead' };

/** Imports can set the author and the date of the creation. */
const CREATION = {
  date_created: nullable(instant),
  created_by: nullable(existingId('user')),
  contacts: nestedContacts,
};
const CREATE: BodySchema<Fields & Values<typeof CREATION>> = {
  fields: { ...FIELDS, ...CREATION },
  custom: 'lead',
};

/** Adds a lead. The caller logs the event, after it has added the lead's contacts. */
export function addLead(write: Write, sent: Partial<Lead>): Lead {
  const lead: Lead = {
    id: write.newId('lead'),
    name: '',
    description: '',
    url: null,
    status_id: leadStatusesOf(write.context.tables)[0]?.id ?? '',
    addresses: [],
    custom: {},
    integration_links: [],
    created_by: write.context.me.id,
    date_created: write.at,
    ...write.stamps,
    ...sent,
  };
  write.put('lead', lead);
  return lead;
}

function create(write: Write): Lead {
  const {
    contacts = [],
    custom,
    status,
    status_id,
    created_by,
    date_created,
    ...sent
  } = parseBody(CREATE, write.context);
  const sentStatus = givenStatus({ status, status_id });
  const lead = addLead(write, {
    ...sent,
    ...(created_by && { created_by }),
    ...(date_created && { date_created }),
    ...(sentStatus === undefined ? {} : { status_id: sentStatus.id }),
    custom: applyCustomChanges({}, custom),
  });
  const addedContacts = contacts.map((contact) => addContact(write, lead.id, contact));
  write.created('lead', lead);
  for (const contact of addedContacts) write.created('contact', contact);
  return lead;
}

export function updateLead(write: Write, old: Lead): Lead {
  const { custom, status, status_id, ...sent } = parseBody(UPDATE, write.context);
  const lead: Lead = {
    ...old,
    ...sent,
    status_id: givenStatus({ status, status_id })?.id ?? old.status_id,
    custom: applyCustomChanges(old.custom, custom),
    ...write.stamps,
  };
  write.update('lead', old, lead);
  logLeadStatusChange(write, old, lead);
  return lead;
}

/** Runs a change to a lead's contacts, which also updates the lead (documented: `contact_ids` in `changed_fields`). */
export function updateLeadAround<T>(write: Write, id: string, change: () => T): T {
  const old = write.context.tables.lead.get(id);
  if (old === undefined) return change();
  const before = write.render('lead', old);
  const result = change();
  write.update('lead', old, { ...old, ...write.stamps }, before);
  return result;
}

/** Deletes a lead after its children. Each deletion logs an event (documented). */
export function removeLead(write: Write, lead: Lead): void {
  const { tables } = write.context;
  for (const opportunity of rowsOfLead(tables.opportunity, lead.id)) write.remove('opportunity', opportunity);
  for (const task of rowsOfLead(tables.task, lead.id)) write.remove('task', task);
  for (const contact of rowsOfLead(tables.contact, lead.id)) removeContact(write, contact);
  for (const activity of rowsOfLead(tables.activity, lead.id)) write.remove('activity', activity);
  for (const object of rowsOfLead(tables.custom_object, lead.id)) write.remove('custom_object', object);
  write.remove('lead', lead);
}

const find = ({ tables }: RequestContext, id: string) => tables.lead.get(id);

export const leadWrites: Route[] = [
  { path: '/lead/', POST: createEndpoint(leadNoun, create) },
  {
    path: '/lead/{id}/',
    PUT: updateEndpoint(leadNoun, find, updateLead),
    DELETE: deleteEndpoint(leadNoun, find, removeLead, { needs: 'delete_leads' }),
  },
];
