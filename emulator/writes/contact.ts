import { contactNoun } from '../nouns/contact.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Contact } from '../seed/schema.ts';
import { applyCustomChanges } from './custom-values.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { addLead, updateLeadAround } from './lead.ts';
import { addContact, CONTACT_CREATION, CONTACT_FIELDS, removeContact, timezoneOf } from './new-contact.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { existingId, nullable, sameLead, type Validator } from './validators.ts';
import type { Write } from './write.ts';

type Sent = Values<typeof CONTACT_FIELDS> & { lead_id: string };

const updateSchema = (lead_id: Validator<string>): BodySchema<Sent> => ({
  fields: { ...CONTACT_FIELDS, lead_id },
  custom: 'contact',
});
const CREATION = { ...CONTACT_FIELDS, ...CONTACT_CREATION, lead_id: nullable(existingId('lead')) };
const CREATE: BodySchema<Values<typeof CREATION>> = { fields: CREATION, custom: 'contact' };

/** Creates a contact. Without a lead, it also creates a lead with the contact's name (documented). */
function create(write: Write): Contact {
  const { lead_id = null, ...sent } = parseBody(CREATE, write.context);
  if (lead_id === null) {
    const lead = addLead(write, { name: sent.name ?? '' });
    const contact = addContact(write, lead.id, sent);
    write.created('lead', lead);
    write.created('contact', contact);
    return contact;
  }
  return updateLeadAround(write, lead_id, () => {
    const contact = addContact(write, lead_id, sent);
    write.created('contact', contact);
    return contact;
  });
}

/** Updates a contact. Lists are replaced (recorded). Unsubscribed addresses stay unsubscribed. */
function update(write: Write, old: Contact): Contact {
  const { lead_id, custom, timezone, ...sent } = parseBody(updateSchema(sameLead(old.lead_id)), write.context);
  const unsubscribed = new Set(old.emails.filter((each) => each.is_unsubscribed).map((each) => each.email));
  const contact: Contact = {
    ...old,
    ...sent,
    ...(sent.emails && {
      emails: sent.emails.map((each) => ({ ...each, is_unsubscribed: unsubscribed.has(each.email) })),
    }),
    ...timezoneAfter(old, timezone, sent.phones),
    custom: applyCustomChanges(old.custom, custom),
    ...write.stamps,
  };
  write.update('contact', old, contact);
  return contact;
}

/** Another phone number changes a time zone that was inferred, and null infers it again. */
function timezoneAfter(
  old: Contact,
  sent: string | null | undefined,
  phones: Contact['phones'] | undefined,
): Partial<Contact> {
  const isInferred = old.timezone_source === null || old.timezone_source === 'inferred_from_phone_number';
  if (sent === undefined && (phones === undefined || !isInferred)) return {};
  return timezoneOf(sent ?? null, phones ?? old.phones);
}

function remove(write: Write, contact: Contact): void {
  updateLeadAround(write, contact.lead_id, () => removeContact(write, contact));
}

const find = ({ tables }: RequestContext, id: string) => tables.contact.get(id);

export const contactWrites: Route[] = [
  { path: '/contact/', POST: createEndpoint(contactNoun, create) },
  {
    path: '/contact/{id}/',
    PUT: updateEndpoint(contactNoun, find, update),
    DELETE: deleteEndpoint(contactNoun, find, remove),
  },
];
