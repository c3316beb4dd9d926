import { contactNoun } from '../nouns/contact.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Contact } from '../seed/schema.ts';
import { applyCustomChanges } from './custom-values.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { addLead, updateLeadAround } from './lead.ts';
import { addContact, CONTACT_FIELDS, removeContact, timezoneOf } from './new-contact.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { existingId, nullable, sameLead, type Validator } from './validators.ts';
import type { Write } from './write.ts';

type Sent<L> = Values<typeof CONTACT_FIELDS> & { lead_id: L };

const schemaWith = <L extends string | null>(lead_id: Validator<L>): BodySchema<Sent<L>> => ({
  fields: { ...CONTACT_FIELDS, lead_id },
  custom: 'contact',
});
const CREATE = schemaWith(nullable(existingId('lead')));

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
  const { lead_id, custom, ...sent } = parseBody(schemaWith(sameLead(old.lead_id)), write.context);
  const unsubscribed = new Set(old.emails.filter((each) => each.is_unsubscribed).map((each) => each.email));
  const contact: Contact = {
    ...old,
    ...sent,
    ...(sent.emails && {
      emails: sent.emails.map((each) => ({ ...each, is_unsubscribed: unsubscribed.has(each.email) })),
    }),
    ...(sent.phones && timezoneOf(sent.phones)),
    custom: applyCustomChanges(old.custom, custom),
    ...write.stamps,
  };
  write.update('contact', old, contact);
  return contact;
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
